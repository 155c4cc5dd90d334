import { type Problem, problem } from '../diagnostics/diagnostic.ts';
import { nearest } from '../domain/nearest.ts';
import type { Criterion } from '../domain/pack.ts';
import { type AnswerNode, answerNodes, statementsOf } from './answer-nodes.ts';
import { type CheckContext, entriesOf, keyPlace } from './context.ts';

/** Keys of answers that the criterion does not have: elements and lettered parts. */
export function* unknownAnswerKeys({ project, pack }: CheckContext): Iterable<Problem> {
  const criteria = new Map(pack.criteria.map((criterion) => [criterion.id, criterion]));
  for (const measure of project.measures.values()) {
    const criterion = criteria.get(measure.id);
    if (!criterion) continue;
    for (const node of answerNodes(measure)) {
      yield* unknownElements(node, criterion);
      yield* unknownParts(node, criterion);
    }
  }
}

function* unknownElements({ measure, entry, path }: AnswerNode, criterion: Criterion): Iterable<Problem> {
  if (typeof entry.elements !== 'object') return;
  const keys = criterion.elements.map(({ key }) => key);
  for (const [name] of entriesOf(entry.elements)) {
    if (keys.includes(name)) continue;
    const args = { name, criterion: criterion.id, suggestion: nearest(name, keys) };
    const at = keyPlace(measure, ...path, 'elements', name);
    yield problem('reference/unknown-element', args, at, { criterion: criterion.id });
  }
}

function* unknownParts(node: AnswerNode, criterion: Criterion): Iterable<Problem> {
  const parts = Object.keys(criterion.parts);
  for (const { path } of statementsOf(node)) {
    const name = path[path.length - 1];
    if (name === undefined || name === 'statement' || parts.includes(name)) continue;
    const at = keyPlace(node.measure, ...path);
    yield problem('reference/unknown-part', { name, criterion: criterion.id, parts }, at, {
      criterion: criterion.id,
    });
  }
}
