import { cpSync, existsSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { parse } from 'yaml';
import { ctpat, words } from '../cli/command-line.ts';
import { typedAt } from './typed.ts';

let fresh = '';

beforeAll(async () => {
  fresh = mkdtempSync(join(tmpdir(), 'ctpat-triage-'));
  const ran = await ctpat(
    fresh,
    words(
      'init --yes --entity importer --company "Rio Imports, LLC" --site "El Paso DC" --site "Laredo Yard" --officer "Maria Lopez" --contact "Joe Park"',
    ),
  );
  expect(ran.code).toBe(0);
});
afterAll(() => rmSync(fresh, { recursive: true, force: true }));

async function inFresh<T>(use: (folder: string) => Promise<T>): Promise<T> {
  const folder = mkdtempSync(join(tmpdir(), 'ctpat-triage-'));
  cpSync(fresh, folder, { recursive: true });
  try {
    return await use(folder);
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

/** Every measure's text by its path. */
function measures(folder: string): Record<string, string> {
  const paths = readdirSync(join(folder, 'measures'), { recursive: true, encoding: 'utf8' });
  const files = paths.filter((path) => path.endsWith('.yaml')).sort();
  return Object.fromEntries(
    files.map((path) => [path, readFileSync(join(folder, 'measures', path), 'utf8')]),
  );
}

const measure = (folder: string, path: string) => parse(readFileSync(join(folder, 'measures', path), 'utf8'));

/** Keys for 96 criteria in turn. */
const KEYS = 'hpnxda';
const keyAt = (index: number) => KEYS[index % KEYS.length] ?? 'h';

describe('a triage at a terminal', () => {
  it('96 criteria, a key each, typed ahead or not; then the picture and the summary', async () => {
    await inFresh(async (folder) => {
      const typed = typedAt(folder, ['assess', '--triage'], { columns: 60 });
      await typed.until('96 of 96 criteria have no answer yet');
      await typed.until('> ');
      for (let index = 0; index < 96; index += 1) typed.type(keyAt(index));
      await typed.until('First picture');
      await typed.until('Every criterion has an answer, or a question to somebody.');
      typed.type('w');
      await typed.until('written to build/triage-summary.md');
      typed.type('q');
      expect((await typed.end).exitCode).toBe(0);
      expect(measure(folder, '01-security-vision/1.1.yaml')).toMatchObject({
        status: 'met',
        elements: expect.anything(),
      });
      const statuses = Object.values(measures(folder)).map((text) => parse(text).status ?? null);
      const count = (status: string | null) => statuses.filter((one) => one === status).length;
      expect([count('met'), count('partial'), count('unmet'), count('not_applicable'), count(null)]).toEqual([
        16, 16, 16, 16, 32,
      ]);
      const flags = Object.values(measures(folder)).map((text) => parse(text).flag);
      expect(flags.filter(Boolean)).toHaveLength(32);
      expect(flags.some((flag) => flag?.for === 'joe-park')).toBe(true);
      const bySite = Object.values(measures(folder))
        .map((text) => parse(text))
        .filter(({ sites, status }) => sites && status);
      expect(bySite.length).toBeGreaterThan(3);
      for (const { sites } of bySite) expect(sites).toEqual({ 'el-paso-dc': 'same', 'laredo-yard': 'same' });
      expect(existsSync(join(folder, 'affirmations'))).toBe(false);
      expect(existsSync(join(folder, '.ctpat/state/triage.json'))).toBe(false);
      const summary = readFileSync(join(folder, 'build/triage-summary.md'), 'utf8');
      expect(summary.split('\n').length).toBeLessThan(130);
      expect(summary).toContain('| All | 16 | 16 | 16 | 16 | 32 | 0 | 96 |');
      const check = await ctpat(folder, ['check', '--format', 'json', '--fail-on', 'never']);
      const errors = JSON.parse(check.out).diagnostics.filter(
        (one: { severity: string }) => one.severity === 'error',
      );
      expect(errors).toHaveLength(16);
      expect(errors[0]).toMatchObject({ code: 'compliance/missing-with-status', criterion: '1.4' });
      const wide = typed
        .text()
        .split('\n')
        // Keys typed before the program listens are echoed by the terminal, not by the program.
        .filter((line) => [...line].length > 60 && !line.includes(KEYS));
      expect(wide).toEqual([]);
    });
  });

  it('undo and back leave the files as if the key had never been pressed', async () => {
    await inFresh(async (folder) => {
      const before = measures(folder);
      const typed = typedAt(folder, ['assess', '--triage']);
      await typed.until('> ');
      for (const key of 'hpnxdauuuuuu') typed.type(key);
      await typed.until('1.1: undone');
      expect(measures(folder)).toEqual(before);
      typed.type('hbdub?q');
      await typed.until('How it is usually met');
      await typed.until('First picture');
      typed.type('q');
      expect((await typed.end).exitCode).toBe(0);
      expect(measure(folder, '01-security-vision/1.1.yaml').status).toBe('met');
    });
  });

  it.each([1, 4, 11])('SIGKILL after %i keys loses none of them; it goes on there', async (count) => {
    await inFresh(async (folder) => {
      const typed = typedAt(folder, ['assess', '--triage']);
      await typed.until('> ');
      for (let index = 0; index < count; index += 1) {
        typed.type(keyAt(index));
        await typed.until('– saved');
      }
      typed.kill('SIGKILL');
      await typed.end;
      const killed = measures(folder);
      const again = typedAt(folder, ['assess', '--triage']);
      await again.until(`${96 - count} of 96 criteria have no answer yet`);
      await again.until(`${count}/96`);
      // What was said before the break can be taken back after it.
      again.type('u');
      await again.until(': undone');
      again.type(keyAt(count - 1));
      await again.until('– saved');
      again.type('\x03');
      expect((await again.end).exitCode).toBe(130);
      expect(again.text()).toContain('All keys so far are saved.');
      expect(measures(folder)).toEqual(killed);
      const check = await ctpat(folder, ['check', '--format', 'json', '--fail-on', 'never']);
      expect(
        JSON.parse(check.out).diagnostics.filter((one: { code: string }) =>
          /^(yaml|schema)\//.test(one.code),
        ),
      ).toEqual([]);
    });
  });

  it('SIGKILL at any moment leaves whole files', async () => {
    await inFresh(async (folder) => {
      for (let round = 0; round < 3; round += 1) {
        const typed = typedAt(folder, ['assess', '--triage']);
        await typed.until('> ');
        typed.type('hpnxdahpnxda');
        await typed.until('– saved');
        typed.kill('SIGKILL');
        await typed.end;
        for (const text of Object.values(measures(folder))) expect(parse(text).criterion).toMatch(/^\d/);
      }
      const last = typedAt(folder, ['assess', '--triage']);
      await last.until('> ');
      last.type('q');
      await last.until('First picture');
      last.type('q');
      expect((await last.end).exitCode).toBe(0);
    });
  });

  it('a file that somebody edits meanwhile keeps what was written there', async () => {
    await inFresh(async (folder) => {
      const typed = typedAt(folder, ['assess', '--triage']);
      await typed.until('> ');
      const file = join(folder, 'measures/01-security-vision/1.1.yaml');
      writeFileSync(file, readFileSync(file, 'utf8').replace(/^status: /m, 'status: unmet '));
      typed.type('h');
      await typed.until('1.1 was changed in measures/01-security-vision/1.1.yaml meanwhile');
      await typed.until('1.2 ');
      typed.type('qq');
      await typed.end;
      expect(measure(folder, '01-security-vision/1.1.yaml').status).toBe('unmet');
    });
  });

  it.each([{ TERM: 'dumb' }, { NO_COLOR: '1' }, { PLAIN: '--plain' }])('with %j', async (environment) => {
    await inFresh(async (folder) => {
      const isTyped = 'TERM' in environment || 'PLAIN' in environment;
      const more = 'PLAIN' in environment ? ['--plain'] : [];
      const typed = typedAt(folder, ['assess', '--triage', ...more], {
        columns: 200,
        environment: environment as Record<string, string>,
      });
      await typed.until('Do we have that?');
      typed.type(isTyped ? 'h\r' : 'h');
      await typed.until('1.1: have it – saved');
      typed.type(isTyped ? 'q\r' : 'q');
      await typed.until('First picture');
      await typed.until(
        isTyped ? 'Security Vision and Responsibility: have it 1' : '1 Security Vision and Responsi',
      );
      typed.type(isTyped ? 'q\r' : 'q');
      expect((await typed.end).exitCode).toBe(0);
    });
  });

  it('the picture is kept as an assessment', async () => {
    await inFresh(async (folder) => {
      const typed = typedAt(folder, ['assess', '--triage', '--by', 'joe-park']);
      await typed.until('> ');
      typed.type('hq');
      await typed.until('And now?');
      typed.type('k');
      await typed.until('kept as assessments/2026-11-24.yaml');
      typed.type('q');
      expect((await typed.end).exitCode).toBe(0);
      expect(parse(readFileSync(join(folder, 'assessments/2026-11-24.yaml'), 'utf8')).by).toBe('joe-park');
    });
  });

  it('without a terminal it says what to do instead; the summary alone can be had', async () => {
    await inFresh(async (folder) => {
      const ran = await ctpat(folder, ['assess', '--triage']);
      expect(ran.code).toBe(2);
      expect(ran.err).toContain('ctpat assess --answers FILE');
      const only = await ctpat(folder, ['assess', '--triage', '--output', 'summary.md']);
      expect(only.code).toBe(0);
      expect(readFileSync(join(folder, 'summary.md'), 'utf8')).toContain(
        '| All | 0 | 0 | 0 | 0 | 0 | 96 | 96 |',
      );
    });
  });
});
