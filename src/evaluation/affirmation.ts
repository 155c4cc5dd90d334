import type { At } from '../diagnostics/diagnostic.ts';
import { addDuration, type Day, isDay } from '../domain/calendar.ts';
import type { Doubt, SiteResult } from '../domain/outcome.ts';
import type { Criterion } from '../domain/pack.ts';
import type { Affirmation } from '../generated/records.ts';
import type { Context } from './context.ts';
import { doubt } from './doubt.ts';
import type { PlaceResult } from './outcome.ts';
import type { Resolved } from './resolve.ts';
import { restsOn } from './rests-on.ts';

export { type RestsOn, restsOn } from './rests-on.ts';

/** The affirmation of a criterion by one account, and site where it has them; the newest when there are several. */
export function affirmationOf(
  context: Context,
  criterion: string,
  site: string | undefined,
): Affirmation | undefined {
  const entries = context.project.affirmations.get(criterion)?.data ?? [];
  let newest: Affirmation | undefined;
  for (const entry of entries) {
    const matches =
      entry.account === context.account.id && (entry.site ?? undefined) === site && entry.on <= context.today;
    if (matches && (!newest || entry.on >= newest.on)) newest = entry;
  }
  return newest;
}

/**
 * Who said last that an answer holds, and why that is doubted. A must point that only took the status of the whole was
 * never looked at by itself, so the answer is not affirmed.
 */
export function affirmedAt(
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
    affirmed: hasOpenMust(place) ? undefined : { on: entry.on, by: entry.by },
    suspect: doubtsOf(context, criterion, place.resolved, site, entry),
  };
}

/** True while a must point has no answer of its own. */
function hasOpenMust({ reasons }: PlaceResult): boolean {
  return reasons.some(
    ({ code, level, recommendation }) =>
      code === 'compliance/element-unanswered' && level === 'must' && !recommendation,
  );
}

/** True when it was affirmed longer ago than the house rule allows. */
export function isOverdue(context: Context, on: Day): boolean {
  return addDuration(on, context.project.policy.review_every) < context.today;
}

/** Why an affirmed answer is doubted: what it rested on changed, or something happened since. */
export function doubtsOf(
  context: Context,
  criterion: Criterion,
  resolved: Resolved,
  site: string | undefined,
  affirmed: Affirmation,
): Doubt[] {
  return [
    ...foundationsChanged(context, criterion, resolved, site, affirmed),
    ...ownerLeft(context, resolved, affirmed.on),
    ...happenedSince(context, criterion, site, affirmed.on),
  ];
}

const FOUNDATIONS = ['answer', 'obligation', 'operations', 'sites'] as const;

function foundationsChanged(
  context: Context,
  criterion: Criterion,
  resolved: Resolved,
  site: string | undefined,
  { on, rests_on: then }: Affirmation,
): Doubt[] {
  const file = resolved.file ?? context.project.affirmations.get(criterion.id)?.file;
  if (!then) return [{ cause: 'answer', ...doubt('unfounded', on), ...placed(file) }];
  const now = restsOn(context, criterion, resolved, site);
  const files = {
    answer: resolved.file,
    obligation: context.project.overlay.get(criterion.id)?.file,
    operations: context.project.company?.file,
    sites: context.account.file,
  };
  const changed = FOUNDATIONS.filter((cause) => then[cause] !== now[cause]).map(
    (cause): Doubt => ({ cause, ...doubt(cause, on), ...placed(files[cause]) }),
  );
  const versions = Object.entries(now.evidence)
    .filter(([id, digest]) => then.evidence?.[id] !== undefined && then.evidence[id] !== digest)
    .map(([id]): Doubt => {
      const record = context.project.evidence.get(id)?.file;
      return { cause: 'evidence', ...doubt('evidence', id, on), ...placed(record) };
    });
  return [...changed, ...versions];
}

function placed(file: string | undefined, pointer?: string): { at?: At } {
  if (file === undefined) return {};
  return { at: { file, ...(pointer === undefined ? {} : { pointer }) } };
}

/** Gone on the day it was affirmed or later: whoever affirms afterwards knew. */
function ownerLeft(context: Context, { owner, file }: Resolved, since: Day): Doubt[] {
  const left = context.people.get(owner ?? '')?.left_on;
  if (owner === undefined || !isDay(left) || left > context.today || left < since) return [];
  return [{ cause: 'owner', ...doubt('owner', owner, left), ...placed(file, '/owner') }];
}

function happenedSince(
  context: Context,
  criterion: Criterion,
  site: string | undefined,
  since: Day,
): Doubt[] {
  const { id } = context.account;
  return (context.happenings.get(criterion.id) ?? [])
    .filter(({ on }) => on > since && on <= context.today)
    .filter((happening) => site === undefined || happening.site === undefined || happening.site === site)
    .filter(({ account }) => account === undefined || account === id)
    .map(({ doubt }) => doubt);
}
