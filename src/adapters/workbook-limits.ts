import { UserError } from '../errors.ts';
import { workbookWords } from '../messages/en/workbook.ts';

/** What a spreadsheet may have; somebody's real one stays far below. */
export const LIMITS = {
  /** Bytes of the file. */
  file: 16 << 20,
  /** Files packed inside. */
  entries: 2000,
  /** Bytes of the parts that are read, unpacked. */
  unpacked: 64 << 20,
  /** Unpacked over packed, of parts above 1 MiB. */
  ratio: 200,
  sheets: 60,
  rows: 100_000,
  columns: 400,
  cells: 600_000,
  /** Characters of one cell; a spreadsheet program takes 32,767. */
  text: 32_767,
  /** Milliseconds of reading. */
  time: 20_000,
  /** Megabytes the reading may take. */
  memory: 512,
} as const;

export type RefusalKey = keyof typeof workbookWords.refused;

/** A file that is not read, with what it has and what it may have. */
export class Refused extends Error {
  readonly key: RefusalKey;
  readonly has: number;
  readonly limit: number;
  constructor(key: RefusalKey, has = 0, limit = 0) {
    super(key);
    this.name = 'Refused';
    this.key = key;
    this.has = has;
    this.limit = limit;
  }
}

/** The refusal in words. */
export function refusal({ key, has, limit }: Pick<Refused, 'key' | 'has' | 'limit'>): UserError {
  const say: (has: number, limit: number) => string = workbookWords.refused[key];
  return new UserError(say(has, limit), workbookWords.hint[key] ?? workbookWords.anyHint);
}
