import { type Problem, problem } from '../diagnostics/diagnostic.ts';
import type { Kind } from '../domain/kinds.ts';
import type { Entry, Files } from '../host.ts';

/** Folders below `evidence/` that hold documents, not records. */
const documentFolders = new Set(['evidence/files', 'evidence/private', 'evidence/inbox']);

/** The files of one kind of record, sorted by code unit, and what lies among them that is none. */
export function recordFiles(
  files: Files,
  kind: Pick<Kind, 'place'>,
): { paths: string[]; problems: Problem[] } {
  const found = { paths: [] as string[], problems: [] as Problem[] };
  if (kind.place.endsWith('/')) walk(files, kind.place.slice(0, -1), found);
  else single(files, kind.place, found);
  return found;
}

/** Every record below any folder, for an overlay. */
export function filesBelow(files: Files, folder: string): { paths: string[]; problems: Problem[] } {
  const found = { paths: [] as string[], problems: [] as Problem[] };
  walk(files, folder.replace(/\/+$/, ''), found);
  return found;
}

type Found = { readonly paths: string[]; readonly problems: Problem[] };

function walk(files: Files, folder: string, found: Found): void {
  if (linkAbove(files, folder, found)) return;
  visit(files, folder, found);
  found.paths.sort((left, right) => (left < right ? -1 : 1));
}

function visit(files: Files, folder: string, found: Found): void {
  for (const entry of files.list(folder)) {
    if (documentFolders.has(entry.path)) continue;
    if (entry.kind === 'link')
      found.problems.push(problem('id/link', { name: entry.path }, { file: entry.path }));
    else if (entry.kind === 'folder') visit(files, entry.path, found);
    else sort(entry, found);
  }
}

/** The folder itself, or one above it, may be a link: nothing behind it is read. */
function linkAbove(files: Files, path: string, found: Found): boolean {
  const parts = path.split('/');
  for (let count = 1; count <= parts.length; count += 1) {
    const above = parts.slice(0, count).join('/');
    if (files.status(above)?.kind !== 'link') continue;
    found.problems.push(problem('id/link', { name: above }, { file: above }));
    return true;
  }
  return false;
}

function sort(entry: Entry, found: Found): void {
  const name = entry.path.slice(entry.path.lastIndexOf('/') + 1);
  if (name.startsWith('.') || /^readme\b/i.test(name)) return;
  if (entry.kind === 'file' && name.endsWith('.yaml')) found.paths.push(entry.path);
  else found.problems.push(notARecord(entry.path, name));
}

function notARecord(path: string, name: string): Problem {
  if (!/\.ya?ml$/i.test(name)) return problem('id/stray-file', { name: path }, { file: path });
  const suggestion = name.replace(/\.ya?ml$/i, '.yaml');
  return problem('id/wrong-extension', { name: path, suggestion }, { file: path });
}

/** A record that is one file at a fixed place; a misspelt ending of it is worth a word. */
function single(files: Files, place: string, found: Found): void {
  if (linkAbove(files, place, found)) return;
  if (files.status(place)?.kind === 'file') found.paths.push(place);
  else
    for (const ending of ['.yml', '.YAML', '.YML']) misspelt(files, place.replace(/\.yaml$/, ending), found);
}

function misspelt(files: Files, path: string, found: Found): void {
  if (files.status(path)?.kind === 'file')
    found.problems.push(notARecord(path, path.slice(path.lastIndexOf('/') + 1)));
}
