import type { Loaded } from '../domain/project.ts';
import type { Measure, MeasureEntry, Statement } from '../generated/records.ts';
import { entriesOf } from './context.ts';

/** One answer within a measure: its own, an account's or a site's. */
export interface AnswerNode {
  readonly measure: Loaded<Measure>;
  readonly entry: NonNullable<MeasureEntry>;
  /** The way to it in the file; empty for the measure's own. */
  readonly path: readonly string[];
  readonly account?: string;
  readonly site?: string;
}

/** The measure's own answer and every entry that differs from it; a site's `same` is the measure's own. */
export function answerNodes(measure: Loaded<Measure>): AnswerNode[] {
  const nodes: AnswerNode[] = [{ measure, entry: measure.data, path: [] }];
  for (const [account, entry] of entriesOf(measure.data.accounts))
    if (entry) nodes.push({ measure, entry, path: ['accounts', account], account });
  for (const [site, entry] of entriesOf(measure.data.sites))
    if (entry && entry !== 'same') nodes.push({ measure, entry, path: ['sites', site], site });
  return nodes;
}

/** A text people wrote as an answer, and in which language. */
export interface StatementText {
  readonly text: string;
  readonly path: readonly string[];
  /** Two letters where it stands under `translations:`. */
  readonly language?: string;
}

/** The statements of an answer, part by part, translations too. */
export function statementsOf({ entry, path }: AnswerNode): StatementText[] {
  const own = textsIn(entry.statement, [...path, 'statement']);
  const translated = entriesOf(entry.translations).flatMap(([language, texts]) =>
    textsIn(texts?.statement, [...path, 'translations', language, 'statement']).map((text) => ({
      ...text,
      language,
    })),
  );
  return [...own, ...translated];
}

function textsIn(statement: Statement | undefined, path: readonly string[]): StatementText[] {
  if (typeof statement === 'string') return [{ text: statement, path }];
  return entriesOf(statement).flatMap(([part, text]) =>
    typeof text === 'string' ? [{ text, path: [...path, part] }] : [],
  );
}
