import type { ChalkInstance } from 'chalk';
import { type Day, daysBetween } from '../domain/calendar.ts';
import { partnerWords, partnerCommandWords as words } from '../messages/en/partners.ts';
import type { PartnerEntry } from '../partners/book.ts';
import type { DueWeight } from '../partners/due-level.ts';
import { approvalStep } from '../partners/facts.ts';
import type { DueAt } from '../partners/select.ts';
import { fitted } from './fitted.ts';
import { cell } from './markdown-cell.ts';
import { wrap } from './wrap.ts';

/** What `ctpat partner due` shows. */
export interface PartnerDueView {
  readonly today: Day;
  readonly until: Day;
  readonly due: readonly (DueAt & DueWeight)[];
  /** Prospective partners that lack something before they may be approved. */
  readonly prospective: readonly PartnerEntry[];
}

const WIDE = 96;

/** What is due, for a person at a terminal: the longest overdue first. */
export function partnerDuePretty(view: PartnerDueView, paint: ChalkInstance, columns: number): string {
  const width = Math.min(columns, 120);
  const late = view.due.filter(({ due }) => due.overdue);
  const coming = view.due.filter(({ due }) => !due.overdue);
  const lines = [paint.bold(headOf(view))];
  const section = (title: string, entries: PartnerDueView['due'], color: (text: string) => string) => {
    if (entries.length === 0) return;
    lines.push('', color(title));
    for (const entry of entries) lines.push(dueText(entry, view.today, paint, width));
  };
  section(words.overdueSection, late, paint.red);
  section(words.comingSection, coming, paint.yellow);
  if (view.prospective.length > 0) {
    lines.push('', wrap(words.prospectiveHead(view.prospective.length), width, ''));
    for (const entry of view.prospective)
      lines.push(`  ${wrap(`${entry.name}: ${stepsOf(entry)}`, width - 6, '      ')}`);
  }
  return `${lines.join('\n')}\n`;
}

function headOf({ due, until }: PartnerDueView): string {
  const overdue = due.filter((one) => one.due.overdue).length;
  return due.length === 0 ? words.nothingDue(until) : words.dueHead(until, overdue, due.length - overdue);
}

function stepsOf(entry: PartnerEntry): string {
  return entry.beforeApproval.map(approvalStep).join('; ');
}

function dueText(
  entry: PartnerDueView['due'][number],
  today: Day,
  paint: ChalkInstance,
  width: number,
): string {
  const { partner, due } = entry;
  const day = due.by ?? words.now;
  const weight = weightOf(entry);
  const when = whenOf(entry, today);
  if (width < WIDE)
    return [
      `  ${day.padEnd(10)}  ${paint.bold(fitted(partner.name, width - 14).trimEnd())}`,
      `    ${wrap([partnerWords.due(due), when, weight].filter(Boolean).join(' · '), width - 4, '    ')}`,
    ].join('\n');
  const name = 28;
  const indent = 2 + 10 + 2 + name + 2;
  const what = wrap(
    [partnerWords.due(due), when].filter(Boolean).join(', '),
    width - indent - 14,
    ' '.repeat(indent),
  );
  const [first = '', ...rest] = what.split('\n');
  const line = `  ${day.padEnd(10)}  ${fitted(partner.name, name)}  ${first.padEnd(width - indent - 13)}${paint.dim(weight)}`;
  return [line.trimEnd(), ...rest].join('\n');
}

function weightOf({ level, criterion }: DueWeight): string {
  return criterion === undefined ? level : `${criterion} ${level}`;
}

function whenOf({ due }: DueAt, today: Day): string {
  if (due.by === undefined) return '';
  const days = daysBetween(today, due.by);
  return days < 0 ? words.late(-days) : words.inDays(days);
}

/** What is due as a Markdown table. */
export function partnerDueMarkdown(view: PartnerDueView): string {
  const { columns } = words;
  const lines = [`# ${headOf(view)}`, ''];
  if (view.due.length > 0) {
    const head = [columns.by, columns.name, columns.what, columns.when, columns.criterion];
    lines.push(`| ${head.join(' | ')} |`, `|${head.map(() => '---').join('|')}|`);
    for (const entry of view.due) {
      const row = [
        entry.due.by ?? words.now,
        entry.partner.name,
        partnerWords.due(entry.due),
        whenOf(entry, view.today),
        weightOf(entry),
      ];
      lines.push(`| ${row.map(cell).join(' | ')} |`);
    }
    lines.push('');
  }
  if (view.prospective.length > 0) {
    lines.push(`## ${words.prospectiveHead(view.prospective.length)}`, '');
    for (const entry of view.prospective) lines.push(`- ${cell(entry.name)}: ${cell(stepsOf(entry))}`);
    lines.push('');
  }
  return lines.join('\n');
}
