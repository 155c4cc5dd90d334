import { Chalk } from 'chalk';
import type { Day } from '../domain/calendar.ts';
import { compareCriteria } from '../domain/criterion-id.ts';
import type { Language } from '../domain/language.ts';
import { nearest } from '../domain/nearest.ts';
import type { Criterion, Level, Pack } from '../domain/pack.ts';
import { UserError } from '../errors.ts';
import type { Host } from '../host.ts';
import { english, type Spoken, spokenIn } from '../messages/spoken.ts';
import { type CriterionRow, criteriaPretty, criterionPretty } from '../reporters/criteria.ts';
import { judge } from './check.ts';
import { loadBuiltInPack } from './load-pack.ts';
import { findProject, type Opened, openProject } from './open-project.ts';
import { requireCategory } from './require.ts';

/** What to list and how to write it. */
export interface CriteriaChoice {
  readonly dir?: string;
  readonly language?: Language;
  readonly format: 'pretty' | 'json';
  readonly account?: string;
  readonly entity?: string;
  readonly level?: Level;
  readonly category?: number;
  readonly colorLevel: 0 | 1 | 2 | 3;
  readonly columns: number;
  readonly tool: string;
  readonly today: Day;
}

/** The criteria asked of an account or an entity type. @throws UserError for one there is not */
export async function listCriteria(host: Host, choice: CriteriaChoice): Promise<string> {
  const { pack, rows, words } = await choose(host, choice);
  return write(rows, pack, choice, words);
}

/** Those whose words hold every word searched for, in any order; accents and capitals do not count. */
export async function searchCriteria(
  host: Host,
  searched: readonly string[],
  choice: CriteriaChoice,
): Promise<string> {
  const { pack, rows, words } = await choose(host, choice);
  const wanted = searched.flatMap((word) => withoutAccents(word).split(/\s+/)).filter((word) => word !== '');
  const found = rows.filter((row) => {
    const text = searchText(row.criterion);
    return wanted.every((word) => text.includes(word));
  });
  return write(found, pack, choice, words);
}

/** Single criteria, whole. @throws UserError for an id the pack lacks, naming the nearest */
export async function showCriteria(
  host: Host,
  ids: readonly string[],
  choice: CriteriaChoice,
): Promise<string> {
  const { pack, words } = await packAt(host, choice);
  const found = ids.map((id) => criterionOf(pack, id, words.criteria));
  if (choice.format === 'json') return json(choice.tool, pack, found);
  const paint = new Chalk({ level: choice.colorLevel });
  return found
    .map((criterion) => criterionPretty(criterion, pack, paint, choice.columns, words.criteria))
    .join('\n\n');
}

/** The criterion of an id. @throws UserError */
export function criterionOf(pack: Pack, id: string, words: Spoken['criteria'] = english.criteria): Criterion {
  const found = pack.criteria.find((criterion) => criterion.id === id);
  if (found) return found;
  const known = pack.criteria.map((criterion) => criterion.id);
  // A wrong number is most often a slip inside its own category.
  const category = known.filter((other) => other.split('.')[0] === id.split('.')[0]);
  const near = nearest(id, category) ?? nearest(id, known);
  throw new UserError(words.unknownCriterion(id), words.criterionHint(near ?? ''));
}

/** A pack and the words to speak of it. */
export interface PackAt {
  readonly pack: Pack;
  readonly words: Spoken;
  readonly opened: Opened | undefined;
}

/** The project's pack, or, outside a project, the built-in one; in the language asked for, else the project's. */
export async function packAt(
  host: Host,
  { dir, language }: { readonly dir?: string; readonly language?: Language },
): Promise<PackAt> {
  try {
    findProject(host, dir);
  } catch (error) {
    if (!(error instanceof UserError) || dir !== undefined) throw error;
    const pack = await loadBuiltInPack(host, language);
    return { pack, words: await spokenIn(language ?? 'en'), opened: undefined };
  }
  const opened = await openProject(host, dir, language === undefined ? {} : { language });
  return { pack: opened.pack, words: await spokenIn(opened.language), opened };
}

async function choose(
  host: Host,
  choice: CriteriaChoice,
): Promise<{ pack: Pack; words: Spoken['criteria']; rows: readonly CriterionRow[] }> {
  const { pack, words: spoken, opened } = await packAt(host, choice);
  const words = spoken.criteria;
  requireCategory(pack, choice.category);
  if (!opened && choice.account !== undefined)
    throw new UserError(words.accountOutside, words.accountOutsideHint);
  const rows =
    opened && !choice.entity
      ? rowsOfAccount(opened, choice.account, choice.today, words)
      : rowsOfEntity(pack, choice.entity ?? 'importer', words);
  const kept = rows.filter(
    (row) =>
      (choice.level === undefined ? row.level !== 'n/a' : row.level === choice.level) &&
      (choice.category === undefined || row.criterion.category === choice.category),
  );
  return {
    pack,
    words,
    rows: kept.toSorted((left, right) => compareCriteria(left.criterion.id, right.criterion.id)),
  };
}

function rowsOfEntity(pack: Pack, entity: string, words: Spoken['criteria']): CriterionRow[] {
  if (!Object.hasOwn(pack.entities, entity)) {
    throw new UserError(words.unknownEntity(entity), words.entityHint(Object.keys(pack.entities).join(', ')));
  }
  return pack.criteria.map((criterion) => ({
    criterion,
    level: criterion.levels[entity] ?? 'unknown',
    applies: undefined,
  }));
}

function rowsOfAccount(
  opened: Opened,
  account: string | undefined,
  today: Day,
  words: Spoken['criteria'],
): CriterionRow[] {
  const evaluation = judge(opened, today);
  const id = account ?? evaluation.accounts[0]?.id;
  const found = evaluation.accounts.find((candidate) => candidate.id === id);
  if (!found && account !== undefined) {
    const known = evaluation.accounts.map((candidate) => candidate.id).join(', ');
    throw new UserError(words.unknownAccount(account), words.accountHint(known));
  }
  if (!found) return rowsOfEntity(opened.pack, 'importer', words);
  const results = new Map(found.criteria.map((result) => [result.criterion.id, result]));
  return opened.pack.criteria.map((criterion) => {
    const result = results.get(criterion.id);
    if (!result) return { criterion, level: criterion.levels[found.entity] ?? 'unknown', applies: undefined };
    return { criterion, level: result.level, applies: whyApplies(result, words) };
  });
}

function whyApplies(
  result: { outcome: string; answer: { because?: string }; undecided: readonly string[] },
  words: Spoken['criteria'],
): string | undefined {
  if (result.outcome === 'not_applicable') return words.notApplicable(result.answer.because ?? '');
  return result.undecided.length > 0 ? words.undecided(result.undecided.join(', ')) : undefined;
}

function searchText(criterion: Criterion): string {
  const elements = criterion.elements.flatMap((element) => [
    element.key,
    element.title,
    element.description ?? '',
  ]);
  const lists = [
    ...criterion.good_evidence,
    ...criterion.likely_questions,
    ...Object.values(criterion.parts),
  ];
  return withoutAccents(
    [criterion.id, criterion.title, criterion.description, criterion.guidance, ...elements, ...lists].join(
      '\n',
    ),
  );
}

/** Without capitals and accents, so that `bitacora` finds "bitácora". */
export function withoutAccents(text: string): string {
  return text
    .normalize('NFD')
    .replace(/\p{Mn}/gu, '')
    .toLowerCase();
}

function write(
  rows: readonly CriterionRow[],
  pack: Pack,
  choice: CriteriaChoice,
  words: Spoken['criteria'],
): string {
  if (choice.format === 'pretty')
    return criteriaPretty(rows, pack, new Chalk({ level: choice.colorLevel }), choice.columns, words);
  return json(
    choice.tool,
    pack,
    rows.map((row) => ({ ...row.criterion, level: row.level })),
  );
}

function json(tool: string, pack: Pack, criteria: readonly object[]): string {
  const head = { id: pack.id, edition: pack.edition, digest: pack.digest, overlaid: pack.overlaid };
  return `${JSON.stringify({ version: 1, tool, pack: head, criteria }, null, 2)}\n`;
}
