const KEY_LINE = /\n[ \t]*(?:- )?([A-Za-z_][A-Za-z0-9_]*):(?=[ \r\n]|$)/;

/**
 * A line inside a scalar of several lines that looks like a key of its own: the text before it swallowed it.
 * @param source the scalar as written, quotes included
 * @returns the key and its offset in the source
 */
export function swallowedKey(source: string): { key: string; offset: number } | undefined {
  if (!source.includes('\n')) return undefined;
  const match = KEY_LINE.exec(source);
  if (!match) return undefined;
  const key = match[1] as string;
  return { key, offset: match.index + match[0].lastIndexOf(key) };
}
