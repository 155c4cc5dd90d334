import { expect, test } from 'vitest';
import { isWithin } from '../../src/app/project-tool-version.ts';

const cases: readonly [range: string, version: string, expected: boolean | undefined][] = [
  ['>=0.1', '0.1.0', true],
  ['>=0.1', '0.0.9', false],
  ['>= 0.1', '1.0.0', true],
  ['^1.2', '1.9.9', true],
  ['^1.2', '2.0.0', false],
  ['^0.2.3', '0.2.9', true],
  ['^0.2.3', '0.3.0', false],
  ['^0.0.3', '0.0.4', false],
  ['^0', '0.9.0', true],
  ['~1.2', '1.2.9', true],
  ['~1.2', '1.3.0', false],
  ['~1', '1.9.0', true],
  ['1.x', '1.7.0', true],
  ['1.x', '2.0.0', false],
  ['1', '1.0.1', true],
  ['1.2.3', '1.2.3', true],
  ['1.2.3', '1.2.4', false],
  ['>=1 <2', '1.5.0', true],
  ['>=1 <2', '2.0.0', false],
  ['<1 || >=2', '1.5.0', false],
  ['<1 || >=2', '2.5.0', true],
  ['>1', '1.5.0', false],
  ['<=1', '1.5.0', true],
  ['*', '3.0.0', true],
  ['>=0.1', '0.1.0-beta.1', true],
  ['newest', '1.0.0', undefined],
  ['>=', '1.0.0', undefined],
  ['', '1.0.0', undefined],
];

test.each(cases)('%s holds %s: %s', (range, version, expected) => {
  expect(isWithin(range, version)).toBe(expected);
});
