import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { ctpat, inFolder, words } from './command-line.ts';

const readme = readFileSync('README.md', 'utf8');
const blocks = [...readme.matchAll(/```console\n([\s\S]*?)```/g)].map((match) => commands(match[1] ?? ''));

function commands(block: string): string[] {
  return block
    .split('\n')
    .filter((line) => line.startsWith('$ ctpat '))
    .map((line) => line.slice('$ ctpat '.length));
}

// Findings and open gaps are what the examples show; anything else than 0 or 1 is a broken example.
async function runAll(start: 'empty' | 'example', lines: readonly string[]): Promise<void> {
  await inFolder(start, async (folder) => {
    for (const line of lines) {
      const { code, out, err } = await ctpat(folder, words(line));
      expect([0, 1], `ctpat ${line}\n${err}`).toContain(code);
      expect(out + err, `ctpat ${line} says nothing`).not.toBe('');
    }
  });
}

describe('README', () => {
  it('has a block for a newcomer and one in the example company', () => {
    expect(blocks).toHaveLength(2);
    expect(blocks.every((block) => block.length >= 5)).toBe(true);
  });

  it('runs the ten minutes in an empty folder', async () => {
    await runAll('empty', blocks[0] ?? []);
  });

  it('runs every command in the example company', async () => {
    await runAll('example', blocks[1] ?? []);
  });

  it('names every command the program has', async () => {
    const { out } = await ctpat('.', ['--help']);
    const names = [...out.matchAll(/^ {2}([a-z]+) (?:\[|<| {2})/gm)]
      .map((match) => match[1])
      .filter((name) => name !== 'help');
    expect(names.length).toBeGreaterThanOrEqual(9);
    for (const name of names) expect(readme, name).toContain(`ctpat ${name}`);
  });
});
