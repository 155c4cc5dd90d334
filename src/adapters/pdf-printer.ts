import { deflateSync, inflateSync } from 'node:zlib';
import type { Browser, HTTPRequest, Page } from 'puppeteer-core';
import { MachineError } from '../errors.ts';
import type { PdfPrinter, PrintJob } from '../host.ts';
import { documentWords } from '../messages/en/documents.ts';
import { headingTexts } from '../render/pdf/bookmarks.ts';
import { fillingScript, hasPageNumbers, pagesOfContents } from '../render/pdf/contents-pages.ts';
import { finishPdf } from '../render/pdf/finish.ts';
import { destinationPages } from '../render/pdf/read.ts';
import { type BrowserWish, chooseBrowser } from './browser-choice.ts';
import { unpackBrowser } from './bundled-browser.ts';

const TIMEOUT_MILLISECONDS = 180_000;
/** Milliseconds in which a called program is surely started; nothing depends on it but time. */
const SPAWNED_AFTER = 15;
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
export async function openPrinter(wish: BrowserWish, begun?: () => void): Promise<PdfPrinter> {
  const browser = await start(await programOf(wish), wish.environment, begun);
  // The first one is made while the program still writes what is to be printed.
  let next: Promise<Page> | undefined = firstPage(browser);
  next.catch(() => undefined);
  return {
    browser: await browser.version(),
    print: (job) => {
      const page = next ?? freshPage(browser);
      next = undefined;
      return printTwice(page, job);
    },
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

async function start(
  program: Program,
  environment: BrowserWish['environment'],
  begun?: () => void,
): Promise<Browser> {
  try {
    const { launch } = await import('puppeteer-core');
    const launching = launch({
      executablePath: program.program,
      headless: 'shell',
      // Over a pipe the browser ends when this program does, however it ends.
      pipe: true,
      env: { ...environment, ...program.environment },
      args: launchArguments(environment),
    });
    if (begun) setTimeout(begun, SPAWNED_AFTER);
    return await launching;
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
 * The browser cannot say where a heading is going to be: a first print tells, a second has the numbers. Both are of
 * one page, whose numbers are put in between: loading it anew takes as long as half a print.
 * @throws MachineError when what it printed is not whole
 */
async function printTwice(fresh: Promise<Page>, job: PrintJob): Promise<Uint8Array> {
  let page: Page | undefined;
  try {
    page = await fresh;
    await page.setContent(job.html, { waitUntil: 'load', timeout: TIMEOUT_MILLISECONDS });
    const headings = headingTexts(job.html);
    if (hasPageNumbers(job.html)) {
      const pages = destinationPages(await printOnce(page, false));
      await page.evaluate(fillingScript(pagesOfContents(job.html, pages)));
    }
    return finishPdf(await printOnce(page, true), { ...job, headings }, compression);
  } catch (error) {
    throw new MachineError(documentWords.notPrinted(job.title, reasonOf(error)), documentWords.browserFix);
  } finally {
    await page?.close();
  }
}

function printOnce(page: Page, finished: boolean): Promise<Uint8Array> {
  return page.pdf({
    preferCSSPageSize: true,
    printBackground: true,
    tagged: finished,
    outline: finished,
    waitForFonts: true,
    timeout: TIMEOUT_MILLISECONDS,
  });
}

/** The page a browser begins with, empty as it is. */
async function firstPage(browser: Browser): Promise<Page> {
  const [page] = await browser.pages();
  if (!page) return freshPage(browser);
  await shutOff(page);
  return page;
}

/** A page of its own for each document: a second one in the same page would have other bytes. */
async function freshPage(browser: Browser): Promise<Page> {
  const page = await browser.newPage();
  await shutOff(page);
  return page;
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
