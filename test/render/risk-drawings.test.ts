import { describe, expect, it } from 'vitest';
import {
  chainMaps,
  type DrawnMode,
  type MapStep,
  type MapWords,
} from '../../src/render/drawings/chain-map.ts';
import { heatMap } from '../../src/render/drawings/heat-map.ts';
import { shortName } from '../../src/render/drawings/rating-mark.ts';

const words: MapWords = {
  nobody: 'nobody is named',
  rests: (days) => `rests ${days} days`,
  back: (number) => `back at ${number}`,
  legend: [['truck', 'truck']],
};
const modes: readonly (DrawnMode | undefined)[] = ['truck', 'ocean', undefined];
const steps = (count: number, more: Partial<MapStep> = {}): MapStep[] =>
  Array.from({ length: count }, (_none, index) => {
    const mode = modes[index % 3];
    const base = { number: index + 1, what: 'step', who: `Firm ${index + 1}`, where: 'Laredo' };
    return { ...base, ...(mode ? { mode } : {}), rating: 2, ...more };
  });
const draw = (list: readonly MapStep[]) => chainMaps(list, words, (some) => `${some.length} steps`);
const textsOf = (svg: string) => [...svg.matchAll(/<text [^>]*>([^<]*)</g)].map((match) => match[1]);
const bottomOf = (svg: string) => Number(/viewBox="0 0 \d+ (\d+)"/.exec(svg)?.[1]);

describe('chain map', () => {
  it('draws thirty steps on one picture that grows with its rows, and more on a second', () => {
    const [picture, ...others] = draw(steps(30));
    expect(others).toEqual([]);
    expect(textsOf(picture?.svg ?? '').filter((text) => /^Firm \d+$/.test(text ?? ''))).toHaveLength(30);
    expect(bottomOf(picture?.svg ?? '')).toBeGreaterThan(bottomOf(draw(steps(4))[0]?.svg ?? ''));
    expect(draw(steps(33)).map((one) => one.words)).toEqual(['32 steps', '1 steps']);
    expect(draw([])).toEqual([]);
  });

  it('says where cargo comes back to, how long it rests, and that nobody has it', () => {
    const svg = draw(steps(1, { who: '', restDays: 3, backAt: 1 }))[0]?.svg ?? '';
    expect(textsOf(svg)).toEqual(expect.arrayContaining(['nobody is named', 'rests 3 days, back at 1']));
  });

  it('takes what people wrote for text', () => {
    const svg = draw(steps(1, { who: '<script>&"' }))[0]?.svg ?? '';
    expect(svg).toContain('&#60;script&#62;&#38;');
    expect(svg).not.toContain('<script');
  });
});

describe('a short name', () => {
  it.each([
    ['Lotus Furniture', 'Lotus Furniture'],
    ['Internationale Handelsgesellschaft für Möbel', /^Internationale Handels.*…$/],
    ['WWWWWWWWWWWWWWWWWWWWWWWW', /^W{10,14}…$/],
    ['越南家具制造有限公司越南家具制造有限公司', /^.{9,12}…$/u],
    ['', ''],
  ])('%s keeps within its room', (name, expected) => {
    expect(shortName(name, 24)).toEqual(
      typeof expected === 'string' ? expected : expect.stringMatching(expected),
    );
  });
});

describe('heat map', () => {
  const ratings = { 1: 'low', 2: 'medium', 3: 'high', unknown: 'not known' };
  const text = {
    title: 'House matrix',
    threat: 'Threat',
    vulnerability: 'Vulnerability',
    ratings,
    more: (n: number) => `+${n}`,
  };
  const matrix = [
    [1, 1, 2],
    [1, 2, 3],
    [2, 3, 3],
  ] as const;
  const map = (...points: Parameters<typeof heatMap>[0]) => textsOf(heatMap(points, matrix, text, 'x'));

  it('gives the unknown a place of its own only where something is unknown', () => {
    expect(map({ number: 1, threat: 3, vulnerability: 1 })).not.toContain('not known');
    expect(map({ number: 1, threat: 3, vulnerability: 'unknown' })).toContain('not known');
  });

  it('counts those that a field has no room for', () => {
    const many = Array.from(
      { length: 40 },
      (_none, index) => ({ number: index + 1, threat: 3, vulnerability: 3 }) as const,
    );
    expect(map(...many).some((found) => found?.endsWith('+29'))).toBe(true);
  });
});
