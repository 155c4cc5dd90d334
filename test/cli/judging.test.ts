import { appendFileSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { ctpat, example, inFolder } from './command-line.ts';
import { fits } from './output-schema.ts';

interface GapsOutput {
  accounts: {
    ready: { verdict: string; blockers: { code: string }[] };
    criteria: {
      id: string;
      outcome: string;
      affirmed: string | null;
      suspect: { cause: string }[];
      sites?: Record<string, { outcome: string }>;
      reasons: { code: string; file?: string; range?: object }[];
    }[];
  }[];
}

async function gapsOf(folder: string, ...more: string[]): Promise<GapsOutput['accounts'][number]> {
  const { out } = await ctpat(folder, ['gaps', '--format', 'json', ...more]);
  const [account] = (JSON.parse(out) as GapsOutput).accounts;
  if (!account) throw new Error('no account');
  return account;
}

describe('the example company', () => {
  it('checks without an error, with warnings and notes, in every format', async () => {
    const json = await ctpat(example, ['check', '--format', 'json']);
    expect(json.code).toBe(0);
    fits('check', json.out);
    const { summary } = JSON.parse(json.out) as { summary: Record<string, number> };
    expect(summary.errors).toBe(0);
    expect(summary.warnings).toBeGreaterThan(10);
    const codes = new Set(
      (JSON.parse(json.out) as { diagnostics: { code: string }[] }).diagnostics.map((found) => found.code),
    );
    for (const code of [
      'evidence/expired',
      'evidence/series-hole',
      'reference/contact-left',
      'compliance/claim-differs',
      'compliance/operation-undecided',
      'date/action-overdue',
      'partner/unassessed',
      'training/topic-old',
      'boilerplate/rhythm-unproved',
    ]) {
      expect(codes, code).toContain(code);
    }
    expect((await ctpat(example, ['check', '--fail-on', 'warning'])).code).toBe(1);
    expect(JSON.parse((await ctpat(example, ['check', '--format', 'sarif'])).out).version).toBe('2.1.0');
    expect((await ctpat(example, ['check', '--format', 'junit'])).out).toMatch(
      /^<\?xml[\s\S]*<\/testsuites>\s*$/,
    );
    expect((await ctpat(example, ['check', '--format', 'github'])).out).toMatch(
      /^::warning file=.*,line=\d+/m,
    );
  });

  it('shows every outcome, an overdue answer and doubtful ones, by site where it matters', async () => {
    const account = await gapsOf(example);
    const outcomes = new Set(account.criteria.map((result) => result.outcome));
    expect([...outcomes].sort()).toEqual([
      'met',
      'not_applicable',
      'partial',
      'unassessed',
      'unknown',
      'unmet',
    ]);
    expect(
      new Set(account.criteria.flatMap((result) => result.suspect.map((doubt) => doubt.cause))).size,
    ).toBeGreaterThanOrEqual(3);
    expect(account.criteria.find((result) => result.id === '9.4')?.sites).toMatchObject({
      'houston-dc': { outcome: 'met' },
      'laredo-yard': { outcome: 'unmet' },
    });
    const placed = account.criteria.flatMap((result) => result.reasons).filter((reason) => reason.range);
    expect(placed.length).toBeGreaterThan(20);
  });

  it('gives JSON that fits its schemas', async () => {
    fits('gaps', (await ctpat(example, ['gaps', '--format', 'json'])).out);
    fits('criteria', (await ctpat(example, ['criteria', 'list', '--format', 'json'])).out);
    fits('doctor', (await ctpat(example, ['doctor', '--format', 'json'])).out);
  });

  it.each([60, 120])('fits a terminal of %i columns', async (columns) => {
    for (const line of [['gaps'], ['criteria', 'show', '6.1'], ['criteria', 'list'], ['explain', 'VVTT']]) {
      const { out } = await ctpat(example, line, { columns });
      const wide = out.split('\n').filter((text) => [...text].length > columns && !/\S{30,}/.test(text));
      expect(wide, line.join(' ')).toEqual([]);
    }
  });

  it('fails only at the level asked for', async () => {
    expect((await ctpat(example, ['gaps'])).code).toBe(0);
    expect((await ctpat(example, ['gaps', '--fail-on', 'must'])).code).toBe(1);
    expect((await ctpat(example, ['gaps', '--for', 'nothing'])).code).toBe(2);
    expect((await ctpat(example, ['gaps', '--account', 'exporter'])).err).toContain('There are: importer');
  });
});

describe('affirm and record', () => {
  it('clears a doubt, refuses what is not answered, and touches one file', async () => {
    await inFolder('example', async (folder) => {
      const doubtful = (await gapsOf(folder)).criteria.find((result) => result.id === '10.3');
      expect(doubtful?.suspect).not.toEqual([]);
      const done = await ctpat(folder, ['affirm', '10.3', '--by', 'tom-baker']);
      expect(done.code).toBe(0);
      expect((await gapsOf(folder)).criteria.find((result) => result.id === '10.3')).toMatchObject({
        affirmed: '2026-11-24',
        suspect: [],
      });
      const refused = await ctpat(folder, ['affirm', '4.4', '--by', 'tom-baker']);
      expect(refused).toMatchObject({ code: 1 });
      expect(refused.err).toContain('not answered yet');
      expect((await ctpat(folder, ['affirm', '6.1', '--by', 'jim-porter'])).err).toContain(
        'has left the company',
      );
      expect((await ctpat(folder, ['affirm', '6.11', '--by', 'tom-baker'])).err).toContain(
        'Did you mean 6.1',
      );
    });
  });

  it('keeps assessments and never writes over one', async () => {
    await inFolder('example', async (folder) => {
      const names = () =>
        readdirSync(join(folder, 'assessments')).filter((name) => name.startsWith('2026-11-24'));
      await ctpat(folder, ['gaps', '--record', '--by', 'tom-baker']);
      await ctpat(folder, ['gaps', '--record', '--by', 'tom-baker']);
      expect(names()).toEqual(['2026-11-24-2.yaml', '2026-11-24.yaml']);
      expect((await ctpat(folder, ['check'])).code).toBe(0);
      expect((await ctpat(folder, ['gaps', '--record'])).code).toBe(2);
    });
  });
});

describe('an overlay', () => {
  it('changes what is asked, by patch and by a criterion of its own, and is marked', async () => {
    await inFolder('example', async (folder) => {
      mkdirSync(join(folder, 'overlay'), { recursive: true });
      appendFileSync(
        join(folder, 'ctpat.yaml'),
        readFileSync(join(folder, 'ctpat.yaml'), 'utf8').includes('\noverlay:') ? '' : '\noverlay: overlay\n',
      );
      writeFileSync(
        join(folder, 'overlay/3.8.yaml'),
        'ctpat: { levels: { importer: should }, basis: { importer: documented } }\n',
      );
      writeFileSync(
        join(folder, 'overlay/5.11.yaml'),
        'id: "5.11"\ncategory: 5\ntitle: Tracking log\nlevels: { importer: must }\ndescription: A log follows each trailer to the border.\nelements: [{ key: tracking-log, text: A log is kept, level: must }]\n',
      );
      const account = await gapsOf(folder);
      expect(account.criteria.find((result) => result.id === '5.11')).toMatchObject({
        outcome: 'unassessed',
      });
      expect(account.criteria.find((result) => result.id === '3.8')?.outcome).not.toBe('unknown');
      expect((await ctpat(folder, ['criteria', 'list', '--category', '5'])).out).toMatch(
        /5\.11 .*\[overlay\]/,
      );
    });
  });
});

describe('explain', () => {
  it.each([
    ['a code', 'schema/unknown-key', 'ctpat-ignore'],
    ['a criterion', '6.7', 'Likely questions'],
    ['a term, whatever its case', 'vvtt', 'Source'],
  ])('%s', async (_what, word, expected) => {
    const { code, out } = await ctpat(example, ['explain', word]);
    expect(code).toBe(0);
    expect(out).toContain(expected);
  });

  it('suggests the nearest for what there is not', async () => {
    const { code, err } = await ctpat(example, ['explain', 'schema/unknown-kee']);
    expect(code).toBe(2);
    expect(err).toContain('Did you mean schema/unknown-key?');
  });
});

describe('wrong usage and unreadable projects end with 2 and a hint', () => {
  it.each([
    ['no project', {}, ['check'], 'ctpat init'],
    ['a newer format', { 'ctpat.yaml': 'format: 9\n' }, ['check'], 'newer ctpat'],
    [
      'an edition there is not',
      { 'ctpat.yaml': 'format: 1\ncriteria: { pack: cbp-msc, edition: "2031-01" }\n' },
      ['gaps'],
      'cbp-msc-2023-01',
    ],
    [
      'another tool wanted',
      { 'ctpat.yaml': 'format: 1\ntool: ">=99"\n' },
      ['check'],
      'Install a version that fits',
    ],
    ['a project file that is no YAML', { 'ctpat.yaml': '- format\n' }, ['check'], 'Mend it first'],
    ['a day that is none', { 'ctpat.yaml': 'format: 1\n' }, ['check', '--today', '2026-02-30'], 'YYYY-MM-DD'],
    ['an unknown command', {}, ['chekc'], 'Did you mean check'],
    ['an unknown flag', {}, ['check', '--formt', 'json'], 'Did you mean --format'],
  ] as const)('%s', async (_what, files, argv, hint) => {
    await inFolder('empty', async (folder) => {
      for (const [path, text] of Object.entries(files)) writeFileSync(join(folder, path), text);
      const { code, err } = await ctpat(folder, argv);
      expect(code).toBe(2);
      expect(err).toContain(hint);
    });
  });
});
