import type { At, Range } from '../diagnostics/diagnostic.ts';
import { plainParse } from './plain.ts';
import { indentOf } from './plain-block.ts';
import { flowCollection } from './plain-flow.ts';
import { isItem, keyAt } from './plain-line.ts';
import { quotedScalar, trimSpaces } from './plain-scalar.ts';
import { pointerParts } from './pointer.ts';

/** A stretch of one line, by zero-based line and columns. */
interface Span {
  readonly line: number;
  readonly start: number;
  readonly end: number;
}

/** Where a value stands: behind its key or dash, as a block from a place on, or nowhere. */
type Value =
  | { readonly kind: 'inline' | 'block'; readonly line: number; readonly start: number }
  | { readonly kind: 'absent' };

const ABSENT: Value = { kind: 'absent' };

/**
 * Where pointers lead in a text that the plain parser reads, found line by line: nearly all faults are in such files,
 * and the full parser costs more than all else that is done about a fault. The answers are those of `locator`;
 * undefined where only that one knows (inside flow collections, another syntax).
 */
export function plainLocator(text: string): (at: At) => Range | undefined {
  // Where the last line does not end, blocks do not either.
  if (text.includes('\r') || !text.endsWith('\n') || !plainParse('', text)) return () => undefined;
  const places = new PlainPlaces(text.split('\n'));
  return (at) => at.range ?? (at.pointer === undefined ? undefined : places.find(at));
}

class PlainPlaces {
  private readonly lines: readonly string[];

  constructor(lines: readonly string[]) {
    this.lines = lines;
  }

  find(at: At): Range | undefined {
    const path = pointerParts(at.pointer ?? '');
    let value = this.blockFrom(0);
    const first = value.kind === 'block' ? this.keySpan(value.line, value.start) : undefined;
    let key: Span | undefined;
    for (const segment of path) {
      const next = this.step(value, segment);
      if (next === undefined) return undefined;
      if (next === 'missing') return rangeOf(key ?? first);
      key = next.key ?? key;
      value = next.value;
    }
    if (path.length === 0) return rangeOf(first);
    return at.target === 'key' || value.kind === 'absent' ? rangeOf(key) : this.valueRange(value);
  }

  private step(value: Value, segment: string): { key?: Span; value: Value } | 'missing' | undefined {
    if (value.kind === 'absent') return 'missing';
    const line = this.line(value.line);
    if (value.kind === 'inline') return '[{'.includes(line[value.start] as string) ? undefined : 'missing';
    if (!isItem(line, value.start)) return this.pair(value.line, value.start, segment) ?? 'missing';
    return (/^\d+$/.test(segment) && this.item(value.line, value.start, Number(segment))) || 'missing';
  }

  private pair(
    from: number,
    indent: number,
    wanted: string,
  ): { readonly key: Span; readonly value: Value } | undefined {
    for (let at = from; at !== -1; at = this.nextKey(at, indent)) {
      const found = keyAt(this.line(at), indent);
      if (found?.key !== wanted) continue;
      return {
        key: { line: at, start: indent, end: found.end - 1 },
        value: this.valueAfter(at, found.end, indent),
      };
    }
    return undefined;
  }

  private item(from: number, indent: number, wanted: number): { readonly value: Value } | undefined {
    let count = 0;
    for (let at = from; at < this.lines.length; at = this.nextContent(at + 1)) {
      const line = this.line(at);
      const found = indentOf(line);
      if (found < indent) break;
      if (found > indent) continue;
      if (!isItem(line, indent)) break;
      if (count === wanted) {
        const start = indent + 1 + indentOf(line.slice(indent + 1));
        return { value: { kind: keyAt(line, start) ? 'block' : 'inline', line: at, start } };
      }
      count += 1;
    }
    return undefined;
  }

  /** The line of the next key of the same map; -1 at its end. A list may stand as deep as the key it belongs to. */
  private nextKey(from: number, indent: number): number {
    for (let at = this.nextContent(from + 1); at < this.lines.length; at = this.nextContent(at + 1)) {
      const found = indentOf(this.line(at));
      if (found < indent) return -1;
      if (found === indent && !isItem(this.line(at), indent)) return at;
    }
    return -1;
  }

  private valueAfter(at: number, after: number, indent: number): Value {
    const line = this.line(at);
    const start = after + indentOf(line.slice(after));
    if (start < line.length && !(line[start] === '#' && line[start - 1] === ' '))
      return { kind: 'inline', line: at, start };
    const below = this.blockFrom(at + 1);
    if (below.kind !== 'block') return ABSENT;
    const isOwn = below.start > indent || (below.start === indent && isItem(this.line(below.line), indent));
    return isOwn ? below : ABSENT;
  }

  private blockFrom(from: number): Value {
    const line = this.nextContent(from);
    return line < this.lines.length ? { kind: 'block', line, start: indentOf(this.line(line)) } : ABSENT;
  }

  private nextContent(from: number): number {
    let at = from;
    while (at < this.lines.length && /^ *(?:#|$)/.test(this.line(at))) at += 1;
    return at;
  }

  private line(at: number): string {
    return this.lines[at] as string;
  }

  private keySpan(line: number, start: number): Span | undefined {
    const key = keyAt(this.line(line), start);
    return key && { line, start, end: key.end - 1 };
  }

  /** Of what spans lines, the first one. */
  private valueRange({ kind, line, start }: Exclude<Value, { kind: 'absent' }>): Range | undefined {
    const text = this.line(line);
    const mark = text[start] as string;
    if (kind === 'block') return rangeOf({ line, start, end: text.trimEnd().length });
    if (mark === '|' || mark === '>') {
      const hasText = (this.lines[line + 1] ?? '').trim() !== '';
      return hasText ? rangeOf({ line, start, end: text.trimEnd().length }) : undefined;
    }
    return rangeOf({ line, start, end: inlineEnd(text, start, mark) });
  }
}

function inlineEnd(line: string, start: number, mark: string): number {
  if (mark === '[' || mark === '{') return flowCollection(line, start).end;
  if (mark === '"' || mark === "'") return quotedScalar(line, start).end;
  const comment = line.indexOf(' #', start);
  return start + trimSpaces(line, start, comment === -1 ? line.length : comment).length;
}

function rangeOf(span: Span | undefined): Range | undefined {
  if (!span) return undefined;
  const line = span.line + 1;
  return { start: { line, column: span.start + 1 }, end: { line, column: span.end + 1 } };
}
