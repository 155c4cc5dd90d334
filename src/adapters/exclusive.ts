import { linkSync, lstatSync, mkdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { dirname } from 'node:path';
import { MachineError } from '../errors.ts';
import { fileWords } from '../messages/en/files.ts';
import { saving } from './files-write.ts';

/** Longest wait for another run, in milliseconds; what is done inside takes a few. */
const PATIENCE = 10_000;
/** After this a lock of another machine, or one nobody can read, counts as left behind. */
const FORGOTTEN = 60_000;
const PAUSE = 10;

/** Locks this process holds: whoever works inside may call what works inside. */
const held = new Set<string>();

/**
 * Runs `work` while no other process runs anything under the same lock file.
 *
 * The file names its process, so that a lock left by one that was killed holds nobody up: it is taken over at once
 * when that process is gone. (`proper-lockfile` knows age only, and would take a lock from a laptop that woke up.)
 * @throws MachineError when another process does not let go, or the lock cannot be written
 */
export function exclusively<T>(path: string, work: () => T): T {
  if (held.has(path)) return work();
  saving(path, () => acquire(path));
  held.add(path);
  try {
    return work();
  } finally {
    held.delete(path);
    release(path);
  }
}

const mine = (): string => `${process.pid}@${machineName()}`;

function machineName(): string {
  return process.getBuiltinModule('node:os').hostname();
}

function acquire(path: string): void {
  mkdirSync(dirname(path), { recursive: true });
  const beside = `${path}.${process.pid}.tmp`;
  rmSync(beside, { force: true });
  writeFileSync(beside, mine(), { flag: 'wx' });
  try {
    for (let waited = 0; !taken(beside, path); waited += PAUSE) {
      if (waited >= PATIENCE) throw new MachineError(fileWords.busy(path), fileWords.busyHint);
      if (!removeIfLeft(path)) pause();
    }
  } finally {
    rmSync(beside, { force: true });
  }
}

/** True when the lock is ours now. A link appears whole or not at all, and never in the place of another. */
function taken(beside: string, path: string): boolean {
  try {
    linkSync(beside, path);
    return true;
  } catch (error) {
    if (codeOf(error) === 'EEXIST') return false;
    return createdInPlace(path);
  }
}

/** Where there are no hard links (FAT, some network shares). */
function createdInPlace(path: string): boolean {
  try {
    writeFileSync(path, mine(), { flag: 'wx' });
    return true;
  } catch (error) {
    if (codeOf(error) === 'EEXIST') return false;
    throw error;
  }
}

/** Takes away a lock whose holder is gone; true when one was. */
function removeIfLeft(path: string): boolean {
  const holder = textOf(path);
  if (holder === undefined) return true;
  if (!isLeft(holder, path)) return false;
  // Moved first and looked at again: between two looks another run may have taken it over and hold it now.
  const aside = `${path}.${process.pid}.left`;
  try {
    renameSync(path, aside);
  } catch (error) {
    if (codeOf(error) === 'ENOENT') return true;
    throw error;
  }
  if (textOf(aside) !== holder) restore(aside, path);
  rmSync(aside, { force: true });
  return true;
}

function restore(aside: string, path: string): void {
  try {
    linkSync(aside, path);
  } catch {
    // Somebody took the place meanwhile; both hold it for the few milliseconds of their work.
  }
}

function isLeft(holder: string, path: string): boolean {
  const age = Date.now() - (lstatSync(path, { throwIfNoEntry: false })?.mtimeMs ?? Date.now());
  const match = /^(\d+)@(.*)$/.exec(holder);
  // A process of that number may be another one by now, after a restart of the machine: age decides in the end.
  if (match?.[2] !== machineName()) return age > FORGOTTEN;
  return !isRunning(Number(match[1])) || Number(match[1]) === process.pid || age > FORGOTTEN;
}

function isRunning(process_: number): boolean {
  try {
    process.kill(process_, 0);
    return true;
  } catch (error) {
    return codeOf(error) !== 'ESRCH';
  }
}

function release(path: string): void {
  // Not ours any more when it was taken for forgotten while this process slept.
  if (textOf(path) === mine()) rmSync(path, { force: true });
}

function textOf(path: string): string | undefined {
  try {
    return readFileSync(path, 'utf8');
  } catch {
    return undefined;
  }
}

function pause(): void {
  Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0, PAUSE);
}

function codeOf(error: unknown): string | undefined {
  return (error as NodeJS.ErrnoException | undefined)?.code;
}
