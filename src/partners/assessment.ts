import type { Day } from '../domain/calendar.ts';
import type { Partner } from '../generated/records.ts';

export type Assessment = NonNullable<Partner['assessments']>[number];
export type Rating = 1 | 2 | 3;

/** One category's rating, as the latest assessment has it. */
export interface RatedCategory {
  readonly category: string;
  /** Absent where only unmet criteria are named. */
  readonly rating?: Rating;
  readonly why?: string;
  readonly unmet: readonly string[];
}

/** The newest assessment made until a day. */
export function latestAssessment(partner: Partner, today: Day): Assessment | undefined {
  let latest: Assessment | undefined;
  for (const assessment of partner.assessments ?? [])
    if (assessment.date <= today && (!latest || assessment.date > latest.date)) latest = assessment;
  return latest;
}

/** What an assessment rates, by the number of the category. */
export function ratedCategories(assessment: Assessment | undefined): readonly RatedCategory[] {
  return Object.entries(assessment?.vulnerability ?? {})
    .filter(([category]) => /^\d+$/.test(category))
    .map(([category, { rating, why, unmet }]) => ({
      category,
      ...(rating === undefined ? {} : { rating }),
      ...(why?.trim() ? { why } : {}),
      unmet: unmet ?? [],
    }))
    .sort((left, right) => Number(left.category) - Number(right.category));
}

/** The worst rating there is; undefined where nothing is rated. */
export function worstRating(rated: readonly RatedCategory[]): Rating | undefined {
  const ratings = rated.flatMap(({ rating }) => rating ?? []);
  return ratings.length === 0 ? undefined : (Math.max(...ratings) as Rating);
}

/** Rated high, or naming a criterion the partner does not meet. */
export function isWeakness({ rating, unmet }: RatedCategory): boolean {
  return rating === 3 || unmet.length > 0;
}
