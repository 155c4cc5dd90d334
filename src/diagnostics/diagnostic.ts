import type { Arguments, Code } from './codes.ts';

export type Severity = 'error' | 'warning' | 'info';

/** One-based; columns in UTF-16 units. */
export interface Position {
  readonly line: number;
  readonly column: number;
}

/** End exclusive. */
export interface Range {
  readonly start: Position;
  readonly end: Position;
}

/** A place in a file before it is a range: looked up only when somebody must see it. */
export interface At {
  /** Relative to the project, with `/`. */
  readonly file: string;
  /** JSON pointer; absent: the file as a whole. */
  readonly pointer?: string;
  /** Point at the key of the pair rather than at its value. */
  readonly target?: 'key' | 'value';
  /** A range already known (syntax faults); wins over the pointer. */
  readonly range?: Range;
}

/** What a check says: a code with its arguments and a place. The sentence is made from the catalogue. */
export interface Problem<C extends Code = Code> {
  readonly code: C;
  readonly args: Arguments<C>;
  readonly at?: At;
  readonly criterion?: string;
  readonly related?: readonly { readonly message: string; readonly at: At }[];
}

/** What a user is shown about a file. The shape of `check --format json`. */
export interface Diagnostic {
  readonly code: Code;
  readonly severity: Severity;
  readonly message: string;
  readonly file?: string;
  readonly range?: Range;
  readonly pointer?: string;
  readonly criterion?: string;
  readonly hint?: string;
  readonly related?: readonly { readonly message: string; readonly file: string; readonly range?: Range }[];
}

/** Makes a problem; the arguments are typed by the code. */
export function problem<C extends Code>(
  code: C,
  args: Arguments<C>,
  at?: At,
  more: Pick<Problem, 'criterion' | 'related'> = {},
): Problem<C> {
  return { code, args, ...(at ? { at } : {}), ...more };
}
