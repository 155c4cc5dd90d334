import { plainLine } from './wrap.ts';

/** Text cut to a width with an ellipsis, and filled up to it. */
export function fitted(text: string, width: number): string {
  const line = plainLine(text);
  const characters = [...line];
  return characters.length <= width
    ? line + ' '.repeat(width - characters.length)
    : `${characters
        .slice(0, width - 1)
        .join('')
        .trimEnd()}…`.padEnd(width);
}
