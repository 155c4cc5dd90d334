import type { Range } from './diagnostic.ts';

const BEFORE = 1;
const AFTER = 1;

/** One line of a code frame. */
export interface FrameLine {
  readonly number: number;
  readonly text: string;
  /** Carets under the place, already indented to it; only on the line the range begins in. */
  readonly carets?: string;
}

/**
 * The lines around a range, cut to `width` so that the place stays in sight. Empty when the range is not in
 * the text.
 */
export function codeFrame(
  text: string,
  range: Range,
  width: number,
  clean: (line: string) => string,
): FrameLine[] {
  const lines = text.replace(/^\ufeff/, '').split(/\r\n|\r|\n/);
  const { line } = range.start;
  if (line > lines.length) return [];
  const frame: FrameLine[] = [];
  for (let number = Math.max(1, line - BEFORE); number <= Math.min(lines.length, line + AFTER); number += 1) {
    const raw = lines[number - 1] ?? '';
    if (number === line) frame.push(marked(raw, range, width, clean));
    else if (raw.trim() !== '') frame.push({ number, text: cut(clean(tabs(raw)), 0, width) });
  }
  return frame;
}

function marked(raw: string, range: Range, width: number, clean: (line: string) => string): FrameLine {
  const begin = range.start.column - 1;
  const end = range.end.line === range.start.line ? range.end.column - 1 : raw.length;
  const before = clean(tabs(raw.slice(0, begin)));
  const inside = clean(tabs(raw.slice(begin, end)));
  const whole = before + inside + clean(tabs(raw.slice(end)));
  const offset = before.length + 8 > width ? Math.max(0, before.length - Math.floor(width / 3)) : 0;
  const indent = before.length - offset + (offset > 0 ? 1 : 0);
  const carets = Math.max(1, Math.min(inside.length, width - indent));
  return {
    number: range.start.line,
    text: cut(whole, offset, width),
    carets: `${' '.repeat(indent)}${'^'.repeat(carets)}`,
  };
}

function cut(line: string, offset: number, width: number): string {
  const shown = offset > 0 ? `…${line.slice(offset)}` : line;
  return shown.length > width ? `${shown.slice(0, width - 1)}…` : shown;
}

function tabs(text: string): string {
  return text.replaceAll('\t', ' ');
}
