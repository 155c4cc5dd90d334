import { type Problem, problem } from '../diagnostics/diagnostic.ts';
import type { Loaded } from '../domain/project.ts';
import type { SupplyChain } from '../generated/records.ts';
import { type CheckContext, keyPlace, place } from './context.ts';

type Leg = SupplyChain['legs'][number];

/** Legs nobody is named for, and legs that do not begin where the one before ends. */
export function* legs({ project }: CheckContext): Iterable<Problem> {
  for (const chain of project.supplyChains.values())
    for (const [index, leg] of chain.data.legs.entries()) {
      if (!leg.partner && !leg.site)
        yield problem('risk/leg-without-party', { leg: index + 1 }, place(chain, 'legs', index));
      const before = chain.data.legs[index - 1];
      if (before) yield* jump(chain, before, leg, index);
    }
}

function* jump(chain: Loaded<SupplyChain>, before: Leg, leg: Leg, index: number): Iterable<Problem> {
  const [ends, begins] = [before.to ?? before.place, leg.from ?? leg.place];
  if (!ends || !begins || samePlace(plain(ends), plain(begins))) return;
  const at = place(chain, 'legs', index, leg.from ? 'from' : 'place');
  yield problem('risk/leg-jump', { ends, begins, leg: index + 1 }, at);
}

/** `Houston DC` lies in `Houston`: the one is said more exactly than the other. */
function samePlace(left: string, right: string): boolean {
  const [short, long] = left.length < right.length ? [left, right] : [right, left];
  return ` ${long} `.includes(` ${short} `);
}

function plain(name: string): string {
  return name
    .normalize('NFKD')
    .replaceAll(/\p{M}/gu, '')
    .toLowerCase()
    .replaceAll(/[^\p{L}\p{N}]+/gu, ' ')
    .trim();
}

/** Countries on a chain, the company's own apart, for which no threat is rated. */
export function* unratedCountries({ project }: CheckContext): Iterable<Problem> {
  const { riskAssessment } = project;
  if (!riskAssessment) return;
  const rated = new Set((riskAssessment.data.threats ?? []).map((threat) => threat.country));
  const addresses = project.company?.data.addresses ?? [];
  const home = (addresses.find((address) => address.primary) ?? addresses[0])?.country;
  for (const [country, chains] of countriesOf(project.supplyChains.values())) {
    if (rated.has(country) || country === home) continue;
    const at = riskAssessment.data.threats ? keyPlace(riskAssessment, 'threats') : place(riskAssessment);
    yield problem('risk/country-unrated', { country, chains: [...chains] }, at);
  }
}

function countriesOf(chains: Iterable<Loaded<SupplyChain>>): Map<string, Set<string>> {
  const countries = new Map<string, Set<string>>();
  for (const { id, data } of chains)
    for (const leg of data.legs)
      for (const country of [leg.country, ...(leg.via ?? [])])
        if (country) countries.set(country, (countries.get(country) ?? new Set()).add(id));
  return countries;
}

/** Countries the company imports from that are on no chain. */
export function* unmappedOrigins({ project }: CheckContext): Iterable<Problem> {
  if (!project.company) return;
  const mapped = countriesOf(project.supplyChains.values());
  for (const [index, country] of (project.company.data.trade?.origins ?? []).entries())
    if (!mapped.has(country))
      yield problem('risk/origin-unmapped', { country }, place(project.company, 'trade', 'origins', index));
}

/** Chains that are younger than the risk assessment. */
export function* newerChains({ project }: CheckContext): Iterable<Problem> {
  const { reviewed_on, adopted_on } = project.riskAssessment?.data ?? {};
  const reviewed = reviewed_on ?? adopted_on;
  if (!reviewed) return;
  for (const chain of project.supplyChains.values()) {
    const { since } = chain.data;
    if (since && since > reviewed)
      yield problem('risk/chain-newer', { chain: chain.id, since, reviewed }, place(chain, 'since'));
  }
}

/** Ratings without a source, and threats rated twice. */
export function* threats({ project }: CheckContext): Iterable<Problem> {
  const record = project.riskAssessment;
  if (!record) return;
  const first = new Map<string, number>();
  for (const [index, { country, region, category, source }] of (record.data.threats ?? []).entries()) {
    if (!source)
      yield problem('risk/threat-without-source', { country, category }, place(record, 'threats', index));
    const threat = [country, region, category].filter(Boolean).join('/');
    const earlier = first.get(threat);
    if (earlier === undefined) first.set(threat, index);
    else {
      const related = [{ message: 'rated here first', at: place(record, 'threats', earlier) }];
      yield problem('risk/threat-repeated', { threat }, place(record, 'threats', index), { related });
    }
  }
}

/** Shares of one total that are more than all of it. */
export function* shares({ project }: CheckContext): Iterable<Problem> {
  const totals = new Map<string, { percent: number; last: Loaded<SupplyChain> }>();
  for (const chain of project.supplyChains.values()) {
    const { percent, of } = chain.data.share ?? {};
    if (percent === undefined || of === undefined) continue;
    totals.set(of, { percent: (totals.get(of)?.percent ?? 0) + percent, last: chain });
  }
  for (const [of, { percent, last }] of totals)
    if (percent > 100.5)
      yield problem('risk/share-total', { of, percent: Math.round(percent * 10) / 10 }, place(last, 'share'));
}
