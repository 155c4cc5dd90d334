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
  /** The number of the item that ends it; undefined when the series stopped. */
  readonly before?: number;
}

/** A gap of a weekend between two months' logs is no hole. */
const TOLERANCE_DAYS = 3;

/**
 * The holes of a series: between its periods, and at its end when a whole further period has passed.
 * @param since holes before this day do not count
 */
export function seriesHoles(evidence: Evidence, since: Day | undefined, today: Day): Hole[] {
  if (!isDuration(evidence.every)) return [];
  const periods = (evidence.items ?? []).flatMap((item, index) => {
    const { from, to } = item.covers ?? {};
    if (isDay(from) && isDay(to)) return from <= to ? [{ from, to, index, isDay: false }] : [];
    return isDay(item.on) ? [{ from: item.on, to: item.on, index, isDay: true }] : [];
  });
  periods.sort((left, right) => (left.from < right.from ? -1 : 1));
  const rhythm = approximateDays(evidence.every) + graceOf(evidence.every);
  const holes: Hole[] = [];
  let [reached] = periods;
  for (const period of periods.slice(1)) {
    if (!reached) break;
    // Periods follow each other; a single day (a monthly count) comes a rhythm after what was before it.
    const slack = reached.isDay || period.isDay ? rhythm : TOLERANCE_DAYS;
    if (daysBetween(reached.to, period.from) > slack + 1)
      holes.push({ from: addDays(reached.to, 1), to: addDays(period.from, -1), before: period.index });
    if (period.to > reached.to) reached = period;
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
