import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';

// What each folder of src may import: other folders, and packages or Node's own modules by name.
const allowed: Readonly<Record<string, readonly string[]>> = {
  domain: ['domain', 'diagnostics', 'generated', 'fastest-levenshtein', 'i18n-iso-countries'],
  diagnostics: ['diagnostics', 'domain'],
  source: ['source', 'diagnostics', 'domain', 'yaml'],
  schemas: ['schemas', 'domain'],
  pack: ['pack', 'domain', 'diagnostics', 'source'],
  partners: ['partners', 'domain', 'generated', 'messages'],
  evaluation: ['evaluation', 'partners', 'domain', 'diagnostics', 'generated', 'messages'],
  portal: ['portal', 'domain', 'evaluation', 'generated', 'render'],
  due: ['due', 'domain', 'diagnostics', 'evaluation', 'generated', 'messages', 'partners'],
  risk: ['risk', 'domain', 'diagnostics', 'generated', 'evaluation', 'partners'],
  checks: [
    'checks',
    'domain',
    'diagnostics',
    'schemas',
    'generated',
    'evaluation',
    'partners',
    'risk',
    'host',
  ],
  interview: ['interview', 'domain', 'evaluation', 'generated'],
  messages: ['messages', 'domain', 'due', 'partners'],
  render: [
    'render',
    'errors',
    'domain',
    'partners',
    'risk',
    'diagnostics',
    'generated',
    'messages',
    'source',
    'handlebars',
    'markdown-it',
    'i18n-iso-countries',
    'node:zlib',
    'node:crypto',
  ],
  reporters: [
    'reporters',
    'domain',
    'due',
    'partners',
    'portal',
    'evaluation',
    'diagnostics',
    'generated',
    'messages',
    'chalk',
    'ical-generator',
    'node:crypto',
  ],
  app: [
    'app',
    'checks',
    'diagnostics',
    'domain',
    'due',
    'portal',
    'errors',
    'evaluation',
    'generated',
    'host',
    'interview',
    'messages',
    'pack',
    'partners',
    'render',
    'reporters',
    'risk',
    'schemas',
    'source',
    'version',
    'ajv',
    'chalk',
    'fflate',
  ],
  commands: ['commands', 'app', 'domain', 'due', 'errors', 'host', 'messages', 'commander'],
  adapters: [
    'adapters',
    'domain',
    'errors',
    'host',
    'messages',
    'render',
    'node:',
    '@inquirer/prompts',
    'csv-parse/sync',
    'exceljs',
    'fflate',
    'puppeteer-core',
    'tar-fs',
  ],
  main: ['program', 'program-help', 'errors', 'host', 'version'],
  program: ['adapters', 'commands', 'host'],
  'program-help': ['adapters', 'commands'],
  host: ['domain'],
  errors: [],
  version: ['package.json'],
};

const sources = readdirSync('src', { recursive: true, encoding: 'utf8' })
  .map((path) => path.replaceAll('\\', '/'))
  .filter((path) => path.endsWith('.ts') && !/^(generated|build)\//.test(path));

/** The folder or file of src, or the package, that each import of a file leads to. */
function importsOf(path: string): string[] {
  const text = readFileSync(`src/${path}`, 'utf8');
  const found = [...text.matchAll(/(?:\bfrom\s+|\bimport\s*\(?\s*)'([^']+)'/g)].map(
    (match) => match[1] ?? '',
  );
  return found.map((target) => (target.startsWith('.') ? placeOf(path, target) : target));
}

function placeOf(from: string, target: string): string {
  const parts = from.split('/').slice(0, -1);
  for (const step of target.split('/')) {
    if (step === '..') {
      if (parts.length === 0) return target.split('/').at(-1) ?? '';
      parts.pop();
    } else if (step !== '.') {
      parts.push(step);
    }
  }
  return (parts[0] ?? '').replace(/\.ts$/, '');
}

describe('imports point inward', () => {
  it.each(sources)('src/%s', (path) => {
    const own = (path.split('/')[0] ?? '').replace(/\.ts$/, '');
    const may = allowed[own];
    expect(may, `src/${own} is not in the table`).toBeDefined();
    const outside = importsOf(path).filter(
      (target) =>
        !may?.some((name) => target === name || target.startsWith(name.endsWith(':') ? name : `${name}/`)),
    );
    expect(outside).toEqual([]);
  });

  it('and nothing below the commands prints, ends the process or asks for the time', () => {
    const pure = sources.filter((path) =>
      /^(domain|source|checks|interview|partners|risk|evaluation|render|reporters|pack|schemas|diagnostics|messages)\//.test(
        path,
      ),
    );
    const guilty = pure.filter((path) =>
      /\bconsole\.|process\.(exit|stdout|stderr)|\bDate\.now\(|new Date\(\)|Math\.random\(/.test(
        readFileSync(`src/${path}`, 'utf8'),
      ),
    );
    expect(guilty).toEqual([]);
  });
});
