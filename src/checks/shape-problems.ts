import { type At, type Problem, problem } from '../diagnostics/diagnostic.ts';
import { nearest } from '../domain/nearest.ts';
import { meantCountry } from './meant-country.ts';
import { meantDays } from './meant-day.ts';
import { meantWord } from './meant-word.ts';
import { parts, valueAt } from './shape-place.ts';
import type { SchemaError, ShapeTree } from './shape-types.ts';

/** A problem and the path that must go so that the rest is typed right. */
export interface Fault {
  readonly problem: Problem;
  readonly remove: readonly string[];
}

/** What one error is about. */
interface Case {
  readonly error: SchemaError;
  readonly value: unknown;
  readonly path: readonly string[];
  readonly tree: ShapeTree;
  /** The key the value stands under, as a person would name it. */
  readonly field: string;
  readonly at: At;
}

type Teller = (found: Case) => Problem;

const tellers: Readonly<Record<string, Teller>> = {
  additionalProperties: unknownKey,
  unevaluatedProperties: unknownKey,
  required: missingField,
  dependentRequired: missingField,
  type: wrongType,
  enum: notAllowed,
  const: notAllowed,
  pattern: badForm,
  format: badForm,
  propertyNames: badName,
  maxItems: tooMany,
  maxProperties: tooMany,
  maxLength: tooLong,
  minLength: empty,
  minItems: empty,
  minProperties: empty,
  minimum: outOfRange,
  maximum: outOfRange,
  uniqueItems: duplicateItem,
};

/** One error in the reader's words, with its place. */
export function tell(error: SchemaError, data: unknown, tree: ShapeTree, file: string): Fault {
  const path = parts(error.instancePath);
  const value = valueAt(data, path);
  const at: At = { file, pointer: error.instancePath };
  const found = { error, value, path, tree: treeAt(tree, path), field: fieldName(path), at };
  return { problem: (tellers[error.keyword] ?? badForm)(found), remove: pathToRemove(error, path) };
}

/** Where an unknown key or a bad name is the fault, the pair goes; where an item is there twice, the second. */
function pathToRemove(error: SchemaError, path: readonly string[]): readonly string[] {
  const key = error.params.additionalProperty ?? error.params.propertyName;
  if (typeof key === 'string') return [...path, key];
  return error.keyword === 'uniqueItems' ? [...path, String(laterItem(error))] : path;
}

function treeAt(tree: ShapeTree, path: readonly string[]): ShapeTree {
  let here = tree;
  for (const part of path) here = own(here.keys, part) ?? here.other ?? here.items ?? {};
  return here;
}

function own(keys: Record<string, ShapeTree> | undefined, key: string): ShapeTree | undefined {
  return keys && Object.hasOwn(keys, key) ? keys[key] : undefined;
}

/** The nearest key above: `roles` for `/roles/0`. */
function fieldName(path: readonly string[]): string {
  for (let index = path.length - 1; index >= 0; index -= 1) {
    const part = path[index] ?? '';
    if (!/^\d+$/.test(part)) return part;
  }
  return path[path.length - 1] ?? 'the record';
}

function unknownKey({ error, value, tree, at }: Case): Problem {
  const key = String(error.params.additionalProperty);
  const present = (value ?? {}) as object;
  const known = Object.keys(tree.keys ?? {}).filter((name) => !Object.hasOwn(present, name));
  const args = { key, suggestion: nearest(key, known), known: known.length <= 12 ? known : undefined };
  return problem('schema/unknown-key', args, { ...at, pointer: child(at, key), target: 'key' });
}

function missingField({ error, path, field, at }: Case): Problem {
  const where = path.length === 0 ? undefined : `\`${field}\``;
  return problem(
    'schema/missing-field',
    { field: String(error.params.missingProperty), where },
    { ...at, target: 'key' },
  );
}

const typeNames: Readonly<Record<string, string>> = {
  string: 'text',
  integer: 'a whole number',
  number: 'a number',
  boolean: 'true or false',
  object: 'fields of its own (`key: value` lines)',
  array: 'a list',
};

function wrongType({ error, value, path, tree, field, at }: Case): Problem {
  const wanted = [error.params.type].flat().map(String);
  const expected = expectedName(wanted, tree);
  if (path.length === 0)
    return problem('schema/not-a-record', { expected: rootName(wanted), found: describe(value) }, at);
  if (value === null) return problem('schema/empty', { field, wanted: expected }, { ...at, target: 'key' });
  const item = typeof value === 'string' ? plainItem(value) : undefined;
  return problem('schema/wrong-type', { field, expected, found: describe(value), item }, at);
}

function expectedName(wanted: readonly string[], tree: ShapeTree): string {
  if (wanted.includes('string') && tree.is === 'day') return 'a day';
  return typeNames[wanted.find((name) => name !== 'null') ?? ''] ?? 'something else';
}

function rootName(wanted: readonly string[]): string {
  return wanted.includes('array') ? 'a list' : 'a record';
}

function describe(value: unknown): string {
  if (value === null || value === undefined) return 'nothing';
  if (Array.isArray(value)) return 'a list';
  if (typeof value === 'object') return 'fields of its own';
  return typeof value === 'string' ? `the text ${JSON.stringify(short(value))}` : String(value);
}

/** One word can be put into brackets as it stands; a sentence cannot. */
function plainItem(text: string): string | undefined {
  return /^[\w.-]{1,64}$/.test(text) ? text : undefined;
}

function notAllowed({ error, value, tree, field, at }: Case): Problem {
  const values = (error.params.allowedValues ?? [error.params.allowedValue]) as unknown[];
  const allowed = values.filter((choice) => choice !== null).map(String);
  if (value === null || value === '')
    return problem('schema/empty', { field, wanted: 'one of its values' }, { ...at, target: 'key' });
  if (Array.isArray(value))
    return problem('schema/wrong-type', { field, expected: listed(tree, allowed), found: 'a list' }, at);
  const text = typeof value === 'string' ? short(value) : describe(value);
  const suggestion = meantWord(text, allowed);
  const words = tree.keys && 'status' in tree.keys ? wordsKey(tree.keys) : undefined;
  return problem('schema/not-allowed', { field, value: text, allowed, suggestion, words }, at);
}

/** What may stand where a list was written: fields of its own, where the format has them there, or one of a few words. */
function listed(tree: ShapeTree, allowed: readonly string[]): string {
  return tree.keys || tree.other ? (typeNames.object as string) : `one of ${allowed.join(', ')}`;
}

/** The key that holds the words about a status, where a value may carry some. */
function wordsKey(keys: Record<string, ShapeTree>): string | undefined {
  return ['how', 'statement'].find((key) => key in keys);
}

function badForm({ error, value, tree, field, at }: Case): Problem {
  const text = short(typeof value === 'string' ? value : describe(value));
  if (text === '') return problem('schema/empty', { field, wanted: 'a value' }, { ...at, target: 'key' });
  if (tree.is === 'day' || error.params.format === 'date')
    return problem('schema/not-a-day', { field, value: text, meant: meantDays(text) }, at);
  if (tree.is === 'moment') return problem('schema/not-a-day', { field, value: text, moment: true }, at);
  if (tree.is === 'duration') return problem('schema/not-a-duration', { field, value: text }, at);
  const meant = tree.is === 'country' ? meantCountry(text) : undefined;
  return problem('schema/pattern', { field, value: text, kind: tree.is, meant }, at);
}

function badName({ error, field, at }: Case): Problem {
  const name = String(error.params.propertyName);
  return problem(
    'schema/pattern',
    { field, value: short(name) },
    { ...at, pointer: child(at, name), target: 'key' },
  );
}

function tooMany({ error, field, at }: Case): Problem {
  return problem('schema/too-many', { field, limit: Number(error.params.limit) }, { ...at, target: 'key' });
}

function tooLong({ error, field, at }: Case): Problem {
  return problem('schema/too-long', { field, limit: Number(error.params.limit) }, at);
}

function empty({ error, field, at }: Case): Problem {
  const wanted = error.keyword === 'minLength' ? 'text' : 'at least one entry';
  return problem('schema/empty', { field, wanted }, { ...at, target: 'key' });
}

function outOfRange({ error, value, field, at }: Case): Problem {
  const limit = Number(error.params.limit);
  const side = error.keyword === 'minimum' ? { minimum: limit } : { maximum: limit };
  return problem('schema/out-of-range', { field, value: String(value), ...side }, at);
}

function duplicateItem({ error, value, field, at }: Case): Problem {
  const second = laterItem(error);
  const text = short(String((value as unknown[])[second]));
  return problem(
    'schema/duplicate-item',
    { field, value: text },
    { ...at, pointer: `${at.pointer}/${second}` },
  );
}

function laterItem(error: SchemaError): number {
  return Math.max(Number(error.params.i), Number(error.params.j));
}

function child(at: At, key: string): string {
  return `${at.pointer ?? ''}/${key.replaceAll('~', '~0').replaceAll('/', '~1')}`;
}

function short(text: string): string {
  const line = text.replaceAll(/\s+/g, ' ').trim();
  return line.length > 60 ? `${line.slice(0, 57)}…` : line;
}
