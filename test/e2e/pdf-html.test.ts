import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { type Browser, launch } from 'puppeteer-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { findBrowserPackage, unpackBrowser } from '../../src/adapters/bundled-browser.ts';
import { loadKit } from '../../src/app/build-kit.ts';
import { documentNames } from '../../src/render/documents.ts';
import { makeDocument } from '../../src/render/make-document.ts';
import { sampleHost, sampleInput } from '../render/sample.ts';

const axe = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');

describe('HTML in a browser', () => {
  let browser: Browser;

  beforeAll(async () => {
    const found = findBrowserPackage();
    if (!found) throw new Error('these tests need the optional package @sparticuz/chromium');
    const { program, environment } = await unpackBrowser(found, process.env);
    const args = process.getuid?.() === 0 ? ['--no-sandbox'] : [];
    browser = await launch({
      executablePath: program,
      headless: 'shell',
      env: { ...process.env, ...environment },
      args,
    });
  }, 120_000);

  afterAll(() => browser.close());

  it.each(documentNames)(
    '%s can be read by everybody, asks for nothing, and fits a narrow screen',
    async (name) => {
      const input = await sampleInput();
      const host = sampleHost();
      const { html } = makeDocument(name, input, loadKit(host, host.files(input.folder)), false);
      const page = await browser.newPage();
      const requests: string[] = [];
      page.on('request', (request) => requests.push(request.url()));
      await page.setContent(html, { waitUntil: 'load' });
      expect(requests.filter((url) => !url.startsWith('data:') && url !== 'about:blank')).toEqual([]);
      const { violations, passed } = (await page.evaluate(
        `${axe}; axe.run(document, { runOnly: ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa'] }).then((result) => ({ passed: result.passes.length, violations: result.violations.map((one) => one.id + ': ' + one.nodes[0].html) }))`,
      )) as { violations: string[]; passed: number };
      expect(violations).toEqual([]);
      expect(passed).toBeGreaterThan(8);
      await page.setViewport({ width: 390, height: 800 });
      const overflow = (await page.evaluate('document.documentElement.scrollWidth')) as number;
      expect(overflow).toBeLessThanOrEqual(390);
      await page.close();
    },
    60_000,
  );
});
