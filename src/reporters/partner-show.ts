import type { ChalkInstance } from 'chalk';
import { partnerCommandWords as words } from '../messages/en/partners.ts';
import { type PartnerShowView, partnerFactsOf } from '../partners/facts.ts';
import { cell } from './markdown-cell.ts';
import { plainLine, wrap } from './wrap.ts';

/** One partner for a person at a terminal. */
export function partnerShowPretty(view: PartnerShowView, paint: ChalkInstance, columns: number): string {
  const width = Math.min(columns, 100);
  const lines = [paint.bold(plainLine(`${view.entry.name} (${view.entry.id})`)), ''];
  for (const { label, lines: said } of partnerFactsOf(view))
    lines.push(...labelled(label, said, paint, width));
  lines.push(
    '',
    paint.dim(wrap(words.asOf(view.asOf), width, '')),
    paint.dim(wrap(words.disclaimer, width, '')),
  );
  return `${lines.join('\n')}\n`;
}

/** From this width on labels stand beside what they head. */
const BESIDE = 76;
const LABEL = 19;

function labelled(label: string, said: readonly string[], paint: ChalkInstance, width: number): string[] {
  if (width < BESIDE) return [paint.dim(label), ...said.map((line) => `  ${wrap(line, width - 4, '    ')}`)];
  const indent = ' '.repeat(LABEL);
  return said.map((line, index) => {
    const head = index === 0 ? paint.dim(label.padEnd(LABEL)) : indent;
    return head + wrap(line, width - LABEL - 2, `${indent}  `);
  });
}

/** One partner as Markdown. */
export function partnerShowMarkdown(view: PartnerShowView): string {
  const rows = partnerFactsOf(view).map(
    ({ label, lines }) => `| ${label} | ${lines.map(cell).join('<br>')} |`,
  );
  return [
    `# ${cell(view.entry.name)}`,
    '',
    '| | |',
    '|---|---|',
    ...rows,
    '',
    words.asOf(view.asOf),
    '',
    words.disclaimer,
    '',
  ].join('\n');
}
