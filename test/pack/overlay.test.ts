import { describe, expect, it } from 'vitest';
import type { Loaded } from '../../src/domain/project.ts';
import { compilePack } from '../../src/pack/compile-pack.ts';
import { mergePatch } from '../../src/pack/overlay.ts';
import { predicateKey, schemasOf } from '../../src/pack/predicate-key.ts';
import { packData } from '../evaluation/world.ts';

function overlay(files: Readonly<Record<string, unknown>>): ReadonlyMap<string, Loaded<unknown>> {
  return new Map(Object.entries(files).map(([id, data]) => [id, { id, file: `overlay/${id}.yaml`, data }]));
}

const compiled = (files: Readonly<Record<string, unknown>>) => compilePack(packData(), overlay(files));
const criterionOf = (files: Readonly<Record<string, unknown>>, id: string) =>
  compiled(files).pack.criteria.find((criterion) => criterion.id === id);

describe('merge patch (RFC 7396)', () => {
  it.each([
    [{ a: 'b' }, { a: 'c' }, { a: 'c' }],
    [{ a: 'b' }, { b: 'c' }, { a: 'b', b: 'c' }],
    [{ a: 'b' }, { a: null }, {}],
    [{ a: 'b', b: 'c' }, { a: null }, { b: 'c' }],
    [{ a: ['b'] }, { a: 'c' }, { a: 'c' }],
    [{ a: 'c' }, { a: ['b'] }, { a: ['b'] }],
    [{ a: { b: 'c' } }, { a: { b: 'd', c: null } }, { a: { b: 'd' } }],
    [{ a: [{ b: 'c' }] }, { a: [1] }, { a: [1] }],
    [
      ['a', 'b'],
      ['c', 'd'],
      ['c', 'd'],
    ],
    [{ a: 'b' }, ['c'], ['c']],
    [{ a: 'foo' }, null, null],
    [{ e: null }, { a: 1 }, { e: null, a: 1 }],
    [[1, 2], { a: 'b', c: null }, { a: 'b' }],
    [{}, { a: { bb: { ccc: null } } }, { a: { bb: {} } }],
  ])('%j with %j is %j', (target, patch, result) => {
    expect(mergePatch(target, patch)).toEqual(result);
  });

  it('does not change what it is given, nor the prototype of anything', () => {
    const target = { a: { b: 1 } };
    const merged = mergePatch(target, JSON.parse('{"a":{"c":2},"__proto__":{"polluted":true}}'));
    expect(target).toEqual({ a: { b: 1 } });
    expect(Object.hasOwn(merged as object, '__proto__')).toBe(true);
    expect(({} as { polluted?: boolean }).polluted).toBeUndefined();
  });
});

describe('overlay', () => {
  it('corrects one key and marks the criterion; the digest is the pack’s own', () => {
    const { pack, problems } = compiled({ '6.1': { ctpat: { basis: { importer: 'memory' } } } });
    const [found] = pack.criteria.filter((criterion) => criterion.overlaid);
    expect(problems).toEqual([]);
    expect(pack.overlaid).toEqual(['6.1']);
    expect([found?.id, found?.basis.importer, found?.cadence]).toEqual(['6.1', 'memory', 'P1Y']);
    expect(pack.digest).toBe(compiled({}).pack.digest);
    expect(pack.overlayDigest).toMatch(/^sha256-/);
  });

  it('simple form: adds a criterion, provisional unless confirmed', () => {
    const simple = {
      id: '5.11',
      category: 5,
      title: 'Tracking',
      levels: { importer: 'must' },
      description: 'Loads are tracked.',
      elements: [{ key: 'tracking-log', text: 'A log is kept', level: 'must' }],
    };
    const added = criterionOf({ '5.11': simple }, '5.11');
    expect(added).toMatchObject({ scope: 'company', basis: { importer: 'memory' }, source: { id: '5.11' } });
    expect(added?.elements).toMatchObject([{ key: 'tracking-log', title: 'A log is kept', level: 'must' }]);
    const confirmed = { on: '2026-11-20', by: 'tom-baker', page: 9, document: 'MSC Highway Carriers' };
    const sure = criterionOf({ '5.11': { ...simple, confirmed } }, '5.11');
    expect(sure).toMatchObject({
      basis: { importer: 'documented' },
      source: { edition: 'MSC Highway Carriers' },
      confirmed,
    });
  });

  it('simple form on a criterion the pack has: says more, takes nothing away', () => {
    const found = criterionOf({ '1.1': { id: '1.1', levels: { sea_carrier: 'must' } } }, '1.1');
    expect(found?.levels).toEqual({ importer: 'must', sea_carrier: 'must' });
    expect(found?.elements.map((element) => element.key)).toEqual(['team', 'charter', 'minutes']);
  });

  it('takes its place among the others in the order of numbers', () => {
    const { pack } = compiled({
      '6.10': { id: '6.10', category: 6, title: 'T', description: 'D', levels: {} },
    });
    const chapter = pack.criteria.map((criterion) => criterion.id).filter((id) => id.startsWith('6.'));
    expect(chapter).toEqual(['6.1', '6.2', '6.4', '6.5', '6.10']);
  });

  it.each([
    ['a patch on a number the pack lacks', { '7.77': { ctpat: { cadence: 'P1Y' } } }, 'pack/overlay-unknown'],
    ['no group of keys', { '6.1': ['x'] }, 'pack/overlay-not-a-group'],
    ['an id that is not the file’s', { '6.1': { id: '6.2' } }, 'pack/overlay-id'],
  ])('reports %s', (_name, files, code) => {
    const { problems } = compiled(files);
    expect(problems.map((found) => [found.code, found.at?.file])).toEqual([
      [code, `overlay/${Object.keys(files)[0]}.yaml`],
    ]);
  });
});

describe('names of predicates', () => {
  it('equal schemas have equal names, whatever the order of keys', () => {
    expect(predicateKey({ a: 1, b: [1, 2] })).toBe(predicateKey({ b: [1, 2], a: 1 }));
    expect(predicateKey({ b: [2, 1] })).not.toBe(predicateKey({ b: [1, 2] }));
  });

  it('every schema of a criterion is among them: conditions, computed, named', () => {
    const [fence, review] = ['9.5', '2.3'].map((id) => criterionOf({}, id));
    expect(fence && schemasOf(fence)).toHaveLength(2);
    expect(review && schemasOf(review)).toHaveLength(1);
  });
});
