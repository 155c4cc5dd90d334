import { addDuration, type Day, isDay } from '../domain/calendar.ts';
import type { Policy } from '../domain/project.ts';
import { isOpen } from './actions.ts';
import { isOutstanding, type ScreeningList } from './screening.ts';
import type { PartnerStanding } from './standing.ts';

/** Something to be done about a partner, and by when. */
export type Due = {
  /** The last day it is in time; absent for what should have been there from the start. */
  readonly by?: Day;
  readonly overdue: boolean;
} & (
  | { readonly kind: 'match'; readonly list: ScreeningList }
  | { readonly kind: 'screening'; readonly list: ScreeningList; readonly pending: boolean }
  | { readonly kind: 'unassessed' }
  | { readonly kind: 'assessment'; readonly last: Day }
  | { readonly kind: 'membership'; readonly programme: string; readonly why: MembershipDue }
  | {
      readonly kind: 'action';
      readonly id: string;
      readonly title: string;
      readonly owner: string;
      readonly criterion?: string;
    }
  | { readonly kind: 'contract' }
);

/** Nobody verified it; it is to be verified again; it ends, or ended. */
export type MembershipDue = 'unverified' | 'verify' | 'expires';
export type DueKind = Due['kind'];

/** The day by which a partner is assessed again, by the house rule for its tier. */
export function assessAgainBy(
  { tier, assessed }: Pick<PartnerStanding, 'tier' | 'assessed'>,
  policy: Policy,
): Day | undefined {
  return assessed && addDuration(assessed, policy.reassess_partners[tier]);
}

/**
 * Everything due about an active partner, whenever: the earliest first, what should have been there all along before
 * that. A prospective or inactive partner has nothing due.
 */
export function duesOf(standing: PartnerStanding, today: Day): readonly Due[] {
  if (standing.status !== 'active') return [];
  return [
    ...screeningDues(standing),
    ...assessmentDues(standing, today),
    ...membershipDues(standing, today),
    ...actionDues(standing, today),
    ...contractDues(standing, today),
  ].sort(compareDues);
}

/** Without a day first, then by day; the order above decides between equals. */
export function compareDues(left: Due, right: Due): number {
  const [a, b] = [left.by ?? '', right.by ?? ''];
  return a < b ? -1 : a > b ? 1 : 0;
}

function screeningDues({ screenings }: PartnerStanding): Due[] {
  return screenings.flatMap((screening): Due[] => {
    const { list } = screening;
    if (screening.unresolved) return [{ kind: 'match', list, overdue: true }];
    const pending = screening.result === 'pending';
    // Forced labor is not looked up for every partner; begun and not finished it is due all the same.
    const asked = list !== 'forced_labor' || pending;
    return asked && isOutstanding(screening) ? [{ kind: 'screening', list, pending, overdue: true }] : [];
  });
}

function assessmentDues(standing: PartnerStanding, today: Day): Due[] {
  const { assessed, assessBy } = standing;
  if (standing.unassessed) return [{ kind: 'unassessed', overdue: true }];
  if (assessed === undefined || assessBy === undefined) return [];
  return [{ kind: 'assessment', last: assessed, by: assessBy, overdue: assessBy < today }];
}

function membershipDues({ memberships }: PartnerStanding, today: Day): Due[] {
  return memberships
    .filter(({ claimed }) => claimed)
    .map(({ programme, verifyBy, expiresOn }) => {
      if (verifyBy === undefined)
        return { kind: 'membership', programme, why: 'unverified', overdue: true } as const;
      const why = verifyBy === expiresOn ? ('expires' as const) : ('verify' as const);
      return { kind: 'membership', programme, why, by: verifyBy, overdue: verifyBy < today } as const;
    });
}

function actionDues({ actions }: PartnerStanding, today: Day): Due[] {
  return actions
    .filter(({ action }) => isOpen(action))
    .map(({ id, action, criterion }) => ({
      kind: 'action',
      id,
      title: action.title,
      owner: action.owner,
      ...(criterion === undefined ? {} : { criterion }),
      by: action.due_on,
      overdue: action.due_on < today,
    }));
}

function contractDues({ contract }: PartnerStanding, today: Day): Due[] {
  const expires = contract.expiresOn;
  return isDay(expires) ? [{ kind: 'contract', by: expires, overdue: expires < today }] : [];
}
