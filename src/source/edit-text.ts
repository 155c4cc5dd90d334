import { type Document, isCollection, isScalar, isSeq, type YAMLMap, type YAMLSeq } from 'yaml';
import { isAbsentValue, isBlock } from './block-spans.ts';
import { addToBlock, insertLines, removeFromBlock, replaceInBlock } from './edit-block.ts';
import { addToFlow, removeFromFlow, replaceInFlow } from './edit-flow.ts';
import { type Existing, Obstacle, requireReplaceable, spanOf, walkTo } from './edit-walk.ts';
import { withValue } from './meant-data.ts';
import { itemLines, pairLines, type Style } from './value-text.ts';

type Collection = YAMLMap<unknown, unknown> | YAMLSeq<unknown>;

/** The text with one value changed, not yet checked. @throws Obstacle where that cannot be done */
export function editedText(
  text: string,
  document: Document.Parsed,
  path: readonly string[],
  value: unknown,
  style: Style,
): string {
  if (path.length === 0) throw new Obstacle('whole_file');
  const { last, rest } = walkTo(document, path);
  const [key, ...below] = rest;
  if (key === undefined) {
    if (!last) throw new Obstacle('whole_file');
    return value === undefined
      ? removed(text, document, path, last, style)
      : replaced(text, last, value, style);
  }
  if (value === undefined) throw new Obstacle('no_place');
  const inside = below.length === 0 ? value : withValue(undefined, below, value);
  return added(text, last ? last.value : document.contents, last, key, inside, style);
}

function replaced(
  text: string,
  { parent, index, value: old }: Existing,
  value: unknown,
  style: Style,
): string {
  requireReplaceable(old);
  if (parent.flow) return replaceInFlow(text, parent, index, value, style);
  return replaceInBlock(text, parent, index, value, style);
}

function added(
  text: string,
  holder: unknown,
  last: Existing | undefined,
  key: string,
  value: unknown,
  style: Style,
): string {
  if (isBlock(holder)) return addToBlock(text, holder, key, value, style);
  if (isCollection(holder) && !isEmptyBrackets(text, holder))
    return addToFlow(text, holder as Collection, key, value, style);
  if (!isCollection(holder) && !isNull(holder)) throw new Obstacle('no_place', spanOf(holder));
  const isItem = isSeq(holder) || key === '-';
  if (last) return replaced(text, last, isItem ? [value] : { [key]: value }, style);
  const lines = isItem ? itemLines(value, 0, style) : pairLines(key, value, 0, style);
  return isAbsentValue(holder) ? insertLines(text, text.length, lines) : inPlaceOf(text, holder, lines);
}

function removed(
  text: string,
  document: Document.Parsed,
  path: readonly string[],
  { parent, index, value }: Existing,
  style: Style,
): string {
  requireReplaceable(value);
  if (parent.flow) return removeFromFlow(text, parent, index);
  if (parent.items.length > 1) return removeFromBlock(text, parent, index);
  // The last one goes: empty brackets take the place of the collection.
  const empty = isSeq(parent) ? [] : {};
  const { last } = walkTo(document, path.slice(0, -1));
  return last ? replaced(text, last, empty, style) : inPlaceOf(text, parent, [isSeq(parent) ? '[]' : '{}']);
}

/** Lines in the place of all that a file says. */
function inPlaceOf(text: string, contents: unknown, lines: readonly string[]): string {
  const [start, end] = spanOf(contents) as readonly [number, number];
  const trimmed = text.slice(start, end).replace(/[ \r\n]+$/, '').length;
  return text.slice(0, start) + lines.join('\n') + text.slice(start + trimmed);
}

function isEmptyBrackets(text: string, node: { range?: readonly number[] | null | undefined }): boolean {
  const [start, end] = spanOf(node) as readonly [number, number];
  return /^(?:\{\s*\}|\[\s*\])$/.test(text.slice(start, end));
}

function isNull(node: unknown): boolean {
  return isAbsentValue(node) || (isScalar(node) && node.value === null);
}
