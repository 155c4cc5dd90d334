import type { ChainRisk, CountryRisk, Lack, PartnerRisk, SiteRisk } from '../domain/risk.ts';
import { type OpenActions, unique } from './actions.ts';
import { partiesOn } from './chains.ts';
import { actionsOf, partyDrivers, threatDrivers, worstDrivers } from './drivers.ts';
import { chainCountries, homeCountries } from './lack-threats.ts';
import { countriesOf, type LegTools } from './legs.ts';
import { combined, UNKNOWN, worstOf } from './rate.ts';
import { threatRated } from './threats.ts';

/** The chains each party stands on, by `partner/<id>` and `site/<id>`. */
export type ChainsOfParties = ReadonlyMap<string, readonly string[]>;

/** Who stands on which chain. */
export function chainsOfParties(chains: readonly ChainRisk[]): ChainsOfParties {
  const found = new Map<string, string[]>();
  for (const chain of [...chains].sort((left, right) => (left.id < right.id ? -1 : 1)))
    for (const { kind, id } of partiesOn(chain.legs)) {
      const key = `${kind}/${id}`;
      const known = found.get(key);
      if (known) known.push(chain.id);
      else found.set(key, [chain.id]);
    }
  return found;
}

/** Active and prospective partners, and whoever stands on a chain. */
export function partnerRisks(
  tools: LegTools,
  actions: OpenActions,
  lacks: readonly Lack[],
  onChains: ChainsOfParties,
): PartnerRisk[] {
  const mine = byKey(lacks, (lack) => lack.partner);
  return [...tools.basis.project.partners.values()].flatMap(({ id, file, data }) => {
    const status = data.status ?? 'active';
    const chains = onChains.get(`partner/${id}`) ?? [];
    if (status === 'inactive' && chains.length === 0) return [];
    const party = { kind: 'partner', id, name: data.name, known: true } as const;
    const assessed = tools.parties.vulnerability(party);
    const threats = tools.threats.at(data.country, undefined);
    const decided = threats.some((threat) => threat.decides && threat.rating === 3);
    const drivers = worstDrivers([...threatDrivers(threats), ...partyDrivers(party, assessed)]);
    return {
      id,
      file,
      name: data.name,
      roles: data.roles,
      country: data.country,
      status,
      handlesCargo: data.handles_cargo !== false,
      chains,
      ...combined(placeRated(tools, data.country), assessed, tools.basis.rules, decided),
      assessed,
      drivers,
      lacks: mine.get(id) ?? [],
      actions: unique([...actions.atPartner(id), ...actionsOf(drivers)]),
    };
  });
}

/** Sites in an account's scope or on a chain. */
export function siteRisks(tools: LegTools, onChains: ChainsOfParties): SiteRisk[] {
  const { project } = tools.basis;
  const inScope = new Set([...project.accounts.values()].flatMap(({ data }) => data.sites ?? []));
  return [...project.sites.values()].flatMap(({ id, file, data }) => {
    const chains = onChains.get(`site/${id}`) ?? [];
    if (data.closed_on || (!inScope.has(id) && chains.length === 0)) return [];
    const party = { kind: 'site', id, name: data.name, known: true } as const;
    const assessed = tools.parties.vulnerability(party);
    const country = data.address?.country;
    const threats = country ? tools.threats.at(country, undefined) : [];
    const drivers = worstDrivers([...threatDrivers(threats), ...partyDrivers(party, assessed)]);
    const decided = threats.some((threat) => threat.decides && threat.rating === 3);
    return {
      id,
      file,
      name: data.name,
      ...(country ? { country } : {}),
      chains,
      ...combined(country ? placeRated(tools, country) : UNKNOWN, assessed, tools.basis.rules, decided),
      assessed,
      drivers,
      actions: unique([...actionsOf(drivers), ...assessed.categories.flatMap((one) => one.actions)]),
    };
  });
}

/** The threat of a place; the home country needs no rating and is then no threat of its own. */
function placeRated({ threats, basis }: LegTools, country: string) {
  const here = threats.at(country, undefined);
  if (here.length > 0) return threatRated(here);
  return homeCountries(basis).has(country) ? ({ rating: 1 } as const) : UNKNOWN;
}

/** Countries of chains, partners and sites, with who is there. */
export function countryRisks(
  tools: LegTools,
  partners: readonly PartnerRisk[],
  sites: readonly SiteRisk[],
  lacks: readonly Lack[],
): CountryRisk[] {
  const { basis, threats } = tools;
  const onChains = chainCountries(basis);
  const here = {
    partners: byKey(partners, ({ country }) => country),
    sites: byKey(sites, ({ country }) => country),
    lacks: byKey(lacks, ({ country, chain }) => (chain === undefined ? country : undefined)),
  };
  const stops = new Set(
    [...basis.project.supplyChains.values()].flatMap(({ data }) =>
      data.legs.flatMap((leg) => leg.country ?? []),
    ),
  );
  const regions = regionsOf(tools);
  const codes = new Set([...onChains.keys(), ...here.partners.keys(), ...here.sites.keys()]);
  const home = homeCountries(basis);
  return [...codes].sort().map((country): CountryRisk => {
    const rated = threats.inCountry(country);
    const parties = [...(here.partners.get(country) ?? []), ...(here.sites.get(country) ?? [])];
    const vulnerability = worstOf(parties.map(({ assessed }) => assessed));
    const threat = placeRated(tools, country);
    const decided = rated.some((one) => one.decides && one.rating === 3);
    const drivers = worstDrivers([
      ...threatDrivers(rated),
      ...(threat.rating === 'unknown'
        ? [{ kind: 'unrated_country', country, legs: [], actions: [] } as const]
        : []),
    ]);
    return {
      country,
      home: home.has(country),
      transitOnly: onChains.has(country) && !stops.has(country),
      regions: regions.get(country) ?? [],
      threats: rated,
      ...combined(threat, vulnerability, basis.rules, decided),
      chains: [...(onChains.get(country) ?? [])].sort(),
      partners: (here.partners.get(country) ?? []).map(({ id }) => id),
      sites: (here.sites.get(country) ?? []).map(({ id }) => id),
      drivers,
      lacks: here.lacks.get(country) ?? [],
      actions: actionsOf(drivers),
    };
  });
}

/** Regions named on chains and in ratings. */
function regionsOf({ basis, threats }: LegTools): ReadonlyMap<string, readonly string[]> {
  const found = new Map<string, Set<string>>();
  const add = (country: string | undefined, region: string | null | undefined) => {
    if (country && region) found.set(country, (found.get(country) ?? new Set()).add(region));
  };
  for (const { data } of basis.project.supplyChains.values())
    for (const leg of data.legs) add(countriesOf(leg)[0], leg.region);
  for (const { country, region } of threats.all) add(country, region);
  return new Map([...found].map(([country, regions]) => [country, [...regions].sort()]));
}

function byKey<T>(items: readonly T[], keyOf: (item: T) => string | undefined): ReadonlyMap<string, T[]> {
  const found = new Map<string, T[]>();
  for (const item of items) {
    const key = keyOf(item);
    if (key === undefined) continue;
    const known = found.get(key);
    if (known) known.push(item);
    else found.set(key, [item]);
  }
  return found;
}
