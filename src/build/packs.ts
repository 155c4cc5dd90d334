import { existsSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { Ajv2020 } from 'ajv/dist/2020.js';
import standaloneCode from 'ajv/dist/standalone/index.js';
import { parse } from 'yaml';
import { digestOf } from '../domain/canonical.ts';
import type { JsonSchema } from '../domain/pack.ts';
import { readinessRules } from '../evaluation/readiness.ts';
import { compilePack } from '../pack/compile-pack.ts';
import { type BuiltPack, gatherPack } from '../pack/pack-data.ts';
import { packFaults } from '../pack/pack-faults.ts';
import { predicateKey, schemasOf } from '../pack/predicate-key.ts';
import { gatherTranslation } from '../pack/translation.ts';
import { bundled } from './bundled.ts';

const SOURCE = 'criteria';
const TARGET = 'dist/packs';

/** Each pack as one JSON file, and every distinct predicate of all packs as compiled functions. */
export async function buildPacks(): Promise<void> {
  mkdirSync(TARGET, { recursive: true });
  mkdirSync('src/generated', { recursive: true });
  const schemas = new Map<string, JsonSchema>();
  for (const folder of editions()) {
    const files = readTree(folder);
    refuseFaulty(folder, files);
    const data = gatherPack(files);
    const { pack } = compilePack(data);
    const keys = pack.criteria.map((criterion) => [criterion.id, schemasOf(criterion).map(predicateKey)]);
    const built: BuiltPack = { digest: digestOf(data), data, keys: Object.fromEntries(keys) };
    writeFileSync(join(TARGET, `${pack.id}-${pack.edition}.json`), JSON.stringify(built));
    writeTranslations(folder, `${pack.id}-${pack.edition}`);
    for (const criterion of pack.criteria)
      for (const schema of schemasOf(criterion)) schemas.set(predicateKey(schema), schema);
  }
  writeFileSync('src/generated/predicates.js', await compiled(schemas));
  writeFileSync(
    'src/generated/predicates.d.ts',
    'export declare const predicates: Readonly<Record<string, (data: unknown) => boolean>>;\n',
  );
}

/** A pack's words in each other language, as a file of its own: only who asks for the language reads it. */
function writeTranslations(folder: string, name: string): void {
  const place = join(folder, 'translations');
  if (!existsSync(place)) return;
  mkdirSync(join(TARGET, 'translations'), { recursive: true });
  for (const language of folders(place)) {
    const words = gatherTranslation(readTree(join(place, language)));
    writeFileSync(join(TARGET, 'translations', `${name}.${language}.json`), JSON.stringify(words));
  }
}

/** A pack that ships is without fault; its shape is held by a test, with the schemas. */
function refuseFaulty(folder: string, files: ReadonlyMap<string, unknown>): void {
  const faults = packFaults(folder, files, Object.keys(readinessRules));
  if (faults.length === 0) return;
  const lines = faults.map(({ code, args, at }) => `${at?.file}: ${code} ${JSON.stringify(args)}`);
  throw new Error(`faults in ${folder}:\n${lines.join('\n')}`);
}

function editions(): string[] {
  return folders(SOURCE).flatMap((pack) =>
    folders(join(SOURCE, pack)).map((edition) => join(SOURCE, pack, edition)),
  );
}

function folders(path: string): string[] {
  return readdirSync(path, { withFileTypes: true })
    .filter((entry) => entry.isDirectory())
    .map((entry) => entry.name)
    .sort();
}

function readTree(folder: string, below = ''): Map<string, unknown> {
  const found = new Map<string, unknown>();
  for (const entry of readdirSync(join(folder, below), { withFileTypes: true }).sort((a, b) =>
    a.name < b.name ? -1 : 1,
  )) {
    const path = below === '' ? entry.name : `${below}/${entry.name}`;
    if (entry.isDirectory()) for (const [deeper, data] of readTree(folder, path)) found.set(deeper, data);
    else if (entry.name.endsWith('.yaml')) found.set(path, parse(readFileSync(join(folder, path), 'utf8')));
  }
  return found;
}

async function compiled(schemas: ReadonlyMap<string, JsonSchema>): Promise<string> {
  const ajv = new Ajv2020({
    allErrors: false,
    strict: false,
    messages: false,
    code: { source: true, esm: true },
  });
  for (const [key, schema] of schemas) ajv.addSchema(schema, key);
  const names = [...schemas.keys()].sort();
  const code = standaloneCode.default(ajv, Object.fromEntries(names.map((name) => [name, name])));
  // A record of functions rather than exports: looked up by name at run time.
  const contents = `${code.replace(/^export const (p\w+) = /gm, 'const $1 = ')}\nexport const predicates = {${names.join(',')}};\n`;
  return await bundled(contents, process.cwd());
}

if (process.argv[1]?.endsWith('packs.ts')) await buildPacks();
