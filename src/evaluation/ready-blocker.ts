import type { Arguments, Code } from '../diagnostics/codes.ts';
import type { Blocker } from '../domain/outcome.ts';
import { words } from './reason.ts';

/** A blocker with its sentence from the catalogue. */
export function blocker<C extends Code>(code: C, args: Arguments<C>, criterion?: string): Blocker {
  return {
    code,
    message: words(code, args).message,
    args,
    ...(criterion === undefined ? {} : { criterion }),
  };
}
