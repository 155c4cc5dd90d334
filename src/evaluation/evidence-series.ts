import {
  addDays,
  addDuration,
  approximateDays,
  type Day,
  daysBetween,
  isDay,
  isDuration,
} from '../domain/calendar.ts';
import type { Evidence } from '../generated/records.ts';

/** A stretch of time that a series does not cover, both days included. */
export interface Hole {
  readonly from: Day;
  readonly to: Day;
}

/** A gap of a weekend between two months' logs is no hole. */
const TOLERANCE_DAYS = 3;

/**
 * The holes of a series: between its periods, and at its end when a whole further period has passed.
 * @param since holes before this day do not count
 */
export function seriesHoles(evidence: Evidence, since: Day | undefined, today: Day): Hole[] {
  if (!isDuration(evidence.every)) return [];
  const periods = (evidence.items ?? []).flatMap((item) => {
    const { from, to } = item.covers ?? {};
    if (isDay(from) && isDay(to)) return from <= to ? [{ from, to }] : [];
    return isDay(item.on) ? [{ from: item.on, to: item.on }] : [];
  });
  periods.sort((left, right) => (left.from < right.from ? -1 : 1));
  const isSpan = (evidence.items ?? []).some((item) => item.covers?.from);
  const slack = isSpan ? TOLERANCE_DAYS : approximateDays(evidence.every) + graceOf(evidence.every);
  const holes: Hole[] = [];
  let end: Day | undefined;
  for (const period of periods) {
    if (end !== undefined && daysBetween(end, period.from) > slack + 1)
      holes.push({ from: addDays(end, 1), to: addDays(period.from, -1) });
    if (end === undefined || period.to > end) end = period.to;
  }
  // The record of a period is made after it: the end is late only when a further whole period has passed.
  const next = nextPeriodDue(evidence);
  if (next && next.due < today) holes.push({ from: addDays(next.end, 1), to: today });
  return holes.filter((hole) => since === undefined || hole.to >= since);
}

/**
 * When the record of the period after the last one must be there: a period and the usual delay after its end.
 * Undefined for what is no series or has no period yet.
 */
export function nextPeriodDue(evidence: Evidence): { readonly end: Day; readonly due: Day } | undefined {
  if (!isDuration(evidence.every)) return undefined;
  const ends = (evidence.items ?? []).flatMap(({ covers, on }) =>
    [covers?.to ?? on].filter((day): day is Day => isDay(day)),
  );
  const end = ends.sort().at(-1);
  if (end === undefined) return undefined;
  return { end, due: addDays(addDuration(end, evidence.every), graceOf(evidence.every)) };
}

/** Days after a period's end in which its record may still be on the way. */
function graceOf(every: string): number {
  return Math.max(1, Math.round(approximateDays(every) / 2));
}
