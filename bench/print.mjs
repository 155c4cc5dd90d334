import { spawnSync } from 'node:child_process';
import { cpSync, mkdtempSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { peakOfTree } from './tree-memory.mjs';

const here = dirname(fileURLToPath(import.meta.url));
const bin = join(here, '..', 'bin', 'ctpat.js');
const example = join(here, '..', 'examples', 'meridian-home-goods');
const PROFILE = 'build/importer/security-profile';
const RUNS = 5;

/**
 * Printing: all documents of the example in one browser, first, unchanged, after one record changed; then a profile
 * of some 60 pages against puppeteer printing the same ready page twice. Memory is that of Node and browser together.
 * @param row what, measured, bound, its name, the limit
 * @param size what, bytes, the limit
 */
export async function printBench(row, size, environment) {
  const browser = browserOf(environment);
  if (!browser) return;
  const folder = mkdtempSync(join(tmpdir(), 'ctpat-bench-'));
  const build = (...words) => [bin, 'build', ...words, '-q', '-C', folder, '--today', '2026-11-24'];
  const anew = () => rmSync(join(folder, '.ctpat', 'state'), { recursive: true, force: true });
  try {
    cpSync(example, folder, { recursive: true, filter: (path) => !/[\\/](build|state)$/.test(path) });
    const all = build('--format', 'pdf');
    const first = await measured(all, environment, anew);
    const pages = pagesOf(folder);
    const sum = Object.values(pages).reduce((left, right) => left + right, 0);
    row(`build, ${Object.keys(pages).length} documents, ${sum} pages: first`, first, first, 'itself');
    row('build, nothing changed', await measured(all, environment), first, 'first');
    row('build, one record changed', await measured(all, environment, () => change(folder)), first, 'first');

    lengthen(folder);
    spawned(build('security-profile', '--format', 'html'), environment);
    const floor = [
      join(here, 'print-floor.mjs'),
      `${join(folder, PROFILE)}.html`,
      join(folder, 'floor.pdf'),
      browser.program,
    ];
    const bound = await measured(floor, { ...environment, ...browser.environment });
    const profile = await measured(build('security-profile', '--format', 'pdf'), environment, anew);
    const count = pagesOf(folder)[`${PROFILE}.pdf`];
    row(`build, a profile of ${count} pages`, profile, bound, 'puppeteer, two prints', 1.25);
    row('puppeteer, two prints', bound, bound, 'itself');
    size(`a profile of ${count} pages, tagged`, statSync(join(folder, `${PROFILE}.pdf`)).size, 700_000);
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

async function measured(args, env, before = () => {}) {
  let milliseconds = Number.POSITIVE_INFINITY;
  for (let run = 0; run < RUNS; run += 1) {
    before();
    const started = performance.now();
    spawned(args, env);
    milliseconds = Math.min(milliseconds, performance.now() - started);
  }
  before();
  return { milliseconds, megabytes: await peakOfTree(args, env) };
}

function spawned(args, env) {
  const result = spawnSync(process.execPath, args, { env, encoding: 'utf8', cwd: here });
  if (result.status !== 0) throw new Error(`${args.join(' ')}: ${result.stderr}`);
  return result.stdout;
}

function browserOf(environment) {
  return JSON.parse(spawned(['--import', 'tsx', join(here, 'browser.mjs')], environment));
}

function pagesOf(folder) {
  const { prints } = JSON.parse(readFileSync(join(folder, '.ctpat', 'state', 'build.json'), 'utf8'));
  return Object.fromEntries(Object.entries(prints).map(([path, print]) => [path, print.pages]));
}

let changes = 0;

/** The telephone of one facility: its sheet and nothing else. */
function change(folder) {
  const file = join(folder, 'sites', 'laredo-yard.yaml');
  changes += 1;
  writeFileSync(file, readFileSync(file, 'utf8').replace(/^staff: .*$/m, `staff: ${20 + changes}`));
}

/** Ten pages of history, so that the example's profile is as long as the limit is set for. */
function lengthen(folder) {
  const file = join(folder, 'company.yaml');
  const text = readFileSync(file, 'utf8');
  const paragraph = /^history: \|\n((?: {2}.*\n)+)/m.exec(text)?.[1] ?? '';
  writeFileSync(file, text.replace(paragraph, `${paragraph}\n`.repeat(140)));
}
