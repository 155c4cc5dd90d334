import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { MachineError } from '../errors.ts';
import { documentWords } from '../messages/en/documents.ts';
import { type BrowserPackage, findBrowserPackage } from './bundled-browser.ts';

type Environment = Readonly<Record<string, string | undefined>>;

/** Which browser would print: one the user named, the one that came with ctpat, or one that is installed. */
export type BrowserChoice =
  | { readonly kind: 'named'; readonly program: string; readonly by: string }
  | { readonly kind: 'bundled'; readonly found: BrowserPackage }
  | { readonly kind: 'installed'; readonly program: string };

export interface BrowserWish {
  /** `--browser`. */
  readonly browser: string | undefined;
  readonly environment: Environment;
}

/**
 * Chooses without starting anything.
 * @throws MachineError when a named program is not there
 */
export function chooseBrowser({ browser, environment }: BrowserWish): BrowserChoice | undefined {
  const named = firstNamed(browser, environment);
  if (named) {
    if (!existsSync(named.program))
      throw new MachineError(documentWords.noSuchBrowser(named.program, named.by), documentWords.browserFix);
    return { kind: 'named', ...named };
  }
  const found = findBrowserPackage();
  if (found) return { kind: 'bundled', found };
  const program = installedPrograms(environment).find((candidate) => existsSync(candidate));
  return program === undefined ? undefined : { kind: 'installed', program };
}

/** One line about what would print, for `doctor`; undefined when nothing can. Starts nothing. */
export async function findBrowser(wish: BrowserWish): Promise<string | undefined> {
  try {
    const choice = chooseBrowser(wish);
    if (!choice) return undefined;
    if (choice.kind === 'bundled') return documentWords.bundledBrowser(choice.found.version);
    return choice.kind === 'named' ? documentWords.namedBrowser(choice.program, choice.by) : choice.program;
  } catch (error) {
    if (error instanceof MachineError) return undefined;
    throw error;
  }
}

function firstNamed(
  flag: string | undefined,
  environment: Environment,
): { program: string; by: string } | undefined {
  if (flag) return { program: flag, by: '--browser' };
  for (const by of ['CTPAT_BROWSER', 'PUPPETEER_EXECUTABLE_PATH']) {
    const program = environment[by];
    if (program) return { program, by };
  }
  return undefined;
}

function installedPrograms(environment: Environment): string[] {
  if (process.platform === 'darwin') return MAC_PROGRAMS;
  if (process.platform === 'win32') return windowsPrograms(environment);
  const folders = (environment.PATH ?? '').split(':').filter((folder) => folder.startsWith('/'));
  return LINUX_NAMES.flatMap((name) => folders.map((folder) => join(folder, name)));
}

const LINUX_NAMES = [
  'google-chrome-stable',
  'google-chrome',
  'microsoft-edge-stable',
  'microsoft-edge',
  'chromium',
  'chromium-browser',
  'chromium-headless-shell',
];

const MAC_PROGRAMS = [
  '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
  '/Applications/Microsoft Edge.app/Contents/MacOS/Microsoft Edge',
  '/Applications/Chromium.app/Contents/MacOS/Chromium',
];

function windowsPrograms(environment: Environment): string[] {
  const bases = [environment.PROGRAMFILES, environment['PROGRAMFILES(X86)'], environment.LOCALAPPDATA];
  const tails = ['Google\\Chrome\\Application\\chrome.exe', 'Microsoft\\Edge\\Application\\msedge.exe'];
  return tails.flatMap((tail) => bases.filter((base) => base !== undefined).map((base) => join(base, tail)));
}
