import { columnsOf, cutToColumns } from '../domain/wide-text.ts';
import { plainLine } from './wrap.ts';

/** Text cut to a number of terminal columns with an ellipsis, and filled up to it. */
export function fitted(text: string, width: number): string {
  const line = plainLine(text);
  const shown = columnsOf(line) <= width ? line : `${cutToColumns(line, width - 1).trimEnd()}…`;
  return shown + ' '.repeat(width - columnsOf(shown));
}
