import type { AccountResult, Blocker, ReadyVerdict } from '../domain/outcome.ts';
import type { ReadinessRule } from '../domain/pack.ts';
import type { Context } from './context.ts';
import { accountRules } from './ready-account.ts';
import { answerRules } from './ready-answers.ts';
import { blocker } from './ready-blocker.ts';
import { recordRules } from './ready-records.ts';

/** An account before its verdicts. */
export type JudgedAccount = Omit<AccountResult, 'ready'>;

/** What a rule of readiness may look at. */
export interface RuleInput {
  readonly context: Context;
  readonly account: JudgedAccount;
  /** Errors `check` found. */
  readonly errors: number;
}

/** Gives what stands in the way, or nothing. */
export type Rule = (input: RuleInput, rule: ReadinessRule) => readonly Blocker[];

/** The rules a pack's `readiness` may name; which ones count, and with what numbers, is the pack's. */
export const readinessRules: Readonly<Record<string, Rule>> = {
  ...answerRules,
  ...accountRules,
  ...recordRules,
};

/**
 * The verdict for each purpose of the pack: `not_ready` while there is a blocker, else `unknown` where the pack's
 * coverage of the entity type is incomplete, else `ready`.
 */
export function verdictsOf(context: Context, account: JudgedAccount, errors: number): ReadyVerdict[] {
  const input = { context, account, errors };
  return context.pack.readiness.map((readiness) => {
    const blockers = readiness.rules.flatMap((rule) => blockersOf(input, rule));
    const best = account.coverage === 'incomplete' ? 'unknown' : 'ready';
    return { for: readiness.purpose, verdict: blockers.length > 0 ? 'not_ready' : best, blockers };
  });
}

function blockersOf(input: RuleInput, rule: ReadinessRule): readonly Blocker[] {
  const judge = Object.hasOwn(readinessRules, rule.rule) ? readinessRules[rule.rule] : undefined;
  return judge ? judge(input, rule) : [blocker('compliance/rule-unknown', { rule: rule.rule })];
}
