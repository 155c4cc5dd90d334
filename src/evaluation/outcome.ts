import type { Outcome, Reason, RequirementResult, ResolvedAnswer } from '../domain/outcome.ts';
import type { Criterion, JudgedLevel } from '../domain/pack.ts';
import type { Context } from './context.ts';
import { applicability, becauseOf } from './operations.ts';
import { makeReason } from './reason.ts';
import { asksSomebody, type Judged, judgeRequirements } from './requirements.ts';
import { type Resolved, resolve } from './resolve.ts';

/** The outcome of a criterion at one place: the company, or a site. */
export interface PlaceResult {
  readonly outcome: Outcome;
  readonly claimedNotApplicable: boolean;
  readonly reasons: readonly Reason[];
  readonly requirements: readonly RequirementResult[];
  readonly answer: ResolvedAnswer;
  readonly undecided: readonly string[];
  /** What the answer rests on, for affirmation. */
  readonly resolved: Resolved;
}

/**
 * The table of outcomes (design §3), first line that fits.
 * @param level the criterion's level for this account's entity type
 */
export function judgePlace(
  context: Context,
  criterion: Criterion,
  level: JudgedLevel,
  site: string | undefined,
): PlaceResult {
  const measure = context.project.measures.get(criterion.id);
  const resolved = resolve(criterion, measure, context.account.id, site, context.sites.length === 1);
  const condition = conditionAt(context, criterion, site);
  const base = {
    claimedNotApplicable: false,
    reasons: [],
    requirements: [],
    undecided: condition.undecided,
    resolved,
  };
  if (!condition.applies) {
    return { ...base, outcome: 'not_applicable', answer: answerOf(resolved, condition.because) };
  }
  const answer = answerOf(resolved, undefined);
  if (resolved.status === 'not_applicable' && resolved.because) {
    return {
      ...base,
      outcome: 'not_applicable',
      claimedNotApplicable: true,
      answer: { ...answer, because: resolved.because },
    };
  }
  const judged = judgeRequirements(context, criterion, resolved, site);
  const requirements = judged.map((one) => one.result);
  if (asksSomebody(criterion) && isSilent(resolved)) {
    return {
      ...base,
      requirements,
      answer,
      outcome: 'unassessed',
      reasons: [silence(criterion, resolved, site)],
    };
  }
  const outcome = outcomeOf(requirements, level, resolved);
  return {
    ...base,
    requirements,
    answer,
    outcome,
    reasons: reasonsOf(judged, level, outcome, resolved, site),
  };
}

function outcomeOf(
  requirements: readonly RequirementResult[],
  level: JudgedLevel,
  resolved: Resolved,
): Outcome {
  if (resolved.status === 'planned' || resolved.status === 'unmet') return 'unmet';
  const own = requirements.filter((one) => one.result !== 'left_out' && counts(one.level, level));
  const met = own.filter((one) => one.result === 'met').length;
  if (met === own.length && resolved.status !== 'partial')
    return resolved.status === 'not_applicable' ? 'unmet' : 'met';
  const isPartial =
    resolved.status === 'partial' || own.some((one) => one.kind === 'element' && one.result === 'partial');
  return met === 0 && !isPartial ? 'unmet' : 'partial';
}

/** Own level: of a must the must-requirements, of a should all. */
function counts(requirement: JudgedLevel, criterion: JudgedLevel): boolean {
  return criterion === 'should' || requirement === 'must';
}

/** No file, no entry for this site, or neither status nor any element answered. */
function isSilent(resolved: Resolved): boolean {
  return (
    resolved.file === undefined ||
    !resolved.hasEntry ||
    (resolved.status === undefined && resolved.elements.size === 0)
  );
}

function silence(criterion: Criterion, resolved: Resolved, site: string | undefined): Reason {
  const at =
    resolved.file === undefined
      ? undefined
      : { file: resolved.file, pointer: site === undefined ? '/status' : '/sites' };
  if (site !== undefined && resolved.file !== undefined && !resolved.hasEntry) {
    return makeReason('compliance/site-unassessed', { site }, {}, site, at);
  }
  return makeReason('compliance/unassessed', { criterion: criterion.id }, {}, site, at);
}

function reasonsOf(
  judged: readonly Judged[],
  level: JudgedLevel,
  outcome: Outcome,
  resolved: Resolved,
  site: string | undefined,
): Reason[] {
  const own = judged.flatMap((one) =>
    one.reasons.map((reason) =>
      counts(one.result.level, level) ? reason : { ...reason, recommendation: true },
    ),
  );
  const stated = statusReason(resolved, outcome, own, site);
  return stated ? [stated, ...own] : own;
}

function statusReason(
  resolved: Resolved,
  outcome: Outcome,
  own: readonly Reason[],
  site: string | undefined,
): Reason | undefined {
  const at =
    resolved.file === undefined ? undefined : { file: resolved.file, pointer: resolved.statusPointer };
  if (resolved.status === 'planned') return makeReason('compliance/planned', {}, {}, site, at);
  if (resolved.status === 'unmet') return makeReason('compliance/status-unmet', {}, {}, site, at);
  if (resolved.status === 'not_applicable')
    return makeReason('compliance/not-applicable-without-words', {}, {}, site, at);
  if (
    resolved.status === 'partial' &&
    outcome === 'partial' &&
    !own.some((reason) => !reason.recommendation)
  ) {
    return makeReason('compliance/status-partial', {}, {}, site, at);
  }
  return undefined;
}

interface Condition {
  readonly applies: boolean;
  readonly undecided: readonly string[];
  readonly because: string;
}

/** A company-wide condition is false only when it is false at every site in scope. */
function conditionAt(context: Context, criterion: Criterion, site: string | undefined): Condition {
  const { operations } = context.pack;
  const places = site === undefined && context.sites.length > 0 ? context.sites : [site];
  const all = places.map((place) => ({
    place,
    found: applicability(criterion.applies_if, context.operations(place), operations, context.predicates),
  }));
  const undecided = [...new Set(all.flatMap(({ found }) => found.undecided))];
  if (all.some(({ found }) => found.applies)) return { applies: true, undecided, because: '' };
  const words = new Set(
    all.map(({ place, found }) => becauseOf(found.deciding, context.operations(place), operations)),
  );
  return { applies: false, undecided: [], because: [...words].filter((text) => text !== '').join(' ') };
}

function answerOf(resolved: Resolved, because: string | undefined): ResolvedAnswer {
  return {
    ...(resolved.file === undefined || !resolved.hasEntry ? {} : { file: resolved.file }),
    ...(resolved.owner === undefined ? {} : { owner: resolved.owner }),
    ...(resolved.status === undefined ? {} : { status: resolved.status }),
    ...(resolved.statement === undefined ? {} : { statement: resolved.statement }),
    ...(because === undefined ? {} : { because }),
    evidence: resolved.hasEntry ? resolved.evidence : [],
    same: resolved.same,
  };
}
