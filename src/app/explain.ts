import { Chalk } from 'chalk';
import { catalogue } from '../diagnostics/codes.ts';
import { type CodeExplanation, explainCode } from '../diagnostics/explain.ts';
import type { Language } from '../domain/language.ts';
import { nearest } from '../domain/nearest.ts';
import type { GlossaryTerm, Pack } from '../domain/pack.ts';
import { UserError } from '../errors.ts';
import type { Host } from '../host.ts';
import { criteriaWords } from '../messages/en/criteria.ts';
import type { Spoken } from '../messages/spoken.ts';
import { criterionPretty } from '../reporters/criteria.ts';
import { wrap } from '../reporters/wrap.ts';
import { packAt, withoutAccents } from './criteria.ts';

/** How the explanation may look. */
export interface ExplainLook {
  readonly dir?: string;
  readonly language?: Language;
  readonly colorLevel: 0 | 1 | 2 | 3;
  readonly columns: number;
}

/** A code, a criterion or a term of the field, explained. @throws UserError when it is none of them */
export async function explain(host: Host, what: string, look: ExplainLook): Promise<string> {
  const width = Math.min(look.columns, 100);
  const explained = explainCode(what);
  if (explained) return codeText(explained, width, look);
  const { pack, words: spoken } = await packAt(host, look);
  const words = spoken.criteria;
  const criterion = pack.criteria.find((candidate) => candidate.id === what);
  if (criterion) return criterionPretty(criterion, pack, new Chalk({ level: look.colorLevel }), width, words);
  const term = findTerm(pack, what);
  if (term) return termText(term, width, look, words);
  throw new UserError(words.nothingCalled(what), words.nothingHint(nearest(what, everything(pack)) ?? ''));
}

function codeText({ code, severity, paragraphs }: CodeExplanation, width: number, look: ExplainLook): string {
  const paint = new Chalk({ level: look.colorLevel });
  const words = criteriaWords.explain;
  return [
    paint.bold(code),
    `${words.severity}: ${severity}`,
    '',
    paragraphs.map((paragraph) => wrap(paragraph, width, '')).join('\n\n'),
    '',
    wrap(words.rule(code), width, ''),
    `  ${words.ignore(code)}`,
    '',
  ].join('\n');
}

function findTerm(pack: Pack, what: string): GlossaryTerm | undefined {
  const wanted = withoutAccents(what);
  return pack.glossary.find((term) =>
    [term.term, ...(term.also ?? [])].some((name) => withoutAccents(name) === wanted),
  );
}

function termText(term: GlossaryTerm, width: number, look: ExplainLook, spoken: Spoken['criteria']): string {
  const paint = new Chalk({ level: look.colorLevel });
  const words = spoken.explain;
  const also = term.also?.length ? ` (${words.also} ${term.also.join(', ')})` : '';
  const source = `${words.source}: ${term.source}; ${words.confidence}: ${words.sureness[term.confidence]}`;
  return `${paint.bold(term.term)}${also}\n\n${wrap(term.text, width, '')}\n\n${paint.dim(wrap(source, width, ''))}\n`;
}

function everything(pack: Pack): string[] {
  const terms = pack.glossary.flatMap((term) => [term.term, ...(term.also ?? [])]);
  return [...Object.keys(catalogue), ...pack.criteria.map((criterion) => criterion.id), ...terms];
}
