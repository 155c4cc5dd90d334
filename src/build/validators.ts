import { mkdirSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { _, Ajv2020 } from 'ajv/dist/2020.js';
import standaloneCode from 'ajv/dist/standalone/index.js';
import * as formats from '../checks/shape-formats.ts';
import { bundled } from './bundled.ts';
import { readSchemas, type SchemaObject, sourceFolder } from './schemas.ts';
import { shapeTree } from './shape-trees.ts';

const target = join(sourceFolder, '..', 'generated');
const packSchemas = new Set([
  'pack',
  'criterion',
  'criterion-overlay',
  'criterion-translation',
  'operations',
  'readiness',
  'eligibility',
  'evidence-types',
  'training-topics',
  'clocks',
  'identifiers',
  'recognised-programmes',
  'glossary',
  'risk-rules',
]);

/** Schemas as functions: `validators.js` for records, `pack-validators.js` for packs and overlays. */
export async function buildValidators(): Promise<void> {
  mkdirSync(target, { recursive: true });
  const schemas = readSchemas();
  const names = [...schemas.keys()].filter((name) => name !== 'common' && !name.includes('/'));
  await write(
    'validators',
    names.filter((name) => !packSchemas.has(name)),
    schemas,
  );
  await write(
    'pack-validators',
    names.filter((name) => packSchemas.has(name)),
    schemas,
  );
}

async function write(
  file: string,
  names: readonly string[],
  schemas: ReadonlyMap<string, SchemaObject>,
): Promise<void> {
  const code = await bundled(validatorCode(names, schemas), dirname(fileURLToPath(import.meta.url)));
  const trees = Object.fromEntries(names.map((name) => [name, shapeTree(name, schemas)]));
  writeFileSync(join(target, `${file}.js`), `${code}\nexport const trees = ${JSON.stringify(trees)};\n`);
  writeFileSync(join(target, `${file}.d.ts`), declarations(names));
}

/** `supply-chain` is exported as `supplyChain`. */
function exportName(name: string): string {
  return name.replace(/-([a-z])/g, (_all, letter: string) => letter.toUpperCase());
}

function validatorCode(names: readonly string[], schemas: ReadonlyMap<string, SchemaObject>): string {
  const ajv = new Ajv2020({
    allErrors: true,
    strict: true,
    strictTypes: false,
    allowUnionTypes: true,
    messages: false,
    inlineRefs: false,
    loopEnum: 1,
    loopRequired: 1,
    code: { source: true, esm: true, formats: _`require('../checks/shape-formats.ts')` },
  });
  ajv.addFormat('date', formats.date).addFormat('moment', formats.moment);
  for (const [name, schema] of schemas) {
    if (!name.includes('/')) ajv.addSchema(rulesOf(schema) as SchemaObject, `${name}.yaml`);
  }
  const mapping = Object.fromEntries(names.map((name) => [exportName(name), `${name}.yaml`]));
  return standaloneCode.default(ajv, mapping);
}

const words = new Set([
  'title',
  'description',
  'markdownDescription',
  'markdownEnumDescriptions',
  'examples',
  'default',
  '$schema',
]);

// Words are for people and editors; in a validator they would only be weight.
function rulesOf(schema: unknown, areNames = false): unknown {
  if (Array.isArray(schema)) return schema.map((item) => rulesOf(item));
  if (typeof schema !== 'object' || schema === null) return schema;
  const kept = Object.entries(schema).filter(([key]) => areNames || !words.has(key));
  return Object.fromEntries(
    kept.map(([key, value]) => [key, rulesOf(value, !areNames && (key === 'properties' || key === '$defs'))]),
  );
}

function declarations(names: readonly string[]): string {
  return [
    "import type { ShapeTree, Validator } from '../checks/shape-types.ts';",
    '',
    ...names.map((name) => `export declare const ${exportName(name)}: Validator;`),
    `export declare const trees: Readonly<Record<${names.map((name) => `'${name}'`).join(' | ')}, ShapeTree>>;`,
    '',
  ].join('\n');
}

if (process.argv[1] === fileURLToPath(import.meta.url)) await buildValidators();
