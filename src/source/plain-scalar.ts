/** Thrown inside the plain parser alone: the text needs the full parser. */
export class NotPlain extends Error {}

/** One shared value: making a stack for every refusal would cost more than the parse. */
export const notPlain = new NotPlain('not plain');

const NULLS = new Set(['', '~', 'null', 'Null', 'NULL']);
const TRUES = new Set(['true', 'True', 'TRUE']);
const FALSES = new Set(['false', 'False', 'FALSE']);
const INTEGER = /^-?(?:0|[1-9]\d{0,14})$/;
const DECIMAL = /^-?(?:0|[1-9]\d{0,9})\.\d{1,5}$/;
// Everything the core schema might take for a number and we do not read ourselves, zeros in front included.
const NUMBER_LIKE =
  /^[-+]?(?:\.?\d[\d_]*\.?\d*(?:[eE][-+]?\d*)?|0[xXoO][\da-fA-F]*|\.(?:inf|Inf|INF|nan|NaN|NAN))$/;
const ESCAPES: Readonly<Record<string, string>> = {
  '"': '"',
  '\\': '\\',
  '/': '/',
  n: '\n',
  r: '\r',
  t: '\t',
};

/** The value of an unquoted scalar by the core schema. @throws NotPlain for number-like forms of doubtful value */
export function plainScalar(text: string): unknown {
  const first = text.charCodeAt(0);
  // A letter that begins none of null, true, false: nearly all text.
  if (first > 57 && first !== 126 && !'nNtTfF'.includes(text[0] as string)) return text;
  if (NULLS.has(text)) return null;
  if (TRUES.has(text)) return true;
  if (FALSES.has(text)) return false;
  if (INTEGER.test(text) || DECIMAL.test(text)) {
    const value = Number(text);
    // -0 is a number nobody means.
    if (Object.is(value, -0)) throw notPlain;
    return value;
  }
  if (NUMBER_LIKE.test(text)) throw notPlain;
  return text;
}

/** A quoted scalar that begins at `start`: its value and where it ends. @throws NotPlain when it is not whole on this line */
export function quotedScalar(line: string, start: number): { value: string; end: number } {
  return line[start] === '"' ? doubleQuoted(line, start) : singleQuoted(line, start);
}

function doubleQuoted(line: string, start: number): { value: string; end: number } {
  let value = '';
  for (let index = start + 1; index < line.length; index += 1) {
    const mark = line[index] as string;
    if (mark === '"') return { value, end: index + 1 };
    if (mark !== '\\') {
      value += mark;
      continue;
    }
    const escaped = ESCAPES[line[index + 1] ?? ''];
    if (escaped === undefined) throw notPlain;
    value += escaped;
    index += 1;
  }
  throw notPlain;
}

function singleQuoted(line: string, start: number): { value: string; end: number } {
  let value = '';
  for (let index = start + 1; index < line.length; index += 1) {
    const mark = line[index] as string;
    if (mark !== "'") {
      value += mark;
    } else if (line[index + 1] === "'") {
      value += mark;
      index += 1;
    } else {
      return { value, end: index + 1 };
    }
  }
  throw notPlain;
}

const NOT_FIRST = new Set([
  '&',
  '*',
  '!',
  '%',
  '@',
  '`',
  '|',
  '>',
  '?',
  ',',
  ']',
  '}',
  '[',
  '{',
  '#',
  '"',
  "'",
]);

/** Refuses an unquoted scalar whose first mark means something else in YAML. */
export function requirePlainStart(text: string): void {
  const first = text[0] as string;
  if (NOT_FIRST.has(first)) throw notPlain;
  if ((first === '-' || first === ':') && (text.length === 1 || text[1] === ' ')) throw notPlain;
  if (text === '---' || text === '...' || text.startsWith('--- ') || text.startsWith('... ')) throw notPlain;
}

const NOT_KEYS = new Set([...NULLS, ...TRUES, ...FALSES, '__proto__', '<<']);

/** True for a sign that unquoted keys are read with here: ASCII letters, digits and `_ - . / $`. */
export function isKeySign(code: number): boolean {
  if (code >= 97 && code <= 122) return true;
  return (code >= 45 && code <= 57) || (code >= 65 && code <= 90) || code === 95 || code === 36;
}

/** True for an unquoted key that stays the text it is. */
export function isPlainKey(key: string): boolean {
  const first = key.charCodeAt(0);
  const isLetter =
    (first >= 65 && first <= 90) || (first >= 97 && first <= 122) || first === 95 || first === 36;
  return isLetter && !NOT_KEYS.has(key);
}

/** Adds a pair. @throws NotPlain for a key that is there already: the full parser says where */
export function setPair(map: Record<string, unknown>, key: string, value: unknown): void {
  if (key === '__proto__' || Object.hasOwn(map, key)) throw notPlain;
  map[key] = value;
}

/** A part of a line without the spaces at its end; other white space is text in YAML. */
export function trimSpaces(line: string, start: number, end: number): string {
  let last = end;
  while (last > start && line.charCodeAt(last - 1) === 32) last -= 1;
  return line.slice(start, last);
}
