import { readdirSync, readFileSync } from 'node:fs';
import { Ajv2020 } from 'ajv/dist/2020.js';
import { expect } from 'vitest';
import { parse } from 'yaml';

/** Holds real output against the schema that comes with the program. */
export function fits(name: string, output: string): void {
  const ajv = new Ajv2020({ strict: false, allErrors: true });
  for (const file of readdirSync('src/schemas/output')) {
    ajv.addSchema(parse(readFileSync(`src/schemas/output/${file}`, 'utf8')), file);
  }
  const validate = ajv.getSchema(`${name}.yaml`);
  const valid = validate?.(JSON.parse(output));
  expect(valid, JSON.stringify(validate?.errors?.slice(0, 3))).toBe(true);
}
