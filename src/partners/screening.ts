import { type Day, daysBetween, isDay } from '../domain/calendar.ts';
import type { Partner } from '../generated/records.ts';

/** The lists a partner is looked up in, the one that comes first in every case first. */
export const SCREENING_LISTS = ['denied_parties', 'money_laundering', 'forced_labor'] as const;
export type ScreeningList = (typeof SCREENING_LISTS)[number];

/** What looking a partner up in one list brought. */
export interface Screening {
  readonly list: ScreeningList;
  /** `none`: never looked up, or nobody wrote what came of it. */
  readonly result: 'clear' | 'match' | 'pending' | 'none';
  readonly on?: Day;
  readonly ageDays?: number;
  readonly note?: string;
  /** A match that somebody cleared up: when, who and how are all there. */
  readonly resolved?: { readonly on: Day; readonly by: string; readonly how: string };
  /** A match nobody cleared up, or not fully. */
  readonly unresolved: boolean;
}

/** The screenings of a partner on a day, one for each list. */
export function screeningsOf({ screening }: Partner, today: Day): readonly Screening[] {
  return SCREENING_LISTS.map((list) => {
    const found = screening?.[list];
    const result = found?.result ?? 'none';
    const on = isDay(found?.on) ? found.on : undefined;
    const { on: day, by, how } = found?.resolved ?? {};
    const resolved = result === 'match' && day && by && how?.trim() ? { on: day, by, how } : undefined;
    return {
      list,
      result,
      ...(on ? { on, ageDays: daysBetween(on, today) } : {}),
      ...(found?.note ? { note: found.note } : {}),
      ...(resolved ? { resolved } : {}),
      unresolved: result === 'match' && !resolved,
    };
  });
}

/** Never looked up, or the result is outstanding: neither tells anything. */
export function isOutstanding({ result }: Screening): boolean {
  return result === 'none' || result === 'pending';
}
