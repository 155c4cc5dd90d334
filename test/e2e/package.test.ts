import { execFileSync } from 'node:child_process';
import { existsSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';

const folder = mkdtempSync(join(tmpdir(), 'ctpat-pack-'));
// The suite's own environment must not leak into the installed program.
const environment = { PATH: process.env.PATH, HOME: process.env.HOME, CTPAT_TODAY: '2026-11-24' };

function npm(args: readonly string[], cwd: string): string {
  return execFileSync('npm', [...args, '--no-audit', '--no-fund', '--loglevel=error'], {
    cwd,
    encoding: 'utf8',
    stdio: ['ignore', 'pipe', 'ignore'],
  });
}

function installed(args: readonly string[], cwd = folder): { code: number; out: string } {
  try {
    const out = execFileSync(process.execPath, [join(folder, 'node_modules/ctpat/bin/ctpat.js'), ...args], {
      cwd,
      encoding: 'utf8',
      env: environment,
      stdio: ['ignore', 'pipe', 'pipe'],
    });
    return { code: 0, out };
  } catch (error) {
    const { status, stdout } = error as { status: number; stdout: string };
    return { code: status, out: stdout };
  }
}

describe('the package, packed and installed into an empty folder', () => {
  beforeAll(() => {
    const [packed] = JSON.parse(
      npm(['pack', '--json', '--ignore-scripts', '--pack-destination', folder], '.'),
    ) as { filename: string }[];
    // Its one dependency comes from npm's cache, where installing this repository put it.
    npm(
      [
        'install',
        '--prefer-offline',
        '--omit=optional',
        '--prefix',
        folder,
        join(folder, packed?.filename ?? ''),
      ],
      folder,
    );
  });
  afterAll(() => rmSync(folder, { recursive: true, force: true }));

  it('brings what it runs from, and not what it is made from', () => {
    const here = join(folder, 'node_modules/ctpat');
    for (const path of [
      'dist/main.js',
      'dist/packs/cbp-msc-2023-01.json',
      'dist/fonts',
      'dist/templates',
      'dist/schemas/measure.json',
    ]) {
      expect(existsSync(join(here, path)), path).toBe(true);
    }
    for (const path of ['src', 'test', 'examples']) expect(existsSync(join(here, path)), path).toBe(false);
  });

  it('says its version, scaffolds, checks, judges and builds', () => {
    expect(installed(['--version']).out).toMatch(/^\d+\.\d+\.\d+\n$/);
    expect(installed(['init', 'mine', '--entity', 'importer', '--yes']).code).toBe(0);
    expect(installed(['check', '-C', 'mine']).code).toBe(0);
    expect(JSON.parse(installed(['gaps', '-C', 'mine', '--format', 'json']).out).accounts[0].entity).toBe(
      'importer',
    );
    expect(installed(['build', '-C', 'mine', '--format', 'md,html']).code).toBe(0);
    expect(existsSync(join(folder, 'mine/build/importer/security-profile.html'))).toBe(true);
  });
});
