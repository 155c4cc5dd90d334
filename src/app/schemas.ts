import type { Files, Host } from '../host.ts';
import { editorSchemas } from '../schemas/editor.ts';
import { openProject } from './open-project.ts';

const FOLDER = '.ctpat/schemas';
const LIMIT = 4 << 20;

/**
 * Brings `.ctpat/schemas/` up to date with tool, pack and overlay: writes what differs, removes what is no longer made.
 * @returns how many files differ (or would, on a dry run)
 */
export async function writeSchemas(
  host: Host,
  options: { readonly dir?: string; readonly dryRun: boolean },
): Promise<number> {
  const { files, pack } = await openProject(host, options.dir);
  const wanted = editorSchemas(recordSchemas(host.assets()), pack);
  const stale = [...existing(files)].filter((path) => !wanted.has(path.slice(FOLDER.length + 1)));
  const changed = [...wanted].filter(([path, text]) => readText(files, `${FOLDER}/${path}`) !== text);
  if (!options.dryRun) {
    for (const [path, text] of changed) files.write(`${FOLDER}/${path}`, text);
    for (const path of stale) files.remove(path);
  }
  return changed.length + stale.length;
}

/** The schemas that came with ctpat, by file name. */
export function recordSchemas(assets: Files): Record<string, unknown> {
  const schemas: Record<string, unknown> = {};
  for (const entry of assets.list('schemas')) {
    if (entry.kind !== 'file' || !entry.path.endsWith('.json')) continue;
    const text = readText(assets, entry.path);
    if (text !== undefined) schemas[entry.path.slice('schemas/'.length)] = JSON.parse(text);
  }
  return schemas;
}

function* existing(files: Files, folder = FOLDER): Iterable<string> {
  for (const entry of files.list(folder)) {
    if (entry.kind === 'folder') yield* existing(files, entry.path);
    else if (entry.kind === 'file' && entry.path.endsWith('.json')) yield entry.path;
  }
}

function readText(files: Files, path: string): string | undefined {
  const content = files.read(path, LIMIT);
  return content instanceof Uint8Array ? new TextDecoder().decode(content) : undefined;
}
