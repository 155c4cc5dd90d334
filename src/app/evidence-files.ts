import type { EvidenceFiles } from '../checks/context.ts';
import { MachineError, UserError } from '../errors.ts';
import type { Files, Host } from '../host.ts';

const IN_GIT = 'evidence/files/';
const VAULT = 'evidence/private/';

/** The files evidence names: in git, and in the vault where this machine has it. */
export function evidenceFiles(host: Host, files: Files): EvidenceFiles {
  const named = host.environment.CTPAT_VAULT;
  const vault = named ? { files: host.files(host.resolve(named)), prefix: '' } : { files, prefix: VAULT };
  const present = named ? hasVault(host, named) : isFolder(files, 'evidence/private');
  return {
    ...below(files, IN_GIT),
    list: () => (isFolder(files, 'evidence/files') ? walk(files, 'evidence/files', IN_GIT.length) : []),
    vault: present ? below(vault.files, vault.prefix) : undefined,
  };
}

/** What lies behind a link is nobody's business here; one record that names it must not end the run for the others. */
function below(files: Files, prefix: string): Pick<EvidenceFiles, 'status' | 'digest'> {
  return {
    status: (name) => inside(() => files.status(`${prefix}${name}`), { kind: 'link', bytes: 0 }),
    digest: (name) => inside(() => files.digest(`${prefix}${name}`), undefined),
  };
}

function inside<T>(look: () => T, otherwise: T): T {
  try {
    return look();
  } catch (error) {
    if (error instanceof UserError && !(error instanceof MachineError)) return otherwise;
    throw error;
  }
}

function isFolder(files: Files, path: string): boolean {
  return inside(() => files.status(path)?.kind === 'folder', false);
}

/** True when the folder that CTPAT_VAULT names is here: a drive may not be connected, and then nothing can be said. */
export function hasVault(host: Host, named: string): boolean {
  const kind = host.files(host.resolve(named)).status('')?.kind;
  return kind === 'folder' || kind === 'link';
}

function walk(files: Files, folder: string, cut: number): string[] {
  return files.list(folder).flatMap((entry) => {
    if (entry.kind === 'folder') return walk(files, entry.path, cut);
    return entry.kind === 'file' ? [entry.path.slice(cut)] : [];
  });
}
