import type { Criterion, JudgedLevel } from '../domain/pack.ts';
import { affirmationOf, doubtsOf, isOverdue } from '../evaluation/affirmation.ts';
import type { Context } from '../evaluation/context.ts';
import { judgePlace, type PlaceResult } from '../evaluation/outcome.ts';
import { affirmWords } from '../messages/en/affirm.ts';

/** One answer that can be affirmed: a criterion, an account and, where it is asked site by site, a site. */
export interface Place {
  readonly context: Context;
  readonly criterion: Criterion;
  readonly site: string | undefined;
  readonly result: PlaceResult;
}

/** Something named on the command line that is nobody's answer, with why. */
export interface NoPlace {
  readonly context: Context;
  readonly criterion: Criterion;
  readonly site: string | undefined;
  readonly why: string;
}

/** The answers of one account to one criterion; only those of one site when `only` names it. */
export function placesOf(
  context: Context,
  criterion: Criterion,
  only: string | undefined,
): readonly Place[] | NoPlace {
  const none = (why: string): NoPlace => ({ context, criterion, site: only, why });
  const level = criterion.levels[context.account.data.entity];
  if (level !== 'must' && level !== 'should') return none(affirmWords.notAsked);
  if (criterion.scope !== 'site' || context.sites.length === 0) {
    return only === undefined ? [placeAt(context, criterion, level, undefined)] : none(affirmWords.oneForAll);
  }
  const sites = context.sites.filter((site) => only === undefined || site === only);
  if (sites.length === 0) return none(affirmWords.outOfScope);
  return sites.map((site) => placeAt(context, criterion, level, site));
}

function placeAt(
  context: Context,
  criterion: Criterion,
  level: JudgedLevel,
  site: string | undefined,
): Place {
  return { context, criterion, site, result: judgePlace(context, criterion, level, site) };
}

/** With --all: answered, and not affirmed, doubtful or overdue. */
export function isDue({ context, criterion, site, result }: Place): boolean {
  if (result.outcome === 'unassessed' || isDecidedByOperations(result)) return false;
  const known = affirmationOf(context, criterion.id, site);
  return (
    !known ||
    isOverdue(context, known.on) ||
    doubtsOf(context, criterion, result.resolved, site, known).length > 0
  );
}

/** Why an answer cannot be affirmed; undefined when it can. */
export function refusal({ result }: Place): string | undefined {
  if (result.outcome === 'unassessed') return affirmWords.unassessed;
  if (isDecidedByOperations(result)) return affirmWords.notApplicable;
  const open = result.reasons.filter(
    (reason) => reason.code === 'compliance/element-unanswered' && reason.level === 'must',
  );
  return open.length === 0
    ? undefined
    : affirmWords.unanswered(open.map((reason) => reason.requirement ?? '').join(', '));
}

function isDecidedByOperations(result: PlaceResult): boolean {
  return result.outcome === 'not_applicable' && !result.claimedNotApplicable;
}
