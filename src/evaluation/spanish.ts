import { spanishReasons } from '../diagnostics/es/reasons.ts';
import type { SpokenEntry } from '../diagnostics/es/spoken-entry.ts';
import type {
  AccountResult,
  Blocker,
  CriterionResult,
  Doubt,
  Evaluation,
  Reason,
} from '../domain/outcome.ts';
import { doubtWordsEs } from '../messages/es/doubts.ts';

/** An evaluation with its reasons, doubts and blockers in Spanish; a sentence Spanish lacks stays in English. */
export function spanishEvaluation(evaluation: Evaluation): Evaluation {
  return { ...evaluation, accounts: evaluation.accounts.map(account) };
}

function account(result: AccountResult): AccountResult {
  const ready = result.ready.map((verdict) => ({ ...verdict, blockers: verdict.blockers.map(blocker) }));
  return { ...result, ready, criteria: result.criteria.map(criterion) };
}

function criterion(result: CriterionResult): CriterionResult {
  const sites = result.sites.map((site) => ({ ...site, ...part(site) }));
  return { ...result, ...part(result), sites };
}

function part<P extends { readonly reasons: readonly Reason[]; readonly suspect: readonly Doubt[] }>(
  result: P,
): Pick<P, 'reasons' | 'suspect'> {
  return { reasons: result.reasons.map(reason), suspect: result.suspect.map(doubt) };
}

function reason(one: Reason): Reason {
  const entry = entryOf(one.code);
  if (!entry || one.args === undefined) return one;
  const next = entry.hint?.(one.args);
  return { ...one, message: entry.message(one.args), ...(next === undefined ? {} : { next }) };
}

function blocker(one: Blocker): Blocker {
  const entry = entryOf(one.code);
  if (!entry || one.args === undefined) return one;
  return { ...one, message: entry.message(inside(one.args)) };
}

/** A blocker may hold the doubts it was made of. */
function inside(args: object): object {
  const { doubts } = args as { readonly doubts?: readonly Doubt[] };
  if (!doubts) return args;
  return { ...args, why: [...new Set(doubts.map((one) => doubt(one).message))].join('; ') };
}

function doubt(one: Doubt): Doubt {
  const [sentence = '', ...args] = one.said ?? [];
  const make = (doubtWordsEs as Readonly<Record<string, (...given: string[]) => string>>)[sentence];
  return make ? { ...one, message: make(...args) } : one;
}

function entryOf(code: string): SpokenEntry<object> | undefined {
  return (spanishReasons as Readonly<Record<string, SpokenEntry<object>>>)[code];
}
