import { isMap, isPair, isScalar, type Pair, Scalar, type YAMLMap, type YAMLSeq } from 'yaml';
import { isAbsentValue } from './block-spans.ts';
import { Obstacle, plainKey, spanOf } from './edit-walk.ts';
import { scalarText } from './scalar-text.ts';
import {
  afterLine,
  beforeLineEnd,
  isFirstOnLine,
  lineEndOf,
  lineStart,
  nextMark,
  onOneLine,
} from './text-lines.ts';
import { flowPair, flowText, type Style } from './value-text.ts';

type Collection = YAMLMap<unknown, unknown> | YAMLSeq<unknown>;
type Span = readonly [number, number];

/** Writes another value inside brackets, on one line. */
export function replaceInFlow(
  text: string,
  parent: Collection,
  index: number,
  value: unknown,
  style: Style,
): string {
  const json = isJson(parent, style);
  const item = parent.items[index];
  const old = isPair(item) ? item.value : item;
  if (!isPair(item) || !isAbsentValue(old)) return spliced(text, ofNode(old), rendered(old, value, json));
  const [, end] = ofNode(plainKey(item));
  const colon = nextMark(text, end, ':');
  const at = colon === undefined ? end : colon + 1;
  return spliced(text, [at, at], `${colon === undefined ? ': ' : ' '}${flowText(value, json)}`);
}

/** Adds a pair or an item inside brackets: on a line of its own where the others have theirs. */
export function addToFlow(
  text: string,
  parent: Collection,
  key: string,
  value: unknown,
  style: Style,
): string {
  const json = isJson(parent, style);
  const added = isMap(parent) ? flowPair(key, value, json) : flowText(value, json);
  const [open, close] = ofNode(parent);
  const count = parent.items.length;
  if (count === 0) return spliced(text, [open + 1, open + 1], added);
  const [start, end] = itemSpan(text, parent, count - 1);
  const comma = nextMark(text, end, ',');
  if (onOneLine(text, open, start) || onOneLine(text, end, close - 1)) {
    return comma === undefined
      ? spliced(text, [end, end], `, ${added}`)
      : spliced(text, [comma + 1, comma + 1], ` ${added}`);
  }
  const stop = beforeLineEnd(text, comma ?? end);
  const margin = /^\s*/.exec(text.slice(lineStart(text, start), start))?.[0] ?? '';
  const line = `${lineEndOf(text)}${margin}${added}${comma === undefined ? '' : ','}`;
  const withLine = spliced(text, [stop, stop], line);
  return comma === undefined ? spliced(withLine, [end, end], ',') : withLine;
}

/** Removes a pair or an item from brackets, with the comma that goes with it. */
export function removeFromFlow(text: string, parent: Collection, index: number): string {
  const [open, close] = ofNode(parent);
  const count = parent.items.length;
  if (count === 1) return spliced(text, [open + 1, close - 1], '');
  const [start, end] = itemSpan(text, parent, index);
  const comma = nextMark(text, end, ',');
  if (index < count - 1)
    return removeLeading(text, start, comma ?? end, itemSpan(text, parent, index + 1)[0]);
  const [, previous] = itemSpan(text, parent, index - 1);
  const hasOwnLine = isFirstOnLine(text, start) && !onOneLine(text, end, close - 1);
  if (!hasOwnLine) return spliced(text, [previous, end], '');
  const withoutLine = spliced(text, [lineStart(text, start), afterLine(text, comma ?? end)], '');
  const before = nextMark(text, previous, ',');
  return comma === undefined && before !== undefined
    ? spliced(withoutLine, [before, before + 1], '')
    : withoutLine;
}

function removeLeading(text: string, start: number, comma: number, next: number): string {
  if (onOneLine(text, start, next)) return spliced(text, [start, next], '');
  if (isFirstOnLine(text, start) && !onOneLine(text, comma, next)) {
    return spliced(text, [lineStart(text, start), afterLine(text, comma)], '');
  }
  return spliced(text, [start, comma + 1], '');
}

function rendered(old: unknown, value: unknown, json: boolean): string {
  const single = isScalar(old) && old.type === Scalar.QUOTE_SINGLE;
  const double = isScalar(old) && old.type === Scalar.QUOTE_DOUBLE;
  if (typeof value !== 'string') return flowText(value, json);
  return scalarText(value, true, single ? 'single' : double || json ? 'double' : 'plain');
}

function itemSpan(text: string, parent: Collection, index: number): Span {
  const item = parent.items[index];
  if (!isPair(item)) return ofNode(item);
  const key = ofNode(plainKey(item as Pair<unknown, unknown>));
  if (!isAbsentValue(item.value)) return [key[0], ofNode(item.value)[1]];
  const colon = nextMark(text, key[1], ':');
  return [key[0], colon === undefined ? key[1] : colon + 1];
}

function ofNode(node: unknown): Span {
  const span = spanOf(node);
  if (!span) throw new Obstacle('unsure');
  return span;
}

/** True where keys, or else texts, are in double quotes, as in a JSON file. */
function isJson(parent: Collection, style: Style): boolean {
  if (style.json) return true;
  const [first] = parent.items;
  const sample = isPair(first) ? first.key : first;
  return isScalar(sample) && sample.type === Scalar.QUOTE_DOUBLE;
}

function spliced(text: string, [start, end]: Span, replacement: string): string {
  return text.slice(0, start) + replacement + text.slice(end);
}
