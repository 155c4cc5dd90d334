import { addDuration, type Day, type Duration } from '../domain/calendar.ts';
import type { PartnerEntry } from './book.ts';
import { compareDues, type Due } from './dues.ts';
import type { Tier } from './tier.ts';

/** Which partners are wanted; what is left out does not matter. */
export interface PartnerFilter {
  readonly role?: string;
  /** Two letters. */
  readonly country?: string;
  readonly tier?: Tier;
  readonly status?: string;
  /** Something about it is overdue. */
  readonly overdue?: boolean;
  /** Member of a recognised programme, in force; false: not. */
  readonly certified?: boolean;
}

/** True for a partner that every part of the filter wants. */
export function fits(filter: PartnerFilter): (entry: PartnerEntry) => boolean {
  const { role, country, tier, status, overdue, certified } = filter;
  return (entry) =>
    (role === undefined || (entry.record.data.roles as readonly string[]).includes(role)) &&
    (country === undefined || countriesOf(entry).includes(country)) &&
    (tier === undefined || entry.tier === tier) &&
    (status === undefined || entry.status === status) &&
    (certified === undefined || entry.certified === certified) &&
    (!overdue || entry.dues.some((due) => due.overdue));
}

/** Where it is, and where its facilities are. */
function countriesOf({ record: { data } }: PartnerEntry): readonly (string | undefined)[] {
  return [data.country, ...(data.facilities ?? []).map((facility) => facility.address?.country)];
}

const TIERS: readonly Tier[] = ['high', 'medium', 'low'];

/** By tier, the high one first, then by name. */
export function byTier(entries: readonly PartnerEntry[]): ReadonlyMap<Tier, readonly PartnerEntry[]> {
  return new Map(
    TIERS.map((tier) => [tier, entries.filter((entry) => entry.tier === tier).sort(compareNames)]),
  );
}

/** By name as written, then by id. */
export function compareNames(left: PartnerEntry, right: PartnerEntry): number {
  return compare(left.name, right.name) || compare(left.id, right.id);
}

/** Something due and the partner it is about. */
export interface DueAt {
  readonly partner: PartnerEntry;
  readonly due: Due;
}

/** What is overdue or comes due until a day: the longest overdue first, then by partner. */
export function dueUntil(entries: readonly PartnerEntry[], until: Day): readonly DueAt[] {
  return entries
    .flatMap((partner) => partner.dues.map((due) => ({ partner, due })))
    .filter(({ due }) => due.overdue || due.by === undefined || due.by <= until)
    .sort((left, right) => compareDues(left.due, right.due) || compareNames(left.partner, right.partner));
}

/** The last day of a window that begins today. */
export function windowEnd(today: Day, within: Duration): Day {
  return addDuration(today, within);
}

function compare(left: string, right: string): number {
  return left < right ? -1 : left > right ? 1 : 0;
}
