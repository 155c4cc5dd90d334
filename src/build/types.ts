import { mkdirSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { compile } from 'json-schema-to-typescript';
import { readSchemas, type SchemaObject, sourceFolder } from './schemas.ts';

/** Schemas whose data is a record somebody reads; the others only check files. */
const recordSchemas = [
  'project',
  'company',
  'account',
  'site',
  'partner',
  'answers',
  'supply-chain',
  'risk-assessment',
  'measure',
  'evidence',
  'action',
  'training',
  'incident',
  'validation',
  'benefits',
  'affirmations',
  'assessment',
  'submission',
  'assess-answers',
];
const target = join(sourceFolder, '..', 'generated', 'records.ts');

/** The schemas of the records to `src/generated/records.ts`; every `$defs` entry becomes a type of its own. */
export async function buildTypes(): Promise<void> {
  const text = await compile(oneSchema() as never, 'AllRecords', {
    bannerComment: '// Made from src/schemas/*.yaml by src/build/types.ts.',
    additionalProperties: false,
    unreachableDefinitions: true,
    strictIndexSignatures: false,
    style: { singleQuote: true, printWidth: 110 },
  });
  mkdirSync(dirname(target), { recursive: true });
  writeFileSync(target, withoutRoot(text));
}

/** All schemas as definitions of one, so that shared parts become shared types. */
function oneSchema(): SchemaObject {
  const schemas = readSchemas();
  const definitions: SchemaObject = {};
  for (const name of ['common', ...recordSchemas]) {
    const { $defs, $schema: _dialect, ...root } = schemas.get(name) ?? {};
    for (const [key, part] of Object.entries(($defs ?? {}) as SchemaObject)) {
      definitions[typeName(key)] = forTypes(part, name, false);
    }
    if (name !== 'common') definitions[String(root.title)] = forTypes(root, name, false);
  }
  return { type: 'object', additionalProperties: false, definitions };
}

function typeName(key: string): string {
  return key.replace(/(^|_)([a-z])/g, (_all, _mark, letter: string) => letter.toUpperCase());
}

const unneeded = [
  'title',
  'patternProperties',
  'propertyNames',
  'minItems',
  'maxItems',
  'default',
  'examples',
  'format',
];

// A title below the root would become a type's name, and minItems a tuple; words beside a reference would copy its type.
function forTypes(schema: unknown, name: string, isMap: boolean): unknown {
  if (Array.isArray(schema)) return schema.map((item) => forTypes(item, name, false));
  if (typeof schema !== 'object' || schema === null) return schema;
  const part = schema as SchemaObject;
  if (!isMap && typeof part.$ref === 'string') return { $ref: localReference(part.$ref) };
  const kept = Object.entries(part).filter(([key]) => isMap || !unneeded.includes(key));
  return Object.fromEntries(
    kept.map(([key, value]) => [key, forTypes(value, name, !isMap && key === 'properties')]),
  );
}

function localReference(reference: string): string {
  return `#/definitions/${typeName(reference.slice(reference.lastIndexOf('/') + 1))}`;
}

// The compiler says of every type who refers to it: noise in a file people read for its fields.
function withoutRoot(text: string): string {
  return text
    .replace(/\/\*\*[^/]*\*\/\nexport interface AllRecords \{\}\n|export interface AllRecords \{\}\n/, '')
    .replaceAll(/ \*\n \* This interface was referenced by [^\n]*\n \* via the [^\n]*\n/g, '');
}

if (process.argv[1] === fileURLToPath(import.meta.url)) await buildTypes();
