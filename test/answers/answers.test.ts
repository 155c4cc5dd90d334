import { cpSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { parse } from 'yaml';
import { ctpat, example, inFolder } from '../cli/command-line.ts';
import { fillIn, rewrite, textOf } from './fill.ts';

const SEALS = 'measures/06-seal-security/6.1-seal-procedure.yaml';
const GATES = 'measures/09-physical-security/9.4-gates.yaml';
const BOLTS = 'measures/06-seal-security/6.2.yaml';

const answers = async (folder: string, text: string, ...more: string[]) => {
  writeFileSync(join(folder, 'answers.yaml'), text);
  return await ctpat(folder, ['assess', '--answers', 'answers.yaml', ...more]);
};

describe('answers from a YAML file', () => {
  it('are written into the measure, leave every other line, and affirm', async () => {
    await inFolder('example', async (folder) => {
      const before = textOf(folder, SEALS).split('\n');
      const ran = await answers(
        folder,
        'by: tom-baker\nanswers:\n  "6.1":\n    elements: { inventory: met }\n',
      );
      expect(ran.err).toBe('');
      expect(ran.code).toBe(0);
      expect(ran.out).toContain('elements.inventory: status: partial');
      expect(ran.out).toContain('affirmed by tom-baker');
      const after = textOf(folder, SEALS).split('\n');
      const changed = after.filter((line) => !before.includes(line));
      expect(changed).toEqual(['  inventory: met']);
      expect(textOf(folder, 'affirmations/6.1.yaml')).toContain('"on": 2026-11-24');
    });
  });
  it('a dry run says the same and writes nothing', async () => {
    await inFolder('example', async (folder) => {
      const before = textOf(folder, SEALS);
      const ran = await answers(
        folder,
        'by: tom-baker\nanswers:\n  "6.1": { status: met, owner: nadia-kamal }\nactions:\n  "6.1": { title: Count seals, owner: tom-baker, due_on: 2027-01-31 }\n',
        '--dry-run',
      );
      expect(ran.code).toBe(0);
      expect(ran.out).toContain('status: (empty) → met');
      expect(ran.out).toContain('owner: tom-baker → nadia-kamal');
      expect(ran.out).toContain('action would be opened: Count seals');
      expect(ran.out).toContain('dry run, nothing written: 1 answer would change');
      expect(textOf(folder, SEALS)).toBe(before);
    });
  });
  it('an answer that changed since is left, both sides shown, exit 1; others are written', async () => {
    await inFolder('example', async (folder) => {
      const template = (
        await ctpat(folder, ['assess', '--print-template', '--category', '6', '--by', 'tom-baker'])
      ).out;
      const filled = template
        .replace(/("6\.1":\n\s+based_on: \S+\n\s+status:)/, '$1 unmet')
        .replace(/("6\.2":\n\s+based_on: \S+\n\s+status:)/, '$1 partial');
      rewrite(folder, SEALS, (text) => text.replace(/^owner: .*$/m, 'owner: nadia-kamal'));
      const before = textOf(folder, SEALS);
      const ran = await answers(folder, filled);
      expect(ran.code).toBe(1);
      expect(ran.out).toContain('6.1 was changed since the file was made; not written');
      expect(ran.out).toMatch(/in the records now: +\(empty\)/);
      expect(ran.out).toMatch(/in the file: +unmet/);
      expect(ran.out).toContain('1 answer changed, 0 as before, 1 not written');
      expect(textOf(folder, SEALS)).toBe(before);
      expect(parse(textOf(folder, BOLTS)).status).toBe('partial');
    });
  });
  it('a template that nobody filled in changes and affirms nothing', async () => {
    await inFolder('example', async (folder) => {
      const template = (await ctpat(folder, ['assess', '--print-template', '--by', 'tom-baker'])).out;
      const ran = await answers(folder, template);
      expect(ran).toMatchObject({ code: 0, out: '0 answers changed, 0 as before\n' });
    });
  });
  it('a site gets its own answer, and `same`, and only that site is affirmed', async () => {
    await inFolder('example', async (folder) => {
      const ran = await answers(
        folder,
        'by: rosa-trevino\nanswers:\n  "9.4":\n    sites: { laredo-yard: { status: planned, statement: A guard post is being built. } }\nactions:\n  "9.4": { site: laredo-yard, title: Build the guard post, owner: tom-baker, due_on: 2027-03-31 }\n',
      );
      expect(ran.code).toBe(0);
      expect(parse(textOf(folder, GATES)).sites['laredo-yard']).toMatchObject({
        status: 'planned',
        statement: 'A guard post is being built.',
      });
      const action = parse(textOf(folder, 'actions/2026-11-build-the-guard-post.yaml'));
      expect(action).toMatchObject({
        mends: [{ criterion: '9.4', site: 'laredo-yard' }],
        due_on: '2027-03-31',
        status: 'open',
      });
      const again = await ctpat(folder, ['assess', '--answers', 'answers.yaml']);
      expect(again.out).toContain('action is open already: Build the guard post');
      expect(again.out).toContain('0 answers changed, 1 as before');
    });
  });
  it('the question put to somebody goes when that person answers', async () => {
    await inFolder('example', async (folder) => {
      rewrite(folder, SEALS, (text) => `${text}flag: { for: nadia-kamal, note: Counted since when? }\n`);
      await answers(folder, 'by: nadia-kamal\nanswers:\n  "6.1": { elements: { inventory: met } }\n');
      expect(parse(textOf(folder, SEALS)).flag).toBeNull();
    });
  });
  it('a missing measure is made as init makes it', async () => {
    await inFolder('example', async (folder) => {
      rmSync(join(folder, SEALS));
      const ran = await answers(folder, 'by: tom-baker\nanswers:\n  "6.1": { status: partial }\n');
      expect(ran.code).toBe(0);
      expect(textOf(folder, 'measures/06-seal-security/6.1.yaml')).toMatch(
        /^# yaml-language-server[\s\S]*\nstatus: partial # /,
      );
    });
  });
});

describe('faults are all said with their places, and nothing is written', () => {
  let shared = '';
  beforeAll(() => {
    shared = mkdtempSync(join(tmpdir(), 'ctpat-test-'));
    cpSync(example, shared, { recursive: true, filter: (path) => !path.includes(`${example}/build`) });
  });
  afterAll(() => rmSync(shared, { recursive: true, force: true }));

  it.each<[string, string, RegExp]>([
    ['nobody', 'answers: {}', /answers\.yaml:1:1: .*by/],
    ['a stranger', 'by: tom-bakker', /answers\.yaml:1:5: there is no contact tom-bakker .*tom-baker/],
    ['one who left', 'by: jim-porter', /jim-porter has left/],
    [
      'a criterion there is not',
      'by: tom-baker\nanswers: { "6.99": { status: met } }',
      /2:\d+: there is no criterion 6\.99/,
    ],
    [
      'a point there is not',
      'by: tom-baker\nanswers:\n  "6.1":\n    elements:\n      custodyy: met',
      /5:17: 6\.1 has no point custodyy .*custody/,
    ],
    [
      'a part there is not',
      'by: tom-baker\nanswers:\n  "6.1":\n    statement: { z: Text }',
      /4:\d+: 6\.1 has no part z/,
    ],
    [
      'a proof there is not',
      'by: tom-baker\nanswers:\n  "6.1":\n    evidence: [seal-procedur]',
      /4:16: there is no evidence record seal-procedur .*seal-procedure/,
    ],
    [
      'a site there is not',
      'by: tom-baker\nanswers:\n  "9.4":\n    sites: { nowhere: { status: met } }',
      /there is no site nowhere/,
    ],
    [
      'a site where there is one answer',
      'by: tom-baker\nanswers:\n  "6.1":\n    sites: { houston-dc: same }',
      /one answer for the company/,
    ],
    [
      'not applicable without words',
      'by: tom-baker\nanswers:\n  "6.1": { status: not_applicable }',
      /without saying why/,
    ],
    [
      'words without an answer',
      'by: tom-baker\nanswers:\n  "6.1": { elements: { custody: { how: Locked } } }',
      /no answer/,
    ],
    ['an unknown key', 'by: tom-baker\nanswers:\n  "6.1": { statuss: met }', /3:\d+: .*statuss/],
    ['no YAML', 'by: [', /answers\.yaml:1/],
    [
      'an action without a day',
      'by: tom-baker\nactions:\n  "6.1": { title: Count, owner: tom-baker }',
      /lacks its due day/,
    ],
    [
      'a bomb of aliases',
      `a: &a [x,x,x,x,x,x,x,x,x]\n${'bcdefghij'
        .split('')
        .map((key, index) => `${key}: &${key} [${`*${'abcdefghij'[index]},`.repeat(9)}]`)
        .join('\n')}`,
      /answers\.yaml/,
    ],
  ])('%s', async (_what, text, said) => {
    const before = textOf(shared, SEALS);
    const ran = await answers(shared, text);
    expect(ran.code).toBe(2);
    expect(ran.err).toMatch(said);
    expect(ran.out).toBe('');
    expect(textOf(shared, SEALS)).toBe(before);
  });
  it('a file that is not there, and one that is a folder', async () => {
    await inFolder('example', async (folder) => {
      mkdirSync(join(folder, 'here.yaml'));
      for (const name of ['nowhere.yaml', 'here.yaml'])
        expect(await ctpat(folder, ['assess', '--answers', name])).toMatchObject({ code: 2, out: '' });
    });
  });
});

describe('a workbook of a department', () => {
  const exported = async (folder: string, ...more: string[]) => {
    const ran = await ctpat(folder, ['assess', '--export-answers', 'security.xlsx', ...more]);
    expect(ran).toMatchObject({ code: 0 });
    return join(folder, 'security.xlsx');
  };
  const apply = (folder: string, ...more: string[]) =>
    ctpat(folder, ['assess', '--answers', 'security.xlsx', ...more]);

  it('has the same bytes each time, and as it is changes nothing', async () => {
    await inFolder('example', async (folder) => {
      const first = readFileSync(await exported(folder, '--department', 'security'));
      const second = readFileSync(await exported(folder, '--department', 'security'));
      expect(first.equals(second)).toBe(true);
      expect(await apply(folder, '--by', 'tom-baker')).toMatchObject({
        code: 0,
        out: '0 answers changed, 0 as before\n',
      });
    });
  });
  it('what was filled in comes into the records, in the name of who is chosen there', async () => {
    await inFolder('example', async (folder) => {
      const file = await exported(folder, '--category', '6');
      await fillIn(file, 'nadia-kamal', {
        '6.1#element/inventory': { answer: 'partial', words: 'Weekly since October; =1+1' },
        '6.1#part/c': { words: 'Reviewed each November.\nSigned by the supervisor.' },
        '6.1': { remark: 'Who keeps the log in Savannah?', evidence: 'seal-procedure seal-log-houston' },
        '6.2': { answer: 'Not applicable', words: 'We seal nothing ourselves.' },
        '6.5': {
          confirm: 'yes',
          action: 'Buy a cable cutter',
          actionOwner: 'tom-baker',
          actionDue: '2027-01-31',
        },
      });
      const ran = await apply(folder);
      expect(ran.err).toBe('');
      expect(ran.code).toBe(0);
      const seals = parse(textOf(folder, SEALS));
      expect(seals.elements.inventory).toEqual({ status: 'partial', how: 'Weekly since October; =1+1' });
      expect(seals.statement.c).toBe('Reviewed each November.\nSigned by the supervisor.\n');
      expect(seals.flag).toEqual({ note: 'Who keeps the log in Savannah?' });
      expect(seals.evidence).toEqual(['seal-procedure', 'seal-log-houston']);
      expect(parse(textOf(folder, BOLTS))).toMatchObject({
        status: 'not_applicable',
        not_applicable_because: 'We seal nothing ourselves.',
      });
      expect(textOf(folder, 'affirmations/6.5.yaml')).toContain('by: nadia-kamal');
      expect(ran.out).toContain('action opened: Buy a cable cutter');
    });
  });
  it('a site says `same` or its own', async () => {
    await inFolder('example', async (folder) => {
      const file = await exported(folder, '--category', '9');
      await fillIn(file, 'tom-baker', {
        '9.4@houston-dc': { answer: 'same' },
        '9.4@laredo-yard': { answer: 'planned', words: 'A post is being built.' },
      });
      expect((await apply(folder)).code).toBe(0);
      const { sites } = parse(textOf(folder, GATES));
      expect(sites['laredo-yard']).toMatchObject({ status: 'planned', statement: 'A post is being built.' });
    });
  });
  it('an answer that changed meanwhile is left, and so is a confirmation of it', async () => {
    await inFolder('example', async (folder) => {
      const file = await exported(folder, '--category', '6');
      await fillIn(file, 'tom-baker', { '6.1': { confirm: 'yes' }, '6.2': { answer: 'partial' } });
      for (const path of [SEALS, BOLTS])
        rewrite(folder, path, (text) => text.replace(/^owner: .*$/m, 'owner: greg-stone'));
      const ran = await apply(folder);
      expect(ran.code).toBe(1);
      expect(ran.out).toContain('6.1 was changed since');
      expect(ran.out).toContain('6.2 was changed since');
    });
  });
  it.each<[string, Parameters<typeof fillIn>[2], RegExp]>([
    [
      'a formula',
      { '6.1#part/c': { words: '=HYPERLINK("http://x")' } },
      /security\.xlsx, cell G\d+: the cell holds a formula/,
    ],
    ['no answer', { '6.2': { answer: 'maybe' } }, /cell F\d+: "maybe" is no answer/],
    [
      'text of the whole where there are parts',
      { '6.1': { words: 'All of it.' } },
      /cell G\d+: .*part by part/,
    ],
    [
      'words without an answer',
      { '6.13#element/x': {}, '6.2': { evidence: 'nothing-there' } },
      /cell H\d+: there is no evidence record/,
    ],
    [
      'a day in words',
      { '6.2': { action: 'Buy', actionOwner: 'tom-baker', actionDue: 'next week' } },
      /cell M\d+: "next week" is no day/,
    ],
  ])('%s is a fault with its cell', async (_what, filling, said) => {
    await inFolder('example', async (folder) => {
      await fillIn(await exported(folder, '--category', '6'), 'tom-baker', filling);
      const ran = await apply(folder);
      expect(ran.code).toBe(2);
      expect(ran.err).toMatch(said);
    });
  });
  it('somebody else’s workbook is refused', async () => {
    await inFolder('example', async (folder) => {
      const { default: ExcelJs } = await import('exceljs');
      const workbook = new ExcelJs.Workbook();
      workbook.addWorksheet('Answers').getCell('A1').value = '6.1';
      writeFileSync(join(folder, 'security.xlsx'), new Uint8Array(await workbook.xlsx.writeBuffer()));
      const ran = await apply(folder, '--by', 'tom-baker');
      expect(ran.code).toBe(2);
      expect(ran.err).toContain('was not written by `ctpat assess --export-answers`');
    });
  });
  it('an unknown department is named with those there are', async () => {
    await inFolder('example', async (folder) => {
      const ran = await ctpat(folder, ['assess', '--export-answers', 'x.xlsx', '--department', 'secrity']);
      expect(ran.code).toBe(2);
      expect(ran.err).toContain('Did you mean security?');
    });
  });
});
