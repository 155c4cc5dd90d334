import { readFileSync } from 'node:fs';
import { Ajv2020 } from 'ajv/dist/2020.js';
import { Chalk } from 'chalk';
import { describe, expect, it } from 'vitest';
import { parse } from 'yaml';
import type { Diagnostic } from '../../src/diagnostics/diagnostic.ts';
import { reporters } from '../../src/reporters/index.ts';

const schema = (name: string) => parse(readFileSync(`src/schemas/output/${name}.yaml`, 'utf8'));

const full: Diagnostic = {
  code: 'evidence/registered-twice',
  severity: 'warning',
  message: '`b.pdf` is the same file as `a.pdf`',
  file: 'evidence/seal-log.yaml',
  range: { start: { line: 9, column: 5 }, end: { line: 9, column: 12 } },
  pointer: '/items/1/files/0',
  criterion: '6.1',
  hint: 'Keep one entry.',
  related: [{ message: 'registered here first', file: 'evidence/seal-log.yaml' }],
};
const bare: Diagnostic = { code: 'machine/vault-absent', severity: 'info', message: 'the vault is not here' };
const look = { paint: new Chalk({ level: 0 }), columns: 80, repositoryPrefix: '', readText: () => undefined };

describe('check --format json', () => {
  const ajv = new Ajv2020({ strict: false });
  ajv.addSchema(schema('common'), 'common.yaml');
  const validate = ajv.compile(schema('check'));

  it.each([
    ['findings', [full, bare], [full]],
    ['nothing', [], []],
  ])('follows its schema with %s', (_, diagnostics, ignored) => {
    const written = reporters.json({ tool: '0.1.0', files: 3, diagnostics, ignored }, look);
    validate(JSON.parse(written));
    expect(validate.errors ?? []).toEqual([]);
  });
});
