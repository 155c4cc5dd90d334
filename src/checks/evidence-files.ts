import { type At, type Problem, problem } from '../diagnostics/diagnostic.ts';
import type { Loaded } from '../domain/project.ts';
import type { Evidence } from '../generated/records.ts';
import { type CheckContext, type EvidenceFileStatus, type EvidenceFolder, place } from './context.ts';
import { audienceOf, heldOf, typesOf } from './evidence-kinds.ts';
import { endingOf, isAwkward, nameFault } from './evidence-names.ts';

interface Registered {
  readonly record: Loaded<Evidence>;
  readonly name: string;
  readonly digest: string | undefined;
  readonly at: At;
  readonly digestAt: At;
  /** It may be handed to CBP or a partner, so what the portal takes matters. */
  readonly leaves: boolean;
}

/** Files of evidence in the repository and in the vault: there, inside, unchanged, fit for the portal. */
export function* evidenceFileFaults(context: CheckContext): Iterable<Problem> {
  const types = typesOf(context.pack);
  for (const record of context.project.evidence.values()) {
    const type = types.get(record.data.type);
    const held = heldOf(record.data, type);
    if (held === 'elsewhere') continue;
    const leaves = audienceOf(record.data, type) !== 'internal';
    for (const file of filesOf(record, leaves)) yield* fileFaults(file, held, context);
  }
}

function* filesOf(record: Loaded<Evidence>, leaves: boolean): Iterable<Registered> {
  for (const [number, item] of (record.data.items ?? []).entries()) {
    for (const [index, name] of (item.files ?? []).entries()) {
      const at = place(record, 'items', number, 'files', index);
      const digest = item.sha256?.[index];
      const digestAt = digest === undefined ? at : place(record, 'items', number, 'sha256', index);
      yield { record, name, digest, at, digestAt, leaves };
    }
  }
}

function* fileFaults(file: Registered, held: 'repo' | 'vault', context: CheckContext): Iterable<Problem> {
  const { name, at } = file;
  const fault = nameFault(name);
  if (fault === 'outside') yield problem('evidence/outside', { name }, at);
  else if (fault === 'hostile') yield problem('evidence/hostile-name', { name }, at);
  if (file.digest === undefined)
    yield problem(
      held === 'vault' ? 'evidence/vault-without-digest' : 'evidence/without-digest',
      { name },
      at,
    );
  if (fault !== undefined) return;
  if (file.leaves) yield* nameRefused(file, context);
  const folder = held === 'vault' ? context.evidenceFiles.vault : context.evidenceFiles;
  if (folder) yield* contentFaults(file, held, folder, context);
}

function* nameRefused({ name, at }: Registered, { project }: CheckContext): Iterable<Problem> {
  const { types } = project.policy.portal;
  const ending = endingOf(name);
  if (!types.includes(ending)) yield problem('evidence/type-refused', { name, ending, types }, at);
  if (isAwkward(name)) yield problem('evidence/awkward-name', { name }, at);
}

function* contentFaults(
  file: Registered,
  held: 'repo' | 'vault',
  folder: EvidenceFolder,
  { project }: CheckContext,
): Iterable<Problem> {
  const { name, at } = file;
  const status = statusWithin(folder, name);
  if (status === 'link') yield problem('evidence/link', { name }, at);
  else if (status === undefined)
    yield held === 'vault'
      ? problem('evidence/missing-in-vault', { name }, at)
      : problem('evidence/missing', { name }, at);
  else if (status.kind !== 'file') yield problem('evidence/not-a-file', { name }, at);
  else {
    const limit = project.policy.portal.max_bytes;
    if (status.bytes === 0) yield problem('evidence/empty-file', { name }, at);
    if (file.leaves && status.bytes > limit)
      yield problem('evidence/too-large', { name, bytes: status.bytes, limit }, at);
    yield* changed(file, folder);
  }
}

function* changed({ name, digest, digestAt }: Registered, folder: EvidenceFolder): Iterable<Problem> {
  if (digest === undefined) return;
  const actual = folder.digest(name);
  if (actual !== undefined && actual !== digest)
    yield problem('evidence/changed', { name, registered: digest, actual }, digestAt);
}

/** The status of a file; `link` where it, or a folder above it, is a link: nothing behind one is looked at. */
function statusWithin(folder: EvidenceFolder, name: string): EvidenceFileStatus | 'link' | undefined {
  const parts = name.split('/');
  for (let count = 1; count <= parts.length; count += 1) {
    const status = folder.status(parts.slice(0, count).join('/'));
    if (status?.kind === 'link') return 'link';
    if (count === parts.length || status === undefined) return status;
  }
  return undefined;
}
