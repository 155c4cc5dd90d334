import type { CriterionResult } from '../../domain/outcome.ts';

/**
 * True when a criterion is printed for CBP. One nobody knows to be asked of this business is printed only where
 * the company answered it.
 */
export function isAskedOf(result: CriterionResult): boolean {
  if (result.level !== 'unknown') return true;
  return [result.answer, ...result.sites.map((site) => site.answer)].some(
    (answer) => answer.statement !== undefined,
  );
}
