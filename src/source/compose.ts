import { HOUSE_STYLE, pairLines, valueText } from './value-text.ts';

/**
 * A record as YAML in the house style: two spaces, block maps, short lists of scalars on one line, long text as a
 * block, and quotes where another tool would read a number or a boolean. Keys with `undefined` are left out.
 */
export function compose(data: unknown): string {
  const pairs = typeof data === 'object' && data !== null && !Array.isArray(data) ? Object.entries(data) : [];
  const present = pairs.filter(([, value]) => value !== undefined);
  if (present.length > 0) {
    return `${present.flatMap(([key, value]) => pairLines(key, value, 0, HOUSE_STYLE)).join('\n')}\n`;
  }
  const { inline, body } = valueText(data, 0, { ...HOUSE_STYLE, listIndent: 0 });
  return `${[...(inline === '' ? [] : [inline]), ...body].join('\n')}\n`;
}
