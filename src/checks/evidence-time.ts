import { type Problem, problem } from '../diagnostics/diagnostic.ts';
import { addDays, addDuration, daysBetween } from '../domain/calendar.ts';
import { seriesHoles } from '../evaluation/evidence-series.ts';
import { type CheckContext, place } from './context.ts';
import { newestItem, provenOn } from './evidence-kinds.ts';

/** Evidence that is past its day, or soon will be. */
export function* expiry({ project, today }: CheckContext): Iterable<Problem> {
  const soon = addDuration(today, project.policy.due_soon);
  for (const record of project.evidence.values()) {
    const newest = newestItem(record.data);
    const on = newest?.item.expires_on;
    if (newest && on) {
      const at = place(record, 'items', newest.index, 'expires_on');
      if (on < today) yield problem('evidence/expired', { on }, at);
      else if (on <= soon) yield problem('evidence/expires-soon', { on }, at);
    }
    const review = record.data.next_review_on;
    if (review && review < today)
      yield problem('evidence/review-overdue', { on: review }, place(record, 'next_review_on'));
  }
}

/** Series with `every:`: holes between the periods, and series that stopped; as they block a verdict and fall due. */
export function* seriesFaults({ project, today }: CheckContext): Iterable<Problem> {
  for (const record of project.evidence.values()) {
    for (const { from, to, before } of seriesHoles(record.data, undefined, today)) {
      if (before !== undefined) {
        yield problem('evidence/series-hole', { from, to }, place(record, 'items', before));
        continue;
      }
      const until = addDays(from, -1);
      const last = (record.data.items ?? []).findIndex((item) => provenOn(item) === until);
      const args = { until, days: daysBetween(until, today) };
      yield problem('evidence/series-stopped', args, place(record, 'items', Math.max(0, last)));
    }
  }
}
