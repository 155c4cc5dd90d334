import { closeSync, constants, fstatSync, lstatSync, openSync, readdirSync, readSync } from 'node:fs';
import { join } from 'node:path';
import type { Entry, FileStatus, TooLarge } from '../host.ts';
import { hasCode, isMissing, readable } from './file-errors.ts';

const CHUNK = 1 << 20;
const NO_FOLLOW = constants.O_RDONLY | (constants.O_NOFOLLOW ?? 0) | (constants.O_NONBLOCK ?? 0);

/** The entries of one folder of `root`, links named as such. */
export function list(root: string, folder: string): Entry[] {
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

/** What lies at an absolute path; undefined when nothing does. */
export function status(path: string): FileStatus | undefined {
  try {
    const found = lstatSync(path, { throwIfNoEntry: false });
    return found && { kind: kindOf(found), bytes: found.size };
  } catch (error) {
    if (isMissing(error)) return undefined;
    throw readable(error, path);
  }
}

/** A regular file's bytes, unless it is longer than `limit`. */
export function read(path: string, limit: number): Uint8Array | TooLarge | undefined {
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

/** `sha256-` and hex of a regular file, streamed. */
export function digest(path: string): string | undefined {
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
