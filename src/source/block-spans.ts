import { isCollection, isMap, isScalar, type Pair, Scalar, type YAMLMap, type YAMLSeq } from 'yaml';
import { Obstacle, plainKey, spanOf } from './edit-walk.ts';
import { afterLine, lineStart, nextMark, onOneLine } from './text-lines.ts';

/** What of a text belongs to a value: on the line of its key or dash, and in the lines below. */
export interface ValueSpan {
  readonly inlineStart: number;
  readonly inlineEnd: number;
  readonly bodyStart: number;
  readonly bodyEnd: number;
}

/** Where the key or dash of an item begins, and the offset behind its colon or dash. */
export interface Indicator {
  readonly start: number;
  readonly end: number;
}

/** The indicator of an item of a block collection. @throws Obstacle for an explicit key (`? …`) */
export function indicatorOf(
  parent: YAMLMap<unknown, unknown> | YAMLSeq<unknown>,
  index: number,
  text: string,
): Indicator {
  return isMap(parent) ? keyOf(parent.items[index] as Pair<unknown, unknown>, text) : dashOf(parent, index);
}

function keyOf(pair: Pair<unknown, unknown>, text: string): Indicator {
  const key = plainKey(pair);
  const [start, end] = spanOf(key) as readonly [number, number];
  const colon = nextMark(text, end, ':');
  const isExplicit = /(?:^|\s)\?\s+$/.test(text.slice(lineStart(text, start), start));
  if (colon === undefined || isExplicit || !onOneLine(text, start, colon))
    throw new Obstacle('complex_key', [start, end]);
  return { start, end: colon + 1 };
}

function dashOf(list: YAMLSeq<unknown>, index: number): Indicator {
  const token = list.srcToken;
  if (token?.type !== 'block-seq') throw new Obstacle('unsure', spanOf(list));
  const dashes = token.items.flatMap((item) => item.start.filter(({ type }) => type === 'seq-item-ind'));
  const dash = dashes[index];
  if (!dash) throw new Obstacle('unsure', spanOf(list));
  return { start: dash.offset, end: dash.offset + 1 };
}

/** True for the value of `key:` with nothing behind it. */
export function isAbsentValue(value: unknown): boolean {
  if (value === null || value === undefined) return true;
  return isScalar(value) && value.value === null && value.range?.[0] === value.range?.[1];
}

/** True for a collection written by indentation. */
export function isBlock(value: unknown): value is YAMLMap<unknown, unknown> | YAMLSeq<unknown> {
  return isCollection(value) && !value.flow;
}

function isBlockScalar(value: unknown): boolean {
  return isScalar(value) && (value.type === Scalar.BLOCK_LITERAL || value.type === Scalar.BLOCK_FOLDED);
}

/** The offset behind the last sign of a value or collection; for a block scalar behind its last line end. */
export function contentEnd(value: unknown, text: string): number {
  if (!isBlock(value)) return (spanOf(value) as readonly [number, number])[1];
  const index = value.items.length - 1;
  const item = value.items[index];
  const inside = isMap(value) ? (item as Pair<unknown, unknown>).value : item;
  return isAbsentValue(inside) ? indicatorOf(value, index, text).end : contentEnd(inside, text);
}

/** The span of a value that stands behind an indicator in a block collection. */
export function valueSpan(value: unknown, indicatorEnd: number, text: string): ValueSpan {
  const below = (end: number) => ({ bodyStart: afterLine(text, end), bodyEnd: afterLine(text, end) });
  if (isAbsentValue(value))
    return { inlineStart: indicatorEnd, inlineEnd: indicatorEnd, ...below(indicatorEnd) };
  const [start] = spanOf(value) as readonly [number, number];
  const end = contentEnd(value, text);
  if (!onOneLine(text, indicatorEnd, start) && (isBlock(value) || isBlockScalar(value))) {
    const bodyStart = lineStart(text, start);
    return { inlineStart: indicatorEnd, inlineEnd: indicatorEnd, bodyStart, bodyEnd: afterLine(text, end) };
  }
  if (isBlockScalar(value)) {
    const header = /^[^\s]*/.exec(text.slice(start, start + 10))?.[0].length ?? 1;
    const bodyStart = afterLine(text, start + header);
    return { inlineStart: start, inlineEnd: start + header, bodyStart, bodyEnd: Math.max(bodyStart, end) };
  }
  const inlineEnd = text[end - 1] === '\n' ? end - (text[end - 2] === '\r' ? 2 : 1) : end;
  return { inlineStart: start, inlineEnd, ...below(inlineEnd) };
}

/** The column of a collection's keys or dashes, zero-based. */
export function indentOfCollection(
  value: YAMLMap<unknown, unknown> | YAMLSeq<unknown>,
  text: string,
): number {
  const { start } = indicatorOf(value, 0, text);
  return start - lineStart(text, start);
}
