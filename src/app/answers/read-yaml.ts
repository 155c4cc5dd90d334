import { checkShape } from '../../checks/shape.ts';
import { catalogue } from '../../diagnostics/codes.ts';
import type { At, Problem, Range } from '../../diagnostics/diagnostic.ts';
import { compareCriteria } from '../../domain/criterion-id.ts';
import type { AssessAnswers, ElementAnswers, SiteEntries } from '../../generated/records.ts';
import type { AnswersWords } from '../../messages/en/answers.ts';
import { locator } from '../../source/locate.ts';
import { parse } from '../../source/parse.ts';
import type { FileFault } from '../given-file.ts';
import type { AnswerPatch, ElementPatch } from '../records/answer.ts';
import type { GivenAction, GivenAnswer, GivenAnswers, Spot } from './given.ts';

type Answer = NonNullable<NonNullable<AssessAnswers['answers']>[string]>;
type Entry = NonNullable<Exclude<NonNullable<SiteEntries>[string], 'same'>>;

/** What was read, or what is wrong with it. */
export type ReadAnswers = { readonly given: GivenAnswers } | { readonly faults: readonly FileFault[] };

/**
 * Answers in YAML, held against the schema `assess-answers`.
 * @param path as the user wrote it, for messages
 * @param by who answers where the file leaves it open
 */
export function readYamlAnswers(
  path: string,
  content: Uint8Array,
  by: string | undefined,
  words: AnswersWords,
): ReadAnswers {
  const { text, data, problems } = parse(path, content);
  const place = placeIn(path, text);
  if (problems.length > 0) return { faults: problems.map((found) => faultOf(found, place)) };
  const completed = withPerson(data, by);
  const shape = checkShape('assess-answers', completed, path);
  if (shape.problems.length > 0) return { faults: shape.problems.map((found) => faultOf(found, place)) };
  const faults: FileFault[] = [];
  const file = completed as AssessAnswers;
  const spotAt =
    (pointer: string): Spot =>
    (part) =>
      place({ file: path, pointer: part === '' ? pointer : `${pointer}/${part}` });
  const answers = Object.entries(file.answers ?? {})
    .filter(([id]) => !id.startsWith('x-'))
    .sort(([left], [right]) => compareCriteria(left, right))
    .flatMap(([id, answer]) => (answer ? answersOf(id, answer, spotAt, faults, words) : []));
  if (faults.length > 0) return { faults };
  const given: GivenAnswers = {
    by: file.by,
    account: file.account ?? undefined,
    answers,
    actions: actionsOf(file, spotAt),
    notes: [],
    spot: spotAt(''),
  };
  return { given };
}

/** `--by` says who, and wins: the file may be somebody's template. */
function withPerson(data: unknown, by: string | undefined): unknown {
  const isMap = typeof data === 'object' && data !== null && !Array.isArray(data);
  return isMap && by !== undefined ? { ...data, by } : data;
}

function placeIn(path: string, text: string): (at: At) => string {
  let find: ((at: At) => Range | undefined) | undefined;
  return (at) => {
    find ??= locator(text);
    const start = find(at)?.start;
    return start ? `${path}:${start.line}:${start.column}` : path;
  };
}

function faultOf(found: Problem, place: (at: At) => string): FileFault {
  const entry = catalogue[found.code] as {
    message(args: unknown): string;
    hint?: (args: unknown) => string;
  };
  const hint = entry.hint?.(found.args);
  return {
    spot: found.at ? place(found.at) : '',
    message: entry.message(found.args),
    ...(hint ? { hint } : {}),
  };
}

function answersOf(
  id: string,
  answer: Answer,
  spotAt: (pointer: string) => Spot,
  faults: FileFault[],
  words: AnswersWords,
): GivenAnswer[] {
  const pointer = `/answers/${id.replaceAll('~', '~0').replaceAll('/', '~1')}`;
  const { based_on, sites, ...own } = answer;
  const basedOn = based_on ?? undefined;
  const make = (site: string | undefined, patch: AnswerPatch | 'same', at: string): GivenAnswer[] => {
    const isSilent = patch !== 'same' && Object.keys(patch).length === 0;
    return isSilent ? [] : [{ criterion: id, site, patch, basedOn, spot: spotAt(at) }];
  };
  const whole = make(undefined, patchOf(own, spotAt(pointer), faults, words), pointer);
  const bySite = Object.entries(sites ?? {})
    .filter(([site]) => !site.startsWith('x-'))
    .sort(([left], [right]) => (left < right ? -1 : 1))
    .flatMap(([site, entry]) => {
      const at = `${pointer}/sites/${site}`;
      if (!entry) return [];
      return make(site, entry === 'same' ? 'same' : patchOf(entry, spotAt(at), faults, words), at);
    });
  return [...whole, ...bySite];
}

/** What is said; empty keys say nothing. */
function patchOf(
  entry: Omit<Answer, 'based_on' | 'sites'> | Entry,
  spot: Spot,
  faults: FileFault[],
  words: AnswersWords,
): AnswerPatch {
  const said = Object.entries(entry).filter(
    ([key, value]) => value !== null && value !== undefined && !key.startsWith('x-'),
  );
  const { elements, statement, ...plain } = Object.fromEntries(said) as Entry;
  const points = elements ? elementPatches(elements, spot, faults, words) : undefined;
  const texts = statement ? textsOf(statement) : undefined;
  return {
    ...(plain as AnswerPatch),
    ...(points === undefined ? {} : { elements: points as Record<string, ElementPatch> }),
    ...(texts === undefined ? {} : { statement: texts }),
  };
}

/** `*` stands for every point of the checklist; which there are the criterion says. */
function elementPatches(
  elements: NonNullable<ElementAnswers>,
  spot: Spot,
  faults: FileFault[],
  words: AnswersWords,
): Record<string, ElementPatch> | undefined {
  if (typeof elements === 'string') return { '*': elements };
  const patches = new Map<string, ElementPatch>();
  for (const [key, answer] of Object.entries(elements)) {
    if (answer === null || answer === undefined || key.startsWith('x-')) continue;
    if (typeof answer === 'string') patches.set(key, answer);
    else if (answer.status) patches.set(key, withHow(answer.status, answer.how));
    else if (answer.how?.trim())
      faults.push({ spot: spot(`elements/${key}`), message: words.fault.howAlone });
  }
  return patches.size > 0 ? Object.fromEntries(patches) : undefined;
}

function withHow(status: Exclude<ElementPatch, null | object>, how: string | null | undefined): ElementPatch {
  const text = how?.trim();
  return text ? { status, how: text } : status;
}

function textsOf(
  statement: string | Readonly<Record<string, string | null | undefined>>,
): string | Record<string, string> | undefined {
  if (typeof statement === 'string') return statement.trim() === '' ? undefined : statement;
  const parts = Object.entries(statement).filter(
    (pair): pair is [string, string] => typeof pair[1] === 'string' && pair[1].trim() !== '',
  );
  return parts.length > 0 ? Object.fromEntries(parts) : undefined;
}

function actionsOf(file: AssessAnswers, spotAt: (pointer: string) => Spot): GivenAction[] {
  return Object.entries(file.actions ?? {})
    .filter(([id]) => !id.startsWith('x-'))
    .sort(([left], [right]) => compareCriteria(left, right))
    .map(([criterion, { site, title, owner, due_on }]) => ({
      criterion,
      site,
      title,
      owner,
      dueOn: due_on,
      spot: spotAt(`/actions/${criterion}`),
    }));
}
