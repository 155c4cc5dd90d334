import type { TriageAnswer } from '../../domain/triage.ts';
import type { Flag, Measure } from '../../generated/records.ts';
import type { Files } from '../../host.ts';
import { parse } from '../../source/parse.ts';
import { RECORD_LIMIT } from '../open-project.ts';
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
  /** The whole file as it was, null where there was none; only for the last keys, to take them back to the byte. */
  readonly text?: string | null | undefined;
  /** Digest of the file as the key left it. */
  readonly left?: string | undefined;
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
  const plain = { status: measure?.status ?? null, flag: measure?.flag ?? null, sites };
  const { file, text } = fileOf(live, subject);
  const done = await change(live, subject, wanted);
  const left = done.kind === 'changed' ? live.files.digest(file) : undefined;
  return { change: done, before: { ...plain, text, left } };
}

/** Brings back what stood there before a key. */
export async function restore(live: LiveProject, subject: Subject, before: Before): Promise<Change> {
  const { file } = fileOf(live, subject);
  if (before.left !== undefined && before.text !== undefined && takenBack(live.files, file, before)) {
    await live.reread('measure', file);
    return { kind: 'changed', file, wrote: true, created: false };
  }
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

/** The file as it was before the key, unless somebody wrote to it since. */
function takenBack(files: Files, file: string, { text, left }: Before): boolean {
  return files.exclusive(() => {
    if (files.digest(file) !== left) return false;
    if (text === null) files.remove(file);
    else files.write(file, text ?? '');
    return true;
  });
}

/** Where the measure is kept, and its text. */
function fileOf(live: LiveProject, { account, criterion }: Subject): { file: string; text: string | null } {
  const file = measureFile(live.files, live.context(account), criterion);
  const content = live.files.read(file, RECORD_LIMIT);
  const text =
    content instanceof Uint8Array ? new TextDecoder('utf-8', { ignoreBOM: true }).decode(content) : null;
  return { file, text };
}

/** A scaffold nobody filled in is no entry. */
function isSilent(entry: NonNullable<Measure['sites']>[string] | undefined): boolean {
  if (entry === 'same') return false;
  return !entry || Object.values(entry).every((value) => value === null || value === undefined);
}
