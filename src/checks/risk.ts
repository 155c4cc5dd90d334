import { type Problem, problem } from '../diagnostics/diagnostic.ts';
import type { Loaded } from '../domain/project.ts';
import type { SupplyChain } from '../generated/records.ts';
import { lacksOf } from '../risk/lacks.ts';
import { riskBasis } from '../risk/sources.ts';
import { type CheckContext, place } from './context.ts';

/** What the risk assessment lacks: the same list that stands in it. */
export function riskLacks(context: CheckContext): readonly Problem[] {
  return lacksOf(riskBasis(context)).map((lack) => lack.problem);
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
