import type { EvidenceFiles } from '../checks/context.ts';
import type { Files, Host } from '../host.ts';

const IN_GIT = 'evidence/files/';
const VAULT = 'evidence/private/';

/** The files evidence names: in git, and in the vault where this machine has it. */
export function evidenceFiles(host: Host, files: Files): EvidenceFiles {
  const named = host.environment.CTPAT_VAULT;
  const vault = named ? { files: host.files(host.resolve(named)), prefix: '' } : { files, prefix: VAULT };
  const present = named ? true : files.status('evidence/private')?.kind === 'folder';
  return {
    status: (name) => files.status(`${IN_GIT}${name}`),
    digest: (name) => files.digest(`${IN_GIT}${name}`),
    // A folder that is a link leads elsewhere, and what lies there is nobody's business here.
    list: () =>
      files.status('evidence/files')?.kind === 'folder' ? walk(files, 'evidence/files', IN_GIT.length) : [],
    vault: present
      ? {
          status: (name) => vault.files.status(`${vault.prefix}${name}`),
          digest: (name) => vault.files.digest(`${vault.prefix}${name}`),
        }
      : undefined,
  };
}

function walk(files: Files, folder: string, cut: number): string[] {
  return files.list(folder).flatMap((entry) => {
    if (entry.kind === 'folder') return walk(files, entry.path, cut);
    return entry.kind === 'file' ? [entry.path.slice(cut)] : [];
  });
}
