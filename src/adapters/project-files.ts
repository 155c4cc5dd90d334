import {
  closeSync,
  constants,
  fchmodSync,
  fstatSync,
  fsyncSync,
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
import type { Entry, Files, FileStatus, TooLarge } from '../host.ts';

const CHUNK = 1 << 20;
const NO_FOLLOW = constants.O_RDONLY | (constants.O_NOFOLLOW ?? 0) | (constants.O_NONBLOCK ?? 0);

/** The real file system below one absolute folder. See `Files` for what each method promises. */
export function projectFiles(root: string): Files {
  const checkedFolders = new Set<string>();
  return {
    root,
    list: (folder) => list(root, folder),
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
    throw new UserError(
      `${JSON.stringify(path)} leaves the project folder`,
      'Use a path inside the project, with /.',
    );
  }
  let folder = '';
  for (const part of parts.slice(0, -1)) {
    folder = folder === '' ? part : `${folder}/${part}`;
    if (checked.has(folder)) continue;
    if (status(join(root, folder))?.kind === 'link') {
      throw new UserError(
        `${folder} is a symbolic link`,
        'ctpat does not follow links; put the folder itself there.',
      );
    }
    checked.add(folder);
  }
  return path;
}

function list(root: string, folder: string): Entry[] {
  const prefix = folder === '' || folder.endsWith('/') ? folder : `${folder}/`;
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
  const found = lstatSync(path, { throwIfNoEntry: false });
  return found && { kind: kindOf(found), bytes: found.size };
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
  const beside = `${path}.${process.pid}.tmp`;
  const mode = lstatSync(path, { throwIfNoEntry: false })?.mode;
  const file = openSync(beside, 'w', 0o666);
  try {
    try {
      writeFileSync(file, content);
      if (mode !== undefined) fchmodSync(file, mode & 0o777);
      fsyncSync(file);
    } finally {
      closeSync(file);
    }
    renameSync(beside, path);
  } catch (error) {
    rmSync(beside, { force: true });
    throw error;
  }
}

function createExclusively(path: string, content: string | Uint8Array): boolean {
  try {
    writeFileSync(path, content, { flag: 'wx' });
    return true;
  } catch (error) {
    if (hasCode(error, 'EEXIST')) return false;
    // A half-written new file would be taken for the user's own at the next run.
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
    const why = hasCode(error, 'ENOSPC') ? 'the disk is full' : String((error as Error).message);
    throw new MachineError(`could not write ${path}: ${why}`, 'The file is as it was before.');
  }
}

function readable(error: unknown, path: string): Error {
  if (hasCode(error, 'EACCES') || hasCode(error, 'EPERM')) {
    return new MachineError(`no permission to read ${path}`, 'Change its permissions and run again.');
  }
  return error as Error;
}

function isMissing(error: unknown): boolean {
  return hasCode(error, 'ENOENT') || hasCode(error, 'ENOTDIR');
}

function hasCode(error: unknown, code: string): boolean {
  return error instanceof Error && (error as NodeJS.ErrnoException).code === code;
}
