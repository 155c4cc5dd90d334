import { mkdtempSync, readFileSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { unzlibSync } from 'fflate';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { browserBuild } from '../../src/adapters/browser-build.ts';
import { openPrinter } from '../../src/adapters/pdf-printer.ts';
import { type BuildReport, buildDocuments } from '../../src/app/build-documents.ts';
import { openProject } from '../../src/app/open-project.ts';
import { evaluate } from '../../src/evaluation/evaluate.ts';
import type { Host, PdfPrinter } from '../../src/host.ts';
import { foreignText } from '../../src/render/foreign-text.ts';
import { fontsUsed } from '../../src/render/pdf/fonts-used.ts';
import { foreignCharacters, readCoverage } from '../../src/render/text/coverage.ts';
import { sampleFolder, sampleHost, TODAY } from '../render/sample.ts';
import { sampleRecords } from '../render/sample-records.ts';

const coverage = readCoverage(JSON.parse(readFileSync('dist/fonts/coverage.json', 'utf8')) as string);

describe('characters our fonts do not have', () => {
  const foreign = (text: string) => foreignCharacters(`<main><p>${text}</p></main>`, coverage).join('');

  it.each([
    ['English', 'Seals – “bolt”, 1 × 40′ & more…'],
    ['Spanish', '¿Señal de cierre? ¡Sí! Año Nuevo, güero'],
    ['Vietnamese', 'Công ty Nội Thất Đồng Nai, Nguyễn Thị Ở, ỹ ự ợ'],
    ['Vietnamese, decomposed', 'Công ty Nội Thất'.normalize('NFD')],
    ['Polish, Czech, Turkish, Romanian', 'Łódź, Příbram, İstanbul, Iași'],
    ['marks and layout', '<svg><title>●</title></svg>\u200b\u00a0\u2011'],
  ])('are none in %s', (_name, text) => {
    expect(foreign(text)).toBe('');
  });

  it('are found once each and in order', () => {
    expect(foreign('越南 &amp; 家具 南 → Москва')).toBe('Мавкос→具南家越');
  });
});

describe('what became of them in print', () => {
  let printer: PdfPrinter;
  beforeAll(async () => {
    printer = await openPrinter({ browser: undefined, environment: process.env });
  }, 120_000);
  afterAll(() => printer.close());

  const printed = (text: string) =>
    printer.print({
      html: `<!doctype html><html lang="en"><head><title>A page</title></head><body><p>${text}</p></body></html>`,
      title: 'A page',
      author: 'Somebody',
      subject: 'Something',
      day: '2026-11-24',
    });

  it('is read from the fonts of the file: set in one of the machine, or missing', async () => {
    // Greek is in any text font; the last plane of private use is in none.
    const pdf = await printed('Ελλάδα and \u{10ffd0}');
    const found = foreignText([...'Ελάδα'].concat('\u{10ffd0}'), pdf, unzlibSync);
    const greek = found.find((text) => text.script === 'Greek');
    expect(greek?.fonts.length).toBeGreaterThan(0);
    expect(greek?.characters).toContain('Ε');
    expect(found.filter((text) => text.fonts.length === 0)).toEqual([
      { script: 'other writing', characters: ['\u{10ffd0}'], fonts: [] },
    ]);
  });

  it('counts letters in joined shapes as the letters they are', async () => {
    const pdf = await printed('العربية');
    const set = new Set(fontsUsed(pdf, unzlibSync).flatMap((font) => [...font.characters]));
    const [text] = foreignText([...new Set('العربية')], pdf, unzlibSync);
    // A machine without Arabic has a hole there, and that is what is to be said.
    expect(text?.fonts.length === 0).toBe(!set.has('ا'));
  });
});

describe('a build with such text', () => {
  const folder = sampleFolder({
    'company.yaml': { ...(sampleRecords['company.yaml'] as object), history: 'Μεταφορές, \u{10ffd0} end' },
  });
  const host = sampleHost();
  const build = async (host: Host): Promise<BuildReport> => {
    const { project, pack, predicates, files } = await openProject(host, folder);
    const evaluation = evaluate({ project, pack, predicates, today: TODAY });
    return buildDocuments(host, {
      files,
      project,
      pack,
      evaluation,
      today: TODAY,
      documents: ['security-profile', 'evidence-index'],
      formats: ['pdf'],
      draft: false,
      tool: '0.1.0',
      onProgress: () => undefined,
    });
  };

  it('names the document, and prints it again while something is missing', async () => {
    const first = await build(host);
    expect(Object.keys(first.foreign)).toEqual(['build/importer/security-profile.pdf']);
    expect(first.foreign['build/importer/security-profile.pdf']?.map((text) => text.script)).toContain(
      'Greek',
    );
    let started = 0;
    const counting: Host = {
      ...host,
      printer: (browser) => {
        started += 1;
        return host.printer(browser);
      },
    };
    const again = await build(counting);
    expect(started).toBe(1);
    expect(again.foreign).toEqual(first.foreign);
  }, 120_000);
});

describe('the build of a browser', () => {
  const program = join(mkdtempSync(join(tmpdir(), 'ctpat-browser-')), 'browser');
  const write = (text: string) => writeFileSync(program, `#!/bin/sh\n${text}\n`, { mode: 0o755 });
  const build = () => browserBuild({ browser: program, environment: {} });

  it('is its version and not its place, so that an update in place is noticed', async () => {
    write('echo "Chromium 131.0.6778.85"');
    expect(await build()).toBe('Chromium 131.0.6778.85');
    write('echo "Chromium 132.0.1.2"');
    expect(await build()).toBe('Chromium 132.0.1.2');
  });

  it('is told by the file where the program does not tell', async () => {
    write('exit 1');
    const before = await build();
    write('exit 1 # another');
    expect(await build()).not.toBe(before);
    expect(before).not.toContain(program);
  });

  it('is nothing without a browser', async () => {
    expect(await browserBuild({ browser: '/no/such/browser', environment: {} })).toBe('');
  });
});
