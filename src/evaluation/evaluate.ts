import type { Day } from '../domain/calendar.ts';
import type { AccountResult, CriterionResult, Evaluation } from '../domain/outcome.ts';
import type { Criterion, JudgedLevel, Pack } from '../domain/pack.ts';
import type { Loaded, Project } from '../domain/project.ts';
import type { Account } from '../generated/records.ts';
import { affirmedAt, isOverdue } from './affirmation.ts';
import { accountContext, type Context, type Shared, sharedContext } from './context.ts';
import { judgePlace } from './outcome.ts';
import type { Predicates } from './predicates.ts';
import { verdictsOf } from './readiness.ts';
import { makeReason } from './reason.ts';
import { siteResult } from './site-rollup.ts';
import { summarize } from './summary.ts';
import { trendOf } from './trend.ts';

/** What is judged: a project by a pack, on a day. */
export interface Question {
  readonly project: Project;
  readonly pack: Pack;
  readonly predicates: Predicates;
  readonly today: Day;
  /** Errors `check` found in the files; an account with errors is not ready to apply. */
  readonly errors?: number;
}

/** Judges every account of a project by every criterion that its entity type is asked. Pure. */
export function evaluate(question: Question): Evaluation {
  const { project, pack, predicates, today } = question;
  const shared = sharedContext(project, pack, predicates, today);
  const accounts = [...project.accounts.values()].map((account) =>
    judgeAccount(shared, account, question.errors ?? 0),
  );
  return { date: today, accounts };
}

function judgeAccount(shared: Shared, account: Loaded<Account>, errors: number): AccountResult {
  const context = accountContext(shared, account);
  const { entity } = account.data;
  const criteria = shared.pack.criteria.flatMap((criterion) => judgeCriterion(context, criterion) ?? []);
  const coverage = shared.pack.entities[entity]?.coverage ?? 'incomplete';
  const summary = summarize(criteria);
  const trend = trendOf(shared.project, account.id, summary, shared.today);
  const judged = { id: account.id, entity, coverage, summary, trend, criteria };
  return { ...judged, ready: verdictsOf(context, judged, errors) };
}

/** One criterion for one account; undefined when its entity type is not asked. */
export function judgeCriterion(context: Context, criterion: Criterion): CriterionResult | undefined {
  const level = criterion.levels[context.account.data.entity] ?? 'unknown';
  if (level === 'n/a') return undefined;
  if (level === 'unknown') return unknownLevel(context, criterion);
  const isBySite = criterion.scope === 'site' && context.sites.length > 0;
  const judged = isBySite ? siteResult(context, criterion, level) : companyResult(context, criterion, level);
  return {
    ...judged,
    criterion,
    level,
    provisional: isProvisional(context, criterion),
    overdue: judged.affirmed !== undefined && isOverdue(context, judged.affirmed.on),
  };
}

/** A level nobody's document confirms: from memory, or with no word on where it is from. */
function isProvisional({ account }: Context, criterion: Criterion): boolean {
  const basis = criterion.basis[account.data.entity];
  return basis !== 'documented' && basis !== 'inferred';
}

/** A criterion's result before it is said what it is and how fresh. */
export type Judgement = Omit<CriterionResult, 'criterion' | 'level' | 'provisional' | 'overdue'>;

function companyResult(context: Context, criterion: Criterion, level: JudgedLevel): Judgement {
  const place = judgePlace(context, criterion, level, undefined);
  const { outcome, claimedNotApplicable, reasons, requirements, answer, undecided } = place;
  return {
    ...affirmedAt(context, criterion, place, undefined),
    outcome,
    claimedNotApplicable,
    sites: [],
    reasons,
    requirements,
    answer,
    undecided,
  };
}

function unknownLevel(context: Context, criterion: Criterion): CriterionResult {
  const args = { entity: context.account.data.entity, criterion: criterion.id };
  return {
    criterion,
    level: 'unknown',
    provisional: false,
    outcome: 'unknown',
    claimedNotApplicable: false,
    affirmed: undefined,
    overdue: false,
    suspect: [],
    sites: [],
    reasons: [makeReason('compliance/level-unknown', args, {}, undefined, undefined)],
    requirements: [],
    answer: { evidence: [], same: false },
    undecided: [],
  };
}
