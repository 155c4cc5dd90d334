import type { Project } from '../domain/project.ts';
import type { SupplyChain } from '../generated/records.ts';
import type { RecordFacts } from './record-facts.ts';

const RESTS = new Set(['storage', 'terminal', 'consolidation', 'stop']);

/** How well the supply chains are mapped. */
export function chainFacts(project: Project): RecordFacts {
  const chains = [...project.supplyChains.values()].map(({ data }) => data);
  const mapped = new Set(chains.flatMap((chain) => chain.legs.flatMap((leg) => leg.country ?? [])));
  const rests = chains
    .flatMap((chain) => chain.legs)
    .filter((leg) => RESTS.has(leg.activity) && leg.days_at_rest === undefined);
  return {
    supply_chains: chains.length,
    origins_unmapped: (project.company?.data.trade?.origins ?? []).filter((country) => !mapped.has(country))
      .length,
    chains_with_custody_gaps: chains.filter(hasCustodyGap).length,
    rests_without_days: rests.length,
  };
}

function hasCustodyGap(chain: SupplyChain): boolean {
  return chain.legs.some((leg) => {
    const nobody = leg.partner === undefined && leg.site === undefined;
    const nowhere =
      leg.activity === 'transport' ? !leg.from || !leg.to : !leg.place && leg.site === undefined;
    return nobody || nowhere;
  });
}
