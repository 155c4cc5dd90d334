import type { Range } from '../diagnostics/diagnostic.ts';
import type { PortalText } from '../portal/text.ts';
import { linesOf } from '../source/lines.ts';

const WORDS = 4;

/** Where a text is over the limit: the last words that fit, and their place in the record. */
export interface Cut {
  readonly words: string;
  /** Where to cut; undefined when the words are not found in the record as they are printed. */
  readonly at: Range['start'] | undefined;
}

/**
 * The place to cut a text that is too long.
 * @param record the measure's file, in which the words are looked for whatever breaks its lines
 */
export function cutOf({ text, over = 0 }: PortalText, record: string): Cut {
  const fits = [...text].slice(0, -over).join('');
  const words = fits
    .trim()
    .split(/\s+/)
    .slice(-WORDS - 1, -1);
  const pattern = words.map((word) => word.replace(/[.*+?^${}()|[\]\\]/g, '\\$&')).join('\\s+');
  const found = pattern === '' ? null : new RegExp(pattern).exec(record);
  const end = found && found.index + found[0].length;
  return {
    words: words.join(' '),
    at: end === null ? undefined : linesOf(record).range(end, end).start,
  };
}
