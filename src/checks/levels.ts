import type { CriterionResult, Evaluation } from '../domain/outcome.ts';

/** The results of each criterion, one an account that is asked about it. */
export function resultsByCriterion(evaluation: Evaluation): ReadonlyMap<string, readonly CriterionResult[]> {
  const results = new Map<string, CriterionResult[]>();
  for (const account of evaluation.accounts)
    for (const result of account.criteria) {
      const list = results.get(result.criterion.id);
      if (list) list.push(result);
      else results.set(result.criterion.id, [result]);
    }
  return results;
}

/** Criteria that are a must for an account and apply to it. */
export function mustIds(evaluation: Evaluation): ReadonlySet<string> {
  const ids = new Set<string>();
  for (const account of evaluation.accounts)
    for (const { criterion, level, outcome } of account.criteria)
      if (level === 'must' && outcome !== 'not_applicable') ids.add(criterion.id);
  return ids;
}
