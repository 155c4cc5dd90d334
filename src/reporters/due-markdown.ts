import { dueSpans, spanOf } from '../due/due.ts';
import { isOverdue } from '../due/item.ts';
import { dueWords } from '../messages/en/due.ts';
import { type DueView, whoOf } from './due-pretty.ts';
import { cell } from './markdown-cell.ts';

/** What is due as Markdown, for an issue or a pull request. */
export function dueMarkdown(view: DueView): string {
  const overdue = view.items.filter((item) => isOverdue(item, view.today)).length;
  const lines = [`# ${dueWords.head(view.today, overdue, view.items.length)}`];
  for (const span of dueSpans) {
    const items = view.items.filter((item) => spanOf(item, view.today) === span);
    if (items.length === 0) continue;
    lines.push(
      '',
      `## ${dueWords.spans[span]}`,
      '',
      `| ${dueWords.columns.join(' | ')} |`,
      '|---|---|---|---|---|',
    );
    for (const item of items) {
      const what = `${cell(item.what)}${item.why ? ` (${cell(item.why)})` : ''}`;
      const who = item.kind === 'expected' ? '' : cell(whoOf(view, item));
      lines.push(
        `| ${item.due} | ${what} | ${item.criterion ?? ''} | ${who} | ${dueWords.kinds[item.kind]} |`,
      );
    }
  }
  if (view.items.length === 0) lines.push('', dueWords.nothing);
  if (view.later > 0) lines.push('', dueWords.more(view.later, view.until));
  return `${lines.join('\n')}\n`;
}
