import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import { type Browser, launch } from 'puppeteer-core';
import { getDocumentProxy } from 'unpdf';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { findBrowserPackage, unpackBrowser } from '../../src/adapters/bundled-browser.ts';
import { buildDocuments } from '../../src/app/build-documents.ts';
import { openProject } from '../../src/app/open-project.ts';
import { evaluate } from '../../src/evaluation/evaluate.ts';
import { sampleFolder, sampleHost, TODAY } from '../render/sample.ts';

const axe = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');
const font = readFileSync('dist/fonts/source-serif-4-latin-600-normal.woff2');

/** All a company may change at once, some of it with bad intent. */
const files: Record<string, unknown> = {
  'ctpat.yaml': {
    format: 1,
    criteria: { pack: 'cbp-msc', edition: '2023-01' },
    documents: { paper: 'a4', color: '#6b2d5c', logo: 'templates/logo.svg', fonts: { text: 'Brand Sans' } },
  },
  'templates/logo.svg':
    '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 60 20" onload="window.ran = 1"><script>window.ran = 1; fetch("https://x.example/script")</script><image href="https://x.example/a.png" width="9" height="9"/><rect width="60" height="20" fill="#6b2d5c"/></svg>',
  'templates/partials/cover.md.hbs':
    '<!-- [cover] -->\n\n# {{title}}\n\n{{company}}\n\n<script>window.ran = 1</script> <img src="https://x.example/b.png" onerror="window.ran = 1">\n\n![away](https://x.example/c.png)\n\n<!-- [/cover] -->\n',
  'templates/board-letter.md.hbs':
    '---\ntitle: "Letter to the Board </style><script>window.ran = 1</script>"\nview: gap-assessment\n---\n{{> cover}}\n\n<!-- contents -->\n\n<!-- [chapter] -->\n\n## Where we stand\n\n{{#each counts}}\n- {{level}}: {{met}} of {{applicable}} met\n{{/each}}\n\n![{{chart.words}}]({{chart.path}})\n\n### What we ask of you\n\n<!-- [signatures] -->\n\n| For the company | For the board |\n| --- | --- |\n| | |\n\n<!-- [/signatures] -->\n\n{{> colophon}}\n\n<!-- [/chapter] -->\n',
};

async function build(): Promise<{ folder: string; file(ending: string): Buffer }> {
  // The letters of one of our own fonts stand in for a company's.
  const folder = sampleFolder(files);
  const host = sampleHost();
  host.files(folder).write('templates/fonts/Brand Sans-400.woff2', new Uint8Array(font));
  const { project, pack, predicates, files: projectFiles } = await openProject(host, folder);
  const report = await buildDocuments(host, {
    files: projectFiles,
    project,
    pack,
    evaluation: evaluate({ project, pack, predicates, today: TODAY }),
    today: TODAY,
    documents: ['board-letter'],
    formats: ['md', 'html', 'pdf'],
    draft: false,
    tool: '0.1.0',
    onProgress: () => undefined,
  });
  expect(report.problem).toBeUndefined();
  return { folder, file: (ending) => readFileSync(join(folder, `build/importer/board-letter.${ending}`)) };
}

describe('templates, styles, logo and fonts of the project', () => {
  let browser: Browser;
  let built: Awaited<ReturnType<typeof build>>;

  beforeAll(async () => {
    const found = findBrowserPackage();
    if (!found) throw new Error('these tests need the optional package @sparticuz/chromium');
    const { program, environment } = await unpackBrowser(found, process.env);
    const args = process.getuid?.() === 0 ? ['--no-sandbox'] : [];
    const env = { ...process.env, ...environment };
    browser = await launch({ executablePath: program, headless: 'shell', env, args });
    built = await build();
  }, 120_000);

  afterAll(() => browser.close());

  it('ask for nothing, run nothing, and can be read by everybody', async () => {
    const page = await browser.newPage();
    const requests: string[] = [];
    page.on('request', (request) => requests.push(request.url()));
    await page.setContent(built.file('html').toString('utf8'), { waitUntil: 'load' });
    expect(requests.filter((url) => !url.startsWith('data:') && url !== 'about:blank')).toEqual([]);
    expect(await page.evaluate('window.ran')).toBeUndefined();
    expect(await page.evaluate('document.scripts.length + document.images.length')).toBe(0);
    const violations = await page.evaluate(
      `${axe}; axe.run(document, { runOnly: ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa'] }).then((result) => result.violations.map((one) => one.id + ': ' + one.nodes[0].html))`,
    );
    expect(violations).toEqual([]);
    const cover = (await page.evaluate(
      'getComputedStyle(document.querySelector(".cover")).backgroundImage',
    )) as string;
    expect(cover.startsWith('url("data:image/svg+xml;base64,')).toBe(true);
    await page.close();
  }, 60_000);

  it('print with contents, bookmarks and the fonts they name', async () => {
    const pdf = await getDocumentProxy(new Uint8Array(built.file('pdf')));
    const pages: string[] = [];
    for (let number = 1; number <= pdf.numPages; number += 1) {
      const { items } = await (await pdf.getPage(number)).getTextContent();
      pages.push(
        items
          .map((item) => ('str' in item ? item.str : ''))
          .join(' ')
          .replace(/\s+/g, ' '),
      );
    }
    expect(pages).toHaveLength(3);
    expect(pages[1]).toMatch(/Where we stand 3/);
    expect(pages[2]).toMatch(/Must: \d+ of \d+ met/);
    expect(pages[2]).toContain('templates/board-letter.md.hbs');
    const outline = (await pdf.getOutline()) as { items: { title: string }[] }[];
    expect(JSON.stringify(outline)).toContain('What we ask of you');
    const { width, height } = (await pdf.getPage(1)).getViewport({ scale: 1 });
    expect([Math.round(width), Math.round(height)]).toEqual([595, 842]);
  });

  it('print the same bytes elsewhere', async () => {
    const other = await build();
    const hash = (bytes: Buffer) => createHash('sha256').update(bytes).digest('hex');
    for (const ending of ['md', 'html', 'pdf'])
      expect(hash(other.file(ending)), ending).toBe(hash(built.file(ending)));
  }, 60_000);
});
