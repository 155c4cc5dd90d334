import type { Severity } from './diagnostic.ts';

/** One entry of the catalogue: everything a code has to say, in one place. `A` is what its sentence needs. */
export interface CodeEntry<A> {
  readonly severity: Severity;
  /** What is wrong, in the reader's words. */
  readonly message: (args: A) => string;
  /** What to write or do instead. */
  readonly hint?: (args: A) => string | undefined;
  /** For `ctpat explain CODE`: why it matters, what good looks like, how to mend it; plain paragraphs. */
  readonly explain: string;
}

/** Keeps the argument type of an entry while checking its shape. */
export function code<A = Record<never, never>>(entry: CodeEntry<A>): CodeEntry<A> {
  return entry;
}
