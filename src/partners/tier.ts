import type { Day } from '../domain/calendar.ts';
import { type RatedCategory, type Rating, worstRating } from './assessment.ts';
import type { Screening, ScreeningList } from './screening.ts';

/** How closely a partner is watched; the house rule says how often each tier is assessed again. */
export type Tier = 'high' | 'medium' | 'low';

/** Why a partner is in its tier. */
export type TierReason =
  | { readonly kind: 'match'; readonly list: ScreeningList }
  | { readonly kind: 'never-assessed' }
  | { readonly kind: 'nothing-rated'; readonly date: Day }
  | { readonly kind: 'rated'; readonly date: Day; readonly rated: RatedCategory }
  | { readonly kind: 'rated-low'; readonly date: Day }
  | { readonly kind: 'member'; readonly rating: Rating }
  | { readonly kind: 'no-cargo' };

/** What the tier of a partner follows from. */
export interface TierFacts {
  readonly handlesCargo: boolean;
  /** In force, recognised and proven. */
  readonly certified: boolean;
  /** The day of the latest assessment and what it rates. */
  readonly assessed?: Day;
  readonly rated: readonly RatedCategory[];
  readonly screenings: readonly Screening[];
  /** The house rating of a member that was not assessed. */
  readonly memberVulnerability: Rating;
}

const TIERS: Readonly<Record<Rating, Tier>> = { 1: 'low', 2: 'medium', 3: 'high' };

/**
 * The tier of a partner: the worst of what its latest assessment rates, high while a screening match stands open.
 * Where nothing is known of a partner that has our cargo in its hands the tier is high: unknown is never low.
 */
export function tierOf(facts: TierFacts): { readonly tier: Tier; readonly reasons: readonly TierReason[] } {
  const matches = facts.screenings
    .filter((screening) => screening.unresolved)
    .map(({ list }) => ({ kind: 'match', list }) as const);
  const { tier, reasons } = byVulnerability(facts);
  return matches.length === 0
    ? { tier, reasons }
    : { tier: 'high', reasons: [...matches, ...(tier === 'high' ? reasons : [])] };
}

function byVulnerability(facts: TierFacts): {
  readonly tier: Tier;
  readonly reasons: readonly TierReason[];
} {
  const { assessed, rated, certified, handlesCargo, memberVulnerability } = facts;
  const worst = worstRating(rated);
  if (assessed !== undefined && worst !== undefined) return rating(assessed, worst, rated);
  if (certified)
    return { tier: TIERS[memberVulnerability], reasons: [{ kind: 'member', rating: memberVulnerability }] };
  if (!handlesCargo) return { tier: 'low', reasons: [{ kind: 'no-cargo' }] };
  return {
    tier: 'high',
    reasons: [
      assessed === undefined ? { kind: 'never-assessed' } : { kind: 'nothing-rated', date: assessed },
    ],
  };
}

function rating(date: Day, worst: Rating, rated: readonly RatedCategory[]) {
  const worstOnes = rated.filter((one) => one.rating === worst);
  const reasons: readonly TierReason[] =
    worst === 1
      ? [{ kind: 'rated-low', date }]
      : worstOnes.map((one) => ({ kind: 'rated', date, rated: one }) as const);
  return { tier: TIERS[worst], reasons };
}
