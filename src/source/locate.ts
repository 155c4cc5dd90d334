import { type Document, isAlias, isMap, isPair, isScalar, isSeq, type Node, type Pair } from 'yaml';
import type { At, Range } from '../diagnostics/diagnostic.ts';
import { isAbsentValue } from './block-spans.ts';
import { keyName } from './edit-walk.ts';
import { type Lines, linesOf } from './lines.ts';
import { pointerParts } from './pointer.ts';
import { parsed } from './positioned.ts';

/** Where a pointer leads in a text: the nearest thing there is, when what it names is missing. */
export function locate(text: string, at: At): Range | undefined {
  return locator(text)(at);
}

/**
 * Parses once for many lookups. A missing value is placed at its nearest ancestor's key, the empty pointer at the
 * first key; aliases are followed to what they repeat.
 */
export function locator(text: string): (at: At) => Range | undefined {
  const document = parsed(text);
  if (!document) return () => undefined;
  const lines = linesOf(text);
  return (at) => at.range ?? (at.pointer === undefined ? undefined : find(document, lines, at));
}

/** The text of a scalar as written (`4.10`, not 4.1); undefined when the pointer leads to none. */
export function sourceText(text: string, pointer: string): string | undefined {
  const document = parsed(text);
  if (!document) return undefined;
  const { value, missing } = walk(document, pointerParts(pointer));
  return !missing && isScalar(value) ? value.source : undefined;
}

interface Step {
  readonly value: unknown;
  /** The pair that holds the value, or its nearest ancestor that is one. */
  readonly pair: Pair<unknown, unknown> | undefined;
  readonly missing: boolean;
}

function find(document: Document.Parsed, lines: Lines, at: At): Range | undefined {
  const path = pointerParts(at.pointer ?? '');
  if (path.length === 0) return firstKey(document, lines);
  const { value, pair, missing } = walk(document, path);
  if (missing || at.target === 'key' || isAbsentValue(value)) {
    const key = pair?.key ?? (missing ? undefined : value);
    return rangeOf(key, lines) ?? firstKey(document, lines);
  }
  return rangeOf(value, lines) ?? rangeOf(pair?.key, lines);
}

function walk(document: Document.Parsed, path: readonly string[]): Step {
  let value: unknown = document.contents;
  let pair: Pair<unknown, unknown> | undefined;
  for (const segment of path) {
    const inside = isAlias(value) ? value.resolve(document) : value;
    if (isMap(inside)) {
      const next = (inside.items as Pair<unknown, unknown>[]).findLast(
        (item) => keyName(item.key) === segment,
      );
      if (!next) return { value, pair, missing: true };
      pair = next;
      value = next.value;
    } else if (isSeq(inside) && /^\d+$/.test(segment) && Number(segment) < inside.items.length) {
      value = inside.items[Number(segment)];
      if (isPair(value)) pair = value;
    } else {
      return { value, pair, missing: true };
    }
  }
  return { value, pair, missing: false };
}

function firstKey(document: Document.Parsed, lines: Lines): Range {
  const { contents } = document;
  const first = isMap(contents) ? contents.items[0]?.key : isSeq(contents) ? contents.items[0] : contents;
  return rangeOf(first, lines) ?? lines.range(0, 0);
}

function rangeOf(node: unknown, lines: Lines): Range | undefined {
  const range = (node as Node | null | undefined)?.range;
  if (!range) return undefined;
  const [start, end] = range;
  // A block ends after its line break; the range shown ends with its first line.
  const whole = lines.range(start, end);
  if (whole.start.line === whole.end.line) return whole;
  const { line, column } = lines.position(start);
  const width = lines.text(line).trimEnd().length;
  return { start: whole.start, end: { line, column: Math.max(column + 1, width + 1) } };
}
