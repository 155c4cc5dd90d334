import type { EvidenceFiles } from '../checks/context.ts';
import { MachineError, UserError } from '../errors.ts';
import type { Files, Host } from '../host.ts';

const IN_GIT = 'evidence/files/';
const VAULT = 'evidence/private/';

/** The files evidence names: in git, and in the vault where this machine has it. */
export function evidenceFiles(host: Host, files: Files): EvidenceFiles {
  const vault = vaultOf(host, files);
  return {
    ...below(files, IN_GIT),
    list: () => (isFolder(files, 'evidence/files') ? walk(files, 'evidence/files', IN_GIT.length) : []),
    vault: vault ? below(vault.files, vault.prefix) : undefined,
  };
}

/** Where the vault is; undefined on a machine that does not have it. */
function vaultOf(host: Host, files: Files): { readonly files: Files; readonly prefix: string } | undefined {
  const named = host.environment.CTPAT_VAULT;
  const isHere = named ? hasVault(host, named) : isFolder(files, 'evidence/private');
  if (!isHere) return undefined;
  return named ? { files: host.files(host.resolve(named)), prefix: '' } : { files, prefix: VAULT };
}

/** Larger files are named in the register and kept elsewhere. */
const LARGEST = 256 << 20;

/** The bytes of a registered file; undefined where it is not to be had. `vault`: this machine has one. */
export interface EvidenceReader {
  readonly vault: boolean;
  read(held: 'repo' | 'vault', name: string): Uint8Array | undefined;
  digest(held: 'repo' | 'vault', name: string): string | undefined;
}

/** Reads registered files from where they lie, and from nowhere else. */
export function evidenceReader(host: Host, files: Files): EvidenceReader {
  const vault = vaultOf(host, files);
  const placeOf = (held: 'repo' | 'vault') => (held === 'repo' ? { files, prefix: IN_GIT } : vault);
  return {
    vault: vault !== undefined,
    digest(held, name) {
      const place = placeOf(held);
      return place && below(place.files, place.prefix).digest(name);
    },
    read(held, name) {
      const place = placeOf(held);
      const content = place && inside(() => place.files.read(`${place.prefix}${name}`, LARGEST), undefined);
      return content instanceof Uint8Array ? content : undefined;
    },
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
