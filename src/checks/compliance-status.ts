import { type Problem, problem } from '../diagnostics/diagnostic.ts';
import type { Criterion } from '../domain/pack.ts';
import type { Loaded } from '../domain/project.ts';
import type { Measure } from '../generated/records.ts';
import { type AnswerNode, answerNodes, statementsOf } from './answer-nodes.ts';
import { type CheckContext, entriesOf, place } from './context.ts';
import { mustIds, resultsByCriterion } from './levels.ts';

/** A status and elements that say opposite things. */
export function* statusAgainstElements({ project, pack }: CheckContext): Iterable<Problem> {
  const criteria = new Map(pack.criteria.map((criterion) => [criterion.id, criterion]));
  for (const measure of project.measures.values()) {
    const criterion = criteria.get(measure.id);
    if (!criterion) continue;
    for (const node of answerNodes(measure)) {
      const said = contradiction(node, criterion);
      if (said) yield said;
    }
  }
}

function contradiction(node: AnswerNode, criterion: Criterion): Problem | undefined {
  const { measure, entry, path } = node;
  const status = entry.status ?? (path.length > 0 ? measure.data.status : undefined);
  if (!status || !entry.elements) return undefined;
  const answers = answersOf(entry.elements, criterion);
  const open = criterion.elements
    .filter(
      ({ key, level }) =>
        level === 'must' && (answers.get(key) === 'unmet' || answers.get(key) === 'partial'),
    )
    .map((element) => element.key);
  const allMet =
    criterion.elements.length > 0 && criterion.elements.every(({ key }) => answers.get(key) === 'met');
  const at = entry.status ? place(measure, ...path, 'status') : place(measure, ...path, 'elements');
  const more = { criterion: measure.id };
  if (status === 'met' && open.length > 0)
    return problem('compliance/status-against-elements', { status, elements: open, kind: 'open' }, at, more);
  if ((status === 'unmet' || status === 'planned' || status === 'not_applicable') && allMet)
    return problem('compliance/status-against-elements', { status, elements: [], kind: 'met' }, at, more);
  return undefined;
}

function answersOf(
  elements: Measure['elements'],
  criterion: Criterion,
): ReadonlyMap<string, string | null | undefined> {
  if (typeof elements === 'string') return new Map(criterion.elements.map(({ key }) => [key, elements]));
  return new Map(
    entriesOf(elements).map(([key, answer]) => [key, typeof answer === 'object' ? answer?.status : answer]),
  );
}

/** Musts answered as met with nothing named that proves them. */
export function* metWithoutEvidence({ project, evaluation }: CheckContext): Iterable<Problem> {
  const musts = mustIds(evaluation);
  const results = resultsByCriterion(evaluation);
  for (const measure of project.measures.values()) {
    if (!musts.has(measure.id)) continue;
    const nodes = answerNodes(measure);
    if (nodes.some(({ entry }) => entry.evidence?.length)) continue;
    const claimed = nodes.find(({ entry }) => entry.status === 'met' || saysMet(entry.elements));
    // Where the records decide all of it there is nothing to name.
    const provedByRecords = results
      .get(measure.id)
      ?.every(
        ({ requirements }) => requirements.length > 0 && requirements.every(({ computed }) => computed),
      );
    if (!claimed || provedByRecords) continue;
    const key = claimed.entry.status === 'met' ? 'status' : 'elements';
    yield problem(
      'compliance/met-without-evidence',
      { criterion: measure.id },
      place(measure, ...claimed.path, key),
      {
        criterion: measure.id,
      },
    );
  }
}

function saysMet(elements: Measure['elements']): boolean {
  if (typeof elements === 'string') return elements === 'met';
  const answers = entriesOf(elements).map(([, answer]) =>
    typeof answer === 'object' ? answer?.status : answer,
  );
  return answers.length > 0 && answers.every((status) => status === 'met' || status === 'not_applicable');
}

/** Measures with a text and no answer, each; and those that hold nothing yet, all in one. */
export function* unansweredMeasures({ project }: CheckContext): Iterable<Problem> {
  const empty: string[] = [];
  for (const measure of project.measures.values()) {
    const nodes = answerNodes(measure);
    if (nodes.some(({ entry }) => isAnswered(entry))) continue;
    const [text] = nodes.flatMap(statementsOf).filter((one) => one.text.trim() !== '');
    const criterion = measure.id;
    if (text)
      yield problem('compliance/not-answered', { criterion }, place(measure, ...text.path), { criterion });
    else if (isEmpty(measure)) empty.push(measure.id);
  }
  if (empty.length > 0) yield problem('compliance/measures-empty', { ids: empty });
}

function isAnswered({ status, elements }: AnswerNode['entry']): boolean {
  if (status) return true;
  if (typeof elements === 'string') return true;
  return entriesOf(elements).some(([, answer]) => (typeof answer === 'object' ? answer?.status : answer));
}

function isEmpty(measure: Loaded<Measure>): boolean {
  return answerNodes(measure).every(({ entry }) => !entry.evidence?.length);
}

/** Measures of criteria that no account is asked about. */
export function* notAsked({ project, pack, evaluation }: CheckContext): Iterable<Problem> {
  if (evaluation.accounts.length === 0) return;
  const asked = resultsByCriterion(evaluation);
  const known = new Set(pack.criteria.map((criterion) => criterion.id));
  for (const measure of project.measures.values())
    if (known.has(measure.id) && !asked.has(measure.id))
      yield problem('compliance/not-asked', { criterion: measure.id }, place(measure, 'criterion'), {
        criterion: measure.id,
      });
}
