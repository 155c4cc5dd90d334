import { type Problem, problem } from '../diagnostics/diagnostic.ts';
import type { JsonSchema, Pack } from '../domain/pack.ts';
import type { Project, Records } from '../domain/project.ts';
import { UserError } from '../errors.ts';
import type { Predicates } from '../evaluation/predicates.ts';
import type { Files, Host } from '../host.ts';
import { compilePack } from '../pack/compile-pack.ts';
import { gatherPack, type PackData } from '../pack/pack-data.ts';
import { predicateKey, schemasOf } from '../pack/predicate-key.ts';
import { positionedParse } from '../source/positioned.ts';

const LIMIT = 32 << 20;
const RECORD_LIMIT = 1 << 20;
const BUILT_IN = { pack: 'cbp-msc', edition: '2023-01' };

/** A pack with what the engine needs to ask it. */
export interface LoadedPack {
  readonly pack: Pack;
  readonly predicates: Predicates;
  readonly problems: readonly Problem[];
}

/**
 * The pack a project is pinned to, with its overlay: a built-in one by name, or a folder of the repository.
 * @throws UserError for a pack or edition there is not
 */
export async function loadPack(host: Host, files: Files, project: Project): Promise<LoadedPack> {
  const { pack = BUILT_IN.pack, edition = BUILT_IN.edition } = project.settings.data.criteria ?? {};
  const isFolder = pack.includes('/') || pack.startsWith('.');
  const { data, digest } = isFolder
    ? readFolder(files, pack)
    : readBuiltIn(host.assets(), pack, String(edition));
  return await complete(data, project.overlay, digest);
}

/** The newest built-in pack, for commands outside a project. */
export async function loadBuiltInPack(host: Host): Promise<Pack> {
  const { data, digest } = readBuiltIn(host.assets(), BUILT_IN.pack, BUILT_IN.edition);
  return compilePack(data, new Map(), digest).pack;
}

async function complete(
  data: PackData,
  overlay: Records<unknown>,
  digest: string | undefined,
): Promise<LoadedPack> {
  const { pack, problems } =
    digest === undefined ? compilePack(data, overlay) : compilePack(data, overlay, digest);
  const { predicates: precompiled } = await import('../generated/predicates.js');
  const compiled = new Map<JsonSchema, (data: unknown) => boolean>();
  const faults: Problem[] = [];
  const missing: [string, JsonSchema][] = [];
  for (const criterion of pack.criteria) {
    for (const schema of schemasOf(criterion)) {
      const known = precompiled[predicateKey(schema)];
      if (known) compiled.set(schema, known);
      else missing.push([criterion.id, schema]);
    }
  }
  // Only an overlay or a pack of one's own brings schemas that were not compiled with the tool.
  if (missing.length > 0) faults.push(...(await compileNow(missing, compiled, overlay)));
  const predicates: Predicates = (schema) => compiled.get(schema) ?? (() => false);
  return { pack, predicates, problems: [...problems, ...faults] };
}

async function compileNow(
  missing: readonly [string, JsonSchema][],
  compiled: Map<JsonSchema, (data: unknown) => boolean>,
  overlay: Records<unknown>,
): Promise<Problem[]> {
  const { Ajv2020 } = await import('ajv/dist/2020.js');
  const ajv = new Ajv2020({ strict: false, messages: false });
  const faults: Problem[] = [];
  for (const [id, schema] of missing) {
    try {
      const validate = ajv.compile(schema as object);
      compiled.set(schema, (data) => validate(data) as boolean);
    } catch (error) {
      const file = overlay.get(id)?.file;
      faults.push(
        problem(
          'pack/criterion-shape',
          { why: (error as Error).message },
          file === undefined ? undefined : { file },
          { criterion: id },
        ),
      );
    }
  }
  return faults;
}

function readBuiltIn(assets: Files, name: string, edition: string): { data: PackData; digest: string } {
  const content =
    /^[\w.-]+$/.test(name) && /^[\w.-]+$/.test(edition)
      ? assets.read(`packs/${name}-${edition}.json`, LIMIT)
      : undefined;
  if (content instanceof Uint8Array) return JSON.parse(new TextDecoder().decode(content));
  const known = assets
    .list('packs')
    .map((entry) => entry.path.slice('packs/'.length))
    .filter((path) => path.endsWith('.json'))
    .map((path) => path.slice(0, -'.json'.length));
  throw new UserError(
    `this ctpat has no criteria pack ${name}, edition ${edition}`,
    `It has ${known.join(', ')}. Change \`criteria:\` in ctpat.yaml, or install a ctpat that has it.`,
  );
}

function readFolder(files: Files, folder: string): { data: PackData; digest: undefined } {
  const root = folder.replace(/^\.\//, '').replace(/\/$/, '');
  const found = new Map<string, unknown>();
  for (const path of yamlFiles(files, root)) {
    const content = files.read(path, RECORD_LIMIT);
    if (content instanceof Uint8Array)
      found.set(path.slice(root.length + 1), positionedParse(path, content).data);
  }
  try {
    return { data: gatherPack(found), digest: undefined };
  } catch {
    throw new UserError(
      `there is no criteria pack in ${folder}: no readable pack.yaml`,
      'Change `criteria:` in ctpat.yaml.',
    );
  }
}

function yamlFiles(files: Files, folder: string): string[] {
  return files.list(folder).flatMap((entry) => {
    if (entry.kind === 'folder') return yamlFiles(files, entry.path);
    return entry.kind === 'file' && entry.path.endsWith('.yaml') ? [entry.path] : [];
  });
}
