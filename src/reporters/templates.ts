import type { ChalkInstance } from 'chalk';
import { templateWords as words } from '../messages/en/templates.ts';
import { wrap } from './wrap.ts';

/** A row of `ctpat templates list`. */
export interface TemplateRow {
  readonly name: string;
  readonly kind: keyof typeof words.kinds;
  readonly state: keyof typeof words.states;
  readonly title?: string;
  readonly view?: string;
  readonly problem?: string;
}

/** A field of a view. */
export interface FieldRow {
  readonly name: string;
  readonly depth: number;
  readonly kind: 'text' | 'group' | 'list';
  readonly about: string;
}

const NAME = 28;

/** Templates by kind, one a line, with what is wrong below. */
export function templatesPretty(rows: readonly TemplateRow[], paint: ChalkInstance, columns: number): string {
  const width = Math.min(columns, 100);
  const kinds = Object.keys(words.kinds) as (keyof typeof words.kinds)[];
  const blocks = kinds.flatMap((kind) => {
    const own = rows.filter((row) => row.kind === kind);
    return own.length === 0
      ? []
      : [[paint.bold(words.kinds[kind]), ...own.map((row) => rowText(row, paint, width))].join('\n')];
  });
  return `${blocks.join('\n\n')}\n`;
}

function rowText(row: TemplateRow, paint: ChalkInstance, width: number): string {
  const view = row.view === undefined ? '' : `: ${words.ofView(row.title ?? '', row.view)}`;
  const hint = row.state === 'outdated' ? `. ${words.outdatedHint(row.name)}` : '';
  const indent = ' '.repeat(NAME + 4);
  const state = wrap(`${words.states[row.state]}${view}${hint}`, width - NAME - 4, indent);
  const quiet = row.state === 'ours' ? paint.dim(state) : state;
  const first = `  ${row.name.padEnd(NAME)}  ${quiet}`;
  if (row.problem === undefined) return first;
  return `${first}\n${paint.red(
    row.problem
      .split('\n')
      .map((line) => `    ✗ ${wrap(line, width - 6, '      ')}`)
      .join('\n'),
  )}`;
}

/** The fields of a view as a tree. */
export function fieldsPretty(
  title: string,
  rows: readonly FieldRow[],
  paint: ChalkInstance,
  columns: number,
): string {
  const width = Math.min(columns, 100);
  const lines = rows.map((row) => {
    const name = `${'  '.repeat(row.depth + 1)}${row.name}`.padEnd(NAME);
    const about = row.kind === 'text' ? row.about : `(${words[row.kind]}) ${row.about}`;
    return `${paint.cyan(name)}  ${wrap(about, Math.max(24, width - NAME - 2), ' '.repeat(NAME + 2))}`;
  });
  return `${paint.bold(title)}\n\n${lines.join('\n')}\n`;
}

/** The same as a Markdown list. */
export function fieldsMarkdown(title: string, rows: readonly FieldRow[]): string {
  const lines = rows.map((row) => {
    const kind = row.kind === 'text' ? '' : ` (${words[row.kind]})`;
    return `${'  '.repeat(row.depth)}- \`${row.name}\`${kind}: ${row.about.replace(/\{\{.*?\}\}|!\[.*\)/g, (code) => `\`${code}\``)}`;
  });
  return `## ${title}\n\n${lines.join('\n')}\n`;
}
