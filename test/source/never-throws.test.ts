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
    fc.assert(fc.property(fc.uint8Array({ maxLength: 200 }), read), { seed: 20261124, numRuns: 1000 });
  });

  test('texts of any signs', () => {
    fc.assert(fc.property(fc.string({ unit: 'binary', maxLength: 60 }), read), {
      seed: 20261124,
      numRuns: 1000,
    });
  });

  test('texts of YAML signs', () => {
    const texts = fc.array(marks, { maxLength: 40 }).map((parts) => parts.join(''));
    fc.assert(fc.property(texts, read), { seed: 20261124, numRuns: 3000 });
  });

  test('lines and trees of odd words', () => {
    fc.assert(fc.property(fc.oneof(lineTexts, treeTexts), read), { seed: 20261124, numRuns: 2000 });
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
      { seed: 20261124, numRuns: 2000 },
    );
  });
});
