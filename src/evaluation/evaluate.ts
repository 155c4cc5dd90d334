import type { Day } from '../domain/calendar.ts';
import type {
  AccountResult,
  Count,
  CriterionResult,
  Evaluation,
  Outcome,
  SiteResult,
} from '../domain/outcome.ts';
import type { Criterion, JudgedLevel, Pack } from '../domain/pack.ts';
import type { Loaded, Project } from '../domain/project.ts';
import type { Account } from '../generated/records.ts';
import { affirmationOf, doubtsOf, isOverdue } from './affirmation.ts';
import { accountContext, type Context, type Shared, sharedContext } from './context.ts';
import { judgePlace, type PlaceResult } from './outcome.ts';
import type { Predicates } from './predicates.ts';
import { verdictsOf } from './readiness.ts';
import { makeReason } from './reason.ts';

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

/** The criteria judged for one account, with what `affirm` and the verdicts need beside them. */
function judgeAccount(shared: Shared, account: Loaded<Account>, errors: number): AccountResult {
  const context = accountContext(shared, account);
  const { entity } = account.data;
  const criteria = shared.pack.criteria.flatMap((criterion) => judgeCriterion(context, criterion) ?? []);
  const judged = {
    id: account.id,
    entity,
    coverage: shared.pack.entities[entity]?.coverage ?? ('incomplete' as const),
    summary: {
      must: count(criteria, 'must'),
      should: count(criteria, 'should'),
      unknown: criteria.filter((result) => result.outcome === 'unknown').length,
      provisional: criteria.filter((result) => result.provisional && result.outcome !== 'not_applicable')
        .length,
    },
    criteria,
  };
  return { ...judged, ready: verdictsOf(context, judged, errors) };
}

function judgeCriterion(context: Context, criterion: Criterion): CriterionResult | undefined {
  const { entity } = context.account.data;
  const level = criterion.levels[entity] ?? 'unknown';
  if (level === 'n/a') return undefined;
  if (level === 'unknown') return unknownLevel(context, criterion);
  const provisional = criterion.basis[entity] === 'memory';
  const bySite = criterion.scope === 'site' && context.sites.length > 0;
  if (!bySite) return companyResult(context, criterion, level, provisional);
  return siteResult(context, criterion, level, provisional);
}

function companyResult(
  context: Context,
  criterion: Criterion,
  level: JudgedLevel,
  provisional: boolean,
): CriterionResult {
  const place = judgePlace(context, criterion, level, undefined);
  const { affirmed, suspect } = affirmedAt(context, criterion, place, undefined);
  return {
    criterion,
    level,
    provisional,
    outcome: place.outcome,
    claimedNotApplicable: place.claimedNotApplicable,
    affirmed,
    overdue: affirmed !== undefined && isOverdue(context, affirmed.on),
    suspect,
    sites: [],
    reasons: place.reasons,
    requirements: place.requirements,
    answer: place.answer,
    undecided: place.undecided,
  };
}

function siteResult(
  context: Context,
  criterion: Criterion,
  level: JudgedLevel,
  provisional: boolean,
): CriterionResult {
  const places = context.sites.map((site) => ({ site, place: judgePlace(context, criterion, level, site) }));
  const sites = places.map(({ site, place }): SiteResult => {
    const { outcome, claimedNotApplicable, reasons, requirements, answer } = place;
    return {
      site,
      outcome,
      claimedNotApplicable,
      reasons,
      requirements,
      answer,
      ...affirmedAt(context, criterion, place, site),
    };
  });
  const outcome = rollUp(sites.map((site) => site.outcome));
  const asked = sites.filter((site) => site.outcome !== 'not_applicable' || site.claimedNotApplicable);
  const affirmed = asked.some((site) => !site.affirmed)
    ? undefined
    : oldest(asked.flatMap((site) => site.affirmed ?? []));
  const measure = context.project.measures.get(criterion.id);
  const main = judgePlaceAnswer(places[0]?.place, measure?.file);
  return {
    criterion,
    level,
    provisional,
    outcome,
    claimedNotApplicable: outcome === 'not_applicable' && sites.some((site) => site.claimedNotApplicable),
    affirmed,
    overdue: affirmed !== undefined && isOverdue(context, affirmed.on),
    suspect: sites.flatMap((site) => site.suspect),
    sites,
    reasons: sites.flatMap((site) => site.reasons),
    requirements: [],
    answer:
      outcome === 'not_applicable'
        ? { ...main, because: joined(sites.map((site) => site.answer.because)) }
        : main,
    undecided: [...new Set(places.flatMap(({ place }) => place.undecided))],
  };
}

/** The measure's own answer, which sites that say `same` share. */
function judgePlaceAnswer(
  place: PlaceResult | undefined,
  file: string | undefined,
): CriterionResult['answer'] {
  const base = place?.answer ?? { evidence: [], same: false };
  return {
    evidence: base.evidence,
    same: true,
    ...(file ? { file } : {}),
    ...(base.owner ? { owner: base.owner } : {}),
  };
}

function joined(words: readonly (string | undefined)[]): string {
  return [...new Set(words.filter((text): text is string => Boolean(text)))].join(' ');
}

/** Over the sites: not-applicable ones left out (none left: not_applicable), all equal → that, else partial. */
export function rollUp(outcomes: readonly Outcome[]): Outcome {
  const asked = outcomes.filter((outcome) => outcome !== 'not_applicable');
  const [first] = asked;
  if (first === undefined) return 'not_applicable';
  return asked.every((outcome) => outcome === first) ? first : 'partial';
}

function affirmedAt(
  context: Context,
  criterion: Criterion,
  place: PlaceResult,
  site: string | undefined,
): Pick<SiteResult, 'affirmed' | 'suspect'> {
  const isAnswered =
    place.outcome !== 'unassessed' && (place.outcome !== 'not_applicable' || place.claimedNotApplicable);
  const entry = isAnswered ? affirmationOf(context, criterion.id, site) : undefined;
  if (!entry) return { affirmed: undefined, suspect: [] };
  return {
    affirmed: { on: entry.on, by: entry.by },
    suspect: doubtsOf(context, criterion, place.resolved, site, entry),
  };
}

function oldest(affirmed: readonly { on: Day; by: string }[]): { on: Day; by: string } | undefined {
  return affirmed.reduce<{ on: Day; by: string } | undefined>(
    (least, one) => (!least || one.on < least.on ? one : least),
    undefined,
  );
}

function unknownLevel(context: Context, criterion: Criterion): CriterionResult {
  const reason = makeReason(
    'compliance/level-unknown',
    { entity: context.account.data.entity, criterion: criterion.id },
    {},
    undefined,
    undefined,
  );
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
    reasons: [reason],
    requirements: [],
    answer: { evidence: [], same: false },
    undecided: [],
  };
}

function count(criteria: readonly CriterionResult[], level: JudgedLevel): Count {
  const own = criteria.filter((result) => result.level === level);
  const of = (outcome: Outcome) => own.filter((result) => result.outcome === outcome).length;
  const [met, partial, unmet, unassessed] = [of('met'), of('partial'), of('unmet'), of('unassessed')];
  const claimed = own.filter(
    (result) => result.outcome === 'not_applicable' && result.claimedNotApplicable,
  ).length;
  return {
    applicable: met + partial + unmet + unassessed,
    met,
    partial,
    unmet,
    unassessed,
    claimed_not_applicable: claimed,
  };
}
