import { MachineError } from '../errors.ts';
import { fileWords } from '../messages/en/files.ts';

/** The same error, or in the user's words where the folder denies reading. */
export function readable(error: unknown, path: string): Error {
  if (hasCode(error, 'EACCES') || hasCode(error, 'EPERM')) {
    return new MachineError(fileWords.notReadable(path), fileWords.notReadableHint);
  }
  return error as Error;
}

export function isMissing(error: unknown): boolean {
  // A name that is too long, as a record may give one, is the name of no file.
  return hasCode(error, 'ENOENT') || hasCode(error, 'ENOTDIR') || hasCode(error, 'ENAMETOOLONG');
}

export function hasCode(error: unknown, code: string): boolean {
  return error instanceof Error && (error as NodeJS.ErrnoException).code === code;
}
