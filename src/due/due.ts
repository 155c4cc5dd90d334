import { addDays, addDuration, type Day, type Duration } from '../domain/calendar.ts';
import type { Evaluation } from '../domain/outcome.ts';
import type { JudgedLevel, Pack } from '../domain/pack.ts';
import type { Project } from '../domain/project.ts';
import { answers, routines } from './answers.ts';
import { clocks, requests, validations } from './cbp.ts';
import { documents, series } from './evidence.ts';
import { type DueItem, type DueKind, dueKinds, isOverdue } from './item.ts';
import { partners } from './partners.ts';
import { actions, training } from './programme.ts';

/** What dates are gathered from. */
export interface DueQuestion {
  readonly project: Project;
  readonly pack: Pack;
  readonly evaluation: Evaluation;
  readonly today: Day;
  /** The sharpest level a criterion has for the accounts; must for one nobody judges. */
  levelOf(criterion: string): JudgedLevel;
}

/** Every source of dates; a new one is a function and a line here. */
const sources: readonly ((question: DueQuestion) => Iterable<DueItem>)[] = [
  requests,
  validations,
  clocks,
  actions,
  answers,
  routines,
  documents,
  series,
  training,
  partners,
];

/**
 * Everything in the records that has a date, the earliest first; what CBP waits for leads its day. What CBP was
 * expected to do by a day that has passed is not listed. Pure.
 */
export function dueItems(asked: Omit<DueQuestion, 'levelOf'>): DueItem[] {
  const question: DueQuestion = { ...asked, levelOf: levelsOf(asked.evaluation) };
  return sources
    .flatMap((source) => [...source(question)])
    .filter((item) => item.kind !== 'expected' || item.due >= asked.today)
    .sort(compareDue);
}

function levelsOf({ accounts }: Evaluation): (criterion: string) => JudgedLevel {
  const shoulds = new Set<string>();
  const musts = new Set<string>();
  for (const { criteria } of accounts)
    for (const { criterion, level } of criteria)
      if (level !== 'unknown') (level === 'must' ? musts : shoulds).add(criterion.id);
  return (criterion) => (shoulds.has(criterion) && !musts.has(criterion) ? 'should' : 'must');
}

function compareDue(left: DueItem, right: DueItem): number {
  if (left.due !== right.due) return left.due < right.due ? -1 : 1;
  const order = dueKinds.indexOf(left.kind) - dueKinds.indexOf(right.kind);
  return order !== 0 ? order : left.id < right.id ? -1 : 1;
}

/** Which items are wanted. */
export interface DueFilter {
  /** Due until so long from today, overdue ones included. */
  readonly within?: Duration;
  readonly overdue?: boolean;
  readonly owner?: string;
  readonly account?: string;
  readonly kinds?: readonly DueKind[];
}

/** The items a person asked for; things of no account in particular belong to each. */
export function narrowDue(items: readonly DueItem[], filter: DueFilter, today: Day): DueItem[] {
  const until = filter.within === undefined ? undefined : addDuration(today, filter.within);
  return items.filter(
    (item) =>
      (until === undefined || item.due <= until) &&
      (filter.overdue !== true || isOverdue(item, today)) &&
      (filter.owner === undefined || item.owner === filter.owner) &&
      (filter.account === undefined || item.account === undefined || item.account === filter.account) &&
      (filter.kinds === undefined || filter.kinds.includes(item.kind)),
  );
}

/** The stretches of time a list is shown in. */
export const dueSpans = ['overdue', 'today', 'week', 'month', 'later'] as const;
export type DueSpan = (typeof dueSpans)[number];

/** Where an item falls, seen from today. */
export function spanOf(item: DueItem, today: Day): DueSpan {
  if (isOverdue(item, today)) return 'overdue';
  if (item.due <= today) return 'today';
  if (item.due <= addDays(today, 7)) return 'week';
  return item.due <= addDays(today, 31) ? 'month' : 'later';
}
