import type { CriterionResult, Evaluation } from '../../src/domain/outcome.ts';
import { smallPack } from '../schemas/small-pack.ts';
import { TODAY } from './found-in.ts';

/** An evaluation of one importer, with what a case says about the criteria of the small pack it names. */
export function evaluationOf(results: Readonly<Record<string, Partial<CriterionResult>>>): Evaluation {
  const criteria = Object.entries(results).map(([id, more]) => resultOf(id, more));
  const count = { applicable: 0, met: 0, partial: 0, unmet: 0, unassessed: 0, claimed_not_applicable: 0 };
  const summary = { must: count, should: count, unknown: 0, provisional: 0 };
  return {
    date: TODAY,
    accounts: [
      { id: 'importer', entity: 'importer', coverage: 'complete', ready: [], summary, trend: [], criteria },
    ],
  };
}

function resultOf(id: string, more: Partial<CriterionResult>): CriterionResult {
  const criterion = smallPack.criteria.find((one) => one.id === id);
  if (!criterion) throw new Error(`no criterion ${id} in the small pack`);
  return {
    criterion,
    level: 'must',
    provisional: false,
    outcome: 'met',
    claimedNotApplicable: false,
    affirmed: undefined,
    overdue: false,
    suspect: [],
    sites: [],
    reasons: [],
    requirements: [],
    answer: { evidence: [], same: false },
    undecided: [],
    ...more,
  };
}
