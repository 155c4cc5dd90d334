import type { Parsed } from './parsed.ts';
import { plainParse } from './plain.ts';
import { positionedParse } from './positioned.ts';

export type { Parsed } from './parsed.ts';

/**
 * YAML text as data with what was found on the way; never throws.
 *
 * A reader of many files does in two steps what this does in one, so that the big parser is loaded only when a
 * file needs it: `plainParse(file, bytes)` of plain.ts first, and where that is undefined
 * `(await import('../source/positioned.ts')).positionedParse(file, bytes)`. Both give the same data for the same
 * text.
 * @param options fast: false asks the positioned parser at once
 */
export function parse(
  file: string,
  bytes: Uint8Array | string,
  options: { readonly fast?: boolean } = {},
): Parsed {
  const plain = options.fast === false ? undefined : plainParse(file, bytes);
  return plain ?? positionedParse(file, bytes);
}
