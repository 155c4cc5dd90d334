import type { Rated, Rating, RiskOf } from '../domain/risk.ts';
import type { RiskRules } from '../domain/risk-rules.ts';

const ALL: readonly Rating[] = [1, 2, 3];
export const UNKNOWN: Rated = { rating: 'unknown' };

/** The worst of some ratings; while one is unknown and none is 3, unknown, and at least the worst known. */
export function worstOf(parts: Iterable<Rated>): Rated {
  let known: Rating | undefined;
  let unknown = false;
  for (const { rating, atLeast } of parts) {
    if (rating === 'unknown') unknown = true;
    const least = rating === 'unknown' ? atLeast : rating;
    if (least !== undefined && (known === undefined || least > known)) known = least;
  }
  if (known === 3) return { rating: 3 };
  if (known === undefined) return UNKNOWN;
  return unknown ? { rating: 'unknown', atLeast: known } : { rating: known };
}

/** Threat and vulnerability by the house matrix; known where every value an unknown part may have leads to the same. */
export function combined(threat: Rated, vulnerability: Rated, rules: RiskRules, decided: boolean): RiskOf {
  const product =
    threat.rating === 'unknown' || vulnerability.rating === 'unknown'
      ? undefined
      : threat.rating * vulnerability.rating;
  const risk: Rated = decided ? { rating: 3 } : byMatrix(threat, vulnerability, rules);
  return { threat, vulnerability, ...(product === undefined ? {} : { product }), risk };
}

function byMatrix(threat: Rated, vulnerability: Rated, { matrix }: RiskRules): Rated {
  const possible = possibleRatings(threat).flatMap((row) =>
    possibleRatings(vulnerability).map((column) => matrix[row - 1]?.[column - 1] ?? 3),
  );
  const [least, most] = [Math.min(...possible) as Rating, Math.max(...possible)];
  if (least === most) return { rating: least };
  const nothing = threat.rating === 'unknown' && vulnerability.rating === 'unknown';
  return nothing && least === 1 ? UNKNOWN : { rating: 'unknown', atLeast: least };
}

function possibleRatings({ rating, atLeast }: Rated): readonly Rating[] {
  return rating === 'unknown' ? ALL.filter((one) => one >= (atLeast ?? 1)) : [rating];
}

/** For sorting, highest risk first: what is unknown may be high, so it comes after 3 and before 2. */
export function weightOf({ rating, atLeast }: Rated): number {
  return rating === 'unknown' ? 2.5 + (atLeast ?? 0) / 10 : rating;
}
