import { createHash } from 'node:crypto';
import { readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { inflateSync } from 'node:zlib';
import { getDocumentProxy } from 'unpdf';
import { beforeAll, describe, expect, it } from 'vitest';
import { type BuildReport, buildDocuments } from '../../src/app/build-documents.ts';
import { openProject } from '../../src/app/open-project.ts';
import { MachineError } from '../../src/errors.ts';
import { evaluate } from '../../src/evaluation/evaluate.ts';
import type { Host } from '../../src/host.ts';
import { sampleFolder, sampleHost, TODAY } from '../render/sample.ts';

const HARD =
  '| a pipe\n\n# Not a heading\n\n<script>alert(1)</script> {{company}} Công ty Nội Thất Đồng Nai, señal de cierre, ‮gnp.\n\n```\nopen fence';
const changes = {
  'measures/3.1.yaml': {
    criterion: '3.1',
    owner: 'tom-baker',
    status: 'met',
    statement: HARD,
    elements: 'met',
    evidence: [],
  },
};

async function build(
  host: Host,
  folder: string,
  more: Partial<Parameters<typeof buildDocuments>[1]> = {},
): Promise<BuildReport> {
  const { project, pack, predicates, files } = await openProject(host, folder);
  const evaluation = evaluate({ project, pack, predicates, today: TODAY });
  return buildDocuments(host, {
    files,
    project,
    pack,
    evaluation,
    today: TODAY,
    formats: ['md', 'html', 'pdf'],
    draft: false,
    tool: '0.1.0',
    onProgress: () => undefined,
    ...more,
  });
}

const hash = (path: string) => createHash('sha256').update(readFileSync(path)).digest('hex');

interface Opened {
  readonly pages: readonly string[];
  /** All text with no blanks added between pieces: a word set in two subsets of a font is in two pieces. */
  readonly text: string;
  readonly outline: readonly { readonly title: string; readonly items: Opened['outline'] }[];
  readonly info: Record<string, unknown>;
  readonly language: string | null;
  readonly marked: boolean;
  readonly fonts: readonly string[];
}

async function open(path: string): Promise<Opened> {
  const bytes = new Uint8Array(readFileSync(path));
  const latin = Buffer.from(bytes).toString('latin1');
  const pdf = await getDocumentProxy(bytes);
  const pages: string[] = [];
  let text = '';
  for (let number = 1; number <= pdf.numPages; number += 1) {
    const page = await pdf.getPage(number);
    const content = await page.getTextContent();
    text += content.items.map((item) => ('str' in item ? item.str + (item.hasEOL ? ' ' : '') : '')).join('');
    pages.push(
      content.items
        .map((item) => ('str' in item ? item.str : ''))
        .join(' ')
        .replace(/\s+/g, ' '),
    );
  }
  const { info } = await pdf.getMetadata();
  const marked = (await pdf.getMarkInfo())?.Marked === true;
  const outline = (await pdf.getOutline()) as unknown as Opened['outline'];
  expect(latin.startsWith('%PDF-1.7')).toBe(true);
  return {
    pages,
    text,
    outline,
    info: info as Record<string, unknown>,
    language: (info as { Language?: string }).Language ?? null,
    marked,
    fonts: fontsOf(Buffer.from(latin, 'latin1')),
  };
}

/** Names of the fonts a file describes, from its packed objects. */
function fontsOf(bytes: Buffer): string[] {
  const text = bytes.toString('latin1');
  const streams = [...text.matchAll(/\/Type \/ObjStm [^>]*\/Length (\d+)>> stream\n/g)];
  const unpacked = streams.map((stream) => {
    const from = stream.index + stream[0].length;
    return inflateSync(bytes.subarray(from, from + Number(stream[1]))).toString('latin1');
  });
  return [...unpacked.join('').matchAll(/\/FontName \/(\S+)/g)].map((match) => match[1] as string);
}

describe('printed documents', () => {
  const host = sampleHost();
  const folder = sampleFolder(changes);
  const pdf = (name: string, root = folder) => join(root, 'build', 'importer', `${name}.pdf`);
  let report: BuildReport;
  let profile: Opened;

  beforeAll(async () => {
    report = await build(host, folder);
    profile = await open(pdf('security-profile'));
  }, 120_000);

  it('are all there, with their pages counted', async () => {
    expect(report.problem).toBeUndefined();
    expect(Object.keys(report.pages)).toEqual([
      'build/importer/security-profile.pdf',
      'build/importer/gap-assessment.pdf',
      'build/importer/evidence-index.pdf',
      'build/importer/site-sheet/houston-dc.pdf',
      'build/importer/site-sheet/laredo-yard.pdf',
      'build/importer/site-sheet/savannah-dc.pdf',
      'build/importer/risk-assessment.pdf',
      'build/importer/partner-register.pdf',
      'build/importer/due-diligence.pdf',
    ]);
    expect(report.pages['build/importer/security-profile.pdf']).toBe(profile.pages.length);
  });

  it('have text on every page and only the fonts they bring', () => {
    expect(profile.pages.filter((page) => page.trim() === '')).toEqual([]);
    expect(profile.fonts.length).toBeGreaterThan(1);
    expect(profile.fonts.filter((font) => !/Source(Sans3|Serif4)/.test(font))).toEqual([]);
  });

  it('say who they are, in which language, and are tagged', () => {
    expect(profile.info).toMatchObject({
      Title: 'Security Profile: Meridian Home Goods, Inc.',
      Author: 'Meridian Home Goods, Inc.',
      CreationDate: 'D:20261124000000Z',
    });
    expect(profile.info.Subject).toMatch(
      /^CTPAT Minimum Security Criteria, edition 2023-01; records [0-9a-f]{12}$/,
    );
    expect(profile.language).toBe('en');
    expect(profile.marked).toBe(true);
  });

  it('show what people wrote, as text', () => {
    for (const words of [
      '| a pipe',
      'Not a heading',
      '<script>alert(1)</script> {{company}}',
      'Công ty Nội Thất Đồng Nai, señal de cierre, gnp.',
      'open fence',
      'High-security bolt seals (ISO 17712)',
    ]) {
      expect(profile.text).toContain(words);
    }
  });

  it('have bookmarks for their headings', () => {
    const titles = (items: Opened['outline']): string[] =>
      items.flatMap((item) => [item.title, ...titles(item.items)]);
    const all = titles(profile.outline);
    expect(all).toContain('Seal Security');
    // The browser's own would say “CompanyCompany”: a heading at the top of a page comes twice.
    expect(all).toContain('Company');
    expect(all).toContain('6.1 Written seal procedure');
    expect(all).not.toContain('Not a heading');
  });

  it('name in the contents the pages where the headings are', () => {
    const from = profile.pages.findIndex((page) => page.includes('Contents'));
    const to = profile.pages.findIndex((page) => page.includes('Legal name'));
    const contents = profile.pages.slice(from, to).join(' ');
    const entries = [...contents.matchAll(/(\d{1,2}\.\d{1,2}) (\D+?) (\d{1,2})(?= |$)/g)];
    expect(entries.length).toBeGreaterThan(60);
    for (const [, number, title, page] of entries) {
      expect(profile.pages[Number(page) - 1]).toContain(`${number} ${title}`);
    }
  });

  it('run page numbers, digest and marking on every page but the cover', () => {
    const count = profile.pages.length;
    profile.pages.slice(1).forEach((page, index) => {
      expect(page).toContain(`Page ${index + 2} of ${count}`);
      expect(page).toMatch(/Records [0-9a-f]{12}\s+·\s+Confidential business information/);
    });
    expect(profile.pages[0]).not.toContain('Page 1');
  });

  it('sum a gap assessment up on two pages', async () => {
    const { pages } = await open(pdf('gap-assessment'));
    expect(pages[1]).toMatch(/Summary .*Ready to apply/);
    expect(pages[2]).toMatch(/First things to do/);
    expect(pages[3]).toMatch(/Contents Summary 2/);
  });

  it('are not printed again, nor touched, when nothing changed', async () => {
    const before = statSync(pdf('security-profile')).mtimeMs;
    const unable: Host = { ...host, printer: () => Promise.reject(new Error('no browser is needed')) };
    const again = await build(unable, folder);
    expect(again.files.map((file) => file.state)).not.toContain('written');
    expect(again.pages).toEqual(report.pages);
    expect(statSync(pdf('security-profile')).mtimeMs).toBe(before);
  });

  it('have the same bytes in another folder, another order, another locale', async () => {
    const other = sampleFolder(changes);
    const before = process.env.LC_ALL;
    process.env.LC_ALL = 'sv_SE.UTF-8';
    await build(host, other, { documents: ['evidence-index'] });
    await build(host, other, { documents: ['security-profile'] });
    if (before === undefined) delete process.env.LC_ALL;
    else process.env.LC_ALL = before;
    for (const name of ['evidence-index', 'security-profile'])
      expect(hash(pdf(name, other))).toBe(hash(pdf(name)));
  }, 120_000);

  it('are on A4 where the project says so, and say that they are drafts', async () => {
    const other = sampleFolder({
      'ctpat.yaml': {
        format: 1,
        criteria: { pack: 'cbp-msc', edition: '2023-01' },
        documents: { paper: 'a4' },
      },
    });
    await build(host, other, { documents: ['evidence-index'], draft: true });
    const drafted = await getDocumentProxy(new Uint8Array(readFileSync(pdf('evidence-index', other))));
    const { width, height } = (await drafted.getPage(2)).getViewport({ scale: 1 });
    expect([Math.round(width), Math.round(height)]).toEqual([595, 842]);
    expect((await open(pdf('evidence-index', other))).pages.every((page) => page.includes('DRAFT'))).toBe(
      true,
    );
  }, 120_000);
});

describe('without a browser', () => {
  it('Markdown and HTML are there, and the report says what is missing', async () => {
    const host = sampleHost();
    const folder = sampleFolder();
    const without: Host = {
      ...host,
      printer: () => Promise.reject(new MachineError('there is no browser', 'Install one.')),
    };
    const report = await build(without, folder, { documents: ['evidence-index'] });
    expect(report.problem?.message).toBe('there is no browser');
    expect(report.files.map((file) => file.path)).toEqual([
      'build/importer/evidence-index.md',
      'build/importer/evidence-index/coverage.svg',
      'build/importer/evidence-index.html',
    ]);
  });
});
