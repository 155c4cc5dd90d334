import { checkShape, type SchemaName } from '../checks/shape.ts';
import { repeatedIds } from '../checks/shape-repeated.ts';
import { type Problem, problem } from '../diagnostics/diagnostic.ts';
import { type Kind, type KindName, kinds } from '../domain/kinds.ts';
import type { InlineIgnore, Loaded } from '../domain/project.ts';
import { UserError } from '../errors.ts';
import type { Files } from '../host.ts';
import { type Parsed, plainParse } from '../source/plain.ts';
import { filesBelow, recordFiles } from './project-files.ts';
import { recordName } from './project-record-name.ts';

/** A record may have 1 MiB (design, promises); what is longer is not read. */
const RECORD_LIMIT = 1 << 20;

/** What a folder gave: records by kind and id, known ids, and everything found on the way. */
export class ProjectReader {
  readonly problems: Problem[] = [];
  readonly ignores = new Map<string, readonly InlineIgnore[]>();
  readonly knownIds = new Map<KindName, Set<string>>();
  fileCount = 0;
  private readonly records = new Map<KindName, Map<string, Loaded<unknown>>>();
  private readonly files: Files;

  constructor(files: Files) {
    this.files = files;
  }

  /** Reads every record of a kind, one after the other; nothing of a file stays but its data. */
  async readKind(kind: Kind): Promise<void> {
    const { paths, problems } = recordFiles(this.files, kind);
    this.problems.push(...problems);
    for (const path of paths) await this.readRecord(kind, path);
  }

  /** Reads one record as it is now. @returns undefined where nothing of it can be used */
  async readOne<T>(kind: Kind, path: string): Promise<Loaded<T> | undefined> {
    await this.readRecord(kind, path);
    const [found] = this.records.get(kind.name)?.values() ?? [];
    return found as Loaded<T> | undefined;
  }

  /** Reads the overlay's files as they are, by the criterion in their names. */
  async readOverlay(folder: string): Promise<ReadonlyMap<string, Loaded<unknown>>> {
    const { paths, problems } = filesBelow(this.files, folder);
    this.problems.push(...problems);
    const overlay = new Map<string, Loaded<unknown>>();
    // Words in other languages are read with the pack, whose words they replace.
    const translations = `${folder.replace(/\/+$/, '')}/translations/`;
    for (const path of paths.filter((candidate) => !candidate.startsWith(translations))) {
      const name = recordName({ naming: 'criterion', place: folder }, path);
      if (name.problem) this.problems.push(name.problem);
      const parsed = await this.parse(path);
      if (parsed?.data === undefined || name.id === undefined) continue;
      if (overlay.has(name.id))
        this.problems.push(duplicate(name.id, 'overlay', path, overlay.get(name.id)?.file));
      else overlay.set(name.id, { id: name.id, file: path, data: parsed.data });
    }
    return overlay;
  }

  /** The records of a kind by id, in the order of their ids. */
  recordsOf<T>(
    kind: KindName,
    compare: (left: string, right: string) => number,
  ): ReadonlyMap<string, Loaded<T>> {
    const unordered = (this.records.get(kind) ?? new Map()) as Map<string, Loaded<T>>;
    return new Map([...unordered].sort(([left], [right]) => compare(left, right)));
  }

  /** The one record of a kind that is a single file. */
  only<T>(kind: KindName): Loaded<T> | undefined {
    return this.records.get(kind)?.values().next().value as Loaded<T> | undefined;
  }

  /** The text as data; undefined where nothing could be read. Counts the file and keeps what was found in it. */
  async parse(path: string): Promise<Parsed | undefined> {
    const bytes = this.read(path);
    if (!bytes) return undefined;
    this.fileCount += 1;
    // Nearly all records are plain; the parser that knows the rest, and every place, is loaded for those alone.
    const parsed =
      plainParse(path, bytes) ?? (await import('../source/positioned.ts')).positionedParse(path, bytes);
    if (parsed.problems.length > 0) this.problems.push(...parsed.problems);
    if (parsed.ignores.length > 0) this.ignores.set(path, parsed.ignores);
    return parsed;
  }

  private read(path: string): Uint8Array | undefined {
    try {
      const content = this.files.read(path, RECORD_LIMIT);
      if (content === undefined || content instanceof Uint8Array) return content;
      this.problems.push(
        problem('schema/too-large', { bytes: content.tooLarge, limit: RECORD_LIMIT }, { file: path }),
      );
    } catch (error) {
      // One file nobody may read must not hide the others.
      if (!(error instanceof UserError)) throw error;
      this.problems.push(problem('schema/unreadable', { why: error.message }, { file: path }));
    }
    return undefined;
  }

  private async readRecord(kind: Kind, path: string): Promise<void> {
    const name = recordName(kind, path);
    if (name.problem) this.problems.push(name.problem);
    if (name.id !== undefined) this.remember(kind.name, name.id);
    const parsed = await this.parse(path);
    if (parsed?.data === undefined) return;
    const data = await this.shaped(kind, path, name.id, parsed);
    const id = name.id ?? criterionIn(kind, data);
    if (data !== undefined && id !== undefined) this.keep(kind, id, path, data);
  }

  private async shaped(kind: Kind, path: string, id: string | undefined, parsed: Parsed): Promise<unknown> {
    const known = kind.name === 'measure' && id !== undefined ? { criterion: id } : undefined;
    if (known) this.compareCriterion(parsed, known, path);
    const { problems, data } = checkShape(kind.schema as SchemaName, parsed.data, path, known);
    const telling = withoutEchoes(problems, parsed);
    if (telling.length > 0) this.problems.push(...(await withSource(telling, parsed.text)));
    if (data !== undefined) this.problems.push(...repeatedIds(kind.name, data, path));
    return data;
  }

  // The file's name counts: a measure copied from another and not changed must not answer for the other one.
  private compareCriterion(parsed: Parsed, known: { readonly criterion: string }, path: string): void {
    const { data } = parsed;
    const written = (data as { criterion?: unknown } | null)?.criterion;
    if (typeof written !== 'string' || written === known.criterion) return;
    const args = { criterion: written, file: known.criterion };
    if (!isShifted(parsed))
      this.problems.push(problem('id/mismatch', args, { file: path, pointer: '/criterion' }));
    (data as { criterion: string }).criterion = known.criterion;
  }

  private keep(kind: Kind, id: string, file: string, data: unknown): void {
    const records = this.records.get(kind.name) ?? new Map<string, Loaded<unknown>>();
    this.records.set(kind.name, records);
    this.remember(kind.name, id);
    const earlier = records.get(id);
    if (earlier) this.problems.push(duplicate(id, kind.name.replaceAll('_', ' '), file, earlier.file));
    else records.set(id, { id, file, data });
  }

  private remember(kind: KindName, id: string): void {
    const ids = this.knownIds.get(kind);
    if (ids) ids.add(id);
    else this.knownIds.set(kind, new Set([id]));
  }
}

/** The kinds that are read into a project, the project's own file apart. */
export const recordKinds: readonly Kind[] = kinds.filter((kind) => kind.name !== 'project');

/** A measure whose file is not named after a criterion is filed under what it says itself. */
function criterionIn(kind: Kind, data: unknown): string | undefined {
  return kind.name === 'measure' ? (data as { criterion?: string } | undefined)?.criterion : undefined;
}

function duplicate(id: string, kind: string, file: string, first: string | undefined): Problem {
  const related = first === undefined ? [] : [{ message: 'the first one', at: { file: first } }];
  return problem('id/duplicate', { id, kind }, { file }, { related });
}

/** Faults of syntax after which the data is not what was meant. */
const broken: ReadonlySet<string> = new Set([
  'yaml/unclosed',
  'yaml/indentation',
  'yaml/missing-space',
  'yaml/colon-in-text',
  'yaml/swallowed-key',
  'yaml/syntax',
  'yaml/tab',
  'yaml/conflict-marker',
]);

/** Faults after which keys stand where they were not meant to. */
const shifted: ReadonlySet<string> = new Set(['yaml/tab', 'yaml/indentation']);

/** Where the syntax is broken, what seems missing or wrong is mostly an echo of it; only unknown keys are certain. */
function withoutEchoes(problems: readonly Problem[], parsed: Parsed): readonly Problem[] {
  if (isShifted(parsed)) return [];
  if (!parsed.problems.some((found) => broken.has(found.code))) return problems;
  return problems.filter((found) => found.code === 'schema/unknown-key' && !found.at?.pointer?.includes(':'));
}

function isShifted({ problems }: Parsed): boolean {
  return problems.some(({ code }) => shifted.has(code));
}

/** Adds how a number was written where text is wanted: only the text knows that 4.1 stood there as 4.10. */
async function withSource(problems: readonly Problem[], text: string): Promise<Problem[]> {
  if (!problems.some(isMisreadNumber)) return [...problems];
  const { sourceText } = await import('../source/locate.ts');
  return problems.map((found) => {
    const source = isMisreadNumber(found) ? sourceText(text, found.at?.pointer ?? '') : undefined;
    return source === undefined ? found : ({ ...found, args: { ...found.args, source } } as Problem);
  });
}

function isMisreadNumber(found: Problem): boolean {
  return found.code === 'schema/wrong-type' && /^-?\d/.test((found.args as { found: string }).found);
}
