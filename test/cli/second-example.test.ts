import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { ctpat, inFolder, words } from './command-line.ts';

const kept = 'examples/cruces-del-norte';
const line =
  'init cruces-del-norte --entity highway_carrier_us_mexico --company "Cruces del Norte Transport, S.A. de C.V." --country MX --site "Nuevo Laredo terminal" "Laredo drop lot" --officer "Beatriz Cantu" --contact "Hector Salinas" --yes';

function filesOf(folder: string): Map<string, string> {
  const paths = readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name).slice(folder.length + 1))
    .filter((path) => !path.startsWith('build'));
  return new Map(paths.sort().map((path) => [path, readFileSync(join(folder, path), 'utf8')]));
}

it('the second example is what init makes today', async () => {
  await inFolder('empty', async (folder) => {
    await ctpat(folder, words(line));
    const [made, committed] = [filesOf(join(folder, 'cruces-del-norte')), filesOf(kept)];
    expect([...made.keys()]).toEqual([...committed.keys()]);
    for (const [path, text] of made) expect(committed.get(path), path).toBe(text);
  });
});

it('and is judged as incomplete, never ready, with its unknown levels counted apart', async () => {
  const { out } = await ctpat(kept, ['gaps', '--format', 'json']);
  const [account] = JSON.parse(out).accounts;
  expect(account).toMatchObject({ entity: 'highway_carrier_us_mexico', coverage: 'incomplete' });
  expect(account.ready.verdict).not.toBe('ready');
  expect(account.summary.unknown).toBeGreaterThan(10);
  expect(account.summary.provisional).toBeGreaterThan(10);
});
