import { isMap, isScalar, type Pair, Scalar, type YAMLMap, type YAMLSeq } from 'yaml';
import {
  contentEnd,
  indentOfCollection,
  indicatorOf,
  isAbsentValue,
  type ValueSpan,
  valueSpan,
} from './block-spans.ts';
import type { Quoting } from './scalar-text.ts';
import { afterLine, isFirstOnLine, lineEndOf, lineStart } from './text-lines.ts';
import { itemLines, pairLines, type Style, type ValueText, valueText } from './value-text.ts';

type Collection = YAMLMap<unknown, unknown> | YAMLSeq<unknown>;

/** Writes another value behind a key or dash; the comment on its line stays. */
export function replaceInBlock(
  text: string,
  parent: Collection,
  index: number,
  value: unknown,
  style: Style,
): string {
  const item = parent.items[index];
  const old = isMap(parent) ? (item as Pair<unknown, unknown>).value : item;
  const { start, end } = indicatorOf(parent, index, text);
  const span = valueSpan(old, end, text);
  return put(text, span, newValue(parent, old, value, start - lineStart(text, start), style));
}

/** Adds a pair or an item behind the last one; a comment that follows the collection stays behind it. */
export function addToBlock(
  text: string,
  parent: Collection,
  key: string,
  value: unknown,
  style: Style,
): string {
  const indent = indentOfCollection(parent, text);
  const lines = isMap(parent) ? pairLines(key, value, indent, style) : itemLines(value, indent, style);
  return insertLines(text, afterLine(text, contentEnd(parent, text)), lines);
}

/** Removes one of several pairs or items, with its lines. */
export function removeFromBlock(text: string, parent: Collection, index: number): string {
  const { start, end } = indicatorOf(parent, index, text);
  const item = parent.items[index];
  const value = isMap(parent) ? (item as Pair<unknown, unknown>).value : item;
  const stop = afterLine(text, isAbsentValue(value) ? end : contentEnd(value, text));
  if (isFirstOnLine(text, start)) return withoutLines(text, lineStart(text, start), stop);
  // It shares its line with the dash above it: the next one moves there, unless a comment stands in between.
  const next = indicatorOf(parent, index + 1, text).start;
  if (/^[ \r\n]*$/.test(text.slice(stop, next))) return text.slice(0, start) + text.slice(next);
  return text.slice(0, start).replace(/ +$/, '') + lineEndOf(text) + text.slice(stop);
}

/** Adds lines at an offset that begins a line or ends the text. */
export function insertLines(text: string, offset: number, lines: readonly string[]): string {
  return put(
    text,
    { inlineStart: offset, inlineEnd: offset, bodyStart: offset, bodyEnd: offset },
    { inline: '', body: lines },
  );
}

function newValue(parent: Collection, old: unknown, value: unknown, indent: number, style: Style): ValueText {
  const isGroup = typeof value === 'object' && value !== null && Object.keys(value).length > 0;
  if (isMap(parent) || !isGroup) return valueText(value, indent, style, quotingOf(old));
  const [first = '', ...body] = itemLines(value, indent, style);
  return { inline: first.slice(indent + 1).trimStart(), body };
}

function quotingOf(old: unknown): Quoting {
  if (!isScalar(old)) return 'plain';
  return old.type === Scalar.QUOTE_SINGLE ? 'single' : old.type === Scalar.QUOTE_DOUBLE ? 'double' : 'plain';
}

function put(text: string, span: ValueSpan, { inline, body }: ValueText): string {
  const lineEnd = lineEndOf(text);
  let before = text.slice(0, span.inlineStart);
  if (inline === '' && span.inlineEnd > span.inlineStart) before = before.replace(/ +$/, '');
  if (inline !== '' && /[:-]$/.test(before)) before += ' ';
  const head = before + inline + text.slice(span.inlineEnd, span.bodyStart);
  const after = text.slice(span.bodyEnd);
  const gap = body.length > 0 && head !== '' && !head.endsWith('\n') ? lineEnd : '';
  const joined = head + gap + body.map((line) => line + lineEnd).join('') + after;
  return after === '' ? withSameEnd(joined, text) : joined;
}

function withoutLines(text: string, start: number, end: number): string {
  const joined = text.slice(0, start) + text.slice(end);
  return end === text.length ? withSameEnd(joined, text) : joined;
}

/** A text that had no line end at its end gets none. */
function withSameEnd(joined: string, text: string): string {
  return text.endsWith('\n') || text === '' ? joined : joined.replace(/\r?\n$/, '');
}
