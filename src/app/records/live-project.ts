import type { Day } from '../../domain/calendar.ts';
import { compareCriteria } from '../../domain/criterion-id.ts';
import { type KindName, kinds } from '../../domain/kinds.ts';
import type { CriterionResult } from '../../domain/outcome.ts';
import type { Criterion, Pack } from '../../domain/pack.ts';
import type { Loaded, Project } from '../../domain/project.ts';
import { accountContext, type Context, type Shared, sharedContext } from '../../evaluation/context.ts';
import { judgeCriterion } from '../../evaluation/evaluate.ts';
import type { Predicates } from '../../evaluation/predicates.ts';
import type { Files } from '../../host.ts';
import type { Opened } from '../open-project.ts';
import { ProjectReader } from '../project-reader.ts';

/** Where records of a kind are kept in a project. */
const SHELVES = {
  company: 'company',
  account: 'accounts',
  site: 'sites',
  measure: 'measures',
  evidence: 'evidence',
  action: 'actions',
  affirmations: 'affirmations',
} as const;

export type LiveKind = keyof typeof SHELVES;

/** Kinds on which nothing rests but the answers themselves: changing one leaves all indexes as they are. */
const ANSWERS: ReadonlySet<LiveKind> = new Set(['measure', 'affirmations']);

/**
 * A project that is being worked on: after a record was written it is read again, alone, so that the next question
 * knows of the last answer without reading ten thousand files.
 */
export class LiveProject {
  /** Absolute. */
  readonly folder: string;
  readonly files: Files;
  readonly pack: Pack;
  readonly predicates: Predicates;
  readonly today: Day;
  #project: Project;
  #shared: Shared | undefined;
  readonly #contexts = new Map<string, Context>();

  constructor(opened: Pick<Opened, 'folder' | 'files' | 'pack' | 'predicates' | 'project'>, today: Day) {
    this.folder = opened.folder;
    this.files = opened.files;
    this.pack = opened.pack;
    this.predicates = opened.predicates;
    this.today = today;
    this.#project = opened.project;
  }

  get project(): Project {
    return this.#project;
  }

  /** What the account's criteria are judged by now. @throws Error for an account there is not */
  context(account: string): Context {
    const known = this.#contexts.get(account);
    if (known) return known;
    const record = this.#project.accounts.get(account);
    if (!record) throw new Error(`no account ${account}`);
    this.#shared ??= sharedContext(this.#project, this.pack, this.predicates, this.today);
    const made = accountContext(this.#shared, record);
    this.#contexts.set(account, made);
    return made;
  }

  /** The outcome of one criterion as things are now; undefined when the account is not asked. */
  result(account: string, criterion: Criterion): CriterionResult | undefined {
    return judgeCriterion(this.context(account), criterion);
  }

  /** Reads one record again: written by this run, or found to be changed by somebody else. */
  async reread(kind: LiveKind, file: string): Promise<void> {
    const record = await readAlone(this.files, kind, file);
    this.#project = withRecord(this.#project, kind, file, record);
    if (!ANSWERS.has(kind)) {
      this.#shared = undefined;
      this.#contexts.clear();
      return;
    }
    const project = this.#project;
    if (this.#shared) this.#shared = { ...this.#shared, project };
    for (const [account, context] of this.#contexts) this.#contexts.set(account, { ...context, project });
  }
}

async function readAlone(files: Files, kind: KindName, file: string): Promise<Loaded<unknown> | undefined> {
  const found = kinds.find((one) => one.name === kind);
  return found && files.status(file)
    ? await new ProjectReader(files).readOne<unknown>(found, file)
    : undefined;
}

function withRecord(
  project: Project,
  kind: LiveKind,
  file: string,
  record: Loaded<unknown> | undefined,
): Project {
  const shelf = SHELVES[kind];
  if (shelf === 'company') return { ...project, company: record as Project['company'] };
  const records = new Map(project[shelf] as ReadonlyMap<string, Loaded<unknown>>);
  if (record) {
    const isNew = !records.has(record.id);
    records.set(record.id, record);
    if (isNew) return { ...project, [shelf]: sorted(records, kind) };
  } else {
    for (const [id, known] of records) if (known.file === file) records.delete(id);
  }
  return { ...project, [shelf]: records };
}

function sorted(records: ReadonlyMap<string, Loaded<unknown>>, kind: LiveKind): Map<string, Loaded<unknown>> {
  const compare = ANSWERS.has(kind)
    ? compareCriteria
    : (left: string, right: string) => (left < right ? -1 : 1);
  return new Map([...records].sort(([left], [right]) => compare(left, right)));
}
