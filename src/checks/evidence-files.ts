import { type At, type Problem, problem } from '../diagnostics/diagnostic.ts';
import type { Loaded } from '../domain/project.ts';
import type { Evidence } from '../generated/records.ts';
import { type CheckContext, type EvidenceFileStatus, type EvidenceFolder, place } from './context.ts';
import { audienceOf, heldOf, typesOf } from './evidence-kinds.ts';
import { meantFile } from './evidence-meant.ts';
import { endingOf, isAwkward, nameFault } from './evidence-names.ts';

/** One file of an entry: the numbers say where it stands. */
interface Registered {
  readonly record: Loaded<Evidence>;
  readonly item: number;
  readonly index: number;
  readonly name: string;
  /** All names of the item. */
  readonly together: readonly string[];
  readonly digest: string | undefined;
  readonly held: 'repo' | 'vault';
  /** It may be handed to CBP or a partner, so what the portal takes matters. */
  readonly leaves: boolean;
}

/** Files of evidence in the repository and in the vault: there, inside, unchanged, fit for the portal. */
export function evidenceFileFaults(context: CheckContext): Problem[] {
  const found: Problem[] = [];
  const types = typesOf(context.pack);
  for (const record of context.project.evidence.values()) {
    const type = types.get(record.data.type);
    const held = heldOf(record.data, type);
    if (held === 'elsewhere') continue;
    const leaves = audienceOf(record.data, type) !== 'internal';
    for (const [number, item] of (record.data.items ?? []).entries())
      for (const [index, name] of (item.files ?? []).entries()) {
        const digest = item.sha256?.[index];
        look(
          { record, item: number, index, name, together: item.files ?? [], digest, held, leaves },
          context,
          found,
        );
      }
  }
  return found;
}

function look(file: Registered, context: CheckContext, found: Problem[]): void {
  const { name, held } = file;
  const fault = nameFault(name);
  if (fault === 'outside') found.push(problem('evidence/outside', { name }, placeOf(file)));
  else if (fault === 'hostile') found.push(problem('evidence/hostile-name', { name }, placeOf(file)));
  if (file.digest === undefined) {
    const code = held === 'vault' ? 'evidence/vault-without-digest' : 'evidence/without-digest';
    const actual = fault === undefined ? digestIn(folderOf(file, context), name) : undefined;
    found.push(problem(code, { name, actual }, placeOf(file)));
  }
  if (fault !== undefined) return;
  if (file.leaves) lookAtName(file, context, found);
  const folder = folderOf(file, context);
  if (folder) lookAtContent(file, folder, context, found);
}

function lookAtName(file: Registered, { project }: CheckContext, found: Problem[]): void {
  const { name } = file;
  const { types } = project.policy.portal;
  const ending = endingOf(name);
  if (!types.includes(ending))
    found.push(problem('evidence/type-refused', { name, ending, types }, placeOf(file)));
  if (isAwkward(name)) found.push(problem('evidence/awkward-name', { name }, placeOf(file)));
}

function folderOf({ held }: Registered, { evidenceFiles }: CheckContext): EvidenceFolder | undefined {
  return held === 'vault' ? evidenceFiles.vault : evidenceFiles;
}

function digestIn(folder: EvidenceFolder | undefined, name: string): string | undefined {
  const status = folder && statusWithin(folder, name);
  return typeof status === 'object' && status.kind === 'file' ? folder?.digest(name) : undefined;
}

function lookAtContent(
  file: Registered,
  folder: EvidenceFolder,
  { project, evidenceFiles }: CheckContext,
  found: Problem[],
): void {
  const { name, held, digest } = file;
  const status = statusWithin(folder, name);
  const fault = statusFault(status, held);
  if (fault === 'evidence/missing') {
    const meant = meantFile(name, file.together, evidenceFiles.list());
    found.push(problem(fault, { name, meant }, placeOf(file)));
  } else if (fault) found.push(problem(fault, { name }, placeOf(file)));
  if (typeof status !== 'object' || status.kind !== 'file') return;
  const limit = project.policy.portal.max_bytes;
  if (file.leaves && status.bytes > limit)
    found.push(problem('evidence/too-large', { name, bytes: status.bytes, limit }, placeOf(file)));
  const actual = digest === undefined ? undefined : folder.digest(name);
  if (digest !== undefined && actual !== undefined && actual !== digest)
    found.push(problem('evidence/changed', { name, registered: digest, actual }, placeOf(file, 'sha256')));
}

function statusFault(status: Look, held: 'repo' | 'vault') {
  if (status === 'link') return 'evidence/link';
  if (status === undefined) return held === 'vault' ? 'evidence/missing-in-vault' : 'evidence/missing';
  if (status.kind !== 'file') return 'evidence/not-a-file';
  return status.bytes === 0 ? 'evidence/empty-file' : undefined;
}

function placeOf({ record, item, index }: Registered, list: 'files' | 'sha256' = 'files'): At {
  return place(record, 'items', item, list, index);
}

type Look = EvidenceFileStatus | 'link' | undefined;

/** The status of a file; `link` where it, or a folder above it, is a link: nothing behind one is looked at. */
function statusWithin(folder: EvidenceFolder, name: string): Look {
  const parts = name.split('/');
  for (let count = 1; count <= parts.length; count += 1) {
    const status = statusOf(folder, parts.slice(0, count).join('/'));
    if (status === 'link' || (status !== undefined && status.kind === 'link')) return 'link';
    if (count === parts.length || status === undefined) return status;
  }
  return undefined;
}

/** The folder itself may be a link: the file system refuses to look through it, and the other checks go on. */
function statusOf(folder: EvidenceFolder, name: string): Look {
  try {
    return folder.status(name);
  } catch (error) {
    if (error instanceof Error && error.name === 'UserError') return 'link';
    throw error;
  }
}
