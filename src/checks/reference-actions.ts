import { type Problem, problem } from '../diagnostics/diagnostic.ts';
import type { Evaluation, Outcome } from '../domain/outcome.ts';
import { type CheckContext, place } from './context.ts';

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
