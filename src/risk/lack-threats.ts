import { problem } from '../diagnostics/diagnostic.ts';
import { keyPlace, place } from '../domain/place.ts';
import type { Loaded } from '../domain/project.ts';
import type { Lack } from '../domain/risk.ts';
import type { RiskAssessment } from '../generated/records.ts';
import { countriesOf } from './legs.ts';
import type { RiskBasis } from './sources.ts';
import { threatId } from './threats.ts';

/** Countries nobody rated, ratings without a source or too old, and what a category of threat must be rated for. */
export function* threatLacks(basis: RiskBasis): Iterable<Lack> {
  yield* unmappedOrigins(basis);
  const record = basis.project.riskAssessment;
  if (!record) return;
  yield* unrated(basis, record);
  yield* ratings(record);
  yield* required(basis, record);
}

/** Countries of the chains, transit included, with the chains that pass them. */
export function chainCountries({
  project,
}: Pick<RiskBasis, 'project'>): ReadonlyMap<string, ReadonlySet<string>> {
  const found = new Map<string, Set<string>>();
  for (const { id, data } of project.supplyChains.values())
    for (const leg of data.legs)
      for (const country of countriesOf(leg)) found.set(country, (found.get(country) ?? new Set()).add(id));
  return found;
}

/** The country the programme guards, and the company's own, need no rating. */
export function homeCountries({ pack, project }: Pick<RiskBasis, 'pack' | 'project'>): ReadonlySet<string> {
  const addresses = project.company?.data.addresses ?? [];
  const own = (addresses.find((address) => address.primary) ?? addresses[0])?.country;
  return new Set([pack.home?.country, own].filter((country) => country !== undefined));
}

function* unmappedOrigins(basis: RiskBasis): Iterable<Lack> {
  const { company } = basis.project;
  if (!company) return;
  const mapped = chainCountries(basis);
  for (const [index, country] of (company.data.trade?.origins ?? []).entries())
    if (!mapped.has(country))
      yield {
        problem: problem('risk/origin-unmapped', { country }, place(company, 'trade', 'origins', index)),
        country,
      };
}

function* unrated(basis: RiskBasis, record: Loaded<RiskAssessment>): Iterable<Lack> {
  const rated = new Set((record.data.threats ?? []).map((threat) => threat.country));
  const home = homeCountries(basis);
  const at = record.data.threats ? keyPlace(record, 'threats') : place(record);
  for (const [country, chains] of chainCountries(basis))
    if (!rated.has(country) && !home.has(country))
      yield { problem: problem('risk/country-unrated', { country, chains: [...chains] }, at), country };
}

function* ratings(record: Loaded<RiskAssessment>): Iterable<Lack> {
  const first = new Map<string, number>();
  for (const [index, threat] of (record.data.threats ?? []).entries()) {
    const { country, category, source } = threat;
    const at = place(record, 'threats', index);
    if (!source) yield { problem: problem('risk/threat-without-source', { country, category }, at), country };
    const id = threatId(threat);
    const earlier = first.get(id);
    if (earlier === undefined) {
      first.set(id, index);
      continue;
    }
    const related = [{ message: 'rated here first', at: place(record, 'threats', earlier) }];
    yield { problem: problem('risk/threat-repeated', { threat: id }, at, { related }), country };
  }
}

/** Categories that some entity types must rate for every country they buy from or make goods in. */
function* required({ project, rules }: RiskBasis, record: Loaded<RiskAssessment>): Iterable<Lack> {
  const entities = new Set([...project.accounts.values()].map(({ data }) => data.entity as string));
  const rated = new Set((record.data.threats ?? []).map(({ country, category }) => `${country}/${category}`));
  const at = record.data.threats ? keyPlace(record, 'threats') : place(record);
  for (const { id, title, required_of = [] } of rules.threats) {
    if (!required_of.some((entity) => entities.has(entity))) continue;
    for (const country of project.company?.data.trade?.origins ?? [])
      if (!rated.has(`${country}/${id}`))
        yield { problem: problem('risk/category-unrated', { country, category: id, title }, at), country };
  }
}
