import { type Arguments, type Code, catalogue } from '../diagnostics/codes.ts';
import type { At } from '../diagnostics/diagnostic.ts';
import type { Reason } from '../domain/outcome.ts';
import type { JudgedLevel } from '../domain/pack.ts';

/** A reason with its sentence and next step from the catalogue. */
export function makeReason<C extends Code>(
  code: C,
  args: Arguments<C>,
  about: { readonly key?: string; readonly level?: JudgedLevel },
  site: string | undefined,
  at: At | undefined,
): Reason {
  const { message, next } = words(code, args);
  return {
    code,
    message,
    args,
    ...(about.key === undefined ? {} : { requirement: about.key }),
    ...(about.level === undefined ? {} : { level: about.level }),
    ...(site === undefined ? {} : { site }),
    ...(at === undefined ? {} : { at }),
    ...(next === undefined ? {} : { next }),
  };
}

/** The sentence of a code, and what to do. */
export function words<C extends Code>(
  code: C,
  args: Arguments<C>,
): { message: string; next: string | undefined } {
  const entry = catalogue[code] as {
    message(args: Arguments<C>): string;
    hint?(args: Arguments<C>): string | undefined;
  };
  return { message: entry.message(args), next: entry.hint?.(args) };
}
