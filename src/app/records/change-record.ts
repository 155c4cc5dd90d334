import type { Range } from '../../diagnostics/diagnostic.ts';
import type { Files } from '../../host.ts';
import { editMessages } from '../../messages/en/edit.ts';
import { compose } from '../../source/compose.ts';
import { type Edit, edit, type RefusalReason } from '../../source/edit.ts';
import { valueAt } from '../../source/meant-data.ts';
import { parse } from '../../source/parse.ts';
import { pointerParts } from '../../source/pointer.ts';
import { RECORD_LIMIT } from '../open-project.ts';

/** How a change of a record went. Only `changed` may have written. */
export type Change = Changed | Differs | Refused;

export interface Changed {
  readonly kind: 'changed';
  readonly file: string;
  /** False when the file said it already. */
  readonly wrote: boolean;
  readonly created: boolean;
}

/** Somebody else changed the value since it was read; nothing was written. */
export interface Differs {
  readonly kind: 'conflict';
  readonly file: string;
  readonly pointer: string;
  /** What the change was made from; `undefined`: nothing stood there. */
  readonly expected: unknown;
  /** What stands there now. */
  readonly found: unknown;
  /** What was to be written. */
  readonly meant: unknown;
  readonly range: Range | undefined;
}

/** The file cannot be changed safely; nothing was written. */
export interface Refused {
  readonly kind: 'refused';
  readonly file: string;
  readonly pointer: string;
  readonly reason: RefusalReason | 'missing';
  /** The reason in words. */
  readonly words: string;
  readonly range: Range | undefined;
}

/** What to change. */
export interface RecordChange {
  /** Relative to the project. */
  readonly file: string;
  readonly edits: readonly Edit[];
  /** The text a file that is not there begins with; without it, such a file is refused. */
  readonly start?: () => string;
}

/**
 * Changes a record that people write: reads it as it is now, applies the edits with what they expect, and replaces it
 * by one rename, while no other run writes. All edits or none. An empty value and none at all are the same to
 * an expectation.
 * @throws UserError with a hint when it cannot be read or written (no permission, disk full)
 */
export function changeRecord(files: Files, change: RecordChange): Change {
  return files.exclusive(() => changeNow(files, change));
}

function changeNow(files: Files, { file, edits, start }: RecordChange): Change {
  const before = textOf(files, file);
  if (before === 'unreadable') return refused(file, '', 'unreadable', undefined);
  const text = before ?? start?.();
  if (text === undefined) return refused(file, '', 'missing', undefined);
  const meant = forgiving(text, edits, file);
  const result = edit(text, meant);
  if (result.kind === 'refused') return refused(file, result.pointer, result.reason, result.range);
  if (result.kind === 'conflict') {
    const { pointer, expected, found, range } = result;
    const value = edits.find((one) => one.pointer === pointer)?.value;
    return { kind: 'conflict', file, pointer, expected, found, meant: value, range };
  }
  if (before === undefined || result.changed) files.write(file, result.text);
  return {
    kind: 'changed',
    file,
    wrote: before === undefined || result.changed,
    created: before === undefined,
  };
}

/** The text with its byte-order mark; `unreadable` for what is no UTF-8 text of a record's size, or no plain file. */
function textOf(files: Files, file: string): string | 'unreadable' | undefined {
  const content = files.read(file, RECORD_LIMIT);
  if (content === undefined) return files.status(file) ? 'unreadable' : undefined;
  if (!(content instanceof Uint8Array)) return 'unreadable';
  try {
    return new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(content);
  } catch {
    return 'unreadable';
  }
}

/** Expectations of nothing as the file writes nothing: `key:` and no key at all are the same answer. */
function forgiving(text: string, edits: readonly Edit[], file: string): readonly Edit[] {
  if (!edits.some(({ expect }) => isNothing(expect))) return edits;
  const { data } = parse(file, text.replace(/^\ufeff/, ''));
  return edits.map((one) => {
    const found = valueAt(data, pointerParts(one.pointer));
    return isNothing(one.expect) && isNothing(found) ? { ...one, expect: found } : one;
  });
}

function isNothing(value: unknown): boolean {
  return value === undefined || value === null;
}

function refused(
  file: string,
  pointer: string,
  reason: Refused['reason'],
  range: Range | undefined,
): Refused {
  return { kind: 'refused', file, pointer, reason, words: editMessages.refused[reason], range };
}

/**
 * Creates a record in the house style with its schema line; false, and nothing written, when the file is there.
 * @param schema name of the editor schema, for example `evidence`
 */
export function createRecord(files: Files, file: string, schema: string, data: object): boolean {
  return files.exclusive(() => files.create(file, recordText(file, schema, data)));
}

/** A record's text: the line that names its schema, then the data in the house style. */
export function recordText(file: string, schema: string, data: object): string {
  const up = '../'.repeat(file.split('/').length - 1);
  return `# yaml-language-server: $schema=${up}.ctpat/schemas/${schema}.json\n${compose(data)}`;
}
