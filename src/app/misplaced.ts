import { kindOf } from '../checks/shape.ts';
import { type Problem, problem } from '../diagnostics/diagnostic.ts';
import { kinds } from '../domain/kinds.ts';
import { nearest } from '../domain/nearest.ts';
import { criterionOf } from '../domain/record-id.ts';
import type { Files } from '../host.ts';
import { plainParse } from '../source/plain.ts';

const LIMIT = 1 << 20;
const folders = [...new Set(kinds.flatMap(({ place }) => (place.includes('/') ? [`${topOf(place)}/`] : [])))];
const singles = kinds.map(({ place }) => place).filter((place) => !place.includes('/'));

/**
 * Records at the top of the project where none are looked for: beside the folders of their kinds, or in a folder whose
 * name is nearly one of them. They would be passed over without a word.
 * @param overlay the folder of the pack's corrections, where there is one
 */
export function misplaced(files: Files, overlay: string | null | undefined): Problem[] {
  const own = new Set([...folders.map(topOf), ...singles, topOf(overlay ?? '')]);
  const entries = files.list('').filter(({ path }) => !path.startsWith('.') && !own.has(path));
  const names = new Set(files.list('').map(({ path }) => path));
  return entries.flatMap(({ path, kind }) => {
    if (kind === 'folder') return misspeltFolder(files, path, names) ?? [];
    return kind === 'file' && /\.ya?ml$/i.test(path) ? (strayRecord(files, path) ?? []) : [];
  });
}

function misspeltFolder(files: Files, path: string, names: ReadonlySet<string>): Problem | undefined {
  const suggestion = nearest(`${path.toLowerCase()}/`, folders, 0.2);
  if (suggestion === undefined || !holdsRecords(files, path)) return undefined;
  // Where case does not count, the folder is read under our name for it.
  const isSame = topOf(suggestion) === path.toLowerCase() && !names.has(topOf(suggestion));
  if (isSame && files.status(topOf(suggestion))) return undefined;
  return problem('id/unread-folder', { name: `${path}/`, suggestion }, { file: path });
}

function holdsRecords(files: Files, folder: string): boolean {
  return files
    .list(folder)
    .some(({ path, kind }) =>
      kind === 'folder'
        ? files.list(path).some((below) => /\.ya?ml$/i.test(below.path))
        : /\.ya?ml$/i.test(path),
    );
}

function strayRecord(files: Files, path: string): Problem | undefined {
  const suggestion = singleMeant(path) ?? folderMeant(files, path);
  return suggestion === undefined
    ? undefined
    : problem('id/unread-record', { name: path, suggestion }, { file: path });
}

/** `company.yml` has a word of its own; this is for `compnay.yaml`. */
function singleMeant(path: string): string | undefined {
  const name = withoutEnding(path);
  const meant = nearest(name.toLowerCase(), singles.map(withoutEnding), 0.3);
  return meant === undefined || meant === name ? undefined : `${meant}.yaml`;
}

/** Where the record would be read: its name is a criterion's, its first line names a schema, or its fields are those of a kind. */
function folderMeant(files: Files, path: string): string | undefined {
  if (criterionOf(withoutEnding(path)) !== undefined) return 'measures/';
  const bytes = files.read(path, LIMIT);
  const parsed = bytes instanceof Uint8Array ? plainParse(path, bytes) : undefined;
  if (typeof parsed?.data !== 'object' || parsed.data === null) return undefined;
  const named = /\$schema=\S*\.ctpat\/schemas\/([a-z-]+)\.json/.exec(parsed.text)?.[1];
  const kind = kinds.find(({ schema }) => schema === named) ?? kindOf(parsed.data);
  return kind && !singles.includes(kind.place) ? kind.place : undefined;
}

function withoutEnding(path: string): string {
  return path.replace(/\.ya?ml$/i, '');
}

function topOf(place: string): string {
  return place.split('/')[0] ?? '';
}
