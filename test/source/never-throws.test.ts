import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { edit } from '../../src/source/edit.ts';
import { locator } from '../../src/source/locate.ts';
import { type Parsed, parse } from '../../src/source/parse.ts';
import { lineTexts, treeTexts } from './yaml-texts.ts';

/** Both ways of reading, and a look at whether every place is inside the text. */
function read(input: Uint8Array | string): void {
  for (const fast of [true, false]) requireSound(parse('a.yaml', input, { fast }));
}

function requireSound({ text, data, problems }: Parsed): void {
  const lines = text.split('\n');
  for (const { at } of problems) {
    if (!at?.range || text === '') continue;
    const { start, end } = at.range;
    expect(start.line).toBeGreaterThanOrEqual(1);
    expect(start.column).toBeGreaterThanOrEqual(1);
    expect(end.line).toBeLessThanOrEqual(lines.length);
    expect(end.line > start.line || end.column >= start.column).toBe(true);
  }
  if (data === undefined) expect(problems.length).toBeGreaterThan(0);
}

const marks = fc.constantFrom(
  ...'-?:,[]{}#&*!|>\'"%@` \t\n\r~<=.0ae\u0000\ufeff\u2028',
  '\n  ',
  ': ',
  '- ',
  '---\n',
  '\r\n',
  '<<: ',
  '!!',
);

describe('reading never throws', () => {
  test('bytes of any kind', () => {
    fc.assert(fc.property(fc.uint8Array({ maxLength: 200 }), read), { numRuns: 1000 });
  });

  test('texts of any signs', () => {
    fc.assert(fc.property(fc.string({ unit: 'binary', maxLength: 60 }), read), { numRuns: 1000 });
  });

  test('texts of YAML signs', () => {
    const texts = fc.array(marks, { maxLength: 40 }).map((parts) => parts.join(''));
    fc.assert(fc.property(texts, read), { numRuns: 3000 });
  });

  test('lines and trees of odd words', () => {
    fc.assert(fc.property(fc.oneof(lineTexts, treeTexts), read), { numRuns: 2000 });
  });

  test('places and edits of any text', () => {
    const texts = fc.oneof(
      lineTexts,
      treeTexts,
      fc.array(marks, { maxLength: 30 }).map((parts) => parts.join('')),
    );
    const pointers = fc.constantFrom(
      '',
      '/a',
      '/0',
      '/a/b',
      '/-',
      '/name/0',
      '/k0/k1',
      '/~1',
      '/__proto__',
      'a',
    );
    fc.assert(
      fc.property(texts, pointers, fc.jsonValue({ maxDepth: 2 }), (text, pointer, value) => {
        locator(text)({ file: 'a.yaml', pointer });
        locator(text)({ file: 'a.yaml', pointer, target: 'key' });
        edit(text, [{ pointer, expect: undefined, value }]);
      }),
      { numRuns: 2000 },
    );
  });
});

describe('a mebibyte of nesting is refused at once', () => {
  const much = 1 << 20;
  test.each([
    ['[', '['.repeat(much)],
    ['{a: ', '{a: '.repeat(much / 4)],
    ['- ', '- '.repeat(much / 2)],
    ['? ', '? '.repeat(much / 2)],
    ['a: ', 'a: '.repeat(much / 3)],
    [': ', ': '.repeat(much / 2)],
    ['- a: ', '- a: '.repeat(much / 5)],
    ['&a ', '&a '.repeat(much / 3)],
    ['!a ', '!a '.repeat(much / 3)],
    ['"a": ', '"a": '.repeat(much / 5)],
    ['deeper lines', Array.from({ length: 1400 }, (_, depth) => `${' '.repeat(depth)}a:`).join('\n')],
    ['deeper items', Array.from({ length: 1400 }, (_, depth) => `${' '.repeat(depth)}-`).join('\n')],
    ['open quotes', `a: "${'x\n'.repeat(much / 2)}`],
    ['quotes', '"'.repeat(much)],
    ['commas', `[${','.repeat(much)}`],
    ['blank lines', '\n'.repeat(much)],
    ['spaces', ' '.repeat(much)],
    ['tabs', '\t'.repeat(much)],
    ['tags', `a: ${'! '.repeat(much / 2)}`],
    ['comments', '#\n'.repeat(much / 2)],
    ['documents', '---\n'.repeat(much / 4)],
    ['directives', '%A\n'.repeat(much / 3)],
    ['broken lines', 'a: b: c\n'.repeat(much / 8)],
    ['tabbed lines', 'a:\n\tb: c\n'.repeat(much / 10)],
    ['carriage returns', 'a\r'.repeat(much / 2)],
  ])(
    '%s',
    (_name, text) => {
      read(text);
      locator(text)({ file: 'a.yaml', pointer: '/a' });
    },
    30_000,
  );

  test('a bomb of aliases', () => {
    const lines = Array.from({ length: 30 }, (_, level) => {
      const below = level === 0 ? '"lol"' : `*a${level - 1}`;
      return `a${level}: &a${level} [${Array(9).fill(below).join(', ')}]`;
    });
    const parsed = parse('a.yaml', lines.join('\n'));
    expect(parsed.problems.some(({ code }) => code === 'yaml/alias')).toBe(true);
  });
});
