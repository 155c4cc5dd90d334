import type { Document } from 'yaml';
import type { Range } from '../diagnostics/diagnostic.ts';
import { editedText } from './edit-text.ts';
import { Obstacle, type RefusalReason } from './edit-walk.ts';
import { styleOf } from './file-style.ts';
import { linesOf } from './lines.ts';
import { locate } from './locate.ts';
import { sameData, valueAt, withValue } from './meant-data.ts';
import { toData } from './node-data.ts';
import { pointerParts } from './pointer.ts';
import { parsed } from './positioned.ts';

/** One change of a file that people write. */
export interface Edit {
  /** JSON pointer; `-` behind a list is the place after its last item. */
  readonly pointer: string;
  /** The value believed to stand there; `undefined`: nothing. */
  readonly expect: unknown;
  /** The value to stand there; `undefined` removes the pair or item. */
  readonly value: unknown;
}

/** Somebody else changed the value meanwhile. */
export interface Conflict {
  readonly kind: 'conflict';
  readonly pointer: string;
  readonly expected: unknown;
  readonly found: unknown;
  readonly range: Range | undefined;
}

/** The text is written in a way that cannot be changed safely; nothing was. */
export interface Refusal {
  readonly kind: 'refused';
  readonly pointer: string;
  readonly reason: RefusalReason;
  readonly range: Range | undefined;
}

export interface Edited {
  readonly kind: 'edited';
  readonly text: string;
  readonly changed: boolean;
}

export type EditResult = Edited | Conflict | Refusal;
export type { RefusalReason } from './edit-walk.ts';

const MARK = '\ufeff';

/**
 * Changes values in the text of a record and nothing else: comments, order, quotes, indentation, line ends and
 * byte-order mark stay to the byte. All edits are applied, in order, or none.
 * Each result is read again and must say exactly what was meant; a text it cannot change so is refused with the
 * reason and the place.
 */
export function edit(text: string, edits: readonly Edit[]): EditResult {
  const mark = text.startsWith(MARK) ? MARK : '';
  const original = text.slice(mark.length);
  let current = original;
  for (const one of edits) {
    const result = applyOne(current, one);
    if (result.kind !== 'edited') return result;
    current = result.text;
  }
  return { kind: 'edited', text: mark + current, changed: current !== original };
}

function applyOne(text: string, { pointer, expect, value }: Edit): EditResult {
  const before = read(text);
  if (!before.document) return { kind: 'refused', pointer, reason: 'unreadable', range: before.range };
  const path = pointerParts(pointer);
  const found = valueAt(before.data, path);
  if (!sameData(found, expect)) {
    const range = locate(text, { file: '', pointer });
    return { kind: 'conflict', pointer, expected: expect, found, range };
  }
  if (sameData(found, value)) return { kind: 'edited', text, changed: false };
  try {
    const meant = withValue(before.data, path, value);
    return { kind: 'edited', text: written(text, before.document, path, value, meant), changed: true };
  } catch (error) {
    if (!(error instanceof Obstacle)) throw error;
    const range = error.span ? linesOf(text).range(...error.span) : locate(text, { file: '', pointer });
    return { kind: 'refused', pointer, reason: error.reason, range };
  }
}

/** The new text; text of several lines is put in quotes where a block would not come back as it was meant. */
function written(
  text: string,
  document: Document.Parsed,
  path: readonly string[],
  value: unknown,
  meant: unknown,
): string {
  const style = styleOf(text);
  for (const tried of [style, { ...style, noBlocks: true }]) {
    const result = editedText(text, document, path, value, tried);
    const after = read(result);
    if (after.document && sameData(after.data, meant)) return result;
  }
  throw new Obstacle('unsure');
}

interface Read {
  readonly document?: Document.Parsed;
  readonly data?: unknown;
  readonly range?: Range;
}

function read(text: string): Read {
  const document = parsed(text, { tokens: true });
  if (!document) return {};
  const [error] = document.errors;
  if (error) return { range: linesOf(text).range(...error.pos) };
  return { document, data: toData(document, text, () => ({ file: '' })).data };
}
