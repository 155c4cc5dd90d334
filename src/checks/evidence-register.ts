import { type Problem, problem } from '../diagnostics/diagnostic.ts';
import type { Loaded } from '../domain/project.ts';
import type { Evidence } from '../generated/records.ts';
import { type CheckContext, place } from './context.ts';
import { type EvidenceItem, heldOf, typesOf } from './evidence-kinds.ts';

/** Register entries that lack what makes them proof: items, days, files, a place, digests, somebody who looked. */
export function* incompleteEntries({ project, pack }: CheckContext): Iterable<Problem> {
  const types = typesOf(pack);
  for (const record of project.evidence.values()) {
    const held = heldOf(record.data, types.get(record.data.type));
    if (held === 'elsewhere' && !record.data.url && !record.data.place)
      yield problem('evidence/elsewhere-without-place', {}, place(record, 'held'));
    if (!record.data.items?.length) yield problem('evidence/without-items', {}, place(record));
    yield* incompleteItems(record, held);
    yield* unchecked(record);
  }
}

function* incompleteItems(record: Loaded<Evidence>, held: 'repo' | 'vault' | 'elsewhere'): Iterable<Problem> {
  for (const [index, item] of (record.data.items ?? []).entries()) {
    const files = item.files?.length ?? 0;
    const digests = item.sha256?.length ?? 0;
    if (!item.on && !item.covers?.to)
      yield problem('evidence/without-date', {}, place(record, 'items', index));
    if (held !== 'elsewhere' && files === 0)
      yield problem('evidence/without-file', { held }, place(record, 'items', index));
    if (held === 'elsewhere' && files > 0)
      yield problem('evidence/file-elsewhere', {}, place(record, 'items', index, 'files'));
    if (digests > files)
      yield problem('evidence/digest-count', { files, digests }, place(record, 'items', index, 'sha256'));
  }
}

/** One finding a record, at its first unchecked item: a long series is one piece of work. */
function* unchecked(record: Loaded<Evidence>): Iterable<Problem> {
  const items = record.data.items ?? [];
  const first = items.findIndex((item) => !isChecked(item));
  if (first < 0) return;
  const count = items.filter((item) => !isChecked(item)).length;
  yield problem('evidence/unchecked', { count, of: items.length }, place(record, 'items', first));
}

function isChecked({ checked }: EvidenceItem): boolean {
  return Boolean(checked?.on && checked.by);
}

/** Files in `evidence/files/` that no entry registers. */
export function* unregistered({ project, pack, evidenceFiles }: CheckContext): Iterable<Problem> {
  const types = typesOf(pack);
  const registered = new Set<string>();
  for (const { data } of project.evidence.values()) {
    if (heldOf(data, types.get(data.type)) !== 'repo') continue;
    for (const item of data.items ?? []) for (const name of item.files ?? []) registered.add(name);
  }
  for (const name of evidenceFiles.list()) {
    if (registered.has(name) || isHousekeeping(name)) continue;
    yield problem('evidence/unregistered', { name }, { file: `evidence/files/${name}` });
  }
}

function isHousekeeping(name: string): boolean {
  const last = name.slice(name.lastIndexOf('/') + 1);
  return last.startsWith('.') || /^readme\b/i.test(last) || last === 'Thumbs.db' || last === 'desktop.ini';
}

/** Types that carry people's data, kept in git; and vault files of which a copy lies in git. */
export function* peoplesDataInGit({ project, pack, evidenceFiles }: CheckContext): Iterable<Problem> {
  const types = typesOf(pack);
  const inGit = new Set(evidenceFiles.list());
  for (const record of project.evidence.values()) {
    const type = types.get(record.data.type);
    const held = heldOf(record.data, type);
    if (type?.personal && held === 'repo')
      yield problem(
        'evidence/personal-in-git',
        { type: type.id },
        place(record, record.data.held ? 'held' : 'type'),
      );
    if (held !== 'vault' || inGit.size === 0) continue;
    for (const [number, item] of (record.data.items ?? []).entries())
      for (const [index, name] of (item.files ?? []).entries())
        if (inGit.has(name))
          yield problem(
            'privacy/vault-file-in-git',
            { name },
            place(record, 'items', number, 'files', index),
          );
  }
}

/** The vault is not on this machine, so what lies there was not looked at. */
export function* vaultAbsent({ project, pack, evidenceFiles }: CheckContext): Iterable<Problem> {
  if (evidenceFiles.vault) return;
  const types = typesOf(pack);
  let count = 0;
  for (const { data } of project.evidence.values())
    if (heldOf(data, types.get(data.type)) === 'vault' && data.items?.some((item) => item.files?.length))
      count += 1;
  if (count > 0) yield problem('machine/vault-absent', { count });
}
