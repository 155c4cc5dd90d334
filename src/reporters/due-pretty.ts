import type { ChalkInstance } from 'chalk';
import { type Day, daysBetween } from '../domain/calendar.ts';
import { type DueSpan, dueSpans, spanOf } from '../due/due.ts';
import { type DueItem, isOverdue } from '../due/item.ts';
import { dueWords } from '../messages/en/due.ts';
import { plainLine, wrap } from './wrap.ts';

/** What `ctpat due` is asked to show. */
export interface DueView {
  /** The earliest first. */
  readonly items: readonly DueItem[];
  readonly today: Day;
  /** How many come after what is shown, and after which day. */
  readonly later: number;
  readonly until: Day;
  /** Names of contacts by id. */
  readonly people: ReadonlyMap<string, string>;
}

const NARROW = 80;

/** What is due, for a person at a terminal: late things first, then by how soon. */
export function duePretty(view: DueView, paint: ChalkInstance, columns: number): string {
  const width = Math.min(columns, 120);
  const overdue = view.items.filter((item) => isOverdue(item, view.today)).length;
  const lines = [paint.bold(wrap(dueWords.head(view.today, overdue, view.items.length), width, ''))];
  for (const span of dueSpans) {
    const items = view.items.filter((item) => spanOf(item, view.today) === span);
    if (items.length === 0) continue;
    lines.push('', heading(span, items.length, paint));
    for (const item of items) lines.push(...itemLines(view, item, paint, width));
  }
  if (view.items.length === 0) lines.push('', dueWords.nothing);
  if (view.later > 0) lines.push('', paint.dim(wrap(dueWords.more(view.later, view.until), width, '')));
  return `${lines.join('\n')}\n`;
}

function heading(span: DueSpan, count: number, paint: ChalkInstance): string {
  const text = `${span === 'overdue' ? '! ' : ''}${dueWords.spans[span]} (${count})`;
  return span === 'overdue' ? paint.red.bold(text) : paint.bold(text);
}

/** The day and the thing on one line; who, why and how late on the next. */
function itemLines(view: DueView, item: DueItem, paint: ChalkInstance, width: number): string[] {
  const indent = ' '.repeat(width < NARROW ? 4 : 14);
  const lead = width < NARROW ? `  ${item.due}\n${indent}` : `  ${item.due}  `;
  const level = item.level === 'should' ? 'should · ' : '';
  return [
    `${lead}${wrap(plainLine(item.what), width - indent.length, indent)}`,
    `${indent}${paint.dim(wrap(`${level}${detail(view, item)}`, width - indent.length, indent))}`,
  ];
}

/** Who has to do it, how soon, and what the day follows from. */
function detail(view: DueView, item: DueItem): string {
  const days = daysBetween(view.today, item.due);
  return [
    dueWords.kinds[item.kind],
    item.kind === 'expected' ? undefined : whoOf(view, item),
    days < 0 ? dueWords.late(-days) : dueWords.ahead(days),
    item.site,
    item.why,
    item.confidence && item.confidence !== 'high' ? dueWords.unsure(item.confidence) : undefined,
  ]
    .filter((part): part is string => part !== undefined)
    .map(plainLine)
    .join(' · ');
}

/** The name of who has to do it. */
export function whoOf({ people }: DueView, { owner }: DueItem): string {
  return owner === undefined ? dueWords.nobody : (people.get(owner) ?? owner);
}
