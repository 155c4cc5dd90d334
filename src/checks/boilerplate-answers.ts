import { type Problem, problem } from '../diagnostics/diagnostic.ts';
import type { Criterion } from '../domain/pack.ts';
import { type AnswerNode, answerNodes, type StatementText, statementsOf } from './answer-nodes.ts';
import { isBareYes, plainWords } from './boilerplate-words.ts';
import { type CheckContext, entriesOf, place } from './context.ts';
import { mustIds } from './levels.ts';

const SHORTEST = 40;

/** Statements and words that do not say how: a bare yes, too little for a must, the requirement itself. */
export function* emptyAnswers({ project, pack, evaluation }: CheckContext): Iterable<Problem> {
  const musts = mustIds(evaluation);
  const criteria = new Map(pack.criteria.map((criterion) => [criterion.id, criterion]));
  for (const measure of project.measures.values()) {
    const demanded = demands(criteria.get(measure.id));
    for (const node of answerNodes(measure)) {
      // What is only planned may be said in a line; the action says the rest.
      const isMust =
        musts.has(measure.id) && node.entry.status !== 'planned' && node.entry.status !== 'unmet';
      for (const text of statementsOf(node)) {
        const said = emptiness(text, text.language ?? project.language, isMust, demanded);
        if (said) yield { ...said(measure.id), at: place(measure, ...text.path), criterion: measure.id };
      }
      yield* bareWords(node, project.language);
    }
  }
}

type Said = (criterion: string) => Problem;

function emptiness(
  { text }: StatementText,
  language: string,
  isMust: boolean,
  demanded: ReadonlySet<string>,
): Said | undefined {
  const trimmed = text.trim();
  if (trimmed === '') return undefined;
  if (isBareYes(trimmed, language)) return () => problem('boilerplate/bare-yes', { text: trimmed });
  if (demanded.has(plainWords(trimmed)))
    return (criterion) => problem('boilerplate/criterion-text', { criterion });
  if (isMust && trimmed.length < SHORTEST)
    return () => problem('boilerplate/short-statement', { length: trimmed.length });
  return undefined;
}

/** The pack's own sentences about a criterion. */
function demands(criterion: Criterion | undefined): ReadonlySet<string> {
  if (!criterion) return new Set();
  const elements = criterion.elements.map((element) => element.description ?? '');
  const texts = [criterion.description, criterion.guidance, ...elements];
  return new Set(texts.map(plainWords).filter((text) => text.length >= SHORTEST));
}

/** A reason for not applicable, and the words of a partial element, must say something too. */
function* bareWords({ measure, entry, path }: AnswerNode, language: string): Iterable<Problem> {
  const more = { criterion: measure.id };
  const because = entry.not_applicable_because?.trim();
  if (because && isBareYes(because, language))
    yield problem(
      'boilerplate/bare-yes',
      { text: because },
      place(measure, ...path, 'not_applicable_because'),
      more,
    );
  if (typeof entry.elements !== 'object') return;
  for (const [key, answer] of entriesOf(entry.elements)) {
    const how = typeof answer === 'object' ? answer?.how?.trim() : undefined;
    if (how && isBareYes(how, language))
      yield problem(
        'boilerplate/bare-yes',
        { text: how },
        place(measure, ...path, 'elements', key, 'how'),
        more,
      );
  }
}
