import {
  type Document,
  isAlias,
  isCollection,
  isMap,
  isScalar,
  isSeq,
  LineCounter,
  type Node,
  type Pair,
  parseDocument,
} from 'yaml';
import type { Range } from '../diagnostics/diagnostic.ts';
import { linesOf } from './lines.ts';
import { toData } from './node-data.ts';

/** A place of the text that an edit must not touch, and why. Thrown inside the editor alone. */
export class Refusal extends Error {
  readonly start: number;
  readonly end: number;

  constructor(reason: string, node: unknown) {
    super(reason);
    const range = (node as Node | null | undefined)?.range;
    this.start = range?.[0] ?? 0;
    this.end = Math.max(range?.[1] ?? 0, this.start);
  }
}

/** A text with its tree (source tokens kept) and its data. */
export interface Editable {
  readonly text: string;
  readonly document: Document.Parsed;
  readonly data: unknown;
  /** Traps the file already had: an edit may not add one. */
  readonly traps: number;
}

/** Reads a text for editing. @throws Refusal when it has a fault: nobody can say what an edit of it would do */
export function editable(text: string): Editable {
  const document = parseDocument(text, {
    uniqueKeys: false,
    prettyErrors: false,
    logLevel: 'silent',
    keepSourceTokens: true,
    lineCounter: new LineCounter(),
  });
  const [error] = document.errors;
  if (error) throw new Refusal('the file has a fault that must be mended first', { range: error.pos });
  const { data, problems } = toData(document, text, () => ({ file: '' }));
  return { text, document, data, traps: problems.length };
}

/** The pair or item an edit is about, with what holds it. */
export interface Slot {
  readonly parent: Collection;
  /** Index in the parent; its length when there is no such pair or item yet. */
  readonly index: number;
  /** The key, for a map. */
  readonly key: string;
}

export type Collection = Node & {
  items: (Pair<Node, Node | null> | Node)[];
  flow?: boolean;
  srcToken?: { items: SourceItem[] };
};

interface SourceItem {
  readonly start: readonly { readonly type: string; readonly offset: number }[];
  readonly sep?: readonly { readonly type: string; readonly offset: number }[];
}

/**
 * Finds the slot of a path.
 * @returns undefined when a parent is absent, null or an empty collection, and the number of parts that are there
 * @throws Refusal when an alias, an anchor, a merge key or a complex key is in the way
 */
export function findSlot(
  document: Document.Parsed,
  path: readonly string[],
): { slot: Slot | undefined; depth: number } {
  let value: Node | null = document.contents;
  for (const [depth, part] of path.entries()) {
    requireOrdinary(value);
    if (!isCollection(value)) {
      if (value === null || (isScalar(value) && value.value === null)) return { slot: undefined, depth };
      throw new Refusal('a plain value stands where the edit expects a group or a list', value);
    }
    const parent = value as unknown as Collection;
    if (parent.items.length === 0) return { slot: undefined, depth };
    const slot: Slot = isMap(value) ? pairSlot(parent, part) : itemSlot(parent, part);
    if (depth === path.length - 1) return { slot, depth };
    if (slot.index === parent.items.length) return { slot: undefined, depth: depth + 1 };
    value = slotNode(slot);
  }
  return { slot: undefined, depth: 0 };
}

function pairSlot(parent: Collection, key: string): Slot {
  const pairs = parent.items as Pair<Node, Node | null>[];
  const names = pairs.map((pair) => keyText(pair.key));
  for (const [index, name] of names.entries()) {
    if (name === undefined)
      throw new Refusal('a key of this group is a merge key or not a word', pairs[index]?.key);
  }
  const index = names.indexOf(key);
  if (index !== names.lastIndexOf(key)) throw new Refusal(`${key} is given twice`, pairs[index]?.key);
  return { parent, index: index === -1 ? names.length : index, key };
}

function itemSlot(parent: Collection, part: string): Slot {
  const { length } = parent.items;
  if (part !== '-' && !(/^(?:0|[1-9]\d*)$/.test(part) && Number(part) <= length)) {
    throw new Refusal(`the list has no item ${part}`, parent);
  }
  return { parent, index: part === '-' ? length : Number(part), key: '' };
}

function keyText(key: unknown): string | undefined {
  if (!isScalar(key) || key.anchor || key.tag) return undefined;
  const text = key.type === 'PLAIN' ? (key.source ?? String(key.value)) : String(key.value);
  return text === '<<' && key.type === 'PLAIN' ? undefined : text;
}

/** Refuses what stands for more than itself: a change here would be one elsewhere too. */
export function requireOrdinary(node: Node | null): void {
  if (node === null) return;
  if (isAlias(node)) throw new Refusal('an alias (*) stands here; write the value out first', node);
  if (node.anchor) throw new Refusal('other places repeat this value (&)', node);
  if ((node as { tag?: string }).tag) throw new Refusal('a tag (!) stands before this value', node);
}

/** The value in a slot; null when a key has none. */
export function slotNode(slot: Slot): Node | null {
  const item = slot.parent.items[slot.index];
  if (item === undefined) return null;
  return isSeq(slot.parent) ? (item as Node) : ((item as Pair<Node, Node | null>).value ?? null);
}

/** Where the pair or item of a slot begins: its key, its dash, or the item itself in `[ ]`. */
export function slotStart(slot: Slot): number {
  const item = slot.parent.items[slot.index];
  if (!isSeq(slot.parent)) return (item as Pair<Node>).key.range?.[0] ?? 0;
  return slot.parent.flow ? startOf(item as Node) : dashOf(slot);
}

/** Where a slot's value may begin: after the colon, the dash, or at the item itself in `[ ]`. */
export function valueStart(slot: Slot, text: string): number {
  const item = slot.parent.items[slot.index];
  if (isSeq(slot.parent)) return slot.parent.flow ? startOf(item as Node) : dashOf(slot) + 1;
  const pair = item as Pair<Node> & { srcToken?: SourceItem };
  const colon = pair.srcToken?.sep?.find((token) => token.type === 'map-value-ind')?.offset;
  if (colon === undefined) throw new Refusal('this key has no colon', pair.key);
  if (text.slice(pair.key.range?.[0] ?? 0, colon).includes('\n'))
    throw new Refusal('this key is not a word', pair.key);
  return colon + 1;
}

function dashOf(slot: Slot): number {
  const marks = (slot.parent.srcToken?.items ?? [])
    .flatMap((item) => item.start)
    .filter((token) => token.type === 'seq-item-ind');
  const mark = marks[slot.index];
  if (!mark) throw new Refusal('this item cannot be found', slot.parent);
  return mark.offset;
}

/** A pair of a flow list (`[a: 1]`) begins at its key. */
function startOf(item: Node): number {
  return item.range?.[0] ?? 0;
}

/** Where the last thing of a slot ends: its value, else its colon or dash, else its key. */
export function slotEnd(slot: Slot, text: string): number {
  const node = slotNode(slot);
  const end = node ? contentEnd(node, text) : undefined;
  if (end !== undefined) return end;
  const item = slot.parent.items[slot.index] as { key?: Node; srcToken?: SourceItem };
  const hasColon = isSeq(slot.parent) || item.srcToken?.sep?.some((token) => token.type === 'map-value-ind');
  return hasColon ? valueStart(slot, text) : (item.key?.range?.[1] ?? 0);
}

/** Where a value's own text ends, comments behind it not counted; undefined for a value of no text. */
export function contentEnd(node: Node, text: string): number | undefined {
  if (!isCollection(node) || (node as unknown as Collection).flow) {
    const [start = 0, end = 0] = node.range ?? [];
    return end > start ? end : undefined;
  }
  const parent = node as unknown as Collection;
  return slotEnd({ parent, index: parent.items.length - 1, key: '' }, text);
}

/** The range shown for a refusal. */
export function refusedRange(text: string, refusal: Refusal): Range {
  return linesOf(text).range(refusal.start, refusal.end);
}
