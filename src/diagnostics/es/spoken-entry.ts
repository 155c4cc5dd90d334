import type { Arguments, Code } from '../codes.ts';

/** What a code says in another language, of the same arguments as in English. */
export interface SpokenEntry<A> {
  readonly message: (args: A) => string;
  readonly hint?: (args: A) => string | undefined;
}

/** The sentences of some codes. */
export type SpokenCodes<C extends Code> = { readonly [K in C]: SpokenEntry<Arguments<K>> };
