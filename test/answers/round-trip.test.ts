import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { nodeHost } from '../../src/adapters/node-host.ts';
import { ctpat, inFolder } from '../cli/command-line.ts';
import { fillIn } from './fill.ts';

/** What the open cells of each row say, by its key. */
async function cellsOf(file: string): Promise<Map<string, { answer: string; words: string }>> {
  const [sheet] = await (await nodeHost().workbooks()).read(readFileSync(file));
  return new Map(
    (sheet?.rows ?? [])
      .filter(({ number }) => number > 5)
      .map(({ cells }) => [cells[0] ?? '', { answer: cells[5] ?? '', words: (cells[6] ?? '').trim() }]),
  );
}

const text = fc
  .string({ unit: 'grapheme', minLength: 1, maxLength: 60 })
  .map((value) => value.replace(/[\p{Cc}\p{Cf}\p{Cs}\p{Zl}\p{Zp}]/gu, '').trim())
  .filter((value) => value !== '' && !value.startsWith('=') && !/^'+[=+\-@]/.test(value));
const status = fc.constantFrom('met', 'partial', 'unmet');

describe('export, fill in, apply, export again', () => {
  it('says what was filled in, for any text', async () => {
    await inFolder('example', async (folder) => {
      const file = join(folder, 'seals.xlsx');
      const exported = () => ctpat(folder, ['assess', '--export-answers', 'seals.xlsx', '--category', '6']);
      await fc.assert(
        fc.asyncProperty(
          fc.array(fc.record({ answer: status, words: text }), { minLength: 4, maxLength: 4 }),
          async (said) => {
            expect((await exported()).code).toBe(0);
            const keys = ['6.1#element/custody', '6.1#element/storage', '6.2', '6.5'];
            const filling = Object.fromEntries(keys.map((key, index) => [key, said[index] ?? {}]));
            await fillIn(file, 'tom-baker', filling as never);
            const ran = await ctpat(folder, ['assess', '--answers', 'seals.xlsx']);
            expect(ran).toMatchObject({ code: 0, err: '' });
            expect((await exported()).code).toBe(0);
            const cells = await cellsOf(file);
            for (const [key, value] of Object.entries(filling)) expect(cells.get(key)).toEqual(value);
          },
        ),
        { numRuns: 4, endOnFailure: true },
      );
    });
  });
});
