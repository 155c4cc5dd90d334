import type { Driver, Lack, LegRisk, Party, Rated, ThreatRating } from '../domain/risk.ts';
import type { SupplyChain } from '../generated/records.ts';
import { partyDrivers, threatDrivers } from './drivers.ts';
import type { Parties } from './parties.ts';
import { combined, UNKNOWN, worstOf } from './rate.ts';
import type { RiskBasis } from './sources.ts';
import { highestFirst, type Threats, threatRated } from './threats.ts';

type Leg = SupplyChain['legs'][number];

/** What legs are rated with. */
export interface LegTools {
  readonly basis: RiskBasis;
  readonly threats: Threats;
  readonly parties: Parties;
}

/** One leg: the threats where it is and on its way, and the weakest of those who hold the cargo. */
export function legRisk(tools: LegTools, leg: Leg, number: number, lacks: readonly Lack[]): LegRisk {
  const { threats, rated, unrated } = threatsOn(tools, leg);
  const party = tools.parties.holder(leg);
  const subcontractor = tools.parties.subcontractor(leg);
  const vulnerability = held(tools, [party, ...(subcontractor ? [subcontractor] : [])], number);
  const decided = threats.some((threat) => threat.decides && threat.rating === 3);
  const drivers: Driver[] = [
    ...threatDrivers(threats, number),
    ...unrated.map((country): Driver => ({ kind: 'unrated_country', country, legs: [number], actions: [] })),
    ...vulnerability.drivers,
  ];
  return {
    leg: number,
    ...described(tools, leg),
    party,
    ...(subcontractor ? { subcontractor } : {}),
    ...combined(rated, vulnerability.rated, tools.basis.rules, decided),
    threats,
    drivers,
    lacks,
  };
}

/** The countries of a leg in the order they are passed. */
export function countriesOf(leg: Pick<Leg, 'country' | 'via'>): string[] {
  return [...(leg.country ? [leg.country] : []), ...(leg.via ?? [])];
}

function described({ basis }: LegTools, leg: Leg) {
  const place = leg.activity === 'transport' ? (leg.from ?? leg.place) : (leg.place ?? leg.from);
  return {
    activity: leg.activity,
    ...(place ? { place } : {}),
    ...(leg.to ? { to: leg.to } : {}),
    ...(leg.country ? { country: leg.country } : {}),
    ...(leg.region ? { region: leg.region } : {}),
    via: leg.via ?? [],
    ...(leg.mode ? { mode: leg.mode } : {}),
    ...(leg.days_at_rest === undefined ? {} : { daysAtRest: leg.days_at_rest }),
    ...(leg.planned_minutes === undefined ? {} : { plannedMinutes: leg.planned_minutes }),
    ...(leg.chosen_by ? { chosenBy: leg.chosen_by } : {}),
    rests: basis.rules.rests.includes(leg.activity) || (leg.days_at_rest ?? 0) > 0,
  };
}

interface ThreatsOn {
  readonly threats: readonly ThreatRating[];
  readonly rated: Rated;
  readonly unrated: readonly string[];
}

/** Threats of the place, and of the countries the leg passes. */
function threatsOn({ basis, threats }: LegTools, leg: Leg): ThreatsOn {
  const found = new Map<number, ThreatRating>();
  const parts: Rated[] = [];
  const unrated: string[] = [];
  for (const [index, country] of countriesOf(leg).entries()) {
    const here = threats.at(country, index === 0 && leg.country ? (leg.region ?? undefined) : undefined);
    for (const threat of here) found.set(threat.index, threat);
    if (here.length > 0) parts.push(threatRated(here));
    else if (country !== basis.pack.home?.country) {
      parts.push(UNKNOWN);
      unrated.push(country);
    }
  }
  return { threats: highestFirst([...found.values()]), rated: worstOf(parts), unrated };
}

function held({ parties }: LegTools, holders: readonly (Party | undefined)[], leg: number) {
  const looked = holders.map((party) => ({ party, seen: party && parties.vulnerability(party) }));
  return {
    rated: worstOf(looked.map(({ seen }) => seen ?? UNKNOWN)),
    drivers: looked.flatMap(({ party, seen }): Driver[] =>
      party && seen
        ? partyDrivers(party, seen, leg)
        : [{ kind: 'unknown_party', party: undefined, legs: [leg], actions: [] }],
    ),
  };
}
