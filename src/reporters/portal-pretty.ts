import type { ChalkInstance } from 'chalk';
import { portalWords } from '../messages/en/portal.ts';
import type { Portal, PortalText } from '../portal/text.ts';
import { headOf } from './portal-files.ts';
import { plainLine, wrap } from './wrap.ts';

/** The line above a text: where one is, what it is, what goes with it. */
export function portalTextHead(
  text: PortalText,
  position: string,
  paint: ChalkInstance,
  columns: number,
): string {
  const width = Math.min(columns, 100);
  const state = [
    position,
    portalWords.state[text.kind],
    ...(text.change ? [portalWords.change[text.change]] : []),
  ];
  const lines = [
    paint.bold(wrap(`${text.key} ${headOf(text)}`, width, '  ')),
    paint.dim(wrap(state.join(' · '), width, '')),
  ];
  if (text.uploads.length > 0)
    lines.push(paint.dim(wrap(portalWords.files(text.uploads.join(', ')), width, '  ')));
  return lines.join('\n');
}

/** Every field in order, a line each; the one shown last is marked by a shape. */
export function portalListText(
  portal: Portal,
  onlyChanged: boolean,
  at: number,
  paint: ChalkInstance,
  columns: number,
): string {
  const width = Math.min(columns, 100);
  const lines: string[] = [];
  let index = 0;
  for (const section of portal.sections) {
    const rows = section.texts
      .filter((text) => !onlyChanged || text.change !== 'same')
      .map((text) => {
        const mark = text.kind === 'empty' ? '○' : index <= at ? '●' : ' ';
        const isHere = text.kind !== 'empty' && index === at;
        if (text.kind !== 'empty') index += 1;
        return `${isHere ? '>' : ' '} ${mark} ${rowOf(text, width - 4)}`;
      });
    if (rows.length > 0)
      lines.push(...(lines.length > 0 ? [''] : []), paint.bold(plainLine(section.title)), ...rows);
  }
  return `${lines.join('\n')}\n`;
}

function rowOf(text: PortalText, width: number): string {
  const state =
    text.kind === 'empty'
      ? portalWords.state.empty
      : text.change
        ? portalWords.change[text.change]
        : portalWords.state[text.kind];
  const title = plainLine(headOf(text));
  const room = width - 8 - state.length - 1;
  const short = title.length > room ? `${title.slice(0, Math.max(1, room - 1))}…` : title.padEnd(room);
  return `${text.key.padEnd(8)}${short} ${state}`;
}
