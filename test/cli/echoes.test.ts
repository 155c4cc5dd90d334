import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { ctpat, inFolder } from './command-line.ts';

const FILE = 'measures/06-seal-security/6.1-seal-procedure.yaml';

/** The errors `check` finds in one measure after a change of its text. */
async function errorsAfter(change: (text: string) => string): Promise<string[]> {
  return inFolder('example', async (folder) => {
    const path = join(folder, FILE);
    writeFileSync(path, change(readFileSync(path, 'utf8')));
    const { out } = await ctpat(folder, ['check', '--format', 'json']);
    const { diagnostics } = JSON.parse(out) as {
      diagnostics: { code: string; severity: string; file?: string }[];
    };
    return diagnostics
      .filter(({ file, severity }) => file === FILE && severity === 'error')
      .map(({ code }) => code);
  });
}

describe('after a fault that shifts the keys, nothing is said about keys', () => {
  it('a tab in front of a key', async () => {
    const codes = await errorsAfter((text) => text.replace(/^owner:/m, '\towner:'));
    expect([...new Set(codes)]).toEqual(['yaml/tab']);
  });

  it('a key that is indented too far', async () => {
    const codes = await errorsAfter((text) => text.replace(/^owner:/m, '  owner:'));
    expect(codes.length).toBeGreaterThan(0);
    expect(codes.filter((code) => !code.startsWith('yaml/'))).toEqual([]);
  });

  it('a criterion written over the line it stood on', async () => {
    const codes = await errorsAfter((text) =>
      text.replace(/^criterion: "6.1"$/m, 'criterion: "6.1"\n   made: up'),
    );
    expect(codes.length).toBeGreaterThan(0);
    expect(codes.filter((code) => !code.startsWith('yaml/'))).toEqual([]);
  });

  it('but a plain slip is', async () => {
    expect(await errorsAfter((text) => text.replace(/^owner:/m, 'ownr:'))).toEqual(['schema/unknown-key']);
  });
});
