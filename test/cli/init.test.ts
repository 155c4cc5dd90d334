import { existsSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { parse } from 'yaml';
import { ctpat, inFolder } from './command-line.ts';

const flags = [
  '--entity',
  'importer',
  '--company',
  'Rio Imports, LLC',
  '--site',
  'El Paso DC',
  'Tulsa yard',
  '--officer',
  'Maria Lopez',
  '--contact',
  'Joe Park',
  '--yes',
];

interface Gaps {
  accounts: {
    coverage: string;
    summary: {
      must: { applicable: number; unassessed: number };
      should: { applicable: number; unassessed: number };
    };
  }[];
}

describe('ctpat init', () => {
  it('makes a project that checks without an error and in which every criterion is still to answer', async () => {
    await inFolder('empty', async (folder) => {
      const made = await ctpat(folder, ['init', ...flags]);
      expect(made.code).toBe(0);
      const checked = await ctpat(folder, ['check', '--fail-on', 'warning']);
      expect(checked.out).toMatch(/^0 errors, 0 warnings/m);
      expect(checked.code).toBe(0);
      const { out } = await ctpat(folder, ['gaps', '--format', 'json']);
      const [account] = (JSON.parse(out) as Gaps).accounts;
      expect(account?.summary.must).toMatchObject({ applicable: 60, unassessed: 60 });
      expect(account?.summary.should).toMatchObject({ applicable: 36, unassessed: 36 });
    });
  });

  it.each([
    'exporter',
    'foreign_manufacturer',
    'customs_broker',
    'highway_carrier_us_mexico',
    'sea_carrier',
    'air_carrier',
  ])('asks %s for its own part of the pack', async (entity) => {
    await inFolder('empty', async (folder) => {
      await ctpat(folder, ['init', '--entity', entity, '--yes']);
      const listed = await ctpat(folder, ['criteria', 'list', '--format', 'json']);
      const asked = (JSON.parse(listed.out) as { criteria: { id: string; level: string }[] }).criteria
        .filter((criterion) => criterion.level === 'must' || criterion.level === 'should')
        .map((criterion) => criterion.id);
      const written = readdirSync(join(folder, 'measures'), { recursive: true, encoding: 'utf8' })
        .filter((path) => path.endsWith('.yaml'))
        .map((path) => parse(readFileSync(join(folder, 'measures', path), 'utf8')).criterion);
      expect(written.toSorted()).toEqual(asked.toSorted());
      expect((await ctpat(folder, ['check'])).code).toBe(0);
    });
  });

  it('leaves files that are there as they are and says so', async () => {
    await inFolder('empty', async (folder) => {
      writeFileSync(join(folder, '.gitignore'), 'mine\n');
      const { code, err } = await ctpat(folder, ['init', ...flags]);
      expect(code).toBe(0);
      expect(err).toContain('left as they were: .gitignore');
      expect(readFileSync(join(folder, '.gitignore'), 'utf8')).toBe('mine\n');
      expect(existsSync(join(folder, 'ctpat.yaml'))).toBe(true);
    });
  });

  it('prints flags that make the same project again', async () => {
    await inFolder('empty', async (folder) => {
      const { err } = await ctpat(folder, ['init', 'first', ...flags]);
      const line = /ctpat init (--entity .*) first$/m.exec(err)?.[1] ?? '';
      const again = [...line.matchAll(/'((?:[^']|'\\'')*)'|(\S+)/g)].map(
        (match) => match[1] ?? match[2] ?? '',
      );
      await ctpat(folder, ['init', 'second', ...again]);
      const of = (name: string) => readFileSync(join(folder, name, 'company.yaml'), 'utf8');
      expect(of('second')).toBe(of('first'));
      expect(readdirSync(join(folder, 'second', 'sites'))).toEqual(['el-paso-dc.yaml', 'tulsa-yard.yaml']);
    });
  });

  it('refuses a second project in the same folder, and an entity type there is not', async () => {
    await inFolder('empty', async (folder) => {
      await ctpat(folder, ['init', ...flags]);
      expect(await ctpat(folder, ['init', ...flags])).toMatchObject({ code: 2 });
      const wrong = await ctpat(folder, ['init', 'other', '--entity', 'importr', '--yes']);
      expect(wrong.code).toBe(2);
      expect(wrong.err).toContain('hint: Choose from importer');
      expect(existsSync(join(folder, 'other'))).toBe(false);
    });
  });

  it('makes nothing up where nobody can be asked, and takes flags that say all', async () => {
    await inFolder('empty', async (folder) => {
      const bare = await ctpat(folder, ['init', '--entity', 'importer', '--country', 'US']);
      expect(bare.code).toBe(2);
      expect(bare.err).toContain('nobody can be asked here');
      expect(bare.err).toContain('hint: Add --company --site --officer --contact, or --yes');
      expect(existsSync(join(folder, 'ctpat.yaml'))).toBe(false);
      const all = [...flags.filter((flag) => flag !== '--yes'), '--country', 'MX'];
      expect((await ctpat(folder, ['init', ...all])).code).toBe(0);
    });
  });

  it.each(['XX', 'us', 'USA', 'ZZ', ''])('refuses %j as a country', async (country) => {
    await inFolder('empty', async (folder) => {
      const { code, err } = await ctpat(folder, ['init', ...flags, '--country', country]);
      expect(code).toBe(2);
      expect(err).toContain('is not a country code');
      expect(existsSync(join(folder, 'ctpat.yaml'))).toBe(false);
    });
  });

  it('says without git what is missing, and pins what the pipelines run', async () => {
    await inFolder('empty', async (folder) => {
      const { err } = await ctpat(folder, ['init', ...flags], { git: async () => undefined });
      expect(err).toContain('no git repository here');
      const workflow = readFileSync(join(folder, '.github/workflows/ctpat.yml'), 'utf8');
      expect(workflow).not.toContain('pull_request_target');
      expect(
        [...workflow.matchAll(/uses: \S+@(\S+)/g)].every((match) => /^[0-9a-f]{40}$/.test(match[1] ?? '')),
      ).toBe(true);
      expect(parse(workflow).permissions).toEqual({ contents: 'read' });
      expect(workflow).toMatch(/ctpat@\d+\.\d+\.\d+ check/);
      expect(() => parse(readFileSync(join(folder, '.gitlab-ci.yml'), 'utf8'))).not.toThrow();
    });
  });
});
