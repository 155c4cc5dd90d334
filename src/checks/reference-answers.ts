import { type Problem, problem } from '../diagnostics/diagnostic.ts';
import { nearest } from '../domain/nearest.ts';
import type { Criterion } from '../domain/pack.ts';
import { type AnswerNode, answerNodes } from './answer-nodes.ts';
import { type CheckContext, entriesOf, keyPlace } from './context.ts';

/** Keys of `elements:` and parts of a statement that the criterion does not have. */
export function* elementAndPartKeys({ project, pack }: CheckContext): Iterable<Problem> {
  const criteria = new Map(pack.criteria.map((criterion) => [criterion.id, criterion]));
  for (const measure of project.measures.values()) {
    const criterion = criteria.get(measure.id);
    if (!criterion) continue;
    for (const node of answerNodes(measure)) {
      yield* elementKeys(node, criterion);
      yield* partKeys(node, criterion);
    }
  }
}

function* elementKeys({ measure, entry, path }: AnswerNode, criterion: Criterion): Iterable<Problem> {
  if (typeof entry.elements !== 'object') return;
  const known = criterion.elements.map((element) => element.key);
  for (const [name] of entriesOf(entry.elements)) {
    if (known.includes(name)) continue;
    const args = { name, criterion: criterion.id, suggestion: nearest(name, known) };
    yield problem('reference/unknown-element', args, keyPlace(measure, ...path, 'elements', name), {
      criterion: criterion.id,
    });
  }
}

function* partKeys({ measure, entry, path }: AnswerNode, criterion: Criterion): Iterable<Problem> {
  const parts = Object.keys(criterion.parts);
  const statements = [
    [entry.statement, [...path, 'statement']] as const,
    ...entriesOf(entry.translations).map(
      ([language, texts]) => [texts?.statement, [...path, 'translations', language, 'statement']] as const,
    ),
  ];
  for (const [statement, where] of statements) {
    if (typeof statement !== 'object') continue;
    for (const [name] of entriesOf(statement)) {
      if (parts.includes(name)) continue;
      const args = { name, criterion: criterion.id, parts };
      yield problem('reference/unknown-part', args, keyPlace(measure, ...where, name), { criterion: criterion.id });
    }
  }
}
