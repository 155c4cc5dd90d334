import type { AccountResult, Blocker, ReadyVerdict } from '../domain/outcome.ts';
import type { Context } from './context.ts';
import { readinessRules } from './readiness-rules.ts';

/** An account before its verdicts. */
export type JudgedAccount = Omit<AccountResult, 'ready'>;

/**
 * The verdict for each purpose of the pack: `not_ready` while there is a blocker, else `unknown` where the pack's
 * coverage of the entity type is incomplete, else `ready`.
 * @throws RangeError when the pack names a rule the engine lacks
 */
export function verdictsOf(context: Context, account: JudgedAccount, errors: number): ReadyVerdict[] {
  return context.pack.readiness.map((readiness) => {
    const blockers = readiness.rules.flatMap((rule): readonly Blocker[] => {
      const judge = readinessRules[rule.rule];
      if (!judge) throw new RangeError(`the pack names a rule of readiness that there is not: ${rule.rule}`);
      return judge({ context, account, errors }, rule);
    });
    const verdict =
      blockers.length > 0 ? 'not_ready' : account.coverage === 'incomplete' ? 'unknown' : 'ready';
    return { for: readiness.purpose, verdict, blockers };
  });
}
