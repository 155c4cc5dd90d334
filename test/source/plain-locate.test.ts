import { readFileSync } from 'node:fs';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { locator } from '../../src/source/locate.ts';
import { plainParse } from '../../src/source/plain.ts';
import { plainLocator } from '../../src/source/plain-locate.ts';
import { recordFiles } from './record-files.ts';
import { lineTexts, treeTexts } from './yaml-texts.ts';

/** Every pointer of the data, and with each one that leads to nothing. */
function pointersOf(data: unknown, at = ''): string[] {
  const inside =
    typeof data === 'object' && data !== null
      ? Object.entries(data).flatMap(([key, value]) =>
          pointersOf(value, `${at}/${key.replaceAll('~', '~0').replaceAll('/', '~1')}`),
        )
      : [];
  return [at, `${at}/nowhere`, `${at}/99`, ...inside];
}

/** Holds every answer against the one of the full parser; how many there were and of how many. */
function compare(text: string): { answered: number; asked: number } {
  const parsed = plainParse('a.yaml', text);
  if (!parsed) return { answered: 0, asked: 0 };
  const [quick, full] = [plainLocator(text), locator(text)];
  let [answered, asked] = [0, 0];
  for (const pointer of pointersOf(parsed.data)) {
    for (const target of ['value', 'key'] as const) {
      const at = { file: 'a.yaml', pointer, ...(target === 'key' ? { target } : {}) };
      const range = quick(at);
      asked += 1;
      if (!range) continue;
      answered += 1;
      expect(range, `${pointer} ${target} in\n${text}`).toEqual(full(at));
    }
  }
  return { answered, asked };
}

test('finds in every record what the full parser finds, and mostly itself', () => {
  const counts = recordFiles()
    .filter((file) => file.includes('/examples/'))
    .map((file) => compare(readFileSync(file, 'utf8')));
  const sum = (pick: (count: { answered: number; asked: number }) => number) =>
    counts.reduce((total, count) => total + pick(count), 0);
  expect(sum(({ answered }) => answered) / sum(({ asked }) => asked)).toBeGreaterThan(0.5);
});

test('and in texts of any kind nothing else', () => {
  fc.assert(
    fc.property(fc.oneof(treeTexts, lineTexts), (text) => void compare(text)),
    { seed: 20261124, numRuns: 3000 },
  );
});

test('a text it cannot read, or with a flow list on the way, is left to the full parser', () => {
  expect(plainLocator('a: &x 1\n')({ file: 'a', pointer: '/a' })).toBeUndefined();
  expect(plainLocator('a: [1, 2]\n')({ file: 'a', pointer: '/a/1' })).toBeUndefined();
});
