import type { ChalkInstance } from 'chalk';
import type { Day, Duration } from '../domain/calendar.ts';
import { rhythm } from '../messages/en/duration.ts';
import { partnerWords, partnerCommandWords as words } from '../messages/en/partners.ts';
import type { PartnerEntry } from '../partners/book.ts';
import { type PartnerCells, partnerCells } from '../partners/cells.ts';
import { byTier } from '../partners/select.ts';
import type { Tier } from '../partners/tier.ts';
import { fitted } from './fitted.ts';
import { cell } from './markdown-cell.ts';
import { wrap } from './wrap.ts';

/** What `ctpat partner list` shows. */
export interface PartnerListView {
  readonly today: Day;
  readonly shown: readonly PartnerEntry[];
  /** How many partners there are in all. */
  readonly all: number;
  /** How often each tier is assessed again. */
  readonly every: Readonly<Record<Tier, Duration>>;
  /** The day of the pack's list of recognised programmes. */
  readonly asOf: Day;
}

/** From this width on a partner has one line. */
const WIDE = 100;

/** The partners for a person at a terminal: by tier, the high one first. */
export function partnerListPretty(view: PartnerListView, paint: ChalkInstance, columns: number): string {
  const width = Math.min(columns, 120);
  const lines = [paint.bold(words.head(view.shown.length, view.all, view.today))];
  if (view.all === 0) return `${wrap(words.noPartners, width, '')}\n`;
  if (view.shown.length === 0) return `${lines[0]}\n${words.noneFit}\n`;
  for (const line of summaryOf(view.shown)) lines.push(wrap(line, width, '  '));
  for (const [tier, entries] of byTier(view.shown)) {
    if (entries.length === 0) continue;
    lines.push(
      '',
      paint.bold(words.tier(partnerWords.tiers[tier], entries.length, rhythm(view.every[tier]))),
    );
    if (width >= WIDE) lines.push(paint.dim(wideLine(headCells, width)));
    for (const entry of entries) lines.push(entryText(entry, view.today, paint, width));
  }
  lines.push('', paint.dim(wrap(words.asOf(view.asOf), width, '')));
  return `${lines.join('\n')}\n`;
}

function summaryOf(entries: readonly PartnerEntry[]): readonly string[] {
  const count = (holds: (entry: PartnerEntry) => boolean) => entries.filter(holds).length;
  return [
    words.status(
      count(({ status }) => status === 'active'),
      count(({ status }) => status === 'prospective'),
      count(({ status }) => status === 'inactive'),
    ),
    words.summary(
      count(({ certified }) => certified),
      count(({ dues }) => dues.some((due) => due.overdue)),
    ),
  ];
}

function entryText(entry: PartnerEntry, today: Day, paint: ChalkInstance, width: number): string {
  const cells = partnerCells(entry, today);
  const paintDue = cells.overdue ? paint.red : (text: string) => text;
  if (width >= WIDE) {
    const line = wideLine(cells, width);
    return cells.note === '' ? paintDue(line) : `${paintDue(line)}\n${paint.dim(`    ${cells.note}`)}`;
  }
  const facts = [cells.roles, cells.membership, `${words.columns.screening} ${cells.screening}`];
  const due = cells.overdue ? words.overdue(cells.late) : `${words.columns.due} ${cells.due}`;
  return [
    `  ${paint.bold(fitted(`${cells.name} (${cells.country})`, width - 2).trimEnd())}`,
    `    ${wrap(facts.join(' · '), width - 4, '    ')}`,
    `    ${paintDue(wrap([due, cells.note].filter(Boolean).join(' · '), width - 4, '    '))}`,
  ].join('\n');
}

const headCells: PartnerCells = {
  ...words.columns,
  roles: words.columns.role,
  country: words.columns.country,
  late: '',
  overdue: false,
  note: '',
};

function wideLine(cells: PartnerCells, width: number): string {
  const spare = width - WIDE;
  const name = 26 + Math.floor(spare / 2);
  const roles = 16 + Math.ceil(spare / 2);
  return `  ${[
    fitted(cells.name, name),
    fitted(cells.country, 2),
    fitted(cells.roles, roles),
    fitted(cells.membership, 15),
    fitted(cells.screening, 9),
    fitted(cells.assessed, 10),
    `${cells.overdue ? '▲' : ' '} ${cells.overdue ? cells.late : cells.due}`,
  ].join(' ')}`.trimEnd();
}

/** The partners as Markdown tables, one a tier. */
export function partnerListMarkdown(view: PartnerListView): string {
  const { columns } = words;
  const head = [
    columns.name,
    columns.country,
    columns.role,
    columns.membership,
    columns.screening,
    columns.assessed,
    columns.due,
  ];
  const lines = [
    `# ${words.head(view.shown.length, view.all, view.today)}`,
    '',
    ...summaryOf(view.shown).map((line) => `- ${line}`),
  ];
  for (const [tier, entries] of byTier(view.shown)) {
    if (entries.length === 0) continue;
    lines.push(
      '',
      `## ${words.tier(partnerWords.tiers[tier], entries.length, rhythm(view.every[tier]))}`,
      '',
    );
    lines.push(`| ${head.join(' | ')} |`, `|${head.map(() => '---').join('|')}|`);
    for (const entry of entries) {
      const cells = partnerCells(entry, view.today);
      const name = cells.note === '' ? cells.name : `${cells.name} (${cells.note})`;
      const row = [
        name,
        cells.country,
        cells.roles,
        cells.membership,
        cells.screening,
        cells.assessed,
        cells.due,
      ];
      lines.push(`| ${row.map(cell).join(' | ')} |`);
    }
  }
  return `${[...lines, '', words.asOf(view.asOf)].join('\n')}\n`;
}
