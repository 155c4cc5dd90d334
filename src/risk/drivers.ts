import type { Driver, Party, Rated, ThreatRating, Vulnerability } from '../domain/risk.ts';
import { unique } from './actions.ts';

/** The threats that make a rating what it is; a low one is driven by nothing. */
export function threatDrivers(threats: readonly ThreatRating[], leg?: number): Driver[] {
  const worst = Math.max(0, ...threats.map(({ rating }) => rating));
  if (worst < 2) return [];
  return threats
    .filter(({ rating }) => rating === worst)
    .map((threat) => ({ kind: 'threat', threat, legs: legsOf(leg), actions: threat.actions }));
}

/** The weak categories that make a party's rating what it is, or that nothing is known of it. */
export function partyDrivers(party: Party, vulnerability: Vulnerability, leg?: number): Driver[] {
  if (vulnerability.basis === 'none')
    return [{ kind: 'unknown_party', party, legs: legsOf(leg), actions: [] }];
  const worst = Math.max(...vulnerability.categories.map((one) => leastOf(one)), 0);
  return vulnerability.categories
    .filter((one) => leastOf(one) === worst && (worst >= 2 || one.rating === 'unknown'))
    .map((weakness) => ({
      kind: 'vulnerability',
      party,
      weakness,
      legs: legsOf(leg),
      actions: weakness.actions,
    }));
}

/** The drivers of a whole: those of its parts that reach its worst threat or vulnerability, each once with all legs. */
export function worstDrivers(parts: Iterable<Driver>): Driver[] {
  const merged = new Map<string, Driver>();
  for (const driver of parts) {
    const key = keyOf(driver);
    const known = merged.get(key);
    merged.set(key, known ? { ...known, legs: together(known.legs, driver.legs) } : driver);
  }
  const all = [...merged.values()];
  const worstThreat = Math.max(0, ...all.map((one) => (one.kind === 'threat' ? one.threat.rating : 0)));
  const worstWeakness = Math.max(
    0,
    ...all.map((one) => (one.kind === 'vulnerability' ? leastOf(one.weakness) : 0)),
  );
  return all
    .filter((one) => {
      if (one.kind === 'threat') return one.threat.rating === worstThreat;
      if (one.kind === 'vulnerability')
        return leastOf(one.weakness) === worstWeakness || one.weakness.rating === 'unknown';
      return true;
    })
    .sort((left, right) => ORDER[left.kind] - ORDER[right.kind]);
}

/** The open actions of some drivers. */
export function actionsOf(drivers: readonly Driver[]): string[] {
  return unique(drivers.flatMap(({ actions }) => actions));
}

const ORDER = { threat: 0, unrated_country: 1, vulnerability: 2, unknown_party: 3 } as const;

function keyOf(driver: Driver): string {
  if (driver.kind === 'threat') return `threat ${driver.threat.index}`;
  if (driver.kind === 'unrated_country') return `country ${driver.country}`;
  const party = driver.party ? `${driver.party.kind}/${driver.party.id}` : 'nobody';
  return driver.kind === 'vulnerability' ? `${party} ${driver.weakness.category}` : party;
}

function leastOf({ rating, atLeast }: Rated): number {
  return rating === 'unknown' ? (atLeast ?? 0) : rating;
}

function legsOf(leg: number | undefined): readonly number[] {
  return leg === undefined ? [] : [leg];
}

function together(left: readonly number[], right: readonly number[]): number[] {
  return [...new Set([...left, ...right])].sort((a, b) => a - b);
}
