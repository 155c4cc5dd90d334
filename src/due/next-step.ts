import { addDays, type Day } from '../domain/calendar.ts';
import type { AccountResult } from '../domain/outcome.ts';
import type { Project } from '../domain/project.ts';
import { nextStepWords } from '../messages/en/next-step.ts';
import { type DueItem, isOverdue } from './item.ts';
import { isApplying, purposeOf, verdictFor } from './stage.ts';

/** The one thing to do next, and the command that begins it. */
export interface NextStep {
  readonly words: string;
  readonly command: string;
}

/** What the next step is chosen from. */
export interface Situation {
  readonly project: Project;
  readonly account: AccountResult | undefined;
  /** Errors that `check` finds. */
  readonly errors: number;
  readonly items: readonly DueItem[];
  readonly today: Day;
}

/** Days before CBP's day from which its request comes before everything else. */
const PRESSING_DAYS = 14;

type Rule = (situation: Situation) => NextStep | undefined;

/** In this order: the first that has something to say decides. */
const rules: readonly Rule[] = [
  ({ account }) => (account ? undefined : step('noAccount', 'ctpat init')),
  ({ errors }) => (errors > 0 ? step('errors', 'ctpat check', errors) : undefined),
  ({ items, today }) => {
    const pressing = items.find(
      (item) => item.kind === 'request' && item.due <= addDays(today, PRESSING_DAYS),
    );
    return (
      pressing && {
        words: nextStepWords.request(pressing.what, pressing.due),
        command: 'ctpat due --kind request',
      }
    );
  },
  (situation) => {
    const { applicable, unassessed } = countsOf(situation);
    return applicable > 0 && unassessed === applicable
      ? step('nothingAnswered', 'ctpat assess --triage')
      : undefined;
  },
  ({ account }) => {
    const open = new Set(account?.criteria.flatMap((result) => result.undecided));
    return open.size > 0 ? step('undecided', 'ctpat check', open.size) : undefined;
  },
  ({ account }) => {
    const open = count(account, 'must', 'unassessed') + count(account, 'should', 'unassessed');
    return open > 0 ? step('unanswered', 'ctpat gaps', open) : undefined;
  },
  ({ account }) => {
    const doubtful = account?.criteria.filter((result) => result.suspect.length > 0).length ?? 0;
    return doubtful > 0 ? step('suspect', 'ctpat gaps', doubtful) : undefined;
  },
  ({ items, today }) => {
    const late = items.filter((item) => isOverdue(item, today) && item.level === 'must').length;
    return late > 0 ? step('late', 'ctpat due --overdue', late) : undefined;
  },
  (situation) => {
    const gaps = count(situation.account, 'must', 'partial') + count(situation.account, 'must', 'unmet');
    return gaps > 0 ? step('gaps', 'ctpat gaps', gaps) : undefined;
  },
  ({ account, project }) => {
    if (!account || !isApplying(project, account.id)) return undefined;
    const blockers = verdictFor(account, 'application')?.blockers.length ?? 0;
    return blockers > 0
      ? step('blockers', 'ctpat gaps --for application', blockers)
      : step('apply', 'ctpat build');
  },
  ({ account, project }) =>
    account && purposeOf(project, account) === 'annual_review'
      ? step('review', 'ctpat gaps --for annual_review')
      : undefined,
];

/** The most useful command in this state of the folder; the next date when nothing presses. Pure. */
export function nextStep(situation: Situation): NextStep {
  for (const rule of rules) {
    const found = rule(situation);
    if (found) return found;
  }
  const [first] = situation.items;
  return first
    ? { words: nextStepWords.wait(first.what, first.due), command: 'ctpat due' }
    : step('nothing', 'ctpat due --all');
}

function step(key: keyof typeof nextStepWords.plain, command: string, many = 0): NextStep {
  return { words: nextStepWords.plain[key](many), command };
}

function countsOf({ account }: Situation): { readonly applicable: number; readonly unassessed: number } {
  const { must, should } = account?.summary ?? {};
  return {
    applicable: (must?.applicable ?? 0) + (should?.applicable ?? 0),
    unassessed: (must?.unassessed ?? 0) + (should?.unassessed ?? 0),
  };
}

function count(
  account: AccountResult | undefined,
  level: 'must' | 'should',
  outcome: 'partial' | 'unmet' | 'unassessed',
): number {
  return account?.summary[level][outcome] ?? 0;
}
