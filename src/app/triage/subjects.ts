import type { CriterionResult } from '../../domain/outcome.ts';
import type { Criterion, JudgedLevel } from '../../domain/pack.ts';
import type { Standing, Standpoint } from '../../domain/triage.ts';
import type { Measure } from '../../generated/records.ts';
import type { LiveProject } from '../records/live-project.ts';

/** A criterion that is asked of one of the accounts. */
export interface Subject {
  readonly criterion: Criterion;
  readonly level: JudgedLevel;
  /** The account whose scope and starter file it has. */
  readonly account: string;
  /** Asked one by one; empty where there is one answer. */
  readonly sites: readonly string[];
}

/** What is asked of these accounts and applies to one of them, in order. */
export function subjectsOf(live: LiveProject, accounts: readonly string[]): readonly Subject[] {
  return live.pack.criteria.flatMap((criterion) => {
    const results = accounts.flatMap((id) => {
      const result = live.result(id, criterion);
      return result && isAsked(result) ? [{ id, result }] : [];
    });
    const [first] = results;
    if (!first) return [];
    const level = results.some(({ result }) => result.level === 'must') ? 'must' : 'should';
    const sites = [...new Set(results.flatMap(({ result }) => result.sites.map(({ site }) => site)))].sort();
    return [{ criterion, level, account: first.id, sites: sites.length > 1 ? sites : [] } as const];
  });
}

/** Known, and not settled by what the company does. */
function isAsked({ level, outcome, claimedNotApplicable }: CriterionResult): boolean {
  return level !== 'unknown' && (outcome !== 'not_applicable' || claimedNotApplicable);
}

/** How it stands now, from what the records say. */
export function standpointOf(live: LiveProject, subject: Subject): Standpoint {
  const { criterion, level, account } = subject;
  const measure = live.project.measures.get(criterion.id)?.data;
  const result = live.result(account, criterion);
  const standing = standingOf(measure, result);
  return {
    id: criterion.id,
    title: criterion.title,
    category: criterion.category,
    level,
    department: criterion.usually_answered_by,
    standing,
    needsWords: measure?.status === 'not_applicable' && !measure.not_applicable_because?.trim(),
    askedOf: standing === 'asked' ? measure?.flag?.for : undefined,
  };
}

const BY_STATUS: Readonly<Record<string, Standing>> = {
  met: 'have',
  partial: 'partly',
  planned: 'none',
  unmet: 'none',
  not_applicable: 'not_us',
};

function standingOf(measure: Measure | undefined, result: CriterionResult | undefined): Standing {
  const outcome = result?.outcome ?? 'unassessed';
  if (outcome === 'not_applicable') return 'not_us';
  const said = BY_STATUS[measure?.status ?? ''];
  if (said !== undefined && (outcome !== 'unassessed' || said === 'not_us')) return said;
  if (outcome === 'unassessed') return measure?.flag ? 'asked' : 'open';
  return outcome === 'met' ? 'have' : outcome === 'partial' ? 'partly' : 'none';
}
