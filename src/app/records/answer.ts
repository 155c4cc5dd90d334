import type { Day } from '../../domain/calendar.ts';
import type { Criterion } from '../../domain/pack.ts';
import type { Measure } from '../../generated/records.ts';
import type { Edit } from '../../source/edit.ts';
import { parse } from '../../source/parse.ts';
import { type Place, placesOf, refusal } from '../affirm-places.ts';
import { writeAffirmations } from '../affirm-write.ts';
import { type Change, changeRecord } from './change-record.ts';
import { editsTo } from './edits-to.ts';
import type { LiveProject } from './live-project.ts';
import { measureFile, startOf } from './measure-file.ts';

/** Where an answer belongs. */
export interface AnswerPlace {
  readonly account: string;
  readonly criterion: Criterion;
  /** The site it is about; undefined: the company, or the measure's own answer. */
  readonly site?: string | undefined;
  /** True: it holds for this account alone and goes below `accounts:`. */
  readonly accountOnly?: boolean | undefined;
}

/**
 * What is answered. A key left out stays as it is; `null` empties it. Elements and a statement by part are merged key
 * by key, lists are replaced.
 */
export interface AnswerPatch {
  readonly status?: Measure['status'];
  readonly elements?: Readonly<Record<string, ElementPatch>>;
  readonly statement?: string | Readonly<Record<string, string | null>> | null;
  readonly translations?: Measure['translations'];
  readonly evidence?: readonly string[];
  readonly owner?: string | null;
  readonly not_applicable_because?: string | null;
  readonly flag?: { readonly for?: string; readonly note?: string | null } | null;
  /** Of the measure as a whole; not kept by site or account. */
  readonly routines?: NonNullable<Measure['routines']>;
}

export type ElementStatus = 'met' | 'partial' | 'unmet' | 'not_applicable';
export type ElementPatch = ElementStatus | { readonly status: ElementStatus; readonly how: string } | null;

/** What a site is said to have: an answer of its own, or the measure's. */
export type SitePatch = AnswerPatch | 'same';

/** What the asker saw before the answer was given; undefined: there was no measure. */
export type Seen = Measure | undefined;

/**
 * Writes an answer into its measure, by edits that expect what the asker saw; a measure that is not there is made as
 * `init` makes it. The project in memory follows. Nothing is affirmed: see `affirmAnswer`.
 * @throws UserError when it cannot be written
 */
export async function saveAnswer(
  live: LiveProject,
  place: AnswerPlace,
  patch: SitePatch,
  seen: Seen = live.project.measures.get(place.criterion.id)?.data,
): Promise<Change> {
  const context = live.context(place.account);
  const change = live.files.exclusive(() => {
    const file = measureFile(live.files, context, place.criterion);
    const start = () => startOf(context, place.criterion);
    const before = seen ?? (live.files.status(file) ? undefined : parse(file, start()).data);
    return changeRecord(live.files, { file, edits: answerEdits(before, place, patch), start });
  });
  if (change.kind !== 'refused') await live.reread('measure', change.file);
  return change;
}

/** The edits of a measure for an answer at a place. Pure. */
export function answerEdits(before: unknown, place: AnswerPlace, patch: SitePatch): Edit[] {
  if (place.site !== undefined) return editsTo(before, { sites: { [place.site]: patch } });
  const wanted = patch as Readonly<Record<string, unknown>>;
  return editsTo(before, place.accountOnly ? { accounts: { [place.account]: wanted } } : wanted);
}

/**
 * Says that the answer was looked at and holds, where that can be said.
 * @returns why not, in words; undefined when it was affirmed
 * @throws UserError when it cannot be written
 */
export async function affirmAnswer(
  live: LiveProject,
  place: AnswerPlace,
  who: { readonly by: string; readonly today: Day },
): Promise<string | undefined> {
  const context = live.context(place.account);
  const found = placesOf(context, place.criterion, place.site);
  if ('why' in found) return found.why;
  const { accepted, why } = sorted(found);
  if (accepted.length > 0) {
    writeAffirmations(live.files, place.criterion.id, accepted, who);
    await live.reread('affirmations', `affirmations/${place.criterion.id}.yaml`);
  }
  return why;
}

function sorted(places: readonly Place[]): { accepted: Place[]; why: string | undefined } {
  const refusals = places.map(refusal);
  return {
    accepted: places.filter((_, index) => refusals[index] === undefined),
    why: refusals.find((one) => one !== undefined),
  };
}
