// `npm run bench`: one table of ratios to lower bounds measured in the same run, with peak memory.
import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { cpus, platform, release, tmpdir, totalmem } from 'node:os';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { generate } from './generate.mjs';
import { printBench } from './print.mjs';

const here = dirname(fileURLToPath(import.meta.url));
const bin = join(here, '..', 'bin', 'ctpat.js');
const DAY = '2026-11-24';
// Set, it makes every Node process load a bundle of certificates and so flatters each ratio.
const { NODE_EXTRA_CA_CERTS: _, ...environment } = process.env;

const memoryReport = `data:text/javascript,${encodeURIComponent("process.on('exit',()=>process.stderr.write('[peak '+process.resourceUsage().maxRSS+']'))")}`;

const rows = [];
startUp();
for (const count of [1000, 10_000]) checkOf(count);
await printBench(row, size, environment);
print();

function startUp() {
  const [node, version, help, refused] = best(25, [
    ['-e', '0'],
    [bin, '--version'],
    [bin, '--help'],
    [bin, 'check', '--nonsense'],
  ]);
  row('start-up: --version', version, node, 'node -e 0', 1.5);
  row('start-up: --help', help, node, 'node -e 0', 2);
  row('start-up: a refused flag', refused, node, 'node -e 0', 2);
}

function checkOf(count) {
  const folder = mkdtempSync(join(tmpdir(), 'ctpat-bench-'));
  const broken = mkdtempSync(join(tmpdir(), 'ctpat-bench-'));
  try {
    const written = generate(folder, count);
    generate(broken, count, 2);
    const [floor, clean, faulty, gaps] = best(count > 5000 ? 5 : 9, [
      [join(here, 'floor.mjs'), folder],
      [bin, 'check', '-C', folder, '--today', DAY],
      [bin, 'check', '-C', broken, '--today', DAY],
      [bin, 'gaps', '-C', folder, '--today', DAY],
    ]);
    const limit = count > 5000 ? 0.6 : 0.75;
    row(`check, ${written} records`, clean, floor, 'yaml parseDocument', limit);
    row(`check, ${written} records, 2 % faulty`, faulty, clean, 'clean', 1.2);
    row(`gaps, ${written} records`, gaps, floor, 'yaml parseDocument');
  } finally {
    rmSync(folder, { recursive: true, force: true });
    rmSync(broken, { recursive: true, force: true });
  }
}

/**
 * The quickest of some runs of each in milliseconds, and the memory of one more run, which carries the report and is
 * not timed. They take turns, so that what else the machine does meets the bound and what is held against it alike.
 */
function best(times, lines) {
  const quickest = lines.map(() => Number.POSITIVE_INFINITY);
  for (let run = 0; run < times; run += 1)
    for (const [index, args] of lines.entries()) {
      const started = performance.now();
      const result = node(args);
      quickest[index] = Math.min(quickest[index], performance.now() - started);
      if (result.status === null || result.status > 2) throw new Error(`${args.join(' ')}: ${result.stderr}`);
    }
  return lines.map((args, index) => {
    const { stderr } = node(['--import', memoryReport, ...args]);
    const megabytes = Number(/\[peak (\d+)\]/.exec(stderr)?.[1] ?? 0) / 1024;
    return { milliseconds: quickest[index], megabytes };
  });
}

function node(args) {
  return spawnSync(process.execPath, args, { env: environment, encoding: 'utf8', maxBuffer: 1 << 28 });
}

function row(what, measured, bound, against, limit) {
  const ratio = measured.milliseconds / bound.milliseconds;
  rows.push([
    what,
    `${ratio.toFixed(2)} ×`,
    limit ? `${limit} ×` : '',
    against,
    `${measured.milliseconds.toFixed(0)} ms`,
    `${measured.megabytes.toFixed(0)} MB`,
    limit && ratio > limit ? 'OVER' : '',
  ]);
}

function size(what, bytes, limit) {
  const kilobytes = (count) => `${Math.round(count / 1000)} KB`;
  rows.push([what, kilobytes(bytes), kilobytes(limit), 'its size', '', '', bytes > limit ? 'OVER' : '']);
}

function print() {
  const head = ['what', 'ratio', 'limit', 'against', 'time', 'peak memory', ''];
  console.log(
    `Node ${process.versions.node}, ${platform()} ${release()}, ${cpus().length} × ${cpus()[0]?.model.trim()}, ${Math.round(totalmem() / 2 ** 30)} GiB; best of several runs\n`,
  );
  for (const line of [head, head.map(() => '---'), ...rows]) console.log(`| ${line.join(' | ')} |`);
  process.exitCode = rows.some((line) => line.at(-1) === 'OVER') ? 1 : 0;
}
