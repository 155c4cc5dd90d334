import { type Problem, problem } from '../diagnostics/diagnostic.ts';
import type { Language } from '../domain/language.ts';
import { UserError } from '../errors.ts';
import type { Files } from '../host.ts';
import { type BuiltPack, gatherPack, type PackData, sideFiles } from '../pack/pack-data.ts';
import { gatherTranslation, type Translation } from '../pack/translation.ts';

const BUILT_LIMIT = 32 << 20;
const FILE_LIMIT = 1 << 20;

/** A pack as it was read. */
export interface ReadPack {
  readonly data: PackData;
  /** Known for a built-in pack. */
  readonly digest?: string;
  readonly keys?: BuiltPack['keys'];
  readonly problems: readonly Problem[];
  /** Where a criterion is written, in a pack of the repository. */
  fileOf(id: string): string | undefined;
  /** The pack's words in a language; undefined where it has none. */
  words(language: Language): Promise<Translation | undefined>;
}

/** A pack that came with the tool. @throws UserError naming the ones there are */
export function readBuiltIn(assets: Files, name: string, edition: string): ReadPack {
  const isName = /^[\w.-]+$/.test(name) && /^[\w.-]+$/.test(edition);
  const content = isName ? assets.read(`packs/${name}-${edition}.json`, BUILT_LIMIT) : undefined;
  if (content instanceof Uint8Array) {
    const { digest, data, keys } = JSON.parse(new TextDecoder().decode(content)) as BuiltPack;
    const words = async (language: Language) => builtInWords(assets, `${name}-${edition}`, language);
    return { digest, data, keys, problems: [], fileOf: () => undefined, words };
  }
  const known = assets
    .list('packs')
    .filter((entry) => entry.path.endsWith('.json'))
    .map((entry) => entry.path.slice('packs/'.length, -'.json'.length));
  throw new UserError(
    `this ctpat has no criteria pack ${name}, edition ${edition}`,
    `It has ${known.join(', ')}. Change \`criteria:\` in ctpat.yaml, or install a ctpat that has it.`,
  );
}

function builtInWords(assets: Files, name: string, language: Language): Translation | undefined {
  const content = assets.read(`packs/translations/${name}.${language}.json`, BUILT_LIMIT);
  if (!(content instanceof Uint8Array)) return undefined;
  return JSON.parse(new TextDecoder().decode(content)) as Translation;
}

/**
 * A pack in the repository: the folder itself, or its subfolder named by the edition.
 * @throws UserError when there is none, or it is of another edition
 */
export async function readPackFolder(
  files: Files,
  pack: string,
  edition: string | undefined,
): Promise<ReadPack> {
  const folder = pack.replace(/^(\.\/)+/, '').replace(/\/+$/, '');
  const places = edition === undefined ? [folder] : [folder, `${folder}/${edition}`];
  const root = places.find((place) => files.status(`${place}/pack.yaml`)?.kind === 'file');
  if (root === undefined) {
    throw new UserError(
      `there is no criteria pack in ${pack}: no pack.yaml`,
      'Change `criteria:` in ctpat.yaml.',
    );
  }
  const { found, problems } = await parsedFiles(files, root, packFiles(files, root));
  const { checkedPack } = await import('./pack-folder-shape.ts');
  const faults = checkedPack(root, found);
  requireEdition(root, found.get('pack.yaml'), edition);
  const paths = new Map([...found].map(([path, data]) => [criterionId(data), `${root}/${path}`]));
  return {
    data: gatherPack(found),
    problems: [...problems, ...faults],
    fileOf: (id) => paths.get(id),
    words: async (language) => {
      const read = await readWordFiles(files, `${root}/translations/${language}`);
      return gatherTranslation(read.found);
    },
  };
}

function requireEdition(root: string, head: unknown, edition: string | undefined): void {
  if (head === undefined) {
    throw new UserError(
      `${root}/pack.yaml cannot be read as the head of a criteria pack`,
      'Mend it; the built-in pack shows its form.',
    );
  }
  const found = String((head as { edition?: unknown }).edition);
  if (edition === undefined || found === edition) return;
  throw new UserError(
    `the criteria pack in ${root} is edition ${found}, ctpat.yaml is pinned to ${edition}`,
    'Change `edition:` in ctpat.yaml when you have looked at what changed.',
  );
}

function criterionId(data: unknown): string | undefined {
  const id = (data as { ctpat?: { id?: unknown } } | null)?.ctpat?.id;
  return typeof id === 'string' ? id : undefined;
}

/** Files of words as they were read. */
interface WordFiles {
  /** Path below the folder → data. */
  readonly found: ReadonlyMap<string, unknown>;
  /** Those that could be read and hold no group of keys. */
  readonly empty: readonly string[];
  readonly problems: readonly Problem[];
}

/** The files of words below a folder, parsed; none where there is no such folder. */
export async function readWordFiles(files: Files, folder: string): Promise<WordFiles> {
  const paths = files.status(folder)?.kind === 'folder' ? yamlBelow(files, folder) : [];
  if (paths.length === 0) return { found: new Map(), empty: [], problems: [] };
  const { found, problems } = await parsedFiles(files, folder, paths);
  const told = new Set([
    ...[...found.keys()].map((path) => `${folder}/${path}`),
    ...problems.map(({ at }) => at?.file),
  ]);
  return { found, empty: paths.filter((path) => !told.has(path)), problems };
}

async function parsedFiles(
  files: Files,
  root: string,
  paths: readonly string[],
): Promise<{ found: Map<string, unknown>; problems: Problem[] }> {
  const { positionedParse } = await import('../source/positioned.ts');
  const found = new Map<string, unknown>();
  const problems: Problem[] = [];
  for (const path of paths) {
    const content = files.read(path, FILE_LIMIT);
    if (content === undefined) continue;
    if (!(content instanceof Uint8Array)) {
      problems.push(problem('pack/unreadable', { why: `${content.tooLarge} bytes` }, { file: path }));
      continue;
    }
    const parsed = positionedParse(path, content);
    problems.push(...parsed.problems);
    if (typeof parsed.data === 'object' && parsed.data !== null)
      found.set(path.slice(root.length + 1), parsed.data);
  }
  return { found, problems };
}

/** The files that make a pack; what else lies in the folder (translations, notes) is not part of it. */
function packFiles(files: Files, root: string): string[] {
  const sides = ['pack', ...Object.keys(sideFiles)].map((name) => `${root}/${name}.yaml`);
  const present = sides.filter((path) => files.status(path)?.kind === 'file');
  return [...present, ...yamlBelow(files, `${root}/criteria`)];
}

function yamlBelow(files: Files, folder: string): string[] {
  return files.list(folder).flatMap((entry) => {
    if (entry.kind === 'folder') return yamlBelow(files, entry.path);
    return entry.kind === 'file' && entry.path.endsWith('.yaml') ? [entry.path] : [];
  });
}
