import type { Sheet } from '../domain/sheet.ts';
import { UserError } from '../errors.ts';
import type { Host } from '../host.ts';

/** Something in a file that cannot be taken, and where: `answers.yaml:12:5`, `houston.xlsx, cell F12`. */
export interface FileFault {
  readonly spot: string;
  readonly message: string;
  readonly hint?: string;
}

/** What is said of a file that somebody named. */
export interface GivenFileWords {
  cannotRead(path: string): string;
  tooLarge(path: string): string;
  readonly cannotReadHint: string;
}

/** What is said of all that is wrong in it. */
export interface FaultWords {
  faulty(path: string, count: number): string;
  moreFaults(count: number): string;
}

const FAULTS_SHOWN = 25;

/** A file named on the command line, wherever it lies: its folder, absolute, and its name. */
export function givenPlace(host: Host, path: string): { readonly folder: string; readonly name: string } {
  const whole = host.resolve(path);
  const folder = host.parent(whole) ?? whole;
  return { folder, name: whole.slice(folder.length).replace(/^[\\/]/, '') };
}

/**
 * What it holds.
 * @param limit in bytes
 * @throws UserError when there is none, or it is longer
 */
export function givenContent(host: Host, path: string, limit: number, words: GivenFileWords): Uint8Array {
  const { folder, name } = givenPlace(host, path);
  const content = host.files(folder).read(name, limit);
  if (content instanceof Uint8Array) return content;
  if (content !== undefined) throw new UserError(words.tooLarge(path), words.cannotReadHint);
  throw new UserError(words.cannotRead(path), words.cannotReadHint);
}

/** True for a workbook or CSV file, by its name or its first bytes. */
export function isTable(path: string, content: Uint8Array): boolean {
  return /\.(?:xlsx|xlsm|xls|csv)$/i.test(path) || (content[0] === 0x50 && content[1] === 0x4b);
}

/** Its sheets, read within the limits of the port. @throws UserError that names the file */
export async function givenSheets(host: Host, path: string, content: Uint8Array): Promise<readonly Sheet[]> {
  try {
    return await (await host.workbooks()).read(content);
  } catch (error) {
    if (error instanceof UserError) throw new UserError(`${path}: ${error.message}`, error.hint);
    throw error;
  }
}

/** All faults with their places, in the order of the file. */
export function faultyFile(path: string, faults: readonly FileFault[], words: FaultWords): UserError {
  const lines = faults
    .slice(0, FAULTS_SHOWN)
    .map(({ spot, message, hint }) => `${spot}: ${message}${hint ? ` (${hint})` : ''}`);
  if (faults.length > FAULTS_SHOWN) lines.push(words.moreFaults(faults.length - FAULTS_SHOWN));
  return new UserError([words.faulty(path, faults.length), ...lines.map((line) => `  ${line}`)].join('\n'));
}
