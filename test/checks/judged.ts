import type { CriterionResult, Evaluation, Outcome, RequirementResult } from '../../src/domain/outcome.ts';
import { smallPack } from '../schemas/small-pack.ts';

interface Row {
  readonly level?: 'must' | 'should';
  readonly outcome?: Outcome;
  readonly undecided?: readonly string[];
  readonly requirements?: readonly RequirementResult[];
}

const noCount = { applicable: 0, met: 0, partial: 0, unmet: 0, unassessed: 0, claimed_not_applicable: 0 };

/** An evaluation as one account of an importer has it, by criterion. */
export function judged(rows: Readonly<Record<string, Row>>): Evaluation {
  return {
    date: '2026-11-24',
    accounts: [
      {
        id: 'importer',
        entity: 'importer',
        coverage: 'complete',
        ready: [],
        summary: { must: noCount, should: noCount, unknown: 0, provisional: 0 },
        criteria: Object.entries(rows).map(([id, row]) => resultOf(id, row)),
      },
    ],
  };
}

function resultOf(id: string, row: Row): CriterionResult {
  const criterion = smallPack.criteria.find((one) => one.id === id);
  if (!criterion) throw new Error(`the small pack has no ${id}`);
  return {
    criterion,
    level: row.level ?? 'must',
    provisional: false,
    outcome: row.outcome ?? 'met',
    claimedNotApplicable: false,
    affirmed: undefined,
    overdue: false,
    suspect: [],
    sites: [],
    reasons: [],
    requirements: row.requirements ?? [],
    answer: { evidence: [], same: false },
    undecided: row.undecided ?? [],
  };
}
