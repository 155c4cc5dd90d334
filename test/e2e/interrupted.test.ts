import { type ChildProcess, spawn } from 'node:child_process';
import { cpSync, mkdtempSync, readdirSync, readFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { beforeAll, describe, expect, it } from 'vitest';

const example = 'examples/meridian-home-goods';
const DOCUMENTS = ['evidence-index', 'gap-assessment'];

function copy(): string {
  const folder = mkdtempSync(join(tmpdir(), 'ctpat-killed-'));
  cpSync(example, folder, {
    recursive: true,
    filter: (path) => !/[\\/](build|\.ctpat)$/.test(path),
  });
  return folder;
}

function start(folder: string): { child: ChildProcess; ended: Promise<number | null> } {
  const child = spawn(
    process.execPath,
    ['bin/ctpat.js', 'build', ...DOCUMENTS, '-C', folder, '--today', '2026-11-24'],
    { stdio: ['ignore', 'pipe', 'pipe'], env: { ...process.env, TMPDIR: folder } },
  );
  child.stdout?.resume();
  return { child, ended: new Promise((done) => child.on('close', (code) => done(code))) };
}

/** Every file below `build/` by its path; what is not named as a document is left over from a write. */
function built(folder: string): Map<string, string> {
  const found = new Map<string, string>();
  for (const entry of readdirSync(join(folder), { recursive: true, encoding: 'utf8', withFileTypes: true })) {
    const path = join(entry.parentPath, entry.name).slice(folder.length + 1);
    if (entry.isFile() && path.startsWith('build'))
      found.set(path, readFileSync(join(folder, path)).toString('base64'));
  }
  return found;
}

/** Processes whose temporary files lie in a folder: the browser of a run. */
function browsersOf(folder: string): string[] {
  if (process.platform !== 'linux') return [];
  return readdirSync('/proc').filter((entry) => {
    if (!/^\d+$/.test(entry)) return false;
    try {
      return readFileSync(`/proc/${entry}/cmdline`, 'utf8').includes(folder);
    } catch {
      return false;
    }
  });
}

/** Resolves at the n-th line of talk: between the writing of two files. */
function talked(child: ChildProcess, lines: number): Promise<void> {
  return new Promise((done) => {
    let seen = 0;
    child.stderr?.on('data', (data: Buffer) => {
      seen += data.toString().split('\n').length - 1;
      if (seen >= lines) done();
    });
    child.on('close', () => done());
  });
}

describe('a build that is killed', () => {
  const whole = copy();
  let expected = new Map<string, string>();

  beforeAll(async () => {
    expect(await start(whole).ended).toBe(0);
    expected = built(whole);
    expect(expected.size).toBe(9);
  }, 120_000);

  // Before anything, while the first is printed, while the second is, and at moments in between.
  it.each([0, 40, 160, 320, 'first', 'first+', 'second', 'second+'] as const)(
    'at %s leaves no half file, and the next run makes the rest',
    async (moment) => {
      const folder = copy();
      const { child, ended } = start(folder);
      if (typeof moment === 'number') await new Promise((done) => setTimeout(done, moment));
      else {
        await talked(child, moment.startsWith('first') ? 1 : 2);
        if (moment.endsWith('+')) await new Promise((done) => setTimeout(done, 90));
      }
      child.kill('SIGKILL');
      await ended;
      await expect.poll(() => browsersOf(folder), { timeout: 10_000 }).toEqual([]);
      for (const [path, content] of built(folder)) {
        if (!expected.has(path)) continue;
        expect(content === expected.get(path), `${path} is half written`).toBe(true);
      }
      expect(await start(folder).ended).toBe(0);
      const after = built(folder);
      for (const [path, content] of expected) expect(after.get(path) === content, path).toBe(true);
    },
    120_000,
  );
});
