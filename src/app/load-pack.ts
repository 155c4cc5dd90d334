import type { Problem } from '../diagnostics/diagnostic.ts';
import { digestOf } from '../domain/canonical.ts';
import type { Language } from '../domain/language.ts';
import type { Criterion, JsonSchema, Pack } from '../domain/pack.ts';
import type { Project, Records } from '../domain/project.ts';
import type { Predicates } from '../evaluation/predicates.ts';
import type { Files, Host } from '../host.ts';
import { compilePack } from '../pack/compile-pack.ts';
import { applyOverlay } from '../pack/overlay.ts';
import { schemasOf } from '../pack/predicate-key.ts';
import { translated } from '../pack/translation.ts';
import type { Ask } from './compile-criteria.ts';
import type { OverlayWords } from './overlay-words.ts';
import { type ReadPack, readBuiltIn, readPackFolder } from './read-pack.ts';

const BUILT_IN = { pack: 'cbp-msc', edition: '2023-01' };

/** A pack with what the engine needs to ask it. */
export interface LoadedPack {
  readonly pack: Pack;
  readonly predicates: Predicates;
  /** Of the overlay, and of a pack in the repository. */
  readonly problems: readonly Problem[];
}

/**
 * The pack a project is pinned to, with its overlay: a built-in one by name, or a folder of the repository.
 * @param language of its words; what is not translated is in English
 * @throws UserError for a pack or edition there is not
 */
export async function loadPack(
  host: Host,
  files: Files,
  project: Project,
  language: Language = 'en',
): Promise<LoadedPack> {
  const { pack = BUILT_IN.pack, edition } = project.settings.data.criteria ?? {};
  const isFolder = pack.includes('/') || pack.startsWith('.');
  const read = isFolder
    ? await readPackFolder(files, pack, edition)
    : readBuiltIn(host.assets(), pack, edition ?? BUILT_IN.edition);
  return await complete(await spoken(read, language), files, project, language);
}

/** The newest built-in pack, for commands outside a project. */
export async function loadBuiltInPack(host: Host, language: Language = 'en'): Promise<Pack> {
  const read = readBuiltIn(host.assets(), BUILT_IN.pack, BUILT_IN.edition);
  const { data, digest } = await spoken(read, language);
  return compilePack(data, new Map(), digest).pack;
}

/** A pack with its words in a language, known by the digest of what was translated. */
async function spoken(read: ReadPack, language: Language): Promise<ReadPack> {
  const words = language === 'en' ? undefined : await read.words(language);
  if (!words) return read;
  return { ...read, digest: read.digest ?? digestOf(read.data), data: translated(read.data, words) };
}

async function complete(
  read: ReadPack,
  files: Files,
  project: Project,
  language: Language,
): Promise<LoadedPack> {
  const problems = [...read.problems];
  let usable: Records<unknown> = project.overlay;
  if (usable.size > 0) {
    const { usableOverlay } = await import('./overlay-files.ts');
    const checked = await usableOverlay(read.data, usable);
    usable = checked.overlay;
    problems.push(...checked.problems);
  }
  const own = await ownWords(read, files, project, language);
  const { pack, problems: merging } = compilePack(read.data, usable, read.digest, own.words);
  const asked = await predicatesOf(pack, read);
  return { ...asked, problems: [...problems, ...own.problems, ...merging, ...asked.problems] };
}

/** What the overlay says in a language of its own; most have nothing to say. */
async function ownWords(
  { data }: ReadPack,
  files: Files,
  { settings, overlay }: Project,
  language: Language,
): Promise<OverlayWords> {
  const folder = settings.data.overlay?.replace(/\/+$/, '');
  if (!folder || files.status(`${folder}/translations`)?.kind !== 'folder')
    return { words: {}, problems: [] };
  const { overlayWords } = await import('./overlay-words.ts');
  return await overlayWords(files, folder, language, applyOverlay(data, overlay).criteria);
}

async function predicatesOf(pack: Pack, read: ReadPack): Promise<LoadedPack> {
  const { predicates: precompiled } = await import('../generated/predicates.js');
  const compiled = new Map<JsonSchema, Ask>();
  const missing: Criterion[] = [];
  for (const criterion of pack.criteria) {
    const keys = criterion.overlaid ? undefined : read.keys?.[criterion.id];
    if (!keys) missing.push(criterion);
    else
      for (const [index, schema] of schemasOf(criterion).entries())
        compiled.set(schema, precompiledAs(precompiled, keys[index]));
  }
  const predicates: Predicates = (schema) => compiledOf(compiled, schema);
  // Only an overlay or a pack of one's own brings schemas that were not compiled with the tool.
  if (missing.length === 0) return { pack, predicates, problems: [] };
  const { compileCriteria } = await import('./compile-criteria.ts');
  const { problems, uncompilable } = await compileCriteria(missing, compiled, read.fileOf);
  const criteria = pack.criteria.map((one) =>
    uncompilable.has(one.id) ? { ...one, levels: {}, basis: {} } : one,
  );
  return { pack: { ...pack, criteria }, predicates, problems };
}

function precompiledAs(precompiled: Readonly<Record<string, Ask>>, key: string | undefined): Ask {
  const found = key === undefined ? undefined : precompiled[key];
  if (!found) throw new Error(`the criteria pack and its compiled predicates do not belong together: ${key}`);
  return found;
}

function compiledOf(compiled: ReadonlyMap<JsonSchema, Ask>, schema: JsonSchema): Ask {
  const found = compiled.get(schema);
  if (!found) throw new Error('a schema was asked that no criterion of the pack holds');
  return found;
}
