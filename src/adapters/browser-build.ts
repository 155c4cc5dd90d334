import { execFile } from 'node:child_process';
import { existsSync, readdirSync, statSync } from 'node:fs';
import { dirname } from 'node:path';
import { promisify } from 'node:util';
import { MachineError } from '../errors.ts';
import { type BrowserWish, chooseBrowser } from './browser-choice.ts';

const TIMEOUT_MILLISECONDS = 10_000;
const VERSION = /\d+(?:\.\d+){1,3}/;

/**
 * Which build of a browser would print: its version wherever it lies, so that an update in place is seen and a
 * move is not. Where a program does not tell, its size and the day it was written. Empty without a browser.
 */
export async function browserBuild(wish: BrowserWish): Promise<string> {
  const choice = chosen(wish);
  if (!choice) return '';
  if (choice.kind === 'bundled') return `Chromium ${choice.found.version}`;
  return (await versionOf(choice.program)) ?? fingerprint(choice.program);
}

function chosen(wish: BrowserWish): ReturnType<typeof chooseBrowser> {
  try {
    return chooseBrowser(wish);
  } catch (error) {
    // A named browser that is not there is reported when it is to print.
    if (error instanceof MachineError) return undefined;
    throw error;
  }
}

async function versionOf(program: string): Promise<string | undefined> {
  // On Windows the program opens a window in place of telling; the version is the name of a folder beside it.
  if (process.platform === 'win32') return folderBeside(program);
  try {
    const { stdout } = await promisify(execFile)(program, ['--version'], { timeout: TIMEOUT_MILLISECONDS });
    const line = stdout.trim();
    return VERSION.test(line) ? line : undefined;
  } catch {
    return undefined;
  }
}

function folderBeside(program: string): string | undefined {
  const folder = dirname(program);
  if (!existsSync(folder)) return undefined;
  return readdirSync(folder)
    .filter((name) => new RegExp(`^${VERSION.source}$`).test(name))
    .sort()
    .at(-1);
}

function fingerprint(program: string): string {
  const { size, mtimeMs } = statSync(program);
  return `${size} bytes of ${Math.round(mtimeMs)}`;
}
