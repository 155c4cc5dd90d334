import type { Outcome, Reason, RequirementResult, ResolvedAnswer } from '../domain/outcome.ts';
import type { Criterion, JudgedLevel } from '../domain/pack.ts';
import { conditionAt, undecidedAt } from './condition.ts';
import type { Context } from './context.ts';
import { reasonsOf, silence, undecidedReasons } from './outcome-reasons.ts';
import { judgeRequirements } from './requirements.ts';
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
 * The table of outcomes (design §3), first line that fits; a level that is unknown or n/a never gets here.
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
  const base = { claimedNotApplicable: false, reasons: [], requirements: [], resolved };
  if (!condition.applies) {
    const answer = answerOf(resolved, condition.because);
    return { ...base, undecided: [], answer, outcome: 'not_applicable' };
  }
  const undecided = undecidedAt(context, criterion, site);
  const judged = judgeRequirements({ context, criterion, answer: resolved, site });
  const requirements = judged.map((one) => one.result);
  const own = requirements.filter((one) => counts(one.level, level));
  const status = statusOf(own, resolved);
  const claimed = status === 'not_applicable' ? wordsOf(own, resolved) : undefined;
  if (claimed) {
    const answer = answerOf(resolved, claimed);
    return { ...base, undecided, answer, outcome: 'not_applicable', claimedNotApplicable: true };
  }
  const answer = answerOf(resolved, undefined);
  if (asksSomebody(own) && isSilent(resolved)) {
    const reasons = [
      silence(criterion, resolved, site),
      ...undecidedReasons(context, criterion, condition.undecided, site),
    ];
    return { ...base, undecided, requirements, answer, outcome: 'unassessed', reasons };
  }
  const outcome = outcomeOf(own, status);
  const reasons = reasonsOf(judged, (one) => counts(one, level), outcome, resolved, site);
  return { ...base, undecided, requirements, answer, outcome, reasons };
}

type Status = Resolved['status'];

/** The last lines of the table, for an answer that is there and applies. */
function outcomeOf(own: readonly RequirementResult[], status: Status): Outcome {
  if (status === 'planned' || status === 'unmet') return 'unmet';
  const asked = own.filter((one) => one.result !== 'left_out');
  const met = asked.filter((one) => one.result === 'met').length;
  // Not applicable without words is no answer, so nothing follows from it where nothing else is asked.
  if (met === asked.length && status !== 'partial') return status === 'not_applicable' ? 'unmet' : 'met';
  const isPartial =
    status === 'partial' || asked.some((one) => one.kind === 'element' && one.result === 'partial');
  return met === 0 && !isPartial ? 'unmet' : 'partial';
}

/** Own level: of a must the must-requirements, of a should all. */
function counts(requirement: JudgedLevel, criterion: JudgedLevel): boolean {
  return criterion === 'should' || requirement === 'must';
}

/** The status as written; left empty it follows from the elements of the criterion's level. */
function statusOf(own: readonly RequirementResult[], resolved: Resolved): Status {
  if (resolved.status !== undefined) return resolved.status;
  const elements = own.filter((one) => one.kind === 'element' && resolved.elements.has(one.key));
  const of = (result: RequirementResult['result']) =>
    own.some((one) => one.kind === 'element' && one.result === result);
  if (of('met') || of('partial')) return undefined;
  if (elements.some((one) => one.result === 'unmet' && !one.computed)) return 'unmet';
  if (of('unanswered') || of('unmet')) return undefined;
  return elements.some((one) => one.result === 'left_out' && one.how) ? 'not_applicable' : undefined;
}

/** The words of a claim that it does not apply: of the whole, else of its elements. */
function wordsOf(own: readonly RequirementResult[], resolved: Resolved): string | undefined {
  if (resolved.status === 'not_applicable') return resolved.because;
  const words = own.flatMap((one) => (one.result === 'left_out' && one.how ? [one.how] : []));
  return words.length > 0 ? [...new Set(words)].join(' ') : undefined;
}

/** True when somebody has to answer: not everything that counts follows from the records. */
function asksSomebody(own: readonly RequirementResult[]): boolean {
  const asked = own.filter((one) => one.result !== 'left_out' || one.how !== undefined);
  return asked.length === 0 || asked.some((one) => !one.computed);
}

/** No file, no entry for this site, or neither status nor any element answered. */
function isSilent(resolved: Resolved): boolean {
  return (
    resolved.file === undefined ||
    !resolved.hasEntry ||
    (resolved.status === undefined && resolved.elements.size === 0)
  );
}

function answerOf(resolved: Resolved, because: string | undefined): ResolvedAnswer {
  return {
    ...(resolved.file === undefined || !resolved.hasEntry ? {} : { file: resolved.file }),
    ...(resolved.owner === undefined ? {} : { owner: resolved.owner }),
    ...(resolved.status === undefined ? {} : { status: resolved.status }),
    ...(resolved.statement === undefined ? {} : { statement: resolved.statement }),
    ...(because === undefined ? {} : { because }),
    evidence: resolved.evidence,
    same: resolved.same,
  };
}
