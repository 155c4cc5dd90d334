import type { At } from '../diagnostics/diagnostic.ts';
import type { Day } from '../domain/calendar.ts';
import type { JudgedLevel, Sourced } from '../domain/pack.ts';

/** What kinds of dates there are, those CBP waits for first: the order of items due on one day. */
export const dueKinds = [
  'request',
  'clock',
  'action',
  'answer',
  'routine',
  'evidence',
  'series',
  'training',
  'partner',
  'validation',
  'expected',
] as const;

export type DueKind = (typeof dueKinds)[number];

/** One thing with a date. */
export interface DueItem {
  /** The same for the same thing in every run: `action/2026-06-laredo-guard-post`. */
  readonly id: string;
  readonly kind: DueKind;
  readonly due: Day;
  /** What is to be done, with its names. */
  readonly what: string;
  /** What the day follows from, where the record does not name it. */
  readonly why?: string;
  /** A contact of the company. */
  readonly owner?: string;
  readonly account?: string;
  readonly site?: string;
  readonly partner?: string;
  readonly criterion?: string;
  /** That of its criterion; a thing without one counts as must. */
  readonly level: JudgedLevel;
  /** How sure the day is, where the pack computes it. */
  readonly confidence?: Sourced['confidence'];
  /** The place that sets the day. */
  readonly at?: At;
}

/** True for what is late: an expectation of what CBP will do is never ours to be late with. */
export function isOverdue(item: DueItem, today: Day): boolean {
  return item.kind !== 'expected' && item.due < today;
}
