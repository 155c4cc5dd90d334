import { Ajv2020 } from 'ajv/dist/2020.js';
import { describe, expect, test } from 'vitest';
import { readSchemas, shippedSchemas } from '../../src/build/schemas.ts';
import { kinds } from '../../src/domain/kinds.ts';
import { editorSchemas } from '../../src/schemas/editor.ts';
import { smallPack } from './small-pack.ts';

type Part = Record<string, unknown>;

/** Every schema inside a schema, with where it stands. */
function* within(schema: unknown, place: string, areNames = false): Iterable<[string, Part]> {
  if (Array.isArray(schema))
    for (const [index, part] of schema.entries()) yield* within(part, `${place}/${index}`);
  if (typeof schema !== 'object' || schema === null || Array.isArray(schema)) return;
  if (!areNames) yield [place, schema as Part];
  for (const [key, part] of Object.entries(schema)) {
    yield* within(
      part,
      `${place}/${key}`,
      !areNames && ['properties', '$defs', 'patternProperties'].includes(key),
    );
  }
}

const schemas = [...readSchemas()];
const parts = schemas.flatMap(([name, schema]) => [...within(schema, name)]);

describe('every schema', () => {
  test('there is one for each kind of record', () => {
    for (const kind of kinds) expect(readSchemas().has(kind.schema)).toBe(true);
  });

  test('has no $id, and refers only inside its folder', () => {
    for (const [place, part] of parts) {
      expect(part.$id, place).toBeUndefined();
      if (part.$ref !== undefined) expect(part.$ref, place).toMatch(/^([a-z-]+\.yaml)?#\/\$defs\/[a-z_]+$/);
    }
  });

  test('closes its objects, but leaves keys that begin with x- alone', () => {
    for (const [place, part] of parts) {
      if (place.startsWith('output/') || part.properties === undefined) continue;
      if (place === 'criterion/$defs/named') continue; // any JSON Schema keyword may stand there
      expect(part.additionalProperties, place).toBeDefined();
      expect(part.patternProperties, place).toEqual({ '^x-': true });
    }
  });

  test('says of every field what it is', () => {
    for (const [place, part] of parts) {
      if (place.startsWith('output/')) continue;
      for (const [key, field] of Object.entries((part.properties ?? {}) as Record<string, Part>)) {
        expect(field.title, `${place} ${key}`).toBeTypeOf('string');
        expect(String(field.description).length, `${place} ${key}`).toBeGreaterThan(5);
      }
    }
  });

  test('has words for each value, or for none', () => {
    for (const [place, part] of parts) {
      const words = part.markdownEnumDescriptions as unknown[] | undefined;
      if (words) expect(words.length, place).toBe((part.enum as unknown[]).length);
    }
  });
});

describe('the schemas of outputs', () => {
  const ajv = new Ajv2020({ strict: true, allowUnionTypes: true, strictTypes: false });
  for (const [name, schema] of Object.entries(shippedSchemas())) {
    if (name.startsWith('output/')) ajv.addSchema(schema as object, name);
  }

  test.each(['check', 'gaps', 'criteria', 'doctor'])('%s compiles', (name) => {
    expect(ajv.getSchema(`output/${name}.json`)).toBeTypeOf('function');
  });

  test('check: the clean run is valid, a wrong severity is not', () => {
    const valid = ajv.getSchema('output/check.json');
    const summary = { files: 0, errors: 0, warnings: 0, infos: 0, ignored: 0 };
    expect(valid?.({ version: 1, tool: '1.0.0', summary, diagnostics: [] })).toBe(true);
    const diagnostics = [{ code: 'schema/empty', severity: 'fatal', message: 'x' }];
    expect(valid?.({ version: 1, tool: '1.0.0', summary, diagnostics })).toBe(false);
  });

  test('doctor: a fact needs to say whether it was found', () => {
    const valid = ajv.getSchema('output/doctor.json');
    expect(
      valid?.({ version: 1, tool: '1.0.0', facts: [{ name: 'git', found: true, detail: '2.43' }] }),
    ).toBe(true);
    expect(valid?.({ version: 1, tool: '1.0.0', facts: [{ name: 'git', detail: '2.43' }] })).toBe(false);
  });
});

describe('editor schemas', () => {
  const made = editorSchemas(shippedSchemas(), smallPack);

  test('are one a kind and one a criterion', () => {
    for (const kind of kinds) expect([...made.keys()]).toContain(`${kind.schema}.json`);
    expect([...made.keys()].filter((path) => path.startsWith('measures/'))).toEqual([
      'measures/6.1.json',
      'measures/9.4.json',
    ]);
  });

  test('refer only to each other', () => {
    for (const [path, text] of made) {
      for (const [, reference = ''] of text.matchAll(/"\$ref": "([^"#]*)#/g)) {
        if (reference === '') continue;
        const target = path.startsWith('measures/') ? reference.replace(/^\.\.\//, '') : reference;
        expect(made.has(target), `${path} → ${reference}`).toBe(true);
      }
    }
  });

  test('are the same bytes each time, with a line end at the end', () => {
    expect([...editorSchemas(shippedSchemas(), smallPack)]).toEqual([...made]);
    for (const text of made.values()) expect(text.endsWith('}\n')).toBe(true);
  });

  test('compile', () => {
    const ajv = new Ajv2020({ strict: false, validateFormats: false });
    for (const [path, text] of made) ajv.addSchema(JSON.parse(text), path);
    for (const path of made.keys()) expect(ajv.getSchema(path), path).toBeTypeOf('function');
    const seals = ajv.getSchema('measures/6.1.json');
    expect(
      seals?.({ criterion: '6.1', elements: { custody: 'met', inventory: { status: 'partial' } } }),
    ).toBe(true);
    expect(seals?.({ criterion: '6.1', elements: 'met', statement: { a: 'One.' } })).toBe(true);
    expect(seals?.({ criterion: '6.1', elements: { gates: 'met' } })).toBe(false);
    expect(seals?.({ criterion: '6.1', statement: { z: 'None such.' } })).toBe(false);
  });
});
