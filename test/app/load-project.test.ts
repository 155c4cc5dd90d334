import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { loadProject } from '../../src/app/load-project.ts';
import { UserError } from '../../src/errors.ts';
import { type Content, memoryFiles } from './memory-files.ts';

const settings = 'format: 1\n';
const site = 'name: Yard\naddress: { city: Laredo, country: US }\n';
const partner = 'name: Lotus\nroles: [manufacturer]\ncountry: VN\n';

async function load(contents: Record<string, Content>) {
  return loadProject(memoryFiles({ 'ctpat.yaml': settings, ...contents }));
}

/** `code file` of each problem. */
async function told(contents: Record<string, Content>): Promise<string[]> {
  const { problems } = await load(contents);
  return problems.map(({ code, at }) => `${code} ${at?.file}${at?.pointer ? ` ${at.pointer}` : ''}`);
}

function exampleFolder(): Record<string, Content> {
  const folder = join('test', 'app', 'fixtures', 'meridian');
  const paths = readdirSync(folder, { recursive: true, encoding: 'utf8' }).map((path) =>
    path.replaceAll('\\', '/'),
  );
  const files = paths.filter((path) => /\.[a-z]+$/.test(path));
  return Object.fromEntries(files.map((path) => [path, readFileSync(join(folder, path))]));
}

describe('the example of the format', () => {
  test('loads whole and without a word', async () => {
    const project = await load(exampleFolder());
    expect(project.problems).toEqual([]);
    expect(project.company?.data.name).toBe('Meridian Home Goods, Inc.');
    expect(project.riskAssessment?.data.threats).toHaveLength(2);
    expect([...project.measures.keys()]).toEqual(['6.1', '9.4']);
    expect([...project.affirmations.keys()]).toEqual(['6.1']);
    expect([...project.submissions.keys()]).toEqual(['importer/2025-12-12']);
    expect([...project.overlay.keys()]).toEqual(['5.11', '6.1']);
    const one = [
      project.accounts,
      project.sites,
      project.partners,
      project.answers,
      project.supplyChains,
      project.actions,
    ];
    const more = [
      project.training,
      project.incidents,
      project.validations,
      project.benefits,
      project.assessments,
    ];
    for (const records of [...one, ...more]) expect(records.size).toBe(1);
    expect(project.evidence.size).toBe(2);
    expect(project.fileCount).toBe(22);
  });
});

describe('where records lie', () => {
  test('subfolders sort, ids stay', async () => {
    const project = await load({ 'partners/asia/vn/lotus.yaml': partner, 'partners/acme.yaml': partner });
    expect([...project.partners]).toMatchObject([
      ['acme', { file: 'partners/acme.yaml' }],
      ['lotus', { file: 'partners/asia/vn/lotus.yaml' }],
    ]);
  });

  test('measures are by criterion, in the order people number them', async () => {
    const project = await load({
      'measures/4/4.10.yaml': 'criterion: "4.10"',
      'measures/4/4.9-systems.yaml': 'criterion: "4.9"',
    });
    expect([...project.measures.keys()]).toEqual(['4.9', '4.10']);
  });

  test('documents below evidence/ are no records', async () => {
    const contents = {
      'evidence/files/a.yaml': 'x',
      'evidence/private/b.yaml': 'x',
      'evidence/inbox/c.yaml': 'x',
    };
    expect(await told(contents)).toEqual([]);
  });

  test('folders that are not of the format are left alone', async () => {
    expect(
      await told({ 'notes/a.yaml': '][', '.ctpat/state/x.yaml': '][', 'logs/seals/a.csv': 'x' }),
    ).toEqual([]);
  });

  test('two on one day are told apart', async () => {
    const project = await load({
      'assessments/2026-11-24.yaml': 'date: 2026-11-24',
      'assessments/2026-11-24-2.yaml': 'date: 2026-11-24',
    });
    expect([...project.assessments.keys()]).toEqual(['2026-11-24', '2026-11-24-2']);
    expect(project.problems).toEqual([]);
  });
});

describe('names', () => {
  const cases: readonly [string, Record<string, Content>, string[]][] = [
    ['capital letters', { 'sites/Houston.yaml': site }, ['id/invalid sites/Houston.yaml']],
    ['blanks', { 'sites/north yard.yaml': site }, ['id/invalid sites/north yard.yaml']],
    [
      'a device of Windows',
      { 'sites/con.yaml': site, 'sites/nul.x.yaml': site },
      ['id/invalid sites/con.yaml', 'id/invalid sites/nul.x.yaml'],
    ],
    ['too long', { [`sites/${'a'.repeat(65)}.yaml`]: site }, [`id/invalid sites/${'a'.repeat(65)}.yaml`]],
    ['no criterion', { 'measures/seals.yaml': 'criterion: "6.1"' }, ['id/invalid measures/seals.yaml']],
    ['no day', { 'assessments/november.yaml': 'date: 2026-11-24' }, ['id/invalid assessments/november.yaml']],
    [
      'no account',
      { 'submissions/2025-12-12.yaml': 'kind: initial\nsubmitted_by: a\non: 2025-12-12' },
      ['id/invalid submissions/2025-12-12.yaml'],
    ],
    [
      'the same twice',
      { 'partners/a/lotus.yaml': partner, 'partners/b/lotus.yaml': partner },
      ['id/duplicate partners/b/lotus.yaml'],
    ],
    [
      'another criterion',
      { 'measures/6.1.yaml': 'criterion: "6.2"' },
      ['id/mismatch measures/6.1.yaml /criterion'],
    ],
    [
      'another ending',
      { 'sites/yard.yml': site, 'sites/dock.YAML': site },
      ['id/wrong-extension sites/dock.YAML', 'id/wrong-extension sites/yard.yml'],
    ],
    ['another ending of a fixed file', { 'company.yml': 'name: M' }, ['id/wrong-extension company.yml']],
    ['something else', { 'sites/plan.pdf': 'x' }, ['id/stray-file sites/plan.pdf']],
    [
      'what tools and people leave',
      { 'sites/.gitkeep': '', 'sites/README.md': 'x', 'evidence/.DS_Store': 'x' },
      [],
    ],
    [
      'a contact twice',
      { 'company.yaml': 'name: M\ncontacts: [{ id: a }, { id: b }, { id: a }]' },
      ['id/repeated company.yaml /contacts/2/id'],
    ],
  ];
  test.each(cases)('%s', async (_name, contents, expected) => {
    expect(await told(contents)).toEqual(expected);
  });

  test('the file’s name counts, not what a copied measure says', async () => {
    const project = await load({ 'measures/6.1.yaml': 'criterion: "6.2"\nstatus: met' });
    expect(project.measures.get('6.1')?.data).toEqual({ criterion: '6.1', status: 'met' });
  });

  test('of two with one id the first is used and named', async () => {
    const project = await load({ 'partners/a/lotus.yaml': partner, 'partners/b/lotus.yaml': partner });
    expect(project.partners.get('lotus')?.file).toBe('partners/a/lotus.yaml');
    expect(project.problems[0]?.related?.[0]?.at.file).toBe('partners/a/lotus.yaml');
  });
});

describe('nothing outside is read', () => {
  test('links are named and not followed', async () => {
    const contents = {
      'sites/yard.yaml': { link: '/etc/passwd' },
      partners: { link: '../other' },
      'company.yaml': { link: '/x' },
    };
    expect(await told(contents)).toEqual([
      'id/link company.yaml',
      'id/link sites/yard.yaml',
      'id/link partners',
    ]);
  });

  test('an overlay elsewhere is refused', async () => {
    const project = await load({ 'ctpat.yaml': 'format: 1\noverlay: ../house', '../house/6.1.yaml': 'x: 1' });
    expect(project.problems.map((found) => found.code)).toEqual(['schema/pattern']);
    expect(project.overlay.size).toBe(0);
  });
});

describe('one bad file never hides the others', () => {
  test('syntax, shape, size', async () => {
    const project = await load({
      'sites/a.yaml': 'name: "A\naddress: {',
      'sites/b.yaml': site,
      'sites/c.yaml': 'name: C',
      'sites/d.yaml': { size: 200_000_000 },
      'sites/e.yaml': `${site}colour: red\n`,
    });
    expect([...project.sites.keys()]).toEqual(['b', 'e']);
    expect([...(project.knownIds.get('site') ?? [])]).toEqual(['a', 'b', 'c', 'd', 'e']);
    const codes = new Map(project.problems.map((found) => [found.at?.file, found.code]));
    expect(codes.get('sites/a.yaml')).toMatch(/^yaml\//);
    expect(codes.get('sites/c.yaml')).toBe('schema/missing-field');
    expect(codes.get('sites/d.yaml')).toBe('schema/too-large');
    expect(codes.get('sites/e.yaml')).toBe('schema/unknown-key');
  });

  test('a criterion read as a number keeps its measure, and the words show how it was written', async () => {
    const project = await load({ 'measures/4/4.10.yaml': 'criterion: 4.10\nstatus: met\n' });
    expect(project.measures.get('4.10')?.data).toEqual({ criterion: '4.10', status: 'met' });
    const found = project.problems.find((one) => one.code === 'schema/wrong-type');
    expect(found?.args).toMatchObject({ field: 'criterion', source: '4.10' });
  });

  test('an empty file is no record', async () => {
    expect(await told({ 'sites/a.yaml': '# later\n' })).toEqual(['schema/not-a-record sites/a.yaml']);
  });

  test('ignores are kept by file', async () => {
    const project = await load({
      'sites/a.yaml': `# ctpat-ignore schema/unknown-key: ours\ncolour: red\n${site}`,
    });
    expect(project.ignores.get('sites/a.yaml')).toMatchObject([
      { code: 'schema/unknown-key', reason: 'ours', appliesTo: 2 },
    ]);
  });
});

describe('ctpat.yaml', () => {
  test('what it leaves out has its default', async () => {
    const project = await load({
      'ctpat.yaml': 'format: 1\npolicy: { due_soon: 60 days, reassess_partners: { low: P5Y } }',
    });
    expect(project.policy).toMatchObject({
      review_every: 'P1Y',
      due_soon: '60 days',
      keep_evidence: 'since_last_validation',
    });
    expect(project.policy.reassess_partners).toEqual({ high: 'P1Y', medium: 'P2Y', low: 'P5Y' });
    expect(project.language).toBe('en');
  });

  const refused: readonly [string, Record<string, Content>, RegExp][] = [
    ['none', {}, /no ctpat\.yaml/],
    ['a newer format', { 'ctpat.yaml': 'format: 2' }, /format 2/],
    ['another tool', { 'ctpat.yaml': 'format: 1\ntool: ">=99"' }, />=99/],
    ['not a record', { 'ctpat.yaml': '- format' }, /cannot be read/],
    ['too large', { 'ctpat.yaml': { size: 2_000_000 } }, /cannot be read/],
  ];
  test.each(refused)('refused: %s', async (_name, contents, words) => {
    const loading = loadProject(memoryFiles(contents));
    await expect(loading).rejects.toThrow(UserError);
    await expect(loading).rejects.toThrow(words);
  });

  test('a missing format and a range that is none are only reported', async () => {
    expect(await told({ 'ctpat.yaml': 'language: en\ntool: newest' })).toEqual([
      'schema/missing-field ctpat.yaml',
      'schema/pattern ctpat.yaml /tool',
    ]);
  });
});
