import {
  type Document,
  isAlias,
  isMap,
  isScalar,
  isSeq,
  type Node,
  type Pair,
  visit,
  type YAMLMap,
  type YAMLSeq,
} from 'yaml';
import { isIndex } from './pointer.ts';

/** Why a place cannot be changed safely. */
export type RefusalReason =
  | 'unreadable'
  | 'whole_file'
  | 'no_place'
  | 'alias'
  | 'anchor'
  | 'tag'
  | 'merge_key'
  | 'complex_key'
  | 'duplicate_key'
  | 'unsure';

/** Something that stands in the way of an edit. */
export class Obstacle extends Error {
  readonly reason: RefusalReason;
  /** Offsets in the text. */
  readonly span: readonly [number, number] | undefined;
  constructor(reason: RefusalReason, span?: readonly [number, number]) {
    super(reason);
    this.reason = reason;
    this.span = span;
  }
}

/** A value that exists: the collection it is in, and the index there. */
export interface Existing {
  readonly parent: YAMLMap<unknown, unknown> | YAMLSeq<unknown>;
  readonly index: number;
  readonly value: unknown;
}

/** How far a path leads in a document. */
export interface Walked {
  /** The last thing on the path that exists; undefined when that is the document itself. */
  readonly last: Existing | undefined;
  /** Parts of the path that lead to nothing. */
  readonly rest: readonly string[];
}

/** Follows a path. @throws Obstacle where it leads through something that stands for more than itself */
export function walkTo(document: Document.Parsed, path: readonly string[]): Walked {
  let value: unknown = document.contents;
  let last: Existing | undefined;
  for (const [depth, part] of path.entries()) {
    requireOwn(value);
    const index = isMap(value) ? pairIndex(value, part) : isSeq(value) ? itemIndex(value, part) : -1;
    if (index < 0) return { last, rest: path.slice(depth) };
    const parent = value as YAMLMap<unknown, unknown> | YAMLSeq<unknown>;
    value = isMap(parent) ? (parent.items[index] as Pair<unknown, unknown>).value : parent.items[index];
    last = { parent, index, value };
  }
  return { last, rest: [] };
}

/** Refuses a value that is, or holds, something other places refer to. */
export function requireReplaceable(value: unknown): void {
  requireOwn(value);
  if (value === null || value === undefined) return;
  visit(value as Node, {
    Node(_key, node) {
      if (!isAlias(node) && node.anchor) throw new Obstacle('anchor', spanOf(node));
    },
  });
}

/** The key of a pair that can be changed. @throws Obstacle */
export function plainKey(pair: Pair<unknown, unknown>): Node {
  const { key } = pair;
  if (!isScalar(key) || !key.range || key.range[0] === key.range[1])
    throw new Obstacle('complex_key', spanOf(key));
  if (key.anchor) throw new Obstacle('anchor', spanOf(key));
  if (key.tag) throw new Obstacle('tag', spanOf(key));
  return key;
}

function requireOwn(value: unknown): void {
  if (isAlias(value)) throw new Obstacle('alias', spanOf(value));
  if (!isMap(value) && !isSeq(value) && !isScalar(value)) return;
  if (value.anchor) throw new Obstacle('anchor', spanOf(value));
  if (value.tag) throw new Obstacle('tag', spanOf(value));
}

function pairIndex(map: YAMLMap<unknown, unknown>, part: string): number {
  let found = -1;
  for (const [index, { key }] of map.items.entries()) {
    const text = keyName(key);
    if (text === '<<') throw new Obstacle('merge_key', spanOf(key));
    if (text !== part) continue;
    if (found >= 0) throw new Obstacle('duplicate_key', spanOf(key));
    found = index;
  }
  return found;
}

function itemIndex(list: YAMLSeq<unknown>, part: string): number {
  if (part === '-' || part === String(list.items.length)) return -1;
  if (!isIndex(part) || Number(part) > list.items.length) throw new Obstacle('no_place', spanOf(list));
  return Number(part);
}

/** The text a key counts as; undefined for one that is no scalar. */
export function keyName(key: unknown): string | undefined {
  if (!isScalar(key)) return undefined;
  return key.type === 'PLAIN' ? (key.source ?? String(key.value)) : String(key.value);
}

/** The offsets of a node; undefined where it has none. */
export function spanOf(node: unknown): readonly [number, number] | undefined {
  const range = (node as { range?: readonly number[] | null } | null | undefined)?.range;
  return range ? [range[0] as number, range[1] as number] : undefined;
}
