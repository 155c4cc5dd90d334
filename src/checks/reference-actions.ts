import { type Problem, problem } from '../diagnostics/diagnostic.ts';
import type { CriterionResult, Evaluation, Outcome } from '../domain/outcome.ts';
import { answerNodes } from './answer-nodes.ts';
import { type CheckContext, place } from './context.ts';
import { resultsByCriterion } from './levels.ts';

const MENDABLE = ['criterion', 'partner', 'site', 'finding', 'incident', 'supply_chain', 'threat'] as const;

/** Entries of `mends:` that name nothing. */
export function* mendsNothing({ project }: CheckContext): Iterable<Problem> {
  for (const action of project.actions.values())
    for (const [index, entry] of action.data.mends.entries())
      if (MENDABLE.every((key) => !entry[key]))
        yield problem('reference/mends-nothing', {}, place(action, 'mends', index));
}

/** Open actions about a criterion of our own that is judged met for every account that is asked about it. */
export function* mendsWhatIsMet({ project, evaluation }: CheckContext): Iterable<Problem> {
  const outcomes = outcomesOf(evaluation);
  for (const action of project.actions.values()) {
    const status = action.data.status ?? 'open';
    if (status === 'done' || status === 'cancelled') continue;
    for (const [index, entry] of action.data.mends.entries()) {
      // At a partner, for a finding or after an incident there is work also where the criterion is met here.
      if (!entry.criterion || entry.partner || entry.finding || entry.incident) continue;
      const seen = outcomes.get(keyOf(entry.criterion, entry.site));
      if (!seen || [...seen].some((outcome) => outcome !== 'met')) continue;
      const args = { criterion: entry.criterion, site: entry.site };
      yield problem('reference/mends-what-is-met', args, place(action, 'mends', index), {
        criterion: entry.criterion,
      });
    }
  }
}

/** Answers that say themselves that it is not met, with no open action about them. */
export function* unmetWithoutAction({ project, evaluation }: CheckContext): Iterable<Problem> {
  const mended = new Set(
    [...project.actions.values()]
      .filter(({ data }) => data.status !== 'done' && data.status !== 'cancelled')
      .flatMap(({ data }) => data.mends.flatMap(({ criterion }) => criterion ?? [])),
  );
  const results = resultsByCriterion(evaluation);
  for (const measure of project.measures.values()) {
    const criterion = measure.id;
    if (mended.has(criterion) || results.get(criterion)?.every(isClosed) !== false) continue;
    const node = answerNodes(measure).find(({ entry }) => entry.status === 'unmet');
    if (!node) continue;
    yield problem('compliance/unmet-without-action', { criterion }, place(measure, ...node.path, 'status'), {
      criterion,
    });
  }
}

function isClosed({ outcome }: CriterionResult): boolean {
  return outcome === 'met' || outcome === 'not_applicable';
}

function outcomesOf(evaluation: Evaluation): ReadonlyMap<string, ReadonlySet<Outcome>> {
  const outcomes = new Map<string, Set<Outcome>>();
  const add = (key: string, outcome: Outcome) =>
    outcomes.set(key, (outcomes.get(key) ?? new Set()).add(outcome));
  for (const account of evaluation.accounts)
    for (const result of account.criteria) {
      add(keyOf(result.criterion.id, undefined), result.outcome);
      for (const site of result.sites) add(keyOf(result.criterion.id, site.site), site.outcome);
    }
  return outcomes;
}

function keyOf(criterion: string, site: string | undefined): string {
  return `${criterion} ${site ?? ''}`;
}
