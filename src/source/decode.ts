import { type Problem, problem } from '../diagnostics/diagnostic.ts';

/** A file's text, or why it is none. */
export type Decoded =
  | { readonly text: string; readonly problem?: never }
  | { readonly text?: never; readonly problem: Problem };

const CONFLICT = /^(?:<{7}|={7}|>{7})(?: .*)?\r?$/m;

/** Bytes as UTF-8 text; other encodings, binaries and git's stand-ins are named. */
export function decode(file: string, bytes: Uint8Array | string): Decoded {
  if (typeof bytes !== 'string') {
    if ((bytes[0] === 0xff && bytes[1] === 0xfe) || (bytes[0] === 0xfe && bytes[1] === 0xff)) {
      return { problem: problem('yaml/encoding', { encoding: 'UTF-16' }, { file }) };
    }
    if (bytes.includes(0)) return { problem: problem('yaml/binary', {}, { file }) };
  }
  const text = typeof bytes === 'string' ? bytes : decoded(bytes);
  if (text === undefined) return { problem: problem('yaml/encoding', { encoding: 'not UTF-8' }, { file }) };
  if (text.includes('\0')) return { problem: problem('yaml/binary', {}, { file }) };
  if (text.startsWith('version https://git-lfs.github.com/'))
    return { problem: problem('yaml/lfs-pointer', {}, { file }) };
  const conflict = CONFLICT.exec(text);
  if (conflict) {
    const line = text.slice(0, conflict.index).split('\n').length;
    const range = { start: { line, column: 1 }, end: { line, column: conflict[0].trimEnd().length + 1 } };
    return { problem: problem('yaml/conflict-marker', {}, { file, range }) };
  }
  return { text };
}

function decoded(bytes: Uint8Array): string | undefined {
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    return undefined;
  }
}
