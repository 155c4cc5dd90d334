import type { Position, Range } from '../diagnostics/diagnostic.ts';

/** Turns offsets of a text into one-based lines and columns (UTF-16 units); a byte-order mark counts for nothing. */
export interface Lines {
  position(offset: number): Position;
  range(start: number, end: number): Range;
  /** The text of a one-based line, without its end. */
  text(line: number): string;
}

/** The lines of a text. */
export function linesOf(text: string): Lines {
  const starts = [0];
  for (let index = text.indexOf('\n'); index !== -1; index = text.indexOf('\n', index + 1))
    starts.push(index + 1);
  const mark = text.charCodeAt(0) === 0xfeff ? 1 : 0;
  const position = (offset: number): Position => {
    let [low, high] = [0, starts.length - 1];
    while (low < high) {
      const middle = (low + high + 1) >> 1;
      if ((starts[middle] as number) <= offset) low = middle;
      else high = middle - 1;
    }
    const column = offset - (starts[low] as number) + 1 - (low === 0 ? mark : 0);
    return { line: low + 1, column: Math.max(1, column) };
  };
  return {
    position,
    range: (start, end) => ({ start: position(start), end: position(Math.max(end, start)) }),
    text: (line) =>
      text.slice(starts[line - 1] ?? text.length, starts[line] ?? text.length).replace(/\r?\n$/, ''),
  };
}
