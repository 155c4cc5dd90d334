import type { Lack } from '../domain/risk.ts';
import { chainLacks } from './lack-chains.ts';
import { partnerLacks, recordLacks } from './lack-record.ts';
import { threatLacks } from './lack-threats.ts';
import type { RiskBasis } from './sources.ts';

const sources: readonly ((basis: RiskBasis) => Iterable<Lack>)[] = [
  chainLacks,
  threatLacks,
  recordLacks,
  partnerLacks,
];

/** Everything missing, doubtful or too old in the risk assessment: what `check` reports and the assessment shows. */
export function lacksOf(basis: RiskBasis): readonly Lack[] {
  return sources.flatMap((source) => [...source(basis)]);
}
