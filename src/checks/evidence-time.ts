import { type Problem, problem } from '../diagnostics/diagnostic.ts';
import { addDays, addDuration, approximateDays, type Day, daysBetween } from '../domain/calendar.ts';
import type { Loaded } from '../domain/project.ts';
import type { Evidence } from '../generated/records.ts';
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

interface Period {
  readonly from: Day;
  readonly to: Day;
  readonly index: number;
  readonly isDay: boolean;
}

/** Series with `every:`: holes between the periods, and series that stopped. */
export function* seriesHoles({ project, today }: CheckContext): Iterable<Problem> {
  for (const record of project.evidence.values()) {
    const { every } = record.data;
    const periods = periodsOf(record.data);
    if (every === undefined || periods.length === 0) continue;
    yield* holes(record, periods, every);
    yield* stopped(record, periods, every, today);
  }
}

function periodsOf(evidence: Evidence): Period[] {
  const periods: Period[] = [];
  for (const [index, item] of (evidence.items ?? []).entries()) {
    const to = provenOn(item);
    if (to === undefined) continue;
    const from = item.covers ? (item.covers.from ?? to) : to;
    periods.push({ from, to, index, isDay: !item.covers });
  }
  return periods.sort((left, right) => (left.from < right.from ? -1 : left.from > right.from ? 1 : 0));
}

function* holes(record: Loaded<Evidence>, periods: readonly Period[], every: string): Iterable<Problem> {
  let [reached] = periods;
  for (const period of periods.slice(1)) {
    if (!reached) return;
    const next = expectedStart(reached, period, every);
    if (period.from > next) {
      const from = addDays(reached.to, 1);
      const args = { from, to: addDays(period.from, -1) };
      yield problem('evidence/series-hole', args, place(record, 'items', period.index));
    }
    if (period.to > reached.to) reached = period;
  }
}

// Periods follow each other without a day between them; single days (a monthly count) may come a little late.
function expectedStart(reached: Period, period: Period, every: string): Day {
  if (!reached.isDay && !period.isDay) return addDays(reached.to, 1);
  return addDays(addDuration(reached.to, every), grace(every));
}

function* stopped(
  record: Loaded<Evidence>,
  periods: readonly Period[],
  every: string,
  today: Day,
): Iterable<Problem> {
  const last = periods.reduce((latest, period) => (period.to > latest.to ? period : latest));
  const due = addDays(addDuration(last.to, every), grace(every));
  if (due >= today) return;
  const args = { until: last.to, days: daysBetween(last.to, today) };
  yield problem('evidence/series-stopped', args, place(record, 'items', last.index));
}

/** A quarter of the rhythm, at least three days: logs are filed after the period they are about. */
function grace(every: string): number {
  return Math.max(3, Math.round(approximateDays(every) / 4));
}
