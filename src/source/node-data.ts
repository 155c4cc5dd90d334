import { type Document, isAlias, isMap, isScalar, isSeq, type Node, type Pair, type Scalar } from 'yaml';
import { type At, type Problem, problem } from '../diagnostics/diagnostic.ts';

/** Aliases may repeat at most this many values in a record; a bomb of them stops here. */
const MOST_COPIES = 10_000;

const LEADING_ZERO = /^[-+]?0\d+$/;
const ODD_NUMBER =
  /^(?:0[xo][\da-fA-F]+|[-+]?(?:\d+\.?\d*|\.\d+)[eE][-+]?\d+|[-+]?\.(?:inf|Inf|INF)|\.(?:nan|NaN|NAN))$/;

type Place = (start: number, end: number) => At;

/** The values of a document, with the traps of YAML reported where they stand; duplicate keys compare as text. */
export function toData(
  document: Document.Parsed,
  text: string,
  at: Place,
): { data: unknown; problems: Problem[] } {
  const walk = new Walk(document, text, at);
  return { data: document.contents === null ? null : walk.value(document.contents), problems: walk.problems };
}

class Walk {
  readonly problems: Problem[] = [];
  private readonly document: Document.Parsed;
  private readonly text: string;
  private readonly at: Place;
  private copies = 0;
  private readonly open = new Set<Node>();

  constructor(document: Document.Parsed, text: string, at: Place) {
    this.document = document;
    this.text = text;
    this.at = at;
  }

  value(node: unknown): unknown {
    if (isAlias(node)) return this.alias(node);
    if (isScalar(node)) return this.scalar(node);
    if (isSeq(node)) {
      this.tag(node);
      return node.items.map((item) => this.value(item));
    }
    if (isMap(node)) {
      this.tag(node);
      return this.map(node.items as Pair<unknown, unknown>[]);
    }
    return null;
  }

  private map(items: readonly Pair<unknown, unknown>[]): Record<string, unknown> {
    const data: Record<string, unknown> = {};
    const lines = new Map<string, number>();
    for (const { key, value } of items) {
      const name = this.key(key);
      if (name === undefined) continue;
      const [start, end] = rangeOf(key);
      this.tightKey(name, value, start);
      const earlier = lines.get(name);
      if (earlier !== undefined)
        this.problems.push(problem('yaml/duplicate-key', { key: name, line: earlier }, this.at(start, end)));
      else lines.set(name, this.at(start, end).range?.start.line ?? 1);
      // Assigning `__proto__` would set the prototype instead of a key.
      Object.defineProperty(data, name, {
        value: this.value(value),
        writable: true,
        enumerable: true,
        configurable: true,
      });
    }
    return data;
  }

  /** `{likelihood:3}`: without a space the whole is a key of no value. */
  private tightKey(name: string, value: unknown, start: number): void {
    const tight = value === null ? /^[A-Za-z_][\w-]*(?=:[^\s:/])/.exec(name)?.[0] : undefined;
    if (tight && this.text.startsWith(tight, start)) {
      this.problems.push(
        problem('yaml/missing-space', { key: tight }, this.at(start, start + tight.length + 1)),
      );
    }
  }

  private key(key: unknown): string | undefined {
    if (key === null || (isScalar(key) && key.value === null && !key.source)) return this.noKey(key);
    if (!isScalar(key)) return this.fault('yaml/complex-key', key);
    const text = key.type === 'PLAIN' ? (key.source ?? String(key.value)) : String(key.value);
    if (text === '<<' && key.type === 'PLAIN') return this.fault('yaml/merge-key', key);
    return text;
  }

  private fault(code: 'yaml/complex-key' | 'yaml/merge-key', node: unknown): undefined {
    const [start, end] = rangeOf(node);
    this.problems.push(problem(code, {}, this.at(start, Math.max(end, start + 1))));
    return undefined;
  }

  private noKey(key: unknown): undefined {
    const [start, end] = rangeOf(key);
    const at = this.at(start, Math.max(end, start + 1));
    this.problems.push(problem('yaml/syntax', { why: 'a colon stands here without a key' }, at));
    return undefined;
  }

  private scalar(node: Scalar): unknown {
    this.tag(node);
    if (node.type !== 'PLAIN' || node.source === undefined) return node.value;
    const { source } = node;
    if (LEADING_ZERO.test(source)) return this.asText(node, source, 'yaml/leading-zero');
    if (ODD_NUMBER.test(source)) return this.asText(node, source, 'yaml/odd-number');
    if (typeof node.value === 'number' && source.replace(/\D/g, '').length > 15) {
      return this.asText(node, source, 'yaml/number-too-long');
    }
    // Nobody means minus zero.
    if (node.value === 0) return 0;
    return typeof node.value === 'bigint' ? source : node.value;
  }

  private asText(
    node: Scalar,
    source: string,
    code: 'yaml/leading-zero' | 'yaml/odd-number' | 'yaml/number-too-long',
  ): string {
    const [start, end] = rangeOf(node);
    this.problems.push(problem(code, { text: source }, this.at(start, end)));
    return source;
  }

  private tag(node: { tag?: string | undefined; range?: readonly number[] | null | undefined }): void {
    if (!node.tag) return;
    const [start] = rangeOf(node);
    // The tag stands before its value, an anchor perhaps between them.
    const before = this.text.slice(Math.max(0, start - 200), start);
    const written = /(![^\s]*)\s*(?:&\S+\s+)?$/.exec(before)?.[1] ?? '';
    const from = before.lastIndexOf(written) + Math.max(0, start - 200);
    const place = written === '' ? this.at(start, start + 1) : this.at(from, from + written.length);
    this.problems.push(problem('yaml/tag', { tag: shortTag(node.tag) }, place));
  }

  private alias(node: Node & { source?: string }): unknown {
    const target = (node as unknown as { resolve(document: Document.Parsed): Node | undefined }).resolve(
      this.document,
    );
    if (!target) return this.refuse(node, 'nothing of that name is above it');
    if (this.open.has(target) || this.contains(target, node))
      return this.refuse(node, 'it would contain itself');
    this.copies += weigh(target, MOST_COPIES);
    if (this.copies > MOST_COPIES) return this.refuse(node, 'it repeats more than a record can hold');
    this.open.add(target);
    const before = this.problems.length;
    const value = this.value(target);
    // Faults of the target are told where it is written, not again here.
    this.problems.length = before;
    this.open.delete(target);
    return value;
  }

  private contains(target: Node, node: Node): boolean {
    const [outerStart, outerEnd] = rangeOf(target);
    const [start] = rangeOf(node);
    return start > outerStart && start < outerEnd;
  }

  private refuse(node: Node, why: string): null {
    this.problems.push(problem('yaml/alias', { why }, this.at(...rangeOf(node))));
    return null;
  }
}

function weigh(node: unknown, limit: number): number {
  let weight = 0;
  const stack: unknown[] = [node];
  while (stack.length > 0 && weight <= limit) {
    const next = stack.pop();
    weight += 1;
    if (isSeq(next)) stack.push(...next.items);
    else if (isMap(next)) for (const pair of next.items) stack.push(pair.key, pair.value);
  }
  return weight;
}

function rangeOf(node: unknown): [number, number] {
  const range = (node as { range?: readonly number[] | null } | null)?.range;
  return [range?.[0] ?? 0, range?.[1] ?? 0];
}

function shortTag(tag: string): string {
  return tag.replace('tag:yaml.org,2002:', '!!');
}
