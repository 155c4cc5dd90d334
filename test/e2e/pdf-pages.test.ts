import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { getDocumentProxy } from 'unpdf';
import { beforeAll, describe, expect, it } from 'vitest';
import { buildDocuments } from '../../src/app/build-documents.ts';
import { openProject } from '../../src/app/open-project.ts';
import { evaluate } from '../../src/evaluation/evaluate.ts';
import { sampleFolder, sampleHost, TODAY } from '../render/sample.ts';
import { sampleRecords } from '../render/sample-records.ts';

const ADDRESS = `https://x.example/${'abcdefghij'.repeat(20)}`;
const LONG = `Donaudampfschifffahrt${'elektrizitaeten'.repeat(20)}`;
const words = (count: number) => Array.from({ length: count }, (_none, index) => `word${index}`).join(' ');
const rows = Array.from({ length: 70 }, (_none, index) => `| row${index} | kept in safe ${index} | yes |`);
const HARD = `${words(5000)}\n\n| Seal | Place | Counted |\n|---|---|---|\n${rows.join('\n')}\n\n${ADDRESS}\n\n${LONG}\n\nRead \u200f::warning::this\u202e.\n\n~~~\nopen fence\n\nlast line of it`;

const measure = (criterion: string, statement: string) => ({
  [`measures/${criterion}.yaml`]: {
    criterion,
    owner: 'tom-baker',
    status: 'met',
    statement,
    elements: 'met',
    evidence: [],
  },
});
const name120 =
  'Depósito Fiscal y Centro de Distribución de Muebles, Enseres y Electrodomésticos del Noroeste, Nave 12, Puerta Norte B';

const records = {
  ...measure('3.1', HARD),
  'sites/savannah-dc.yaml': { ...(sampleRecords['sites/savannah-dc.yaml'] as object), name: name120 },
};

interface Piece {
  readonly text: string;
  readonly x: number;
  readonly y: number;
  readonly width: number;
}

interface Page {
  readonly width: number;
  readonly height: number;
  readonly pieces: readonly Piece[];
  /** Between running head and foot. */
  readonly body: readonly Piece[];
  readonly head: string;
}

interface Heading {
  readonly title: string;
  readonly page: number;
  readonly y: number;
  readonly depth: number;
}

async function read(path: string): Promise<{ pages: Page[]; headings: Heading[]; text: string }> {
  const pdf = await getDocumentProxy(new Uint8Array(readFileSync(path)));
  const pages: Page[] = [];
  for (let number = 1; number <= pdf.numPages; number += 1) {
    const page = await pdf.getPage(number);
    const { width, height } = page.getViewport({ scale: 1 });
    const content = await page.getTextContent();
    const pieces = content.items.flatMap((item) =>
      'str' in item && item.str.trim() !== ''
        ? [{ text: item.str, x: item.transform[4], y: item.transform[5], width: item.width } as Piece]
        : [],
    );
    const body = pieces.filter((piece) => piece.y > 52 && piece.y < height - 56);
    const head = pieces.filter((piece) => piece.y >= height - 56).map((piece) => piece.text);
    pages.push({ width, height, pieces, body, head: head.join(' ') });
  }
  const headings: Heading[] = [];
  type Item = { title: string; dest: unknown; items: Item[] };
  const walk = async (items: readonly Item[], depth: number): Promise<void> => {
    for (const { title, dest, items: inner } of items) {
      const place = (typeof dest === 'string' ? await pdf.getDestination(dest) : dest) as
        | [{ num: number; gen: number }, unknown, number, number]
        | null;
      if (place) headings.push({ title, page: await pdf.getPageIndex(place[0]), y: place[3], depth });
      await walk(inner, depth + 1);
    }
  };
  await walk(((await pdf.getOutline()) ?? []) as unknown as Item[], 0);
  const text = pages.map((page) => page.pieces.map((piece) => piece.text).join('')).join('');
  return { pages, headings, text };
}

describe.each(['letter', 'a4'] as const)('pages on %s', (paper) => {
  const folder = sampleFolder({
    ...records,
    'ctpat.yaml': {
      ...(sampleRecords['ctpat.yaml'] as object),
      documents: { paper, marking: 'Confidential business information' },
    },
  });
  const names = [
    'security-profile',
    'gap-assessment',
    'evidence-index',
    'site-sheet/houston-dc',
    'site-sheet/savannah-dc',
  ];
  const made = new Map<string, Awaited<ReturnType<typeof read>>>();
  const document = (name: string) => {
    const found = made.get(name);
    if (!found) throw new Error(`${name} was not printed`);
    return found;
  };

  beforeAll(async () => {
    const host = sampleHost();
    const { project, pack, predicates, files } = await openProject(host, folder);
    const evaluation = evaluate({ project, pack, predicates, today: TODAY });
    await buildDocuments(host, {
      files,
      project,
      pack,
      evaluation,
      today: TODAY,
      formats: ['pdf'],
      draft: false,
      tool: '0.1.0',
      onProgress: () => undefined,
    });
    for (const name of names) made.set(name, await read(join(folder, 'build', 'importer', `${name}.pdf`)));
  }, 180_000);

  it.each(names)('%s: none is empty', (name) => {
    const empty = document(name).pages.flatMap((page, index) => (page.body.length === 0 ? [index + 1] : []));
    expect(empty).toEqual([]);
  });

  it.each(names)('%s: nothing runs off the paper', (name) => {
    const cut = document(name).pages.flatMap((page, index) =>
      page.pieces
        .filter((piece) => piece.x < 30 || piece.x + piece.width > page.width - 30)
        .map((piece) => `${index + 1}: ${piece.text.slice(0, 40)}`),
    );
    expect(cut).toEqual([]);
  });

  it.each(names)('%s: no heading is the last on its page', (name) => {
    const { pages, headings } = document(name);
    expect(headings.length).toBeGreaterThan(4);
    const titles = new Set(headings.map((heading) => heading.title));
    const orphans = headings.filter((heading) => {
      const below = pages[heading.page]?.body.filter((piece) => piece.y < heading.y - 14) ?? [];
      const text = below.map((piece) => piece.text).join(' ');
      return below.length === 0 || [...titles].some((title) => text.trim() === title);
    });
    // The cover's title has the facts at the foot of its page below it.
    expect(orphans.map((heading) => `${heading.page + 1}: ${heading.title}`)).toEqual([]);
  });

  it.each(names)('%s: each page says at its head which chapter it is', (name) => {
    const { pages, headings } = document(name);
    const chapters = headings.filter(
      (heading) => heading.depth === 1 && !/Contents|About this/.test(heading.title),
    );
    expect(chapters.length).toBeGreaterThan(1);
    for (const [index, chapter] of chapters.entries()) {
      const following = headings.find(
        (heading) => heading.depth === 1 && heading.page > chapter.page && heading.title !== chapter.title,
      );
      const end = Math.min(chapters[index + 1]?.page ?? pages.length, following?.page ?? pages.length);
      for (let page = chapter.page; page < end; page += 1)
        expect(pages[page]?.head.replace(/\s+/g, ' ')).toContain(chapter.title);
    }
  });

  it('long words, addresses and tables are whole, and a table says its columns again', () => {
    const { pages, text } = document('security-profile');
    for (const whole of [
      ADDRESS,
      LONG,
      'word4999',
      'row69',
      '::warning::this.',
      'open fence',
      'last line of it',
    ])
      expect(text.replaceAll(' ', '')).toContain(whole.replaceAll(' ', ''));
    const withRows = pages.filter((page) => page.body.some((piece) => /^row\d+$/.test(piece.text.trim())));
    expect(withRows.length).toBeGreaterThan(1);
    for (const page of withRows) {
      const top = page.body.find((piece) => piece.text.trim() === 'Counted');
      const first = page.body.find((piece) => /^row\d+$/.test(piece.text.trim()));
      expect(top?.y).toBeGreaterThan(first?.y ?? 0);
    }
    const index = document('evidence-index');
    const listing = index.pages.filter((page) => page.head.includes('By document'));
    for (const page of listing)
      if (page.body.some((piece) => /on file|company vault/.test(piece.text)))
        expect(page.body.map((piece) => piece.text).join(' ')).toContain('Date or period');
  });

  it('the summary of the gap assessment has two pages', () => {
    const { headings } = document('gap-assessment');
    const page = (title: string) => headings.find((heading) => heading.title === title)?.page;
    expect(page('Summary')).toBe(1);
    expect(page('Contents')).toBe(3);
  });
});
