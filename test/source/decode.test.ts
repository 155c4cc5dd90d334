import { describe, expect, test } from 'vitest';
import { parse } from '../../src/source/parse.ts';

const utf8 = (text: string) => new TextEncoder().encode(text);
const utf16 = (text: string) => new Uint8Array([0xff, 0xfe, ...Buffer.from(text, 'utf16le')]);
const pointer = 'version https://git-lfs.github.com/spec/v1\noid sha256:4d7a2146\nsize 12345\n';
const conflict = 'status: met\n<<<<<<< HEAD\nowner: tom-baker\n=======\nowner: ana-ruiz\n>>>>>>> review\n';

describe('what is no record text is said to be what it is', () => {
  test.each([
    ['UTF-16', utf16('status: met\n'), 'yaml/encoding'],
    ['an older code page', new Uint8Array([...utf8('name: Mu'), 0xf1, ...utf8('oz\n')]), 'yaml/encoding'],
    [
      'a picture',
      new Uint8Array([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a, 0, 0, 0, 0x0d]),
      'yaml/binary',
    ],
    ['a stand-in of Git LFS', utf8(pointer), 'yaml/lfs-pointer'],
    ['a merge conflict', utf8(conflict), 'yaml/conflict-marker'],
    [
      'a merge conflict with line ends of Windows',
      utf8(conflict.replaceAll('\n', '\r\n')),
      'yaml/conflict-marker',
    ],
  ])('%s', (_name, bytes, code) => {
    const parsed = parse('evidence/seal-log.yaml', bytes);
    expect(parsed.problems.map((found) => found.code)).toEqual([code]);
    expect(parsed.problems[0]?.at?.file).toBe('evidence/seal-log.yaml');
    expect(parsed.data).toBeUndefined();
  });

  test('a conflict is placed at its first mark', () => {
    expect(parse('a.yaml', conflict).problems[0]?.at?.range).toEqual({
      start: { line: 2, column: 1 },
      end: { line: 2, column: 13 },
    });
  });

  test('a byte-order mark and accents are no fault', () => {
    const parsed = parse('a.yaml', utf8('\ufeffname: Muñoz – Laredo\n'));
    expect(parsed).toMatchObject({ data: { name: 'Muñoz – Laredo' }, problems: [] });
  });

  test('a rule of equal signs inside a text is no conflict', () => {
    expect(parse('a.yaml', 'statement: |\n  Seals\n  =======\n  Kept.\n').problems).toEqual([]);
  });
});
