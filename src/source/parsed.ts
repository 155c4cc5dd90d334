import type { Problem } from '../diagnostics/diagnostic.ts';
import type { InlineIgnore } from '../domain/project.ts';

/** A YAML text as data, with what was found on the way. */
export interface Parsed {
  /** Without byte-order mark. */
  readonly text: string;
  /** `undefined` when nothing could be read; `null` for an empty text. */
  readonly data: unknown;
  readonly problems: readonly Problem[];
  readonly ignores: readonly InlineIgnore[];
}
