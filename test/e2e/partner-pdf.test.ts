import { cpSync, mkdtempSync, readFileSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { getDocumentProxy } from 'unpdf';
import { beforeAll, describe, expect, it } from 'vitest';
import { type BuildReport, buildDocuments } from '../../src/app/build-documents.ts';
import { openProject } from '../../src/app/open-project.ts';
import { evaluate } from '../../src/evaluation/evaluate.ts';
import { sampleHost, TODAY } from '../render/sample.ts';

const LONG = 'Internationale Handelsgesellschaft für Möbel und Wohnbedarf Südostasien GmbH & Co';
const WIDE = 'WWWWWWWWWW MMMMMMMMMM WWWWWWWWWW';
const PARTNERS = 300;
const SECRET = 'the night guard sleeps';

const partnerId = (index: number) => `firm-${String(index).padStart(3, '0')}`;

function partner(index: number): object {
  const name =
    index % 10 === 0 ? `${LONG} ${index}` : index % 10 === 1 ? `${WIDE} ${index}` : `Firm ${index}`;
  return {
    name,
    roles: [['manufacturer'], ['highway_carrier'], ['warehouse']][index % 3],
    country: ['VN', 'MX', 'TW'][index % 3],
    handles_cargo: true,
    screening: { denied_parties: { on: '2026-05-02', result: index % 7 === 0 ? 'pending' : 'clear' } },
    ...(index % 2 === 0 ? {} : { assessments: [assessment(index)] }),
  };
}

function assessment(index: number): object {
  const vulnerability = { '9': { rating: (index % 3) + 1, why: `${SECRET} at ${index}` } };
  return { date: `202${3 + (index % 4)}-03-02`, method: 'visit', by: 'tom-baker', vulnerability };
}

/** Truck, ocean, truck …, each leg with another firm. */
const legs = (count: number, firm: (index: number) => number) =>
  Array.from({ length: count }, (_none, index) => ({
    activity: 'transport',
    partner: partnerId(firm(index)),
    mode: index % 2 === 0 ? 'truck' : 'ocean',
    from: `Place ${index}`,
    to: `Place ${index + 1}`,
    country: ['VN', 'MX', 'TW'][firm(index) % 3],
  }));

/** The example company with 300 partners more, and chains of thirty legs, of one, and one that comes back. */
function folderOfMany(): string {
  const folder = mkdtempSync(join(tmpdir(), 'ctpat-partners-'));
  cpSync('examples/meridian-home-goods', folder, { recursive: true });
  const write = (path: string, record: object) => writeFileSync(join(folder, path), JSON.stringify(record));
  for (let index = 1; index <= PARTNERS; index += 1)
    write(`partners/${partnerId(index)}.yaml`, partner(index));
  const chain = { direction: 'import', commodity: 'furniture' };
  write('supply-chains/many.yaml', { title: 'Thirty legs', ...chain, legs: legs(30, (index) => index + 1) });
  write('supply-chains/one.yaml', { title: 'A single leg', ...chain, legs: legs(1, () => 40) });
  write('supply-chains/loop.yaml', {
    title: 'There and back',
    ...chain,
    legs: legs(4, (index) => 50 + (index % 2)),
  });
  return folder;
}

async function build(folder: string, documents: readonly string[], partner?: string): Promise<BuildReport> {
  const host = sampleHost();
  const { project, pack, predicates, files } = await openProject(host, folder);
  return buildDocuments(host, {
    files,
    project,
    pack,
    evaluation: evaluate({ project, pack, predicates, today: TODAY }),
    today: TODAY,
    documents,
    ...(partner === undefined ? {} : { partner }),
    formats: ['md', 'html', 'pdf'],
    draft: false,
    tool: '0.1.0',
    onProgress: () => undefined,
  });
}

/** The pages of a PDF as text without blanks, and the pieces that stick out of their page. */
async function pagesOf(path: string) {
  const pdf = await getDocumentProxy(new Uint8Array(readFileSync(path)));
  const pages: string[] = [];
  const outside: string[] = [];
  for (let number = 1; number <= pdf.numPages; number += 1) {
    const page = await pdf.getPage(number);
    const [, , width = 0] = page.view;
    let text = '';
    for (const item of (await page.getTextContent()).items) {
      if (!('str' in item)) continue;
      text += item.str;
      const left = item.transform[4] as number;
      if (item.str.trim() && (left < 0 || left + item.width > width)) outside.push(`${number}: ${item.str}`);
    }
    pages.push(text.replace(/\s+/g, ''));
  }
  return { pages, text: pages.join(''), outside };
}

const squeezed = (text: string) => text.replace(/\s+/g, '');

describe('printed documents about risk and partners', () => {
  const folder = folderOfMany();
  const place = (name: string, format: string) => join(folder, 'build', 'importer', `${name}.${format}`);
  let report: BuildReport;
  let risk: Awaited<ReturnType<typeof pagesOf>>;
  let register: Awaited<ReturnType<typeof pagesOf>>;

  beforeAll(async () => {
    report = await build(folder, ['risk-assessment', 'partner-register', 'due-diligence']);
    risk = await pagesOf(place('risk-assessment', 'pdf'));
    register = await pagesOf(place('partner-register', 'pdf'));
  }, 180_000);

  it('are there with text on every page that stays on its page', () => {
    expect(report.problem).toBeUndefined();
    for (const { pages, outside } of [risk, register]) {
      expect(pages.filter((page) => page === '')).toEqual([]);
      expect(outside).toEqual([]);
    }
  });

  it('name every one of three hundred partners whole', () => {
    for (let index = 1; index <= PARTNERS; index += 1) {
      const { name } = partner(index) as { name: string };
      expect(register.text).toContain(squeezed(name));
    }
  });

  it('say in one line what is due of a partner on one day', () => {
    const markdown = readFileSync(place('partner-register', 'md'), 'utf8');
    const due = markdown.split('\n## What is due\n')[1]?.split('\n## ')[0] ?? '';
    expect(due.match(/^\| ▲ now \| Firm 154 \|.*$/gm)).toEqual([
      expect.stringMatching(/denied parties; .*money laundering; .*never assessed/),
    ]);
  });

  it('list every step of thirty with its whole name, and draw each chain', () => {
    for (let index = 1; index <= 30; index += 1)
      expect(risk.text).toContain(squeezed((partner(index) as { name: string }).name));
    const markdown = readFileSync(place('risk-assessment', 'md'), 'utf8');
    for (const title of ['Thirty legs', 'A single leg', 'There and back'])
      expect(markdown).toMatch(
        new RegExp(`### \\d+ ${title}[\\s\\S]*?!\\[[^\\]]+\\]\\(risk-assessment/chain-\\d+\\.svg\\)`),
      );
  });

  it('keep what assessments found from CBP, and tell it to the company', async () => {
    for (const format of ['md', 'html'])
      expect(readFileSync(place('risk-assessment', format), 'utf8')).not.toContain(SECRET);
    expect(risk.text).not.toContain(squeezed(SECRET));
    expect((await pagesOf(place('due-diligence', 'pdf'))).text).toContain(squeezed(SECRET));
  });

  it('are the same bytes when made again, and of one partner when asked', async () => {
    const before = readFileSync(place('risk-assessment', 'pdf'));
    await build(folder, ['risk-assessment']);
    expect(readFileSync(place('risk-assessment', 'pdf')).equals(before)).toBe(true);
    await build(folder, ['due-diligence'], 'lotus-furniture');
    const one = await pagesOf(place('due-diligence/lotus-furniture', 'pdf'));
    expect(one.text).toContain('LotusFurniture');
    expect(one.text).not.toContain('TalleresNorte');
  }, 60_000);
});
