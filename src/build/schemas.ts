import { mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { parse } from 'yaml';

export type SchemaObject = { [keyword: string]: unknown };

/** Where the schemas are written as YAML. */
export const sourceFolder = join(dirname(fileURLToPath(import.meta.url)), '..', 'schemas');
const targetFolder = join(sourceFolder, '..', '..', 'dist', 'schemas');

/** Every schema by its name (`measure`, `output/check`), references as they are written. */
export function readSchemas(): Map<string, SchemaObject> {
  const names = readdirSync(sourceFolder, { recursive: true, encoding: 'utf8' })
    .map((name) => name.replaceAll('\\', '/'))
    .filter((name) => name.endsWith('.yaml'))
    .sort();
  return new Map(names.map((name) => [name.slice(0, -'.yaml'.length), readSchema(name)]));
}

function readSchema(name: string): SchemaObject {
  return parse(readFileSync(join(sourceFolder, name), 'utf8')) as SchemaObject;
}

/** Changes every `$ref` of a schema; the schema given stays as it is. */
export function mapReferences(schema: unknown, change: (reference: string) => string): unknown {
  if (Array.isArray(schema)) return schema.map((item) => mapReferences(item, change));
  if (typeof schema !== 'object' || schema === null) return schema;
  return Object.fromEntries(
    Object.entries(schema).map(([key, value]) => [
      key,
      key === '$ref' && typeof value === 'string' ? change(value) : mapReferences(value, change),
    ]),
  );
}

/** The schemas as they are shipped: by file name (`measure.json`), references following. */
export function shippedSchemas(): Record<string, unknown> {
  const shipped = [...readSchemas()].map(([name, schema]) => [
    `${name}.json`,
    mapReferences(schema, (reference) => reference.replace('.yaml#', '.json#')),
  ]);
  return Object.fromEntries(shipped);
}

/** YAML schemas to `dist/schemas/*.json`. */
export async function buildSchemas(): Promise<void> {
  for (const [name, schema] of Object.entries(shippedSchemas())) {
    const file = join(targetFolder, name);
    mkdirSync(dirname(file), { recursive: true });
    writeFileSync(file, `${JSON.stringify(schema, null, 2)}\n`);
  }
}

if (process.argv[1] === fileURLToPath(import.meta.url)) await buildSchemas();
