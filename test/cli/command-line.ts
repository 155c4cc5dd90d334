import { cpSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { nodeHost } from '../../src/adapters/node-host.ts';
import type { Host } from '../../src/host.ts';
import { run } from '../../src/main.ts';

export const example = resolve('examples/meridian-home-goods');

/** What one command line did. */
export interface Ran {
  readonly code: number;
  readonly out: string;
  readonly err: string;
}

/** Runs a command line in a folder, in this process, on a fixed day and without colour. */
export async function ctpat(
  folder: string,
  argv: readonly string[],
  more: Partial<Host> & { columns?: number } = {},
): Promise<Ran> {
  let [out, err] = ['', ''];
  const real = nodeHost();
  const host: Host = {
    ...real,
    environment: { CTPAT_TODAY: '2026-11-24', PATH: process.env.PATH, CI: 'true' },
    workingFolder: folder,
    resolve: (path) => resolve(folder, path),
    terminal: {
      out: (text) => {
        out += text;
      },
      err: (text) => {
        err += text;
      },
      columns: more.columns ?? 100,
      outIsTerminal: false,
      errIsTerminal: false,
      inIsTerminal: false,
      colorLevel: 0,
    },
    ...more,
  };
  const code = await run(argv, host);
  return { code, out, err };
}

/** A folder of one's own, removed after the test; with the example company in it when asked. */
export async function inFolder<T>(
  start: 'empty' | 'example',
  use: (folder: string) => Promise<T>,
): Promise<T> {
  const folder = mkdtempSync(join(tmpdir(), 'ctpat-test-'));
  try {
    if (start === 'example')
      cpSync(example, folder, { recursive: true, filter: (path) => !path.includes(`${example}/build`) });
    return await use(folder);
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

/** Splits a command line at spaces, keeping what stands in double quotes. */
export function words(line: string): string[] {
  return [...line.matchAll(/"([^"]*)"|(\S+)/g)].map((match) => match[1] ?? match[2] ?? '');
}
