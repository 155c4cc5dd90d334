import type { At, Problem, Range } from '../diagnostics/diagnostic.ts';
import type { Language } from '../domain/language.ts';
import type { Pack } from '../domain/pack.ts';
import type { Project } from '../domain/project.ts';
import { UserError } from '../errors.ts';
import type { Predicates } from '../evaluation/predicates.ts';
import type { Files, Host } from '../host.ts';
import { projectWords } from '../messages/en/project.ts';
import { plainLocator } from '../source/plain-locate.ts';
import { loadPack } from './load-pack.ts';
import { loadProject } from './load-project.ts';

/** A record may have 1 MiB (design, promises); what is longer is not read. */
export const RECORD_LIMIT = 1 << 20;

/** A project read and ready to be judged. */
export interface Opened {
  /** Absolute. */
  readonly folder: string;
  readonly files: Files;
  readonly project: Project;
  readonly pack: Pack;
  readonly predicates: Predicates;
  /** Of the pack's words, and of those a command adds. */
  readonly language: Language;
  /** What was found while reading records, pack and overlay. */
  readonly problems: readonly Problem[];
}

/**
 * The nearest folder upward that holds a `ctpat.yaml`, like git.
 * @throws UserError when there is none, or when the folder named with -C is none
 */
export function findProject(host: Host, dir: string | undefined): string {
  const start = host.resolve(dir ?? '.');
  if (dir !== undefined) requireFolder(host, start, dir);
  for (let folder: string | undefined = start; folder !== undefined; folder = host.parent(folder)) {
    if (host.files(folder).status('ctpat.yaml')?.kind === 'file') return folder;
  }
  throw new UserError(projectWords.none(dir), projectWords.noneHint);
}

/** A misspelt folder must not lead to the project of the folders above it. */
function requireFolder(host: Host, folder: string, asWritten: string): void {
  const kind = host.files(folder).status('')?.kind;
  if (kind !== 'folder' && kind !== 'link')
    throw new UserError(projectWords.noFolder(asWritten), projectWords.noFolderHint);
}

/** Which language somebody wants to read: the one named, else the project's. */
export interface Reading {
  readonly language?: Language;
}

/**
 * Finds, reads and completes a project: records, pack, overlay.
 * @param reading for commands that speak the project's language; without it the pack's words are in English
 * @throws UserError when there is no project, or its format or edition is not known
 */
export async function openProject(
  host: Host,
  dir: string | undefined,
  reading: Reading = { language: 'en' },
): Promise<Opened> {
  const folder = findProject(host, dir);
  const files = host.files(folder);
  const project = await loadProject(files);
  const language = reading.language ?? project.language;
  const { pack, predicates, problems } = await loadPack(host, files, project, language);
  const found = [...project.problems, ...problems];
  return { folder, files, project, pack, predicates, language, problems: found };
}

type Finder = (at: At) => Range | undefined;

/**
 * Looks up ranges, parsing each file at most once by each of two ways: line by line, and, loaded only where it is
 * needed, by the parser that reads all of YAML.
 * @param wanted all that will be asked for, when that is known
 */
export async function placeFinder(files: Files, wanted?: readonly At[]): Promise<Finder> {
  const quick = finder(files, plainLocator);
  if (wanted?.every((at) => quick(at) !== undefined)) return quick;
  const { locator } = await import('../source/locate.ts');
  const full = finder(files, locator);
  return (at) => quick(at) ?? full(at);
}

function finder(files: Files, locatorOf: (text: string) => Finder): Finder {
  const known = new Map<string, Finder>();
  return (at) => {
    if (at.range) return at.range;
    let find = known.get(at.file);
    if (!find) {
      const text = readText(files, at.file);
      find = text === undefined ? () => undefined : locatorOf(text);
      known.set(at.file, find);
    }
    return find(at);
  };
}

/** A record's text for showing; undefined when it cannot be shown. */
export function readText(files: Files, path: string): string | undefined {
  const content = files.read(path, RECORD_LIMIT);
  return content instanceof Uint8Array ? new TextDecoder().decode(content) : undefined;
}
