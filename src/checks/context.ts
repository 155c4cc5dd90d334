import type { Problem } from '../diagnostics/diagnostic.ts';
import type { Day } from '../domain/calendar.ts';
import type { Evaluation } from '../domain/outcome.ts';
import type { Pack } from '../domain/pack.ts';
import type { Project } from '../domain/project.ts';

export { keyPlace, place } from '../domain/place.ts';

/** What a file is, without reading it. */
export interface EvidenceFileStatus {
  readonly kind: 'file' | 'folder' | 'link' | 'other';
  readonly bytes: number;
}

/** One folder of evidence files; names are relative to it, with `/`. A name that leaves it may throw. */
export interface EvidenceFolder {
  status(name: string): EvidenceFileStatus | undefined;
  /** `sha256-` and hex; undefined where there is no such file. */
  digest(name: string): string | undefined;
}

/** The files evidence records name. */
export interface EvidenceFiles extends EvidenceFolder {
  /** Every file in `evidence/files/`, in order. */
  list(): readonly string[];
  /** Undefined on a machine that does not have the vault. */
  readonly vault: EvidenceFolder | undefined;
}

/** Everything a check may look at. */
export interface CheckContext {
  readonly project: Project;
  readonly pack: Pack;
  readonly evaluation: Evaluation;
  readonly today: Day;
  readonly evidenceFiles: EvidenceFiles;
  /** A picture of the project by its path, read only when it is asked for. */
  picture(path: string): PictureFile;
}

/** The content of a picture, or why there is none. */
export type PictureFile = Uint8Array | { readonly tooLarge: number } | 'link' | undefined;

/** One group of checks; says what it found, in any order. */
export type Check = (context: CheckContext) => Iterable<Problem>;

/** Keys that begin with `x-` are the user's own and are left alone. */
export function isOwnKey(key: string): boolean {
  return key.startsWith('x-');
}

/** The entries of a group, the user's own apart; none where there is no group. */
export function entriesOf<T>(group: { readonly [key: string]: T } | null | undefined): [string, T][] {
  return Object.entries(group ?? {}).filter(([key]) => !isOwnKey(key));
}
