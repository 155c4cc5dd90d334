import { isKeySign, isPlainKey, notPlain, quotedScalar } from './plain-scalar.ts';

/** The key that begins at `start` and the place after its colon; undefined when there is none. */
export function keyAt(line: string, start: number): { key: string; end: number } | undefined {
  const mark = line[start];
  if (mark === '"' || mark === "'") {
    const { value, end } = quotedScalar(line, start);
    if (line[end] !== ':') return undefined;
    if (end + 1 < line.length && line[end + 1] !== ' ') throw notPlain;
    return { key: value, end: end + 1 };
  }
  for (let end = start; end < line.length; end += 1) {
    const code = line.charCodeAt(end);
    if (code === 58 && (end + 1 === line.length || line.charCodeAt(end + 1) === 32)) {
      const key = line.slice(start, end);
      if (!isPlainKey(key)) throw notPlain;
      return { key, end: end + 1 };
    }
    if (!isKeySign(code)) return undefined;
  }
  return undefined;
}

/** True for a line that begins an item of a list at `indent`. */
export function isItem(line: string, indent: number): boolean {
  return line.charCodeAt(indent) === 45 && (line.length === indent + 1 || line.charCodeAt(indent + 1) === 32);
}
