// Makes a fresh clone ready with nothing but Node and npm: installs and builds what is missing or stale, and is quick when nothing is.
import { spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, readdirSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

const root = join(dirname(fileURLToPath(import.meta.url)), '..', '..');
const inputs = ['src', 'criteria', 'templates', 'package.json', 'package-lock.json'];

export function ready({ force = false } = {}) {
  requireNode();
  if (needsInstall())
    run('npm', ['ci', '--no-audit', '--no-fund', '--loglevel=error'], 'installing packages');
  const stamp = join(root, 'dist', '.stamp');
  const now = digest();
  if (!force && existsSync(stamp) && readFileSync(stamp, 'utf8') === now) return;
  run(process.execPath, [join('node_modules', 'tsx', 'dist', 'cli.mjs'), 'src/build/build.ts'], 'building');
  mkdirSync(join(root, 'dist'), { recursive: true });
  writeFileSync(stamp, digest());
}

function requireNode() {
  const [major = 0, minor = 0] = process.versions.node.split('.').map(Number);
  if (major > 20 || (major === 20 && minor >= 19)) return;
  console.error(`ctpat needs Node 20.19 or newer; this is ${process.versions.node}.`);
  process.exit(3);
}

function needsInstall() {
  const installed = join(root, 'node_modules', '.package-lock.json');
  return (
    !existsSync(installed) || statSync(installed).mtimeMs < statSync(join(root, 'package-lock.json')).mtimeMs
  );
}

function run(command, args, what) {
  console.error(`ctpat: ${what} …`);
  const result = spawnSync(command, args, {
    cwd: root,
    stdio: ['ignore', 2, 2],
    // npm is a script there; node is not, and its path has spaces that a shell would break.
    shell: process.platform === 'win32' && command === 'npm',
  });
  if (result.status === 0) return;
  console.error(`ctpat: ${what} failed (${command} ${args[0]}).`);
  process.exit(result.status || 1);
}

function digest() {
  const hash = createHash('sha256');
  for (const input of inputs) visit(join(root, input), hash);
  return hash.digest('hex');
}

function visit(path, hash) {
  if (path === join(root, 'src', 'generated') || !existsSync(path)) return;
  if (!statSync(path).isDirectory()) {
    hash.update(path.slice(root.length)).update(readFileSync(path));
    return;
  }
  for (const name of readdirSync(path).sort()) visit(join(path, name), hash);
}

if (process.argv[1] === fileURLToPath(import.meta.url)) ready({ force: process.argv.includes('--build') });
