import { type Day, type Duration, daysBetween, isDay } from '../domain/calendar.ts';
import type { EvidenceType } from '../domain/pack.ts';
import type { Loaded } from '../domain/project.ts';
import type { Evidence } from '../generated/records.ts';

/** An evidence record as the criteria see it: plain facts, so that no clock is needed to judge it. */
export interface EvidenceFact {
  readonly id: string;
  readonly type: string;
  readonly form: string;
  /** Fresh enough for the requirement that asks. */
  readonly current: boolean;
  readonly expired: boolean;
  /** Days since its newest item; absent while it has none. */
  readonly age_days?: number;
  /** The newest item's day. */
  readonly on?: Day;
  /** Sites it proves; empty: all. */
  readonly sites: readonly string[];
  /** Somebody opened the newest item and looked. */
  readonly checked: boolean;
  /** The newest item's last day, where it has one. */
  readonly expires_on?: Day;
  /** The review day that has passed, where that is why it is not current. */
  readonly review_due?: Day;
  /** The limit of age it was held against. */
  readonly limit: Duration;
  /** Where the newest item stands in the list. */
  readonly index: number;
}

/** Forms whose truth does not age with a date but is looked at again (design §3, freshness). */
const PROCEDURE_LIKE = new Set(['policy', 'procedure', 'agreement', 'statement', 'map']);

/** True for evidence whose new version casts doubt on an answer that rested on it. */
export function isProcedureLike(form: string): boolean {
  return PROCEDURE_LIKE.has(form);
}

export type Item = NonNullable<Evidence['items']>[number];

export interface Newest {
  readonly item: Item;
  readonly on: Day;
  readonly index: number;
}

/**
 * The facts of an evidence record on a day.
 * @param limit how old it may be for the requirement that asks; else the criterion's cadence, else the policy's
 * @param isWithin the same limit as a question
 */
export function evidenceFact(
  record: Loaded<Evidence>,
  type: EvidenceType | undefined,
  today: Day,
  limit: Duration,
  isWithin: (day: Day) => boolean,
): EvidenceFact {
  const { data } = record;
  const newest = newestItem(data.items ?? [], today);
  const form = type?.form ?? 'other';
  const expired = isDay(newest?.item.expires_on) && newest.item.expires_on < today;
  const reviewed =
    isProcedureLike(form) && isDay(data.next_review_on) ? data.next_review_on >= today : undefined;
  // A certificate says itself how long it holds; asking for a newer one within the year would be wrong.
  const certified = form === 'certificate' && isDay(newest?.item.expires_on) ? !expired : undefined;
  const fresh = newest !== undefined && isWithin(newest.on);
  return {
    id: record.id,
    type: data.type,
    form,
    current: newest !== undefined && !expired && (reviewed ?? certified ?? fresh),
    expired,
    ...(newest ? { on: newest.on, age_days: daysBetween(newest.on, today) } : {}),
    sites: data.sites ?? [],
    checked: newest?.item.checked?.on !== undefined,
    ...(isDay(newest?.item.expires_on) ? { expires_on: newest.item.expires_on } : {}),
    ...(reviewed === false && data.next_review_on ? { review_due: data.next_review_on } : {}),
    limit,
    index: newest?.index ?? 0,
  };
}

/** The newest item that is not of the future, with its day: `on`, or the end of `covers` (today while it runs). */
export function newestItem(items: readonly Item[], today: Day): Newest | undefined {
  let newest: Newest | undefined;
  for (const [index, item] of items.entries()) {
    const on = itemDay(item, today);
    if (on !== undefined && (newest === undefined || on >= newest.on)) newest = { item, on, index };
  }
  return newest;
}

export function itemDay(item: Item, today: Day): Day | undefined {
  const { from, to } = item.covers ?? {};
  if (isDay(to)) return to <= today ? to : isDay(from) && from <= today ? today : undefined;
  return isDay(item.on) && item.on <= today ? item.on : undefined;
}
