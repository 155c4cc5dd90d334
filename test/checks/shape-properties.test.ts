import { readFileSync } from 'node:fs';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { parse } from 'yaml';
import { checkShape, type SchemaName, validators } from '../../src/checks/shape.ts';

const folder = 'test/app/fixtures/meridian';
const examples: readonly [SchemaName, string][] = [
  ['measure', 'measures/06-seal-security/6.1.yaml'],
  ['partner', 'partners/lotus-furniture.yaml'],
  ['evidence', 'evidence/seal-procedure.yaml'],
  ['company', 'company.yaml'],
  ['validation', 'validations/2026-11-internal-audit.yaml'],
];

/** Every place in data, as a list of keys. */
function places(data: unknown, path: readonly string[] = []): string[][] {
  if (typeof data !== 'object' || data === null) return [[...path]];
  return [[...path], ...Object.entries(data).flatMap(([key, value]) => places(value, [...path, key]))];
}

function replace(data: unknown, path: readonly string[], value: unknown): unknown {
  const [key, ...rest] = path;
  if (key === undefined) return value;
  const copy = (Array.isArray(data) ? [...data] : { ...(data as object) }) as Record<string, unknown>;
  copy[key] = replace(copy[key], rest, value);
  return copy;
}

test.each(examples)(
  'whatever is put into a %s: what is left is right, and what was wrong is said',
  (name, file) => {
    const example: unknown = parse(readFileSync(`${folder}/${file}`, 'utf8'));
    const everywhere = places(example);
    fc.assert(
      fc.property(fc.array(fc.tuple(fc.nat(), fc.jsonValue()), { minLength: 1, maxLength: 4 }), (changes) => {
        let data = structuredClone(example);
        for (const [place, value] of changes) {
          const path = everywhere[place % everywhere.length] ?? [];
          try {
            data = replace(data, path, value);
          } catch {
            // an earlier change took the place away
          }
        }
        const wasRight = validators[name](structuredClone(data));
        const shape = checkShape(name, data, 'x.yaml');
        expect(shape.problems.length === 0).toBe(wasRight);
        if (shape.data !== undefined) expect(validators[name](shape.data)).toBe(true);
      }),
      { numRuns: 300 },
    );
  },
);
