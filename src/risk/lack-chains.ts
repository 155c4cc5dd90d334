import { problem } from '../diagnostics/diagnostic.ts';
import { place } from '../domain/place.ts';
import type { Loaded } from '../domain/project.ts';
import type { Lack } from '../domain/risk.ts';
import type { SupplyChain } from '../generated/records.ts';
import type { RiskBasis } from './sources.ts';

type Leg = SupplyChain['legs'][number];
type Chain = Loaded<SupplyChain>;

/** Gaps of custody of every chain: legs without a party or a place, and jumps between legs; rests nobody explains. */
export function* chainLacks(basis: RiskBasis): Iterable<Lack> {
  for (const chain of basis.project.supplyChains.values())
    for (const [index, leg] of chain.data.legs.entries()) {
      const of = { chain: chain.id, leg: index + 1 };
      const before = chain.data.legs[index - 1];
      for (const found of [
        withoutParty(chain, leg, index),
        withoutPlace(chain, leg, index),
        before && jump(chain, before, leg, index),
        rest(basis, chain, leg, index),
      ])
        if (found) yield { problem: found, ...of, ...(leg.country ? { country: leg.country } : {}) };
    }
}

function withoutParty(chain: Chain, leg: Leg, index: number) {
  if (leg.partner || leg.site) return undefined;
  return problem('risk/leg-without-party', { leg: index + 1 }, place(chain, 'legs', index));
}

/** A transport has two ends; everything else is somewhere, and a site of ours is somewhere by its record. */
export function missingPlaces(leg: Leg): readonly ('from' | 'to' | 'place')[] {
  if (leg.activity === 'transport') return (['from', 'to'] as const).filter((end) => !leg[end]);
  return leg.place || leg.site ? [] : ['place'];
}

function withoutPlace(chain: Chain, leg: Leg, index: number) {
  const missing = missingPlaces(leg);
  if (missing.length === 0) return undefined;
  return problem('risk/leg-without-place', { leg: index + 1, missing }, place(chain, 'legs', index));
}

function jump(chain: Chain, before: Leg, leg: Leg, index: number) {
  const [ends, begins] = [before.to ?? before.place, leg.from ?? leg.place];
  if (!ends || !begins || samePlace(plain(ends), plain(begins))) return undefined;
  const at = place(chain, 'legs', index, leg.from ? 'from' : 'place');
  return problem('risk/leg-jump', { ends, begins, leg: index + 1 }, at);
}

/** Cargo at rest is cargo at risk: how long it rests is to be known, and a long rest has its reason. */
function rest({ rules }: RiskBasis, chain: Chain, leg: Leg, index: number) {
  const days = leg.days_at_rest;
  if (days === undefined)
    return rules.rests.includes(leg.activity)
      ? problem(
          'risk/rest-without-days',
          { leg: index + 1, activity: leg.activity },
          place(chain, 'legs', index),
        )
      : undefined;
  if (days < rules.explain_rest_from_days || leg.note?.trim()) return undefined;
  return problem(
    'risk/rest-unexplained',
    { leg: index + 1, days },
    place(chain, 'legs', index, 'days_at_rest'),
  );
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
