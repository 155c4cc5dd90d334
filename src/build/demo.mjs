// `npm run demo`: from a fresh clone to printed documents of the example company.
import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { dirname, join, relative } from 'node:path';
import { fileURLToPath } from 'node:url';
import { ready } from './ready.mjs';

const root = join(dirname(fileURLToPath(import.meta.url)), '..', '..');
const example = join(root, 'examples', 'meridian-home-goods');
const day = '2026-11-24';

ready();
say(
  'The example: Meridian Home Goods, an importer of furniture with three sites, judged on 24 November 2026.',
);
// The example has honest faults; findings end with 1 and are what the demo is to show.
ctpat(['check', '--format', 'pretty'], [0, 1]);
ctpat(['gaps'], [0]);
const built = ctpat(['build'], [0, 3]);
const pdf = join(example, 'build', 'importer', 'security-profile.pdf');
say(
  built === 0 && existsSync(pdf)
    ? `The security profile as PDF: ${relative(process.cwd(), pdf)}`
    : 'No browser to print with: Markdown and HTML are in examples/meridian-home-goods/build/.',
);
process.exitCode = built;

function ctpat(args, fine) {
  say(`$ ctpat ${args.join(' ')}`);
  const bin = join(root, 'bin', 'ctpat.js');
  const { status } = spawnSync(process.execPath, [bin, ...args, '--today', day, '-C', example], {
    stdio: 'inherit',
  });
  if (fine.includes(status)) return status;
  console.error(`ctpat ${args[0]} ended with ${status}.`);
  process.exit(status ?? 1);
}

function say(line) {
  console.log(`\n${line}\n`);
}
