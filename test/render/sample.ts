import { cpSync, mkdirSync, mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { nodeHost } from '../../src/adapters/node-host.ts';
import { openProject } from '../../src/app/open-project.ts';
import { evaluate } from '../../src/evaluation/evaluate.ts';
import type { Host } from '../../src/host.ts';
import type { ViewInput } from '../../src/render/views/frame.ts';
import { sampleRecords } from './sample-records.ts';

export const TODAY = '2026-11-24';

/** Writes the sample company into a new temporary folder and gives its path. */
export function sampleFolder(changes: Readonly<Record<string, unknown>> = {}): string {
  const folder = mkdtempSync(join(tmpdir(), 'ctpat-sample-'));
  for (const [path, record] of Object.entries({ ...sampleRecords, ...changes })) {
    const file = join(folder, path);
    mkdirSync(dirname(file), { recursive: true });
    // JSON is YAML; records of the sample are easier to vary as data.
    writeFileSync(file, typeof record === 'string' ? record : JSON.stringify(record, null, 1));
  }
  return folder;
}

/** A host whose assets are the sources' templates and the built fonts and packs. */
export function sampleHost(): Host {
  const assets = mkdtempSync(join(tmpdir(), 'ctpat-assets-'));
  for (const name of ['packs', 'fonts']) cpSync(join('dist', name), join(assets, name), { recursive: true });
  cpSync('templates', join(assets, 'templates'), { recursive: true });
  const host = nodeHost();
  return { ...host, assets: () => host.files(assets) };
}

/** The sample company read, judged on the sample's day, and ready to be shown. */
export async function sampleInput(
  changes: Readonly<Record<string, unknown>> = {},
): Promise<ViewInput & { readonly folder: string }> {
  const folder = sampleFolder(changes);
  const { project, pack, predicates } = await openProject(sampleHost(), folder);
  const evaluation = evaluate({ project, pack, predicates, today: TODAY });
  const account = evaluation.accounts[0];
  const record = project.accounts.get('importer')?.data;
  if (!account || !record) throw new Error('the sample has no account');
  return { project, pack, evaluation, account, record, audience: 'internal', site: 'houston-dc', folder };
}
