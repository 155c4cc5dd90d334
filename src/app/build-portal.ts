import type { Project } from '../domain/project.ts';
import { MachineError } from '../errors.ts';
import type { Files, Host } from '../host.ts';
import { portalWords } from '../messages/en/portal.ts';
import { allTexts } from '../portal/portal.ts';
import type { Portal, Upload } from '../portal/text.ts';
import { portalFiles } from '../reporters/portal-files.ts';
import { type BuiltFile, writeIfChanged } from './build-write.ts';
import { type EvidenceReader, evidenceReader } from './evidence-files.ts';
import { readText } from './open-project.ts';
import { cutOf } from './portal-cut.ts';

/** What `ctpat build portal` made of one account. */
export interface BuiltPortal {
  readonly files: readonly BuiltFile[];
  /** What somebody has to look at before pasting and uploading. */
  readonly warnings: readonly string[];
  /** Set where files of the vault are wanted and this machine has none. */
  readonly problem?: MachineError;
}

/**
 * Writes `build/<account>/portal/` and `build/<account>/upload/`: what would not change is not touched, what is of no
 * use any more is removed.
 */
export function buildPortal(host: Host, files: Files, project: Project, portal: Portal): BuiltPortal {
  const base = `build/${portal.account}`;
  const limit = project.policy.portal.max_characters;
  const texts = portalFiles(portal, project.company?.data.name ?? '', limit).map(({ name, text }) =>
    writeIfChanged(files, `${base}/portal/${name}`, text),
  );
  const reader = evidenceReader(host, files);
  const uploads = portal.uploads.map((upload) => ({ upload, content: contentOf(reader, upload) }));
  const copied = uploads.flatMap(({ upload, content }) =>
    content ? [writeIfChanged(files, `${base}/upload/${upload.name}`, content)] : [],
  );
  const written = [...texts, ...copied];
  removeOthers(files, base, new Set(written.map(({ path }) => path)));
  const absent = uploads.filter(({ content }) => !content).map(({ upload }) => upload);
  const locked = reader.vault ? [] : absent.filter(({ held }) => held === 'vault');
  return {
    files: written,
    warnings: [
      ...tooLong(files, project, portal),
      ...empty(portal),
      ...absent
        .filter((upload) => !locked.includes(upload))
        .map(({ name, file }) => portalWords.missing(name, file)),
      ...uploads.flatMap(({ upload, content }) => (content ? portalFaults(project, upload, content) : [])),
    ],
    ...(locked.length > 0
      ? { problem: new MachineError(portalWords.noVault(locked.length), portalWords.noVaultHint) }
      : {}),
  };
}

/** The file as it was registered; one that was changed since is not what the register says. */
function contentOf(reader: EvidenceReader, upload: Upload): Uint8Array | undefined {
  return isThere(reader, upload) ? reader.read(upload.held, upload.file) : undefined;
}

/** True for a file that lies where it is said to, byte for byte as registered. */
export function isThere(reader: EvidenceReader, { held, file, sha256 }: Upload): boolean {
  return reader.digest(held, file) === sha256;
}

/** Only these two folders are the tool's: what lies in them and was not made now is from an earlier build. */
function removeOthers(files: Files, base: string, made: ReadonlySet<string>): void {
  for (const folder of [`${base}/portal`, `${base}/upload`])
    for (const entry of files.list(folder))
      if (entry.kind === 'file' && !made.has(entry.path)) files.remove(entry.path);
}

function tooLong(files: Files, project: Project, portal: Portal): readonly string[] {
  const limit = project.policy.portal.max_characters;
  if (limit === null) return [];
  return allTexts(portal).flatMap((text) => {
    if (!text.over) return [];
    const file = project.measures.get(text.criterion)?.file ?? '';
    const { words, at } = cutOf(text, readText(files, file) ?? '');
    const place = at ? `${file}:${at.line}:${at.column}` : file;
    return [portalWords.tooLong(text.key, text.over, limit, place, words)];
  });
}

function empty(portal: Portal): readonly string[] {
  const count = allTexts(portal).filter(({ kind }) => kind === 'empty').length;
  return count === 0 ? [] : [portalWords.empty(count)];
}

function portalFaults({ policy }: Project, { name }: Upload, content: Uint8Array): readonly string[] {
  const { max_bytes: limit, types } = policy.portal;
  const ending = name.split('.').at(-1) ?? '';
  return [
    ...(content.length > limit ? [portalWords.tooLarge(name, content.length, limit)] : []),
    ...(types.includes(ending) ? [] : [portalWords.wrongType(name, types.join(', '))]),
  ];
}
