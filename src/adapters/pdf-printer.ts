import { deflateSync, inflateSync } from 'node:zlib';
import type { Browser, HTTPRequest, Page } from 'puppeteer-core';
import { MachineError } from '../errors.ts';
import type { PdfPrinter, PrintJob } from '../host.ts';
import { documentWords } from '../messages/en/documents.ts';
import { headingTexts } from '../render/pdf/bookmarks.ts';
import { fillPageNumbers, hasPageNumbers } from '../render/pdf/contents-pages.ts';
import { finishPdf } from '../render/pdf/finish.ts';
import { destinationPages } from '../render/pdf/read.ts';
import { type BrowserWish, chooseBrowser } from './browser-choice.ts';
import { unpackBrowser } from './bundled-browser.ts';

const TIMEOUT_MILLISECONDS = 180_000;
const compression = {
  deflate: (bytes: Uint8Array) => deflateSync(bytes, { level: 9 }),
  inflate: (bytes: Uint8Array) => inflateSync(bytes),
};

interface Program {
  readonly program: string;
  readonly environment: Readonly<Record<string, string>>;
}

/**
 * Starts the browser that prints; one serves all documents of a run.
 * @throws MachineError naming the fixes when there is none or it does not start
 */
export async function openPrinter(wish: BrowserWish): Promise<PdfPrinter> {
  const browser = await start(await programOf(wish), wish.environment);
  return {
    browser: await browser.version(),
    print: (job) => printTwice(browser, job),
    close: () => browser.close(),
  };
}

async function programOf(wish: BrowserWish): Promise<Program> {
  const choice = chooseBrowser(wish);
  if (!choice) throw new MachineError(documentWords.noBrowser, documentWords.browserFix);
  if (choice.kind !== 'bundled') return { program: choice.program, environment: {} };
  try {
    return await unpackBrowser(choice.found, wish.environment);
  } catch (error) {
    throw new MachineError(documentWords.browserNotUnpacked(reasonOf(error)), documentWords.browserFix);
  }
}

async function start(program: Program, environment: BrowserWish['environment']): Promise<Browser> {
  try {
    const { launch } = await import('puppeteer-core');
    return await launch({
      executablePath: program.program,
      headless: 'shell',
      // Over a pipe the browser ends when this program does, however it ends.
      pipe: true,
      env: { ...environment, ...program.environment },
      args: launchArguments(environment),
    });
  } catch (error) {
    throw new MachineError(
      documentWords.browserNotStarted(program.program, reasonOf(error)),
      documentWords.browserFix,
    );
  }
}

// Chromium refuses its sandbox to the super-user; everybody else keeps it unless they ask (some containers).
function launchArguments(environment: BrowserWish['environment']): string[] {
  const unboxed = process.getuid?.() === 0 || environment.CTPAT_NO_SANDBOX === '1';
  return [...QUIET, ...(unboxed ? ['--no-sandbox'] : [])];
}

const QUIET = [
  '--disable-gpu',
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
  '--font-render-hinting=none',
  '--lang=en-US',
];

/**
 * The browser cannot say where a heading is going to be: a first print tells, a second has the numbers.
 * @throws MachineError when what it printed is not whole
 */
async function printTwice(browser: Browser, job: PrintJob): Promise<Uint8Array> {
  try {
    return finishPdf(
      await printOnce(browser, await withPageNumbers(browser, job.html), true),
      { ...job, headings: headingTexts(job.html) },
      compression,
    );
  } catch (error) {
    throw new MachineError(documentWords.notPrinted(job.title, reasonOf(error)), documentWords.browserFix);
  }
}

async function withPageNumbers(browser: Browser, html: string): Promise<string> {
  if (!hasPageNumbers(html)) return html;
  return fillPageNumbers(html, destinationPages(await printOnce(browser, html, false)));
}

async function printOnce(browser: Browser, html: string, finished: boolean): Promise<Uint8Array> {
  const page = await browser.newPage();
  try {
    await shutOff(page);
    await page.setContent(html, { waitUntil: 'load', timeout: TIMEOUT_MILLISECONDS });
    return await page.pdf({
      preferCSSPageSize: true,
      printBackground: true,
      tagged: finished,
      outline: finished,
      waitForFonts: true,
      timeout: TIMEOUT_MILLISECONDS,
    });
  } finally {
    await page.close();
  }
}

/** No scripts, no network, no files: the page has all it needs inside. */
async function shutOff(page: Page): Promise<void> {
  await page.setJavaScriptEnabled(false);
  await page.setRequestInterception(true);
  page.on('request', (request: HTTPRequest) => {
    const inside = request.url().startsWith('data:') || request.url() === 'about:blank';
    void (inside ? request.continue() : request.abort('blockedbyclient')).catch(() => undefined);
  });
}

function reasonOf(error: unknown): string {
  return error instanceof Error ? (error.message.split('\n')[0] ?? error.message) : String(error);
}
