import { type Problem, problem } from '../diagnostics/diagnostic.ts';
import { approximateDays } from '../domain/calendar.ts';
import type { Loaded, Project } from '../domain/project.ts';
import type { Measure } from '../generated/records.ts';
import { type AnswerNode, answerNodes, statementsOf } from './answer-nodes.ts';
import { rhythmClaimed } from './boilerplate-words.ts';
import { type CheckContext, place } from './context.ts';

/** Months are 28 to 31 days, and P30D is as good as P1M. */
const TOLERANCE = 1.1;

/** Claims of rhythm without a series of that rhythm, one a statement: the fastest. */
export function* rhythmClaims({ project }: CheckContext): Iterable<Problem> {
  for (const measure of project.measures.values())
    for (const node of answerNodes(measure)) {
      const status = node.entry.status ?? measure.data.status;
      if (status === 'planned' || status === 'unmet' || status === 'not_applicable') continue;
      const series = fastestSeries(node, project);
      for (const { text, path, language } of statementsOf(node)) {
        // A translation says what the statement says; it is enough to say it once.
        const claimed = language === undefined ? rhythmClaimed(text) : undefined;
        if (!claimed || (series && approximateDays(series) <= claimed.days * TOLERANCE)) continue;
        const args = { claim: claimed.claim, series };
        yield problem('boilerplate/rhythm-unproved', args, place(measure, ...path), {
          criterion: measure.id,
        });
      }
    }
}

function fastestSeries({ measure, entry }: AnswerNode, project: Project): string | undefined {
  const routines = (measure.data.routines ?? []).map((routine) => routine.evidence);
  const ids = [...(entry.evidence ?? measure.data.evidence ?? []), ...routines];
  let fastest: string | undefined;
  for (const id of ids) {
    const every = id ? project.evidence.get(id)?.data.every : undefined;
    if (every !== undefined && (!fastest || approximateDays(every) < approximateDays(fastest)))
      fastest = every;
  }
  return fastest;
}

/** Routines whose evidence is no series, or a slower one. */
export function* routines({ project }: CheckContext): Iterable<Problem> {
  for (const measure of project.measures.values()) yield* unproved(measure, project);
}

function* unproved(measure: Loaded<Measure>, project: Project): Iterable<Problem> {
  for (const [index, { what, every, evidence }] of (measure.data.routines ?? []).entries()) {
    const record = evidence ? project.evidence.get(evidence) : undefined;
    if (!record || !every) continue;
    const kept = record.data.every;
    if (kept && approximateDays(kept) <= approximateDays(every) * TOLERANCE) continue;
    const args = { what: what ?? 'routine', every, evidence: record.id };
    yield problem('boilerplate/routine-unproved', args, place(measure, 'routines', index, 'evidence'), {
      criterion: measure.id,
    });
  }
}
