import {
  closeSync,
  fchmodSync,
  fsyncSync,
  linkSync,
  lstatSync,
  openSync,
  renameSync,
  rmdirSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { MachineError, UserError } from '../errors.ts';
import { fileWords } from '../messages/en/files.ts';
import { hasCode } from './file-errors.ts';
import { status } from './files-read.ts';

/**
 * The new content beside the old, on disk, then in its place by one rename: a crash leaves the old file or the new one.
 * (The usual package for this loads worker threads and signal hooks at every start.)
 */
export function replaceAtomically(path: string, content: string | Uint8Array): void {
  const old = lstatSync(path, { throwIfNoEntry: false });
  // A rename would put a file in the place of a link or of a device such as /dev/null.
  if (old && !old.isFile()) throw new UserError(fileWords.notAFile(path), fileWords.notAFileHint);
  const beside = writtenBeside(path, content, old?.mode);
  try {
    renameSync(beside, path);
  } catch (error) {
    rmSync(beside, { force: true });
    throw error;
  }
}

/** The whole content on disk in a new file of this process beside `path`; gives its name. */
function writtenBeside(path: string, content: string | Uint8Array, mode: number | undefined): string {
  const beside = `${path}.${process.pid}.tmp`;
  // Left over by a process of that number which was killed. A link of that name must not be followed.
  rmSync(beside, { force: true });
  const file = openSync(beside, 'wx', 0o666);
  try {
    try {
      writeFileSync(file, content);
      if (mode !== undefined) fchmodSync(file, mode & 0o777);
      fsyncSync(file);
    } finally {
      closeSync(file);
    }
    return beside;
  } catch (error) {
    rmSync(beside, { force: true });
    throw error;
  }
}

/**
 * Whole or not at all, and never over something: a half-written file left by a crash would be taken for the
 * user's own at the next run.
 */
export function createExclusively(path: string, content: string | Uint8Array): boolean {
  if (lstatSync(path, { throwIfNoEntry: false })) return false;
  const beside = writtenBeside(path, content, undefined);
  try {
    linkSync(beside, path);
    return true;
  } catch (error) {
    if (hasCode(error, 'EEXIST')) return false;
    if (!NO_HARD_LINKS.some((code) => hasCode(error, code))) throw error;
    return createInPlace(path, content);
  } finally {
    rmSync(beside, { force: true });
  }
}

// What file systems without hard links (FAT, some network shares) answer.
const NO_HARD_LINKS = ['EPERM', 'ENOSYS', 'ENOTSUP', 'EOPNOTSUPP', 'EMLINK', 'EXDEV'];

function createInPlace(path: string, content: string | Uint8Array): boolean {
  try {
    writeFileSync(path, content, { flag: 'wx' });
    return true;
  } catch (error) {
    if (hasCode(error, 'EEXIST')) return false;
    rmSync(path, { force: true });
    throw error;
  }
}

/** Removes a file, a link or an empty folder. */
export function remove(path: string): void {
  const found = status(path);
  if (!found) return;
  if (found.kind === 'folder') rmdirSync(path);
  else rmSync(path);
}

/** Runs `write`; what the machine refuses becomes a MachineError that says so in the user's words. */
export function saving<T>(path: string, write: () => T): T {
  try {
    return write();
  } catch (error) {
    if (error instanceof UserError) throw error;
    const { code = '', message } = error as NodeJS.ErrnoException;
    throw new MachineError(fileWords.notWritten(path, fileWords.why[code] ?? message), fileWords.asBefore);
  }
}
