import type { Day, Duration } from '../domain/calendar.ts';
import type { Count } from '../domain/outcome.ts';
import type { DueItem } from '../due/item.ts';
import type { NextStep } from '../due/next-step.ts';

/** One account as `ctpat status` shows it. */
export interface AccountStatus {
  readonly id: string;
  /** The entity type in words. */
  readonly entity: string;
  /** Where it stands with CBP: the account's status. */
  readonly stage: string;
  readonly certified_on?: Day;
  readonly anniversary?: Day;
  readonly ready: {
    readonly for: string;
    readonly title: string;
    readonly verdict: 'ready' | 'not_ready' | 'unknown';
    readonly blockers: number;
  };
  readonly must: Count;
  readonly should: Count;
  readonly categories: readonly {
    readonly id: number;
    readonly title: string;
    readonly must: { readonly applicable: number; readonly met: number };
    readonly should: { readonly applicable: number; readonly met: number };
  }[];
  /** Answers that what happened since makes doubtful. */
  readonly suspect: number;
  /** Answers nobody stands behind. */
  readonly not_affirmed: number;
  /** Affirmed longer ago than the house rule allows. */
  readonly overdue: number;
}

/** The whole screen as data. */
export interface StatusView {
  readonly date: Day;
  readonly company: string;
  readonly accounts: readonly AccountStatus[];
  readonly files: { readonly errors: number; readonly warnings: number };
  readonly due: {
    readonly overdue: number;
    readonly soon: number;
    readonly within: Duration;
    readonly next: readonly Pick<DueItem, 'id' | 'due' | 'what' | 'kind' | 'owner'>[];
  };
  readonly actions: readonly {
    readonly owner: string;
    readonly name: string;
    readonly open: number;
    readonly late: number;
  }[];
  readonly next: NextStep;
}
