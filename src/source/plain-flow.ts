import {
  isKeySign,
  isPlainKey,
  notPlain,
  plainScalar,
  quotedScalar,
  requirePlainStart,
  setPair,
  trimSpaces,
} from './plain-scalar.ts';

const DEEPEST = 20;

/** A flow collection that begins at `start` and ends on the same line. @throws NotPlain for anything else */
export function flowCollection(line: string, start: number, depth = 0): { value: unknown; end: number } {
  if (depth > DEEPEST) throw notPlain;
  return line[start] === '[' ? flowList(line, start, depth) : flowMap(line, start, depth);
}

function flowList(line: string, start: number, depth: number): { value: unknown[]; end: number } {
  const value: unknown[] = [];
  let index = skipSpaces(line, start + 1);
  while (line[index] !== ']') {
    const item = flowValue(line, index, depth);
    value.push(item.value);
    index = skipSpaces(line, item.end);
    // A pair inside a list ([a: b]) is a map of its own in YAML.
    if (line[index] === ',') index = skipSpaces(line, index + 1);
    else if (line[index] !== ']') throw notPlain;
  }
  return { value, end: index + 1 };
}

function flowMap(
  line: string,
  start: number,
  depth: number,
): { value: Record<string, unknown>; end: number } {
  const value: Record<string, unknown> = {};
  let index = skipSpaces(line, start + 1);
  while (line[index] !== '}') {
    const key = flowKey(line, index);
    if (line[key.end] !== ':' || (line[key.end + 1] !== ' ' && line[key.end + 1] !== undefined))
      throw notPlain;
    const item = flowValue(line, skipSpaces(line, key.end + 1), depth);
    setPair(value, key.value, item.value);
    index = skipSpaces(line, item.end);
    if (line[index] === ',') index = skipSpaces(line, index + 1);
    else if (line[index] !== '}') throw notPlain;
  }
  return { value, end: index + 1 };
}

function flowKey(line: string, start: number): { value: string; end: number } {
  if (line[start] === '"' || line[start] === "'") return quotedScalar(line, start);
  let end = start;
  while (end < line.length && isKeySign(line.charCodeAt(end))) end += 1;
  const value = line.slice(start, end);
  if (!isPlainKey(value)) throw notPlain;
  return { value, end };
}

function flowValue(line: string, start: number, depth: number): { value: unknown; end: number } {
  const first = line[start];
  if (first === undefined) throw notPlain;
  if (first === '"' || first === "'") return quotedScalar(line, start);
  if (first === '[' || first === '{') return flowCollection(line, start, depth + 1);
  let end = start;
  while (end < line.length && !',[]{}'.includes(line[end] as string)) {
    const mark = line[end];
    if (mark === '#' && line[end - 1] === ' ') throw notPlain;
    if (
      mark === ':' &&
      (line[end + 1] === ' ' || line[end + 1] === undefined || ',[]{}'.includes(line[end + 1] as string))
    ) {
      throw notPlain;
    }
    end += 1;
  }
  const text = trimSpaces(line, start, end);
  if (text === '' || end === line.length) throw notPlain;
  requirePlainStart(text);
  return { value: plainScalar(text), end };
}

function skipSpaces(line: string, start: number): number {
  let index = start;
  while (line[index] === ' ') index += 1;
  if (index >= line.length) throw notPlain;
  return index;
}
