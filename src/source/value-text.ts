import { blockText } from './block-text.ts';
import { keyText, type Quoting, scalarText } from './scalar-text.ts';

/** How a file indents and quotes. */
export interface Style {
  /** Spaces a level. */
  readonly step: number;
  /** Spaces a list is indented under its key. */
  readonly listIndent: number;
  /** Texts of several lines in quotes, for where a block would not be safe. */
  readonly noBlocks?: boolean;
  /** Keys and texts in brackets are in double quotes. */
  readonly json?: boolean;
}

export const HOUSE_STYLE: Style = { step: 2, listIndent: 2 };

/** What stands on the line of the key or dash, and the lines below it, indented from the left edge. */
export interface ValueText {
  readonly inline: string;
  readonly body: readonly string[];
}

const LONGEST_LIST = 90;

/**
 * A value as YAML under a key or dash at `indent`: groups as blocks, short lists of scalars on one line, text of
 * several lines as a block.
 */
export function valueText(
  value: unknown,
  indent: number,
  style: Style,
  quoting: Quoting = 'plain',
): ValueText {
  if (typeof value === 'string') return stringText(value, indent, style, quoting);
  if (isScalarValue(value)) return { inline: scalarText(value, false), body: [] };
  if (Array.isArray(value)) return listText(value, indent, style);
  const entries = pairsOf(value);
  if (entries.length === 0) return { inline: '{}', body: [] };
  return { inline: '', body: mapLines(entries, indent + style.step, style) };
}

/** The lines of one pair of a block map whose keys stand at `indent`. */
export function pairLines(key: string, value: unknown, indent: number, style: Style): string[] {
  const { inline, body } = valueText(value, indent, style);
  return [`${' '.repeat(indent)}${keyText(key)}:${inline === '' ? '' : ` ${inline}`}`, ...body];
}

/** The lines of one item of a block list whose dashes stand at `indent`. */
export function itemLines(value: unknown, indent: number, style: Style): string[] {
  const entries = isGroup(value) ? pairsOf(value) : [];
  const dash = `${' '.repeat(indent)}-`;
  if (entries.length > 0) {
    const [first = '', ...rest] = mapLines(entries, indent + 2, style);
    return [`${dash} ${first.slice(indent + 2)}`, ...rest];
  }
  const { inline, body } = valueText(value, indent, { ...style, listIndent: style.step });
  return [inline === '' ? dash : `${dash} ${inline}`, ...body];
}

/** A value on one line, as it stands inside brackets; `json`: with every text in double quotes. */
export function flowText(value: unknown, json: boolean): string {
  const quoting = json ? 'double' : 'plain';
  if (isScalarValue(value)) return scalarText(value, true, quoting);
  if (Array.isArray(value)) return `[${value.map((item) => flowText(item, json)).join(', ')}]`;
  return `{${pairsOf(value)
    .map(([key, item]) => flowPair(key, item, json))
    .join(', ')}}`;
}

/** A pair as it stands inside braces. */
export function flowPair(key: string, value: unknown, json: boolean): string {
  return `${keyText(key, json ? 'double' : 'plain')}: ${flowText(value, json)}`;
}

function stringText(value: string, indent: number, style: Style, quoting: Quoting): ValueText {
  const block = style.noBlocks ? undefined : blockText(value, style.step);
  if (!block) return { inline: scalarText(value, false, quoting), body: [] };
  const margin = ' '.repeat(indent + style.step);
  return { inline: block.header, body: block.lines.map((line) => (line === '' ? '' : margin + line)) };
}

function listText(list: readonly unknown[], indent: number, style: Style): ValueText {
  if (list.every(isScalarValue)) {
    const text = flowText(list, false);
    const hasLines = list.some((item) => typeof item === 'string' && item.includes('\n'));
    if (!hasLines && (list.length === 0 || text.length <= LONGEST_LIST)) return { inline: text, body: [] };
  }
  return { inline: '', body: list.flatMap((item) => itemLines(item, indent + style.listIndent, style)) };
}

function mapLines(entries: readonly [string, unknown][], indent: number, style: Style): string[] {
  return entries.flatMap(([key, value]) => pairLines(key, value, indent, style));
}

function pairsOf(value: unknown): [string, unknown][] {
  return Object.entries(value as object).filter(([, item]) => item !== undefined);
}

function isGroup(value: unknown): boolean {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

function isScalarValue(value: unknown): value is string | number | boolean | null {
  return value === null || ['string', 'number', 'boolean'].includes(typeof value);
}
