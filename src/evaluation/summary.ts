import type { AccountResult, Count, CriterionResult, Outcome } from '../domain/outcome.ts';
import type { JudgedLevel } from '../domain/pack.ts';

/** Musts and shoulds side by side; what is not known or rests on memory counted apart. No weights. */
export function summarize(criteria: readonly CriterionResult[]): AccountResult['summary'] {
  return {
    must: count(criteria, 'must'),
    should: count(criteria, 'should'),
    unknown: criteria.filter((result) => result.outcome === 'unknown').length,
    provisional: criteria.filter((result) => result.provisional && result.outcome !== 'not_applicable')
      .length,
  };
}

function count(criteria: readonly CriterionResult[], level: JudgedLevel): Count {
  const own = criteria.filter((result) => result.level === level);
  const of = (outcome: Outcome) => own.filter((result) => result.outcome === outcome).length;
  const [met, partial, unmet, unassessed] = [of('met'), of('partial'), of('unmet'), of('unassessed')];
  return {
    applicable: met + partial + unmet + unassessed,
    met,
    partial,
    unmet,
    unassessed,
    claimed_not_applicable: own.filter((result) => result.claimedNotApplicable).length,
  };
}
