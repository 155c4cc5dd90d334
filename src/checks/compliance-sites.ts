import { type Problem, problem } from '../diagnostics/diagnostic.ts';
import type { CriterionResult } from '../domain/outcome.ts';
import type { Loaded } from '../domain/project.ts';
import type { Measure } from '../generated/records.ts';
import { type CheckContext, entriesOf, keyPlace, place } from './context.ts';

/** Answers to criteria judged site by site that say nothing about a site in scope: it stays unassessed, never inherits. */
export function* sitesWithoutEntry({ project, evaluation }: CheckContext): Iterable<Problem> {
  const open = new Map<string, Set<string>>();
  for (const account of evaluation.accounts)
    for (const result of account.criteria)
      for (const site of sitesLeftOut(result))
        open.set(result.criterion.id, (open.get(result.criterion.id) ?? new Set()).add(site));
  for (const [criterion, sites] of open) {
    const measure = project.measures.get(criterion);
    if (!measure || !isAnswered(measure)) continue;
    const at = measure.data.sites ? keyPlace(measure, 'sites') : place(measure, 'criterion');
    yield problem('compliance/site-without-entry', { criterion, sites: [...sites] }, at, { criterion });
  }
}

/** A site that stands alone takes the measure's own answer, so it is never left out. */
function sitesLeftOut({ sites }: CriterionResult): string[] {
  return sites
    .filter(({ outcome, answer }) => outcome === 'unassessed' && answer.file === undefined)
    .map(({ site }) => site);
}

function isAnswered({ data }: Loaded<Measure>): boolean {
  if (data.status || entriesOf(data.sites).length > 0) return true;
  if (typeof data.elements === 'string') return true;
  return entriesOf(data.elements).some(([, answer]) => Boolean(answer));
}
