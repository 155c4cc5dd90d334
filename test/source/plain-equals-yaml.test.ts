import { readFileSync } from 'node:fs';
import { isDeepStrictEqual } from 'node:util';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { parse } from 'yaml';
import { plainParse } from '../../src/source/plain.ts';
import { positionedParse } from '../../src/source/positioned.ts';
import { recordFiles } from './record-files.ts';
import { lineTexts, treeTexts } from './yaml-texts.ts';

/** What both paths must agree on; a refusal of the plain parser is no disagreement. */
function requireSame(text: string): boolean {
  const plain = plainParse('a.yaml', text);
  if (!plain) return false;
  requireEqual(plain.data, parse(text, { version: '1.2', schema: 'core', logLevel: 'silent' }) ?? null);
  const positioned = positionedParse('a.yaml', text);
  expect(positioned.problems.filter(({ code }) => !code.startsWith('ignore/'))).toEqual([]);
  requireEqual(plain, positioned);
  return true;
}

/** Vitest's own comparison takes a key named constructor for a class. */
function requireEqual(left: unknown, right: unknown): void {
  if (!isDeepStrictEqual(left, right)) expect(left).toStrictEqual(right);
}

describe('what the plain parser reads, it reads as yaml does', () => {
  test.each(recordFiles())('%s', (file) => {
    requireSame(readFileSync(file, 'utf8'));
  });

  test('all records of the example are plain', () => {
    const records = recordFiles().filter((file) => file.includes('/examples/'));
    const refused = records.filter((file) => plainParse('a.yaml', readFileSync(file, 'utf8')) === undefined);
    expect(records.length).toBeGreaterThan(20);
    expect(refused).toEqual([]);
  });

  test('lines in any order and indentation', () => {
    fc.assert(
      fc.property(lineTexts, (text) => void requireSame(text)),
      { seed: 20261124, numRuns: 3000 },
    );
  });

  test('the generated texts are plain often enough to prove something', () => {
    const texts = fc.sample(treeTexts, { seed: 1, numRuns: 500 });
    expect(texts.filter((text) => plainParse('a.yaml', text)).length).toBeGreaterThan(100);
  });

  test('well indented texts of odd words', () => {
    fc.assert(
      fc.property(treeTexts, (text) => void requireSame(text)),
      { seed: 20261124, numRuns: 3000 },
    );
  });

  test('records with one line changed, moved or cut', () => {
    const texts = recordFiles().map((file) => readFileSync(file, 'utf8'));
    const mutated = fc
      .tuple(
        fc.constantFrom(...texts),
        fc.nat(),
        fc.nat(),
        fc.constantFrom('cut', 'swap', 'mark', 'indent', 'end'),
        fc.constantFrom(...MARKS),
      )
      .map(([text, first, second, how, mark]) => mutate(text, first, second, how, mark));
    fc.assert(
      fc.property(mutated, (text) => void requireSame(text)),
      { seed: 20261124, numRuns: 1500 },
    );
  });
});

const MARKS = [...'"\'#:-[]{},|>&*!%@`?~ \t\r\n0', ': ', ' #', '\u00e9', '\u2028', '007', '\n\n', '  '];

function mutate(text: string, first: number, second: number, how: string, mark: string): string {
  const lines = text.split('\n');
  const [here, there] = [first % lines.length, second % lines.length];
  if (how === 'end') return text.slice(0, first % text.length);
  if (how === 'mark') return text.slice(0, first % text.length) + mark + text.slice(first % text.length);
  if (how === 'cut') lines.splice(here, 1 + (second % 3));
  if (how === 'indent') lines[here] = ' '.repeat(second % 4) + (lines[here] as string).trimStart();
  if (how === 'swap') [lines[here], lines[there]] = [lines[there] as string, lines[here] as string];
  return lines.join('\n');
}
