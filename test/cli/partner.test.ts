import { mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { Ajv2020 } from 'ajv/dist/2020.js';
import { describe, expect, it } from 'vitest';
import { parse } from 'yaml';
import { ctpat, example, inFolder } from './command-line.ts';

function fits(name: string, output: string): void {
  const ajv = new Ajv2020({ strict: false, allErrors: true });
  for (const file of readdirSync('src/schemas/output'))
    ajv.addSchema(parse(readFileSync(`src/schemas/output/${file}`, 'utf8')), file);
  const validate = ajv.getSchema(`${name}.yaml`);
  expect(validate?.(JSON.parse(output)), JSON.stringify(validate?.errors?.slice(0, 3))).toBe(true);
}

const partner = async (...argv: string[]) => (await ctpat(example, ['partner', ...argv])).out;

describe('ctpat partner', () => {
  it('lists by tier with what each rests on', async () => {
    const out = await partner('list');
    expect(out).toMatch(
      /high tier \(4\), assessed every year[\s\S]*Lotus Furniture[^\n]*AEO, not recog[\s\S]*medium tier/,
    );
    expect(out).toMatch(/Gulf Drayage, LLC[^\n]*CTPAT, expired[^\n]*▲ 2026-04-30/);
    expect(out).toContain('as the criteria pack lists them on 2023-04-17');
    fits('partners', await partner('list', '--format', 'json'));
  });

  it('narrows, and says when nothing fits', async () => {
    expect(await partner('list', '--role', 'highway_carrier', '--country', 'mx')).toContain(
      '1 of 20 partners',
    );
    expect(await partner('list', '--country', 'ZW')).toContain('No partner fits.');
    const { code, err } = await ctpat(example, ['partner', 'list', '--country', 'Mexico']);
    expect([code, err]).toEqual([2, expect.stringContaining('two letters')]);
  });

  it('shows one with the reasons of its tier, found by a part of its name', async () => {
    const out = await partner('show', 'lotus furn');
    expect(out).toContain('category 9 is rated high (2026-05-20): East fence open');
    expect(out).toContain('not on the list of recognized programmes');
    expect(out).toContain('Saigon Trucking JSC');
    fits('partners', await partner('show', 'lotus-furniture', '--format', 'json'));
    expect((await ctpat(example, ['partner', 'show', 'nobody'])).code).toBe(2);
    expect((await ctpat(example, ['partner', 'show', 'gulf'])).err).toContain('gulf-drayage, gulf-sentinel');
  });

  it('says what is due, and fails on what is overdue at a level', async () => {
    const out = await partner('due', '--within', '90d');
    expect(out).toMatch(/^Due by 2027-02-22: \d+ overdue, \d+ coming up/);
    expect(out.indexOf('Bodega')).toBeLessThan(out.indexOf('Lone Star'));
    expect(out).toContain('Hanoi Ceramics Export Co.: screening for denied parties');
    fits('partner-due', await partner('due', '--format', 'json'));
    const code = async (...more: string[]) => (await ctpat(example, ['partner', 'due', ...more])).code;
    expect(await code('--fail-on', 'must')).toBe(1);
    expect(await code('--tier', 'low', '--country', 'SG', '--fail-on', 'should')).toBe(0);
    // The yearly look at a high tier is a should: it fails at that level only.
    expect(await code('--country', 'MX', '--tier', 'high', '--fail-on', 'must')).toBe(0);
    expect(await code('--country', 'MX', '--tier', 'high', '--fail-on', 'should')).toBe(1);
  });

  it.each([60, 120])('stays within %i columns', async (columns) => {
    const terminal = { columns };
    for (const argv of [['list'], ['due', '--within', '1y'], ['show', 'lotus-furniture']]) {
      const { out } = await ctpat(example, ['partner', ...argv], terminal);
      expect(out.split('\n').filter((line) => line.length > columns)).toEqual([]);
    }
  });

  it('keeps its columns with names in Chinese, which take two columns a character', async () => {
    await inFolder('example', async (folder) => {
      const file = join(folder, 'partners/wide.yaml');
      writeFileSync(file, `name: ${'越南家具'.repeat(12)}\nroles: [manufacturer]\ncountry: VN\n`);
      const { out } = await ctpat(folder, ['partner', 'list'], { columns: 120 });
      const lines = out.split('\n');
      const column = (line: string) =>
        [...line.slice(0, line.indexOf(' VN '))].reduce(
          (sum, character) => sum + (character > '\u2e7f' ? 2 : 1),
          0,
        );
      const [lotus, wide] = ['Lotus', '越南'].map((name) =>
        column(lines.find((line) => line.includes(name)) ?? ''),
      );
      expect(wide).toBe(lotus);
    });
  });

  it('weighs and dates what is due as `ctpat due` does', async () => {
    const known = JSON.parse((await ctpat(example, ['due', '--within', '90d', '--format', 'json'])).out)
      .items as {
      kind: string;
      partner?: string;
      due: string;
      level: string;
      criterion?: string;
    }[];
    const mine = JSON.parse(await partner('due', '--within', '90d', '--format', 'json')).due as {
      kind: string;
      partner: string;
      by: string | null;
      level: string;
      criterion?: string;
    }[];
    const key = (one: { partner?: string; level: string; criterion?: string }, day: string) =>
      [one.partner, day, one.level, one.criterion].join(' ');
    expect(
      known
        .filter(({ kind }) => kind === 'partner')
        .map((one) => key(one, one.due))
        .sort(),
    ).toEqual(
      mine
        .filter(({ kind }) => kind !== 'action')
        .map((one) => key(one, one.by ?? '2026-11-24'))
        .sort(),
    );
  });

  it('keeps what people wrote from acting in a terminal or a table', async () => {
    await inFolder('example', async (folder) => {
      const file = join(folder, 'partners/evil.yaml');
      mkdirSync(join(folder, 'partners'), { recursive: true });
      writeFileSync(file, 'name: "Evil \\e[31m | <b>x</b> @team"\nroles: [other]\ncountry: VN\n');
      const pretty = await ctpat(folder, ['partner', 'list']);
      expect(pretty.out).not.toContain('\u001b');
      const { out } = await ctpat(folder, ['partner', 'list', '--format', 'md']);
      expect(out).toContain('\\| \\<b\\>');
    });
  });
});
