import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { stringify } from 'yaml';
import { projectFiles } from '../../src/adapters/project-files.ts';
import { loadPack } from '../../src/app/load-pack.ts';
import type { Files, Host } from '../../src/host.ts';
import { memoryFiles } from '../app/memory-files.ts';
import { packData, projectOf } from '../evaluation/world.ts';

const shipped = readFileSync('dist/packs/cbp-msc-2023-01.json', 'utf8');
const host = { assets: () => memoryFiles({ 'packs/cbp-msc-2023-01.json': shipped }) } as unknown as Host;
const nothing = memoryFiles({});

function load(
  criteria: { pack?: string; edition?: string } | undefined,
  files: Files = nothing,
  overlay: Readonly<Record<string, unknown>> = {},
) {
  const project = projectOf({ overlay });
  const data = { format: 1, ...(criteria ? { criteria } : {}) };
  return loadPack(host, files, { ...project, settings: { ...project.settings, data } });
}

/** The small pack as files of a repository. */
function packFiles(change: Readonly<Record<string, string>> = {}): Files {
  const data = packData();
  const sides = Object.entries(data.sides).map(([name, side]) => [`house/${name}.yaml`, stringify(side)]);
  const criteria = Object.entries(data.criteria).map(([id, form]) => [
    `house/criteria/x/${id}.yaml`,
    stringify(form),
  ]);
  const pack = stringify({ vocabulary: 1, ...data.pack });
  return memoryFiles({ 'house/pack.yaml': pack, ...Object.fromEntries([...sides, ...criteria]), ...change });
}

describe('a built-in pack', () => {
  it('is the default, and every schema of it is compiled ahead', async () => {
    const { pack, predicates, problems } = await load(undefined);
    expect([pack.id, pack.edition, problems]).toEqual(['cbp-msc', '2023-01', []]);
    for (const { applies_if, requirements } of pack.criteria) {
      if (applies_if) expect(typeof predicates(applies_if)({})).toBe('boolean');
      for (const { schema } of requirements)
        expect(typeof predicates(schema)({ evidence: [] })).toBe('boolean');
    }
  });

  it.each([
    ['a pack', { pack: 'aeo', edition: '2023-01' }],
    ['an edition', { pack: 'cbp-msc', edition: '2031-01' }],
    ['a name that is a path', { pack: 'cbp-msc', edition: '../../x' }],
  ])('%s there is not stops, and names the ones there are', async (_name, criteria) => {
    await expect(load(criteria)).rejects.toMatchObject({
      name: 'UserError',
      hint: expect.stringContaining('cbp-msc-2023-01'),
    });
  });

  it('is judged with the overlay: its schemas are compiled when they come', async () => {
    const condition = { properties: { has_fencing: { const: true } } };
    const { pack, predicates, problems } = await load(undefined, nothing, {
      '6.1': { ctpat: { applies_if: condition } },
    });
    const found = pack.criteria.find((criterion) => criterion.id === '6.1');
    expect(problems).toEqual([]);
    expect(
      [true, false].map((value) => predicates(found?.applies_if ?? true)({ has_fencing: value })),
    ).toEqual([true, false]);
  });

  it.each([
    ['a key there is not', { '6.1': { ctpat: { levls: {} } } }, 'schema/unknown-key', '/ctpat/levls'],
    [
      'a level there is not',
      { '6.1': { ctpat: { levels: { importer: 'shall' } } } },
      'schema/not-allowed',
      '/ctpat/levels/importer',
    ],
    ['a title taken away', { '6.1': { title: null } }, 'schema/missing-field', undefined],
    [
      'a schema that cannot be',
      { '6.1': { ctpat: { applies_if: { type: 'banana' } } } },
      'pack/criterion-shape',
      undefined,
    ],
    [
      'a category there is not',
      { '13.1': { id: '13.1', title: 'T', description: 'D', levels: {} } },
      'pack/unknown-category',
      undefined,
    ],
  ])(
    'an overlay with %s is reported, and the criterion stays as the pack has it',
    async (_name, overlay, code, pointer) => {
      const { pack, problems } = await load(undefined, nothing, overlay);
      const [file] = Object.keys(overlay);
      expect(problems).toHaveLength(1);
      expect(problems[0]).toMatchObject({
        code,
        at: { file: `overlay/${file}.yaml`, ...(pointer ? { pointer } : {}) },
      });
      const plain = (await load(undefined)).pack.criteria.find((criterion) => criterion.id === file);
      const found = pack.criteria.find((criterion) => criterion.id === file);
      expect(found && { ...found, overlaid: false }).toEqual(plain);
    },
  );
});

describe('a pack in the repository', () => {
  it('the shipped one, read as a folder, has no fault and is the shipped one', async () => {
    const { pack, problems } = await load(
      { pack: './criteria/cbp-msc', edition: '2023-01' },
      projectFiles('.'),
    );
    expect(problems).toEqual([]);
    expect(pack).toEqual((await load(undefined)).pack);
  });

  it('is read, judged and digested', async () => {
    const { pack, problems } = await load({ pack: './house/' }, packFiles());
    expect([pack.id, pack.criteria.length, problems]).toEqual([
      'small',
      Object.keys(packData().criteria).length,
      [],
    ]);
    expect(pack.digest).toMatch(/^sha256-[0-9a-f]{64}$/);
  });

  it('stops when there is none, or it is of another edition', async () => {
    await expect(load({ pack: './nowhere' }, packFiles())).rejects.toMatchObject({ name: 'UserError' });
    await expect(load({ pack: './house', edition: '2025-01' }, packFiles())).rejects.toMatchObject({
      name: 'UserError',
    });
    await expect(
      load({ pack: './house' }, memoryFiles({ 'house/pack.yaml': '- a\n- b\n' })),
    ).rejects.toMatchObject({ name: 'UserError' });
  });

  it('reports a file that is no YAML, and reads the others', async () => {
    const { pack, problems } = await load(
      { pack: './house' },
      packFiles({ 'house/criteria/x/6.1.yaml': 'a: [1\nb: 2\n' }),
    );
    expect(problems.every((found) => found.at?.file === 'house/criteria/x/6.1.yaml')).toBe(true);
    expect(problems.length).toBeGreaterThan(0);
    expect(pack.criteria.some((criterion) => criterion.id === '6.2')).toBe(true);
  });

  it.each([
    [
      'a number twice',
      { 'house/criteria/x/copy.yaml': stringify(packData().criteria['6.2']) },
      'pack/criterion-twice',
    ],
    [
      'a rule there is not',
      {
        'house/readiness.yaml': stringify({
          readiness: [{ purpose: 'p', title: 'P', rules: [{ rule: 'must_met' }] }],
        }),
      },
      'pack/unknown-rule',
    ],
    [
      'a part there is not',
      {
        'house/criteria/x/1.3.yaml': stringify({
          ...packData().criteria['1.3'],
          allOf: [{ ctpat: { requirement: 'x', level: 'must', say: 'no x', part: 'z' } }],
        }),
      },
      'pack/unknown-part',
    ],
  ])('reports %s with its place', async (_name, change, code) => {
    const { problems } = await load({ pack: './house' }, packFiles(change as Record<string, string>));
    expect(problems.map((found) => [found.code, found.at?.file])).toEqual([[code, Object.keys(change)[0]]]);
  });

  it('a criterion whose schema cannot be compiled is of unknown level, never not applicable', async () => {
    const broken = {
      ...packData().criteria['6.2'],
      ctpat: { ...(packData().criteria['6.2']?.ctpat as object), applies_if: { type: 'banana' } },
    };
    const { pack, problems } = await load(
      { pack: './house' },
      packFiles({ 'house/criteria/x/6.2.yaml': stringify(broken) }),
    );
    expect(problems.map((found) => found.code)).toEqual(['pack/criterion-shape']);
    expect(pack.criteria.find((criterion) => criterion.id === '6.2')?.levels).toEqual({});
  });
});
