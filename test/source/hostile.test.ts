import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { edit } from '../../src/source/edit.ts';
import { locate } from '../../src/source/locate.ts';
import { parse } from '../../src/source/parse.ts';
import { plainParse } from '../../src/source/plain.ts';
import { lineTexts } from './yaml-texts.ts';

const MEBIBYTE = 1024 * 1024;
const filled = (part: string, length = MEBIBYTE): string => part.repeat(Math.floor(length / part.length));
const long = (part: string): string => filled(part, MEBIBYTE / 16);

const deep: [string, string][] = [
  ['brackets', filled('[')],
  ['groups in brackets', filled('{a: ')],
  ['complex keys', filled('? ')],
  ['lists on a line', filled('- ')],
  ['keys on a line', filled('a: ')],
  ['complex keys in brackets', filled('{? ')],
  ['brackets under a key', `a:\n  ${filled('[')}`],
  ['lists below lists', Array.from({ length: 700 }, (_, depth) => `${' '.repeat(depth * 2)}-\n`).join('')],
  ['keys below keys', Array.from({ length: 700 }, (_, depth) => `${' '.repeat(depth * 2)}a:\n`).join('')],
];

const wide: [string, string][] = [
  ['quotes', long('"')],
  ['colons', long(':')],
  ['anchors', long('&a ')],
  ['tags', long('!!str ')],
  ['spaces', long(' ')],
  ['line ends', long('\n')],
  ['comments', long('#\n')],
  ['faults, one a line', long('a: b: c\n')],
  ['keys', Array.from({ length: 5_000 }, (_, index) => `k${index}: 1\n`).join('')],
  ['the same key', long('a: 1\n')],
  ['dashes', long('- \n')],
  ['documents', long('---\n')],
  ['directives', long('%A\n')],
  ['text of one line', `a: ${long('seal ')}`],
  ['a block of text', `a: |\n${long('  seal: yes\n')}`],
  ['a quote over many lines', `a: "${long('seal: x\n  ')}"`],
  ['ignores', long('# ctpat-ignore a/b: c\n')],
];

describe('a file made to hurt', () => {
  test.each([...deep, ...wide])(
    '%s',
    (_name, text) => {
      const { data, problems } = parse('a.yaml', text);
      expect(data !== undefined || problems.length > 0).toBe(true);
      expect(problems.length).toBeLessThanOrEqual(500);
      locate(text, { file: 'a.yaml', pointer: '/a/b/c' });
    },
    20_000,
  );

  test.each([
    ['commas in brackets', `a: [${filled('1,')}]\n`],
    ['quotes', filled('"')],
    ['commas', filled(',')],
    ['quotes and commas', `a: [${filled('"",')}`],
    ['single quotes', filled("'")],
    ['keys in a row', `{${filled('a:1,')}}`],
    ['dashes below each other', filled('- &a\n')],
  ])('a mebibyte of %s is not given to the parser', (_name, text) => {
    expect(plainParse('a.yaml', text)?.data).toBeUndefined();
    const { data, problems } = parse('a.yaml', text);
    expect(data).toBeUndefined();
    expect(problems.map(({ code }) => code)).toEqual(['yaml/too-many-marks']);
    expect(locate(text, { file: 'a.yaml', pointer: '/a' })).toBeUndefined();
  });

  test('a long honest record is: a thousand items over several lines', () => {
    const item =
      '  - { on: 2026-01-31, files: ["2026-01-seal-log.pdf"], checked: { on: 2026-02-02, by: tom-baker } }\n';
    expect(parse('a.yaml', `items: &all\n${item.repeat(1000)}`).problems).toEqual([]);
  });

  test.each(deep.slice(0, 7))('%s is said to be too deep', (_name, text) => {
    const { data, problems } = parse('a.yaml', text);
    expect(data).toBeUndefined();
    expect(problems.map(({ code }) => code)).toEqual(['yaml/too-deep']);
    expect(problems[0]?.at?.range?.start.line).toBeGreaterThan(0);
  });

  test('a long list of nothing is no nesting', () => {
    const { data, problems } = parse('a.yaml', '-\n'.repeat(200));
    expect(problems).toEqual([]);
    expect(data).toHaveLength(200);
  });

  test('a bomb of aliases', () => {
    const lines = Array.from({ length: 20 }, (_, index) => {
      const before = index === 0 ? '"seal"' : `*a${index - 1}`;
      return `a${index}: &a${index} [${Array.from({ length: 9 }, () => before).join(', ')}]\n`;
    });
    const { data, problems } = parse('a.yaml', lines.join(''));
    expect(problems.map(({ code }) => code)).toContain('yaml/alias');
    expect(JSON.stringify(data).length).toBeLessThan(1_000_000);
  });

  test('a cycle', () => {
    const { problems } = parse('a.yaml', 'a: &a\n  b: &b {c: *a}\n  d: *b\n');
    expect(problems.map(({ code, at }) => [code, at?.range?.start])).toEqual([
      ['yaml/alias', { line: 2, column: 13 }],
    ]);
  });

  test('a key that is no ordinary one does not change what objects are', () => {
    const { data } = parse('a.yaml', '__proto__: {polluted: true}\nconstructor: x\n');
    expect(({} as { polluted?: boolean }).polluted).toBeUndefined();
    expect(Object.keys(data as object)).toEqual(['__proto__', 'constructor']);
    expect((data as { polluted?: boolean }).polluted).toBeUndefined();
  });
});

describe('nothing throws', () => {
  const bytes = fc.uint8Array({ maxLength: 200 });
  const texts = fc.oneof(
    fc.string({ unit: 'binary', maxLength: 200 }),
    lineTexts,
    fc
      .array(fc.constantFrom(...'-?:,[]{}#&*!|>\'"%@` \n\t0a.~<=+'), { maxLength: 60 })
      .map((signs) => signs.join('')),
  );

  test('on bytes', () => {
    fc.assert(fc.property(bytes, (content) => void parse('a.yaml', content)));
  });

  test('on texts, whatever is asked of them', () => {
    fc.assert(
      fc.property(texts, (text) => {
        const { data } = parse('a.yaml', text);
        plainParse('a.yaml', text);
        locate(text, { file: 'a.yaml', pointer: '/a/0/b' });
        const found =
          typeof data === 'object' && data !== null && !Array.isArray(data) ? Object.entries(data) : [];
        const [key, value] = found[0] ?? ['a', undefined];
        const pointer = `/${key.replaceAll('~', '~0').replaceAll('/', '~1')}`;
        expect(edit(text, [{ pointer, expect: value, value: 'met' }])).toHaveProperty('kind');
      }),
      { numRuns: 3000 },
    );
  });

  test('every problem has a place in the file', () => {
    fc.assert(
      fc.property(texts, (text) => {
        for (const { at } of parse('a.yaml', text).problems) {
          if (!at?.range) continue;
          expect(at.range.start.line).toBeLessThanOrEqual(text.split('\n').length);
          expect(at.range.start.column).toBeGreaterThan(0);
        }
      }),
      { numRuns: 1000 },
    );
  });
});
