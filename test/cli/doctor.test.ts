import { rmSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import type { MachineFact } from '../../src/host.ts';
import { ctpat, inFolder } from './command-line.ts';
import { fits } from './output-schema.ts';

const machine = async (): Promise<readonly MachineFact[]> => [
  { name: 'node', found: true, detail: '20.20.2' },
];

it('asks for a vault where a record has a file in it', async () => {
  await inFolder('example', async (folder) => {
    rmSync(join(folder, 'evidence/private'), { recursive: true, force: true });
    const { code, out } = await ctpat(folder, ['doctor'], { machine });
    expect(code).toBe(3);
    expect(out).toContain('○ missing');
    expect(out).toContain('set CTPAT_VAULT');
  });
});

it('and not where none has', async () => {
  await inFolder('empty', async (folder) => {
    await ctpat(folder, ['init', '--yes']);
    const { code, out } = await ctpat(folder, ['doctor'], { machine });
    expect(code).toBe(0);
    expect(out).toMatch(/○ none +vault +none here, and no record has a file in it/);
    expect(out).not.toContain('CTPAT_VAULT');
    const json = await ctpat(folder, ['doctor', '--format', 'json'], { machine });
    fits('doctor', json.out);
    expect(JSON.parse(json.out).facts.at(-1)).toMatchObject({ name: 'vault', found: false, needed: false });
  });
});
