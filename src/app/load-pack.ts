import type { Problem } from '../diagnostics/diagnostic.ts';
import type { Criterion, JsonSchema, Pack } from '../domain/pack.ts';
import type { Project, Records } from '../domain/project.ts';
import type { Predicates } from '../evaluation/predicates.ts';
import type { Files, Host } from '../host.ts';
import { compilePack } from '../pack/compile-pack.ts';
import { schemasOf } from '../pack/predicate-key.ts';
import type { Ask } from './compile-criteria.ts';
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
 * @throws UserError for a pack or edition there is not
 */
export async function loadPack(host: Host, files: Files, project: Project): Promise<LoadedPack> {
  const { pack = BUILT_IN.pack, edition } = project.settings.data.criteria ?? {};
  const isFolder = pack.includes('/') || pack.startsWith('.');
  const read = isFolder
    ? await readPackFolder(files, pack, edition)
    : readBuiltIn(host.assets(), pack, edition ?? BUILT_IN.edition);
  return await complete(read, project.overlay);
}

/** The newest built-in pack, for commands outside a project. */
export async function loadBuiltInPack(host: Host): Promise<Pack> {
  const { data, digest } = readBuiltIn(host.assets(), BUILT_IN.pack, BUILT_IN.edition);
  return compilePack(data, new Map(), digest).pack;
}

async function complete(read: ReadPack, overlay: Records<unknown>): Promise<LoadedPack> {
  const problems = [...read.problems];
  let usable = overlay;
  if (overlay.size > 0) {
    const { usableOverlay } = await import('./overlay-files.ts');
    const checked = await usableOverlay(read.data, overlay);
    usable = checked.overlay;
    problems.push(...checked.problems);
  }
  const { pack, problems: merging } = compilePack(read.data, usable, read.digest);
  const asked = await predicatesOf(pack, read);
  return { ...asked, problems: [...problems, ...merging, ...asked.problems] };
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
