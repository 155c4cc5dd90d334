import { mkdtempSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { extractText, getDocumentProxy } from 'unpdf';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { chooseBrowser, findBrowser } from '../../src/adapters/browser-choice.ts';
import { openPrinter } from '../../src/adapters/pdf-printer.ts';
import { MachineError } from '../../src/errors.ts';
import type { PdfPrinter } from '../../src/host.ts';

const job = (body: string, head = '') => ({
  html: `<!doctype html><html lang="en"><head><title>A page</title>${head}</head><body>${body}</body></html>`,
  title: 'A page',
  author: 'Somebody',
  subject: 'Something',
  day: '2026-11-24',
});

describe('the printer', () => {
  let printer: PdfPrinter;
  const folder = mkdtempSync(join(tmpdir(), 'ctpat-secret-'));
  const secret = join(folder, 'secret.html');
  const asked: string[] = [];
  const server = createServer((request, response) => {
    asked.push(request.url ?? '');
    response.end('body { visibility: hidden }');
  });
  let address = '';

  beforeAll(async () => {
    writeFileSync(secret, '<p>a secret of this machine</p>');
    await new Promise<void>((done) => server.listen(0, '127.0.0.1', done));
    address = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
    printer = await openPrinter({ browser: undefined, environment: process.env });
  }, 120_000);

  afterAll(async () => {
    await printer.close();
    server.close();
  });

  const textOf = async (bytes: Uint8Array) =>
    (await extractText(await getDocumentProxy(bytes), { mergePages: true })).text;

  it('runs no script, asks the network for nothing and reads no file', async () => {
    const head = `<link rel="stylesheet" href="${address}/a.css"><style>@import url(${address}/b.css)</style>`;
    const body = `<p id="p">Words</p><script>document.getElementById('p').textContent = 'Changed'</script>
      <img src="${address}/c.png"><iframe src="file://${secret}"></iframe><object data="file://${secret}"></object>`;
    const text = await textOf(await printer.print(job(body, head)));
    expect(text).toContain('Words');
    expect(text).not.toContain('Changed');
    expect(text).not.toContain('secret');
    expect(asked).toEqual([]);
  });

  it('gives the same bytes whatever it printed before', async () => {
    const first = await printer.print(
      job('<h1>One</h1><p>Text</p><table><tr><th>a</th></tr><tr><td>b</td></tr></table>'),
    );
    await printer.print(job('<p>Another</p>'));
    const again = await printer.print(
      job('<h1>One</h1><p>Text</p><table><tr><th>a</th></tr><tr><td>b</td></tr></table>'),
    );
    expect(Buffer.compare(first, again)).toBe(0);
  });

  it('fails on a page without text instead of handing it out', async () => {
    const blank = job('<p>Text</p><div style="break-before: page; height: 10px; background: #eee"></div>');
    await expect(printer.print(blank)).rejects.toThrow(
      /A page could not be printed: page 2 was printed without text/,
    );
  });

  it('fails on contents that lead nowhere', async () => {
    const lost = job('<p><a href="#x">x</a><span class="page-number" data-page-of="x">000</span></p>');
    await expect(printer.print(lost)).rejects.toThrow(/“x”, which is on no page/);
  });

  it('says which browser it is', () => {
    expect(printer.browser).toMatch(/^\S*Chrome\S*\/\d+/);
  });
});

describe('the choice of a browser', () => {
  const here = process.execPath;

  it('prefers the flag, then CTPAT_BROWSER, then PUPPETEER_EXECUTABLE_PATH', () => {
    const environment = { CTPAT_BROWSER: here, PUPPETEER_EXECUTABLE_PATH: '/other' };
    expect(chooseBrowser({ browser: here, environment: {} })).toEqual({
      kind: 'named',
      program: here,
      by: '--browser',
    });
    expect(chooseBrowser({ browser: undefined, environment })).toEqual({
      kind: 'named',
      program: here,
      by: 'CTPAT_BROWSER',
    });
    expect(
      chooseBrowser({ browser: undefined, environment: { PUPPETEER_EXECUTABLE_PATH: here } }),
    ).toMatchObject({ by: 'PUPPETEER_EXECUTABLE_PATH' });
  });

  it('never falls back from a browser that was named and is not there', async () => {
    const wish = { browser: '/no/such/browser', environment: {} };
    expect(() => chooseBrowser(wish)).toThrow(MachineError);
    await expect(openPrinter(wish)).rejects.toThrow(
      '--browser names /no/such/browser, and there is no such program',
    );
    expect(await findBrowser(wish)).toBeUndefined();
  });

  it('names the fixes when a program is no browser', async () => {
    const program = join(mkdtempSync(join(tmpdir(), 'ctpat-browser-')), 'browser');
    writeFileSync(program, '#!/bin/sh\nexit 1\n', { mode: 0o755 });
    const failed = openPrinter({ browser: program, environment: process.env });
    await expect(failed).rejects.toThrow(MachineError);
    await expect(failed).rejects.toMatchObject({ hint: expect.stringContaining('CTPAT_BROWSER') });
  });
});
