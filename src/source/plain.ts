import { inlineIgnores } from './inline-ignores.ts';
import { tooManyAt } from './nesting.ts';
import type { Parsed } from './parsed.ts';
import { blockScalar, indentOf } from './plain-block.ts';
import { flowCollection } from './plain-flow.ts';
import { isItem, keyAt } from './plain-line.ts';
import {
  NotPlain,
  notPlain,
  plainScalar,
  quotedScalar,
  requirePlainStart,
  setPair,
  trimSpaces,
} from './plain-scalar.ts';

export type { Parsed } from './parsed.ts';

const decoder = new TextDecoder('utf-8', { fatal: true });
// Tabs, lone carriage returns and other controls, marks of a merge conflict, and line breaks of YAML 1.1.
const DOUBTFUL =
  // biome-ignore lint/suspicious/noControlCharactersInRegex: it is controls that are looked for
  /[\u0000-\u0009\u000b\u000c\u000e-\u001f\u007f-\u009f\u2028\u2029\ufeff\ufffd-\uffff]|\r(?!\n)|^(?:<{7}|={7}|>{7}|%|---|\.\.\.)/m;
const DEEPEST = 40;

/**
 * Reads the plain subset of YAML that records are written in: block maps and lists, scalars of one line, block
 * scalars, one-line flow collections, comments. What it reads, it reads as `yaml` does (YAML 1.2, core schema).
 * @returns undefined for everything else, faults included: the positioned parser decides then, and says where
 */
export function plainParse(_file: string, bytes: Uint8Array | string): Parsed | undefined {
  try {
    const text = typeof bytes === 'string' ? bytes : decoder.decode(bytes);
    if (DOUBTFUL.test(text) || text.startsWith('version https://git-lfs') || tooManyAt(text) !== undefined)
      return undefined;
    const data = new PlainReader(text).document();
    const { ignores, problems } = inlineIgnores(text, _file);
    return { text, data, problems, ignores };
  } catch (error) {
    // A text that is not UTF-8 throws TypeError.
    if (error instanceof NotPlain || error instanceof TypeError) return undefined;
    throw error;
  }
}

const BLOCK_HEADER = /^[|>][-+]?(?: +#.*)?$/;

class PlainReader {
  private readonly lines: string[];
  private at = 0;

  constructor(text: string) {
    this.lines = (text.includes('\r') ? text.replaceAll('\r\n', '\n') : text).split('\n');
  }

  document(): unknown {
    this.skip();
    if (this.at >= this.lines.length) return null;
    if (indentOf(this.line()) !== 0) throw notPlain;
    const value = this.collection(0, 0);
    this.skip();
    if (this.at < this.lines.length) throw notPlain;
    return value;
  }

  private line(): string {
    return this.lines[this.at] as string;
  }

  /** To the next line that is neither blank nor a comment. */
  private skip(): void {
    while (this.at < this.lines.length) {
      const line = this.line();
      const indent = indentOf(line);
      if (indent < line.length && line.charCodeAt(indent) !== 35) return;
      this.at += 1;
    }
  }

  private collection(indent: number, depth: number): unknown {
    if (depth > DEEPEST) throw notPlain;
    return isItem(this.line(), indent) ? this.list(indent, depth) : this.map(indent, depth, {});
  }

  private list(indent: number, depth: number): unknown[] {
    const items: unknown[] = [];
    for (this.skip(); this.at < this.lines.length; this.skip()) {
      const line = this.line();
      const found = indentOf(line);
      if (found < indent) break;
      if (found > indent) throw notPlain;
      if (!isItem(line, indent)) break;
      items.push(this.item(line, indent, depth));
    }
    return items;
  }

  private item(line: string, indent: number, depth: number): unknown {
    const start = indent + 1 + indentOf(line.slice(indent + 1));
    if (start >= line.length || line[start] === '#') throw notPlain;
    if (isItem(line, start)) throw notPlain;
    const key = keyAt(line, start);
    if (!key) return this.inline(line, start, indent, depth, false);
    return this.map(start, depth + 1, {}, key);
  }

  private map(
    indent: number,
    depth: number,
    map: Record<string, unknown>,
    first?: { key: string; end: number },
  ): Record<string, unknown> {
    if (depth > DEEPEST) throw notPlain;
    let pair = first;
    while (this.at < this.lines.length) {
      const line = this.line();
      pair ??= keyAt(line, indent);
      if (!pair) throw notPlain;
      const { key, end } = pair;
      setPair(map, key, this.inline(line, end, indent, depth, true));
      pair = undefined;
      this.skip();
      if (this.at >= this.lines.length) break;
      const next = indentOf(this.line());
      if (next < indent) break;
      if (next > indent || isItem(this.line(), indent)) throw notPlain;
    }
    return map;
  }

  /** The value after a key's colon or an item's dash, with the lines that belong to it. */
  private inline(line: string, after: number, indent: number, depth: number, inMap: boolean): unknown {
    let start = after;
    while (line.charCodeAt(start) === 32) start += 1;
    this.at += 1;
    if (start >= line.length || (line[start] === '#' && line[start - 1] === ' '))
      return this.nested(indent, depth, inMap);
    const mark = line[start] as string;
    if (mark === '|' || mark === '>') {
      const header = trimSpaces(line, start, line.length);
      if (!BLOCK_HEADER.test(header)) throw notPlain;
      const block = blockScalar(this.lines, this.at, header, indent);
      this.at = block.next;
      return block.value;
    }
    const value = this.scalarOrFlow(line, start, mark);
    this.requireEnd(indent);
    return value;
  }

  private scalarOrFlow(line: string, start: number, mark: string): unknown {
    if (mark === '[' || mark === '{') return this.closed(line, flowCollection(line, start));
    if (mark === '"' || mark === "'") return this.closed(line, quotedScalar(line, start));
    const comment = line.indexOf(' #', start);
    const text = trimSpaces(line, start, comment === -1 ? line.length : comment);
    requirePlainStart(text);
    if (text.includes(': ') || text.endsWith(':')) throw notPlain;
    return plainScalar(text);
  }

  private closed<T>(line: string, found: { value: T; end: number }): T {
    if (found.end < line.length && !/^ *(?:$| #)/.test(line.slice(found.end))) throw notPlain;
    return found.value;
  }

  /** A deeper line after a whole value would be its continuation or a fault. */
  private requireEnd(indent: number): void {
    this.skip();
    if (this.at < this.lines.length && indentOf(this.line()) > indent) throw notPlain;
  }

  private nested(indent: number, depth: number, inMap: boolean): unknown {
    this.skip();
    if (this.at >= this.lines.length) return null;
    const line = this.line();
    const next = indentOf(line);
    if (next > indent) {
      // Only a collection may stand under its key; a scalar there spans lines.
      if (!isItem(line, next) && !keyAt(line, next)) throw notPlain;
      return this.collection(next, depth + 1);
    }
    return inMap && next === indent && isItem(line, indent) ? this.list(indent, depth + 1) : null;
  }
}
