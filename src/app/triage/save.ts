import type { TriageAnswer } from '../../domain/triage.ts';
import type { Flag, Measure } from '../../generated/records.ts';
import { parse } from '../../source/parse.ts';
import { type Change, changeRecord } from '../records/change-record.ts';
import { editsTo } from '../records/edits-to.ts';
import type { LiveProject } from '../records/live-project.ts';
import { measureFile, startOf } from '../records/measure-file.ts';
import type { Subject } from './subjects.ts';

/** What a triage key may change in a measure, as it stood before. */
export interface Before {
  readonly status: Measure['status'];
  readonly flag: Flag;
  /** Sites that had no entry and were given `same`. */
  readonly sites: readonly string[];
}

const STATUS: Readonly<Record<TriageAnswer, Measure['status']>> = {
  have: 'met',
  partly: 'partial',
  none: 'unmet',
  not_us: 'not_applicable',
  unknown: null,
  ask: null,
};

/** What is written: the status alone, or the flag alone. What an earlier key of the triage wrote is taken back. */
export interface TriageSave {
  readonly answer: TriageAnswer;
  /** For "don't know" and "ask". */
  readonly flag: NonNullable<Flag>;
  /** What earlier keys wrote may go: the status and flag are the triage's own. */
  readonly isOwn: boolean;
}

/**
 * Writes one key into the measure of a criterion.
 * @throws UserError when it cannot be written
 */
export async function saveKey(
  live: LiveProject,
  subject: Subject,
  { answer, flag, isOwn }: TriageSave,
): Promise<{ readonly change: Change; readonly before: Before }> {
  const measure = live.project.measures.get(subject.criterion.id)?.data;
  const status = STATUS[answer];
  const isQuestion = status === null;
  const sites = isQuestion ? [] : subject.sites.filter((site) => isSilent(measure?.sites?.[site]));
  const wanted = {
    ...(isQuestion && !isOwn ? {} : { status }),
    ...(isQuestion ? { flag } : isOwn ? { flag: null } : {}),
    ...(sites.length > 0 ? { sites: Object.fromEntries(sites.map((site) => [site, 'same'])) } : {}),
  };
  const before = { status: measure?.status ?? null, flag: measure?.flag ?? null, sites };
  return { change: await change(live, subject, wanted), before };
}

/** Brings back what stood there before a key. */
export async function restore(live: LiveProject, subject: Subject, before: Before): Promise<Change> {
  const sites = Object.fromEntries(before.sites.map((site) => [site, null]));
  const wanted = { status: before.status ?? null, flag: before.flag ?? null };
  return await change(live, subject, before.sites.length > 0 ? { ...wanted, sites } : wanted);
}

async function change(
  live: LiveProject,
  { account, criterion }: Subject,
  wanted: Readonly<Record<string, unknown>>,
): Promise<Change> {
  const context = live.context(account);
  const done = live.files.exclusive(() => {
    const file = measureFile(live.files, context, criterion);
    const start = () => startOf(context, criterion);
    const known = live.project.measures.get(criterion.id)?.data;
    const now = known ?? (live.files.status(file) ? undefined : parse(file, start()).data);
    return changeRecord(live.files, { file, edits: editsTo(now, wanted), start });
  });
  if (done.kind !== 'refused') await live.reread('measure', done.file);
  return done;
}

/** A scaffold nobody filled in is no entry. */
function isSilent(entry: NonNullable<Measure['sites']>[string] | undefined): boolean {
  if (entry === 'same') return false;
  return !entry || Object.values(entry).every((value) => value === null || value === undefined);
}
