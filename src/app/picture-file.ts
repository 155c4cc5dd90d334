import type { PictureFile } from '../checks/context.ts';
import { LOGO_LIMIT } from '../domain/picture.ts';
import { MachineError, UserError } from '../errors.ts';
import type { Files } from '../host.ts';

/** A picture of the project; what lies behind a link is not looked at. */
export function pictureFile(files: Files, path: string): PictureFile {
  try {
    return files.status(path)?.kind === 'file' ? files.read(path, LOGO_LIMIT) : undefined;
  } catch (error) {
    if (error instanceof UserError && !(error instanceof MachineError)) return 'link';
    throw error;
  }
}
