import { nameFault } from '../../checks/evidence-names.ts';
import { MachineError, UserError } from '../../errors.ts';
import type { Files, Host } from '../../host.ts';
import { evidenceWords } from '../../messages/en/evidence.ts';

/** A file to register is read whole; what is larger is kept elsewhere and registered with `held: elsewhere`. */
const LARGEST = 256 << 20;
const IN_GIT = 'evidence/files/';
const VAULT = 'evidence/private/';
const INBOX = 'evidence/inbox/';

/** A file that lies where evidence lies. */
export interface Stored {
  /** Its name for `files:`, relative to evidence/files/ or the vault. */
  readonly name: string;
  readonly sha256: string;
}

/** The project whose evidence it becomes; `folder` is absolute. */
export interface ProjectFolder {
  readonly files: Files;
  readonly folder: string;
}

/**
 * Copies a file into `evidence/files/` or the vault and gives its name and digest. A file that lies there already is
 * left where it is; the same content under the same name is not copied twice; another one gets a number behind its
 * name. What came from `evidence/inbox/` is taken out of it.
 * @param path as the user typed it, relative to the folder the program was started in
 * @throws UserError for a file that cannot be read, is empty, or has a name that hides something
 */
export function storeFile(host: Host, project: ProjectFolder, path: string, held: 'repo' | 'vault'): Stored {
  const target = targetOf(host, project, held);
  const source = host.resolve(path);
  const folder = host.parent(source) ?? source;
  const own = source.slice(folder.length).replace(/^[\\/]/, '');
  const inPlace = nameBelow(target.folder, source);
  const name = inPlace ?? plainName(own);
  if (nameFault(name) !== undefined)
    throw new UserError(evidenceWords.badName(name), evidenceWords.badNameHint);
  if (inPlace !== undefined) return stored(target, name, path);
  const content = contentOf(host.files(folder), own, path);
  const digest = host.files(folder).digest(own);
  for (let count = 1; ; count += 1) {
    const tried = count === 1 ? name : numbered(name, count);
    const place = `${target.prefix}${tried}`;
    const isThere = digest !== undefined && target.files.digest(place) === digest;
    if (!isThere && !target.files.create(place, content)) continue;
    removeFromInbox(project, source);
    return stored(target, tried, path);
  }
}

interface Target {
  readonly files: Files;
  readonly prefix: string;
  /** Absolute. */
  readonly folder: string;
}

function targetOf(host: Host, { files, folder }: ProjectFolder, held: 'repo' | 'vault'): Target {
  const named = host.environment.CTPAT_VAULT;
  if (held === 'repo') return { files, prefix: IN_GIT, folder: `${folder}/${IN_GIT.slice(0, -1)}` };
  if (!named) return { files, prefix: VAULT, folder: `${folder}/${VAULT.slice(0, -1)}` };
  const vault = host.files(host.resolve(named));
  const kind = vault.status('')?.kind;
  if (kind !== 'folder' && kind !== 'link')
    throw new MachineError(evidenceWords.noVault(named), evidenceWords.noVaultHint);
  return { files: vault, prefix: '', folder: host.resolve(named) };
}

function stored(target: Target, name: string, path: string): Stored {
  const sha256 = target.files.digest(`${target.prefix}${name}`);
  if (sha256 === undefined) throw new UserError(evidenceWords.noFile(path), evidenceWords.noFileHint);
  return { name, sha256 };
}

function contentOf(files: Files, name: string, path: string): Uint8Array {
  const content = files.read(name, LARGEST);
  if (content === undefined) throw new UserError(evidenceWords.noFile(path), evidenceWords.noFileHint);
  if (!(content instanceof Uint8Array))
    throw new UserError(evidenceWords.tooLarge(path), evidenceWords.tooLargeHint);
  if (content.length === 0) throw new UserError(evidenceWords.empty(path), evidenceWords.emptyHint);
  return content;
}

function nameBelow(folder: string, file: string): string | undefined {
  const [above, below] = [folder, file].map((path) => path.replaceAll('\\', '/'));
  return below?.startsWith(`${above}/`) ? below.slice((above?.length ?? 0) + 1) : undefined;
}

function removeFromInbox({ files, folder }: ProjectFolder, source: string): void {
  const name = nameBelow(`${folder}/${INBOX.slice(0, -1)}`, source);
  if (name !== undefined) files.remove(`${INBOX}${name}`);
}

/** A name every computer and CBP's upload form takes: lower case, letters, digits, hyphens, and its ending. */
function plainName(name: string): string {
  const plain = name.normalize('NFKD').replaceAll(/\p{M}/gu, '').toLowerCase();
  const dot = plain.lastIndexOf('.');
  const [stem, ending] = dot > 0 ? [plain.slice(0, dot), plain.slice(dot)] : [plain, ''];
  const words = stem.replaceAll(/[^a-z0-9_]+/g, '-').replaceAll(/^-+|-+$/g, '');
  return `${(words || 'document').slice(0, 80)}${ending.replaceAll(/[^a-z0-9.]/g, '')}`;
}

function numbered(name: string, count: number): string {
  const dot = name.lastIndexOf('.');
  return dot > 0 ? `${name.slice(0, dot)}-${count}${name.slice(dot)}` : `${name}-${count}`;
}
