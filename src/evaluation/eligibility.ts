import { type Day, isDay } from '../domain/calendar.ts';
import type { EligibilityQuestion, Pack } from '../domain/pack.ts';
import type { Loaded } from '../domain/project.ts';
import type { Account } from '../generated/records.ts';

/** How one question of an account stands. */
export interface EligibilityAnswer {
  readonly question: EligibilityQuestion;
  readonly answer?: boolean;
  readonly on?: Day;
  readonly note?: string;
  readonly evidence: readonly string[];
  /** `renew`: answered as wanted, but to be asked again since the last submission. */
  readonly state: 'wanted' | 'against' | 'open' | 'undated' | 'renew';
}

/** May the account apply, as its records say; CBP decides each case by itself. */
export interface Eligibility {
  readonly answers: readonly EligibilityAnswer[];
  readonly verdict: 'nothing_against' | 'against' | 'open';
}

/** True for a question the account's entity type is asked. */
export function isAsked(question: EligibilityQuestion, entity: string): boolean {
  return question.entities === 'all' || question.entities.includes(entity);
}

/**
 * Every question of an account's entity type with its answer.
 * @param submitted the day of the account's last submission; questions that are asked at each renewal want a newer answer
 */
export function eligibilityOf(pack: Pack, account: Loaded<Account>, submitted: Day | undefined): Eligibility {
  const answers = pack.eligibility
    .filter((question) => isAsked(question, account.data.entity))
    .map((question) => answerOf(question, account.data, submitted));
  const has = (...states: EligibilityAnswer['state'][]) =>
    answers.some(({ state }) => states.includes(state));
  return {
    answers,
    verdict: has('against') ? 'against' : has('open', 'undated', 'renew') ? 'open' : 'nothing_against',
  };
}

function answerOf(
  question: EligibilityQuestion,
  account: Account,
  submitted: Day | undefined,
): EligibilityAnswer {
  const told = account.eligibility?.[question.id];
  const answer = typeof told?.answer === 'boolean' ? told.answer : undefined;
  const on = isDay(told?.on) ? told.on : undefined;
  return {
    question,
    ...(answer === undefined ? {} : { answer }),
    ...(on === undefined ? {} : { on }),
    ...(told?.note ? { note: told.note } : {}),
    evidence: told?.evidence ?? [],
    state: stateOf(question, answer, on, submitted),
  };
}

function stateOf(
  { wants, renew }: EligibilityQuestion,
  answer: boolean | undefined,
  on: Day | undefined,
  submitted: Day | undefined,
): EligibilityAnswer['state'] {
  if (answer === undefined) return 'open';
  if (answer !== wants) return 'against';
  if (on === undefined) return 'undated';
  return renew && submitted !== undefined && on <= submitted ? 'renew' : 'wanted';
}
