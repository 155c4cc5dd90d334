import { isDay } from '../domain/calendar.ts';
import type { Rated, ThreatRating } from '../domain/risk.ts';
import { ageLimit } from '../evaluation/age-limit.ts';
import type { RiskAssessment } from '../generated/records.ts';
import type { OpenActions } from './actions.ts';
import { UNKNOWN, worstOf } from './rate.ts';
import { threatCategories } from './rules.ts';
import { gather, type RiskBasis } from './sources.ts';

type Written = NonNullable<RiskAssessment['threats']>[number];

/** Threat ratings by place. */
export interface Threats {
  /** As the record lists them. */
  readonly all: readonly ThreatRating[];
  isRated(country: string): boolean;
  /** Those of a country, all regions. */
  inCountry(country: string): readonly ThreatRating[];
  /**
   * The rating of each category that counts at a place, highest first: the region's before the country's. Where no
   * region is named, or nothing at all is rated for it, the worst of the regions counts where the country has none.
   */
  at(country: string, region: string | undefined): readonly ThreatRating[];
}

/** Indexes the ratings of the record. */
export function threatsOf(basis: RiskBasis, actions: OpenActions): Threats {
  const all = written(basis, actions);
  const byCountry = new Map<string, ThreatRating[]>();
  for (const threat of all) gather(byCountry, threat.country, threat);
  const known = new Map<string, readonly ThreatRating[]>();
  return {
    all,
    isRated: (country) => byCountry.has(country),
    inCountry: (country) => highestFirst(byCountry.get(country) ?? []),
    at(country, region) {
      const key = `${country}/${region ?? ''}`;
      const found = known.get(key) ?? counting(byCountry.get(country) ?? [], region);
      known.set(key, found);
      return found;
    },
  };
}

/** How threatened a place is; unknown where nothing is rated. */
export function threatRated(threats: readonly ThreatRating[]): Rated {
  return threats.length === 0 ? UNKNOWN : worstOf(threats);
}

/** The name by which actions speak of a threat. */
export function threatId({
  country,
  region,
  category,
}: Pick<Written, 'country' | 'region' | 'category'>): string {
  return [country, region, category].filter(Boolean).join('/');
}

/** Highest first, then by id. */
export function highestFirst(threats: readonly ThreatRating[]): ThreatRating[] {
  return [...threats].sort((left, right) => right.rating - left.rating || (left.id < right.id ? -1 : 1));
}

function counting(threats: readonly ThreatRating[], region: string | undefined): ThreatRating[] {
  const here = threats.filter((threat) => threat.region === undefined || threat.region === region);
  return ofEachCategory(region === undefined || here.length === 0 ? threats : here, region);
}

function ofEachCategory(threats: readonly ThreatRating[], region: string | undefined): ThreatRating[] {
  const chosen = new Map<string, ThreatRating>();
  const rank = (threat: ThreatRating) => (threat.region === undefined ? 1 : threat.region === region ? 2 : 0);
  for (const threat of threats) {
    const known = chosen.get(threat.category);
    const better = !known || rank(threat) > rank(known);
    const equal = known && rank(threat) === rank(known) && threat.rating > known.rating;
    if (better || equal) chosen.set(threat.category, threat);
  }
  return highestFirst([...chosen.values()]);
}

function written(basis: RiskBasis, actions: OpenActions): ThreatRating[] {
  const categories = threatCategories(basis.rules);
  const isCurrent = ageLimit(basis.today, basis.rules.threats_current_for);
  return (basis.project.riskAssessment?.data.threats ?? []).map((threat, index) => {
    const id = threatId(threat);
    const category = categories.get(threat.category);
    return {
      id,
      country: threat.country,
      ...(threat.region ? { region: threat.region } : {}),
      category: threat.category,
      title: category?.title ?? threat.category.replaceAll('_', ' '),
      rating: threat.rating,
      ...(threat.source ? { source: threat.source } : {}),
      ...(threat.source_url ? { sourceUrl: threat.source_url } : {}),
      ...(threat.on ? { on: threat.on } : {}),
      ...(threat.by ? { by: threat.by } : {}),
      ...(threat.note ? { note: threat.note } : {}),
      current: isDay(threat.on) && isCurrent(threat.on),
      decides: category?.decides === true,
      index,
      actions: actions.onThreat(id),
    };
  });
}
