import { mkdirSync, mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { machineFacts } from '../../src/adapters/machine.ts';

async function fontsOf(home: string): Promise<string> {
  const facts = await machineFacts({ browser: undefined, environment: { HOME: home } });
  return facts.find((fact) => fact.name === 'fonts')?.detail ?? '';
}

describe('the fonts of this machine', () => {
  it('are looked for in the user’s own folder too, and named by script', async () => {
    const home = mkdtempSync(join(tmpdir(), 'ctpat-home-'));
    const bare = await fontsOf(home);
    expect(bare).toMatch(/^own fonts for Latin and Vietnamese/);
    mkdirSync(join(home, '.local/share/fonts/korean'), { recursive: true });
    writeFileSync(join(home, '.local/share/fonts/korean/NanumGothic.ttf'), '');
    const found = await fontsOf(home);
    expect(found).toContain('Korean from ');
    expect(found).not.toMatch(/No font found for .*Korean/);
  });

  it('are said to be missing where there is none, with what to install', async () => {
    const detail = await fontsOf(mkdtempSync(join(tmpdir(), 'ctpat-home-')));
    const scripts = ['Chinese', 'Japanese', 'Korean'];
    const missing = /No font found for ([^:]*):/.exec(detail)?.[1]?.split(', ') ?? [];
    // Each is either had from a font or said to be missing; which, depends on the machine.
    for (const script of scripts)
      expect(missing.includes(script)).toBe(
        !new RegExp(`${script}[^.]* from `).test(detail.split('. No font')[0] ?? ''),
      );
    if (missing.length > 0) expect(detail).toContain('fonts-noto-cjk');
  });
});
