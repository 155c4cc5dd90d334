import type { Day } from '../domain/calendar.ts';
import { partnerWords, partnerCommandWords as words } from '../messages/en/partners.ts';
import type { PartnerEntry } from './book.ts';
import type { Screening } from './screening.ts';

/** A partner in a few words, for one line of a list. Texts are plain, not yet safe for where they go. */
export interface PartnerCells {
  readonly name: string;
  readonly country: string;
  readonly roles: string;
  readonly membership: string;
  readonly screening: string;
  readonly assessed: string;
  readonly due: string;
  readonly overdue: boolean;
  /** What is overdue: its day, or that it should have been there all along. */
  readonly late: string;
  /** What is to be known besides: not yet approved, inactive. */
  readonly note: string;
}

/** The cells of a partner on a day. */
export function partnerCells(entry: PartnerEntry, today: Day): PartnerCells {
  const { data } = entry.record;
  const [next] = entry.dues;
  return {
    name: entry.name,
    country: data.country,
    roles: data.roles.map((role) => partnerWords.roles[role]).join(', '),
    membership: membershipCell(entry, today),
    screening: screeningCell(entry.screenings),
    assessed: entry.assessed ?? (entry.handlesCargo ? partnerWords.never : '–'),
    due: next ? (next.overdue ? words.overdue(next.by) : (next.by ?? '')) : '–',
    overdue: next?.overdue === true,
    late: next?.by ?? words.now,
    note: entry.status === 'active' ? '' : words[entry.status],
  };
}

/** The membership that counts, else the most that can be said of one that does not. */
function membershipCell({ memberships }: PartnerEntry, today: Day): string {
  const best = memberships.find(({ counts }) => counts) ?? memberships.find(({ claimed }) => claimed);
  const shown = best ?? memberships[0];
  return shown ? partnerWords.membership(shown, today) : partnerWords.none;
}

/** The worst result, for it decides. */
function screeningCell(screenings: readonly Screening[]): string {
  const has = (result: string) => screenings.some((one) => one.result === result);
  if (screenings.some(({ unresolved }) => unresolved)) return partnerWords.screeningResult.match;
  if (has('pending')) return partnerWords.screeningResult.pending;
  const asked = screenings.filter(({ list }) => list !== 'forced_labor');
  if (asked.every(({ result }) => result === 'none')) return partnerWords.never;
  return asked.some(({ result }) => result === 'none') ? words.partly : partnerWords.screeningResult.clear;
}
