import {
  closeSync,
  constants,
  fchmodSync,
  fstatSync,
  fsyncSync,
  linkSync,
  lstatSync,
  mkdirSync,
  openSync,
  readdirSync,
  readSync,
  renameSync,
  rmdirSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { dirname, join } from 'node:path';
import { MachineError, UserError } from '../errors.ts';
import type { Entry, FileStatus, Files, TooLarge } from '../host.ts';
import { fileWords } from '../messages/en/files.ts';

const CHUNK = 1 << 20;
const NO_FOLLOW = constants.O_RDONLY | (constants.O_NOFOLLOW ?? 0) | (constants.O_NONBLOCK ?? 0);

/** The real file system below one absolute folder. See `Files` for what each method promises. */
export function projectFiles(root: string): Files {
  const checkedFolders = new Set<string>();
  return {
    root,
    list: (folder) => list(root, insideFolder(root, folder, checkedFolders)),
    status: (path) => status(join(root, inside(root, path, checkedFolders))),
    read: (path, limit) => read(join(root, inside(root, path, checkedFolders)), limit),
    digest: (path) => digest(join(root, inside(root, path, checkedFolders))),
    write(path, content) {
      saving(path, () => {
        const target = join(root, inside(root, path, checkedFolders));
        mkdirSync(dirname(target), { recursive: true });
        replaceAtomically(target, content);
      });
    },
    create(path, content) {
      return saving(path, () => {
        const target = join(root, inside(root, path, checkedFolders));
        mkdirSync(dirname(target), { recursive: true });
        return createExclusively(target, content);
      });
    },
    remove: (path) => remove(join(root, inside(root, path, checkedFolders))),
  };
}

/** @throws UserError when the path leaves the folder: absolute, `..`, or through a symbolic link. */
function inside(root: string, path: string, checked: Set<string>): string {
  const parts = path.split('/');
  if (
    path.includes('\0') ||
    path.includes('\\') ||
    path.startsWith('/') ||
    parts.includes('..') ||
    /^[a-z]:/i.test(path)
  ) {
    throw new UserError(fileWords.leaves(path), fileWords.leavesHint);
  }
  let folder = '';
  for (const part of parts.slice(0, -1)) {
    folder = folder === '' ? part : `${folder}/${part}`;
    if (checked.has(folder)) continue;
    if (status(join(root, folder))?.kind === 'link') {
      throw new UserError(fileWords.link(folder), fileWords.linkHint);
    }
    checked.add(folder);
  }
  return path;
}

/** As `inside`, for a folder to be listed: itself no link either. */
function insideFolder(root: string, folder: string, checked: Set<string>): string {
  const plain = folder.replace(/\/$/, '');
  if (plain !== '') inside(root, `${plain}/`, checked);
  return plain;
}

function list(root: string, folder: string): Entry[] {
  const prefix = folder === '' ? '' : `${folder}/`;
  try {
    const entries = readdirSync(join(root, folder), { withFileTypes: true });
    entries.sort((left, right) => (left.name < right.name ? -1 : 1));
    return entries.map((entry) => ({ path: `${prefix}${entry.name}`, kind: kindOf(entry) }));
  } catch (error) {
    if (isMissing(error)) return [];
    throw readable(error, folder);
  }
}

function kindOf(entry: {
  isFile(): boolean;
  isDirectory(): boolean;
  isSymbolicLink(): boolean;
}): Entry['kind'] {
  if (entry.isSymbolicLink()) return 'link';
  if (entry.isFile()) return 'file';
  return entry.isDirectory() ? 'folder' : 'other';
}

function status(path: string): FileStatus | undefined {
  try {
    const found = lstatSync(path, { throwIfNoEntry: false });
    return found && { kind: kindOf(found), bytes: found.size };
  } catch (error) {
    if (isMissing(error)) return undefined;
    throw readable(error, path);
  }
}

function read(path: string, limit: number): Uint8Array | TooLarge | undefined {
  return opened(path, (file, bytes) => {
    if (bytes > limit) return { tooLarge: bytes };
    const content = Buffer.allocUnsafe(bytes);
    let filled = 0;
    while (filled < bytes) {
      const count = readSync(file, content, filled, bytes - filled, filled);
      if (count === 0) break;
      filled += count;
    }
    return content.subarray(0, filled);
  });
}

function digest(path: string): string | undefined {
  return opened(path, (file) => {
    // Loaded when first needed: it costs a tenth of the start-up of commands that digest nothing.
    const hash = process.getBuiltinModule('node:crypto').createHash('sha256');
    const chunk = Buffer.allocUnsafe(CHUNK);
    for (
      let count = readSync(file, chunk, 0, CHUNK, null);
      count > 0;
      count = readSync(file, chunk, 0, CHUNK, null)
    ) {
      hash.update(chunk.subarray(0, count));
    }
    return `sha256-${hash.digest('hex')}`;
  });
}

/** Runs `use` on a regular file; a pipe, device, folder or link counts as no file. */
function opened<T>(path: string, use: (file: number, bytes: number) => T): T | undefined {
  let file: number;
  try {
    // O_NOFOLLOW and O_NONBLOCK: a link or a pipe named like a record must neither lead outside nor hang.
    file = openSync(path, NO_FOLLOW);
  } catch (error) {
    if (isMissing(error) || hasCode(error, 'ELOOP') || hasCode(error, 'EISDIR') || hasCode(error, 'ENXIO'))
      return undefined;
    throw readable(error, path);
  }
  try {
    const found = fstatSync(file);
    return found.isFile() ? use(file, found.size) : undefined;
  } finally {
    closeSync(file);
  }
}

/**
 * The new content beside the old, on disk, then in its place by one rename: a crash leaves the old file or the new one.
 * (The usual package for this loads worker threads and signal hooks at every start.)
 */
function replaceAtomically(path: string, content: string | Uint8Array): void {
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
function createExclusively(path: string, content: string | Uint8Array): boolean {
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

function remove(path: string): void {
  const found = status(path);
  if (!found) return;
  if (found.kind === 'folder') rmdirSync(path);
  else rmSync(path);
}

function saving<T>(path: string, write: () => T): T {
  try {
    return write();
  } catch (error) {
    if (error instanceof UserError) throw error;
    const { code = '', message } = error as NodeJS.ErrnoException;
    throw new MachineError(fileWords.notWritten(path, fileWords.why[code] ?? message), fileWords.asBefore);
  }
}

function readable(error: unknown, path: string): Error {
  if (hasCode(error, 'EACCES') || hasCode(error, 'EPERM')) {
    return new MachineError(fileWords.notReadable(path), fileWords.notReadableHint);
  }
  return error as Error;
}

function isMissing(error: unknown): boolean {
  // A name that is too long, as a record may give one, is the name of no file.
  return hasCode(error, 'ENOENT') || hasCode(error, 'ENOTDIR') || hasCode(error, 'ENAMETOOLONG');
}

function hasCode(error: unknown, code: string): boolean {
  return error instanceof Error && (error as NodeJS.ErrnoException).code === code;
}
