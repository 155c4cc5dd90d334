import { describe, expect, test } from 'vitest';
import type { Range } from '../../src/diagnostics/diagnostic.ts';
import { locate, locator, sourceText } from '../../src/source/locate.ts';
import { marked } from './marked-yaml.ts';

const cut = (text: string, range: Range | undefined): string => {
  if (!range) return 'nowhere';
  const { start, end } = range;
  const lines = text.replace(/^\ufeff/, '').split(/\r?\n/);
  if (start.line === end.line)
    return lines[start.line - 1]?.slice(start.column - 1, end.column - 1) ?? 'nowhere';
  return 'over lines';
};

const record = `# a measure
criterion: 4.10
elements:
  custody: met
  inventory: {status: unmet, why: "cage, key"}
statement: |
  Seals are kept.

  Counted.
evidence:
  - seal-log
  - id: seal-photos
    sites: &all [houston-dc, laredo-yard]
sites: *all
owner:
x/y~z: odd
`;

describe('a pointer leads to its place', () => {
  test.each([
    ['/criterion', 'value', '4.10'],
    ['/criterion', 'key', 'criterion'],
    ['/elements/custody', 'value', 'met'],
    ['/elements/inventory/why', 'value', '"cage, key"'],
    ['/elements/inventory', 'value', '{status: unmet, why: "cage, key"}'],
    ['/elements/inventory', 'key', 'inventory'],
    ['/elements', 'value', 'custody: met'],
    ['/statement', 'value', '|'],
    ['/evidence/0', 'value', 'seal-log'],
    ['/evidence/1/id', 'value', 'seal-photos'],
    ['/evidence/1', 'value', 'id: seal-photos'],
    ['/sites', 'value', '*all'],
    ['/sites/1', 'value', 'laredo-yard'],
    ['/x~1y~0z', 'value', 'odd'],
    ['/owner', 'value', 'owner'],
    ['/elements/seals', 'value', 'elements'],
    ['/elements/inventory/status/deeper', 'value', 'status'],
    ['/evidence/7', 'value', 'evidence'],
    ['/missing', 'value', 'criterion'],
    ['', 'value', 'criterion'],
  ] as const)('%s (%s) is %j', (pointer, target, text) => {
    expect(cut(record, locate(record, { file: 'a.yaml', pointer, target }))).toBe(text);
  });

  test.each([
    ['line ends of Windows', (text: string) => text.replaceAll('\n', '\r\n')],
    ['a byte-order mark', (text: string) => `\ufeff${text}`],
  ])('the same with %s', (_name, change) => {
    const find = locator(change(record));
    for (const pointer of ['/criterion', '/elements/custody', '/evidence/1/sites/0', '']) {
      expect(find({ file: 'a.yaml', pointer })).toEqual(locate(record, { file: 'a.yaml', pointer }));
    }
  });

  test('columns and lines begin with one', () => {
    const { text, marks } = marked('\nelements:\n  custody: unknown\n#          ^^^^^^^ x/y\n');
    expect(locate(text, { file: 'a.yaml', pointer: '/elements/custody' })).toEqual(marks[0]?.range);
  });

  test('a range that is known wins', () => {
    const range = { start: { line: 9, column: 9 }, end: { line: 9, column: 10 } };
    expect(locate(record, { file: 'a.yaml', pointer: '/criterion', range })).toBe(range);
  });

  test('the file as a whole has no range', () => {
    expect(locate(record, { file: 'a.yaml' })).toBeUndefined();
  });

  test.each(['', '# nothing\n'])('an empty file begins at its first line: %j', (text) => {
    expect(locate(text, { file: 'a.yaml', pointer: '/owner' })?.start).toEqual({ line: 1, column: 1 });
  });

  test('of a key given twice the one that counts', () => {
    expect(locate('a: 1\na: 2\n', { file: 'a.yaml', pointer: '/a' })?.start.line).toBe(2);
  });
});

describe('how a value was written', () => {
  test.each([
    ['/criterion', '4.10'],
    ['/elements/custody', 'met'],
    ['/evidence/0', 'seal-log'],
    ['/elements', undefined],
    ['/missing', undefined],
  ])('%s is %j', (pointer, written) => {
    expect(sourceText(record, pointer)).toBe(written);
  });
});
