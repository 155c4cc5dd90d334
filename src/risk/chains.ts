import type { Loaded } from '../domain/project.ts';
import type { ChainRisk, Lack, Party } from '../domain/risk.ts';
import type { RiskTie } from '../domain/risk-rules.ts';
import type { SupplyChain } from '../generated/records.ts';
import { type OpenActions, unique } from './actions.ts';
import { actionsOf, worstDrivers } from './drivers.ts';
import { countriesOf, type LegTools, legRisk } from './legs.ts';
import { combined, weightOf, worstOf } from './rate.ts';

type Unranked = Omit<ChainRisk, 'rank'>;

/** Every chain, highest risk first: by the highest threat and the worst vulnerability of its legs. */
export function chainRisks(tools: LegTools, actions: OpenActions, lacks: readonly Lack[]): ChainRisk[] {
  const byChain = new Map<string, Lack[]>();
  for (const lack of lacks)
    if (lack.chain !== undefined) byChain.set(lack.chain, [...(byChain.get(lack.chain) ?? []), lack]);
  const { ties } = tools.basis.rules;
  return [...tools.basis.project.supplyChains.values()]
    .map((chain) => chainRisk(tools, chain, actions, byChain.get(chain.id) ?? []))
    .sort((left, right) => compared(left, right, ties))
    .map((chain, index) => ({ ...chain, rank: index + 1 }));
}

function chainRisk(
  tools: LegTools,
  { id, file, data }: Loaded<SupplyChain>,
  actions: OpenActions,
  lacks: readonly Lack[],
): Unranked {
  const legs = data.legs.map((leg, index) =>
    legRisk(
      tools,
      leg,
      index + 1,
      lacks.filter((lack) => lack.leg === index + 1),
    ),
  );
  const onTheWay = legs.filter(
    (leg) =>
      leg.threats.length > 0 ||
      leg.threat.rating !== 'unknown' ||
      leg.drivers.some((driver) => driver.kind === 'unrated_country'),
  );
  const decidedByThreat = legs.some(({ threats }) => threats.some((one) => one.decides && one.rating === 3));
  const drivers = worstDrivers(legs.flatMap((leg) => leg.drivers));
  const { percent, of } = data.share ?? {};
  return {
    id,
    file,
    title: data.title,
    ...(data.direction ? { direction: data.direction } : {}),
    ...(data.commodity ? { commodity: data.commodity } : {}),
    ...(data.since ? { since: data.since } : {}),
    ...(percent === undefined ? {} : { share: { percent, ...(of ? { of } : {}) } }),
    countries: [...new Set(data.legs.flatMap(countriesOf))],
    legs,
    ...combined(
      worstOf(onTheWay.map(({ threat }) => threat)),
      worstOf(legs.map(({ vulnerability }) => vulnerability)),
      tools.basis.rules,
      decidedByThreat,
    ),
    decidedByThreat,
    drivers,
    lacks,
    actions: unique([...actions.onChain(id), ...actionsOf(drivers), ...atParties(tools, legs)]),
    unmetMusts: partiesOn(legs).reduce(
      (sum, party) => sum + tools.parties.vulnerability(party).unmetMusts,
      0,
    ),
    daysAtRest: data.legs.reduce((sum, leg) => sum + (leg.days_at_rest ?? 0), 0),
  };
}

/** Each party of a chain once. */
export function partiesOn(
  legs: readonly { readonly party: Party | undefined; readonly subcontractor?: Party }[],
): Party[] {
  const found = new Map<string, Party>();
  for (const { party, subcontractor } of legs)
    for (const one of [party, subcontractor]) if (one) found.set(`${one.kind}/${one.id}`, one);
  return [...found.values()];
}

function atParties({ parties }: LegTools, legs: Unranked['legs']): string[] {
  return partiesOn(legs).flatMap((party) =>
    parties.vulnerability(party).categories.flatMap((category) => category.actions),
  );
}

const measured: Readonly<Record<RiskTie, (chain: Unranked) => number>> = {
  unmet_musts: (chain) => chain.unmetMusts,
  days_at_rest: (chain) => chain.daysAtRest,
  share: (chain) => chain.share?.percent ?? 0,
};

function compared(left: Unranked, right: Unranked, ties: readonly RiskTie[]): number {
  const orders = [
    weightOf(right.risk) - weightOf(left.risk),
    (right.product ?? 0) - (left.product ?? 0),
    ...ties.map((tie) => measured[tie](right) - measured[tie](left)),
  ];
  return orders.find((order) => order !== 0) ?? (left.id < right.id ? -1 : 1);
}
