import type { Day } from '../../domain/calendar.ts';
import { compareCriteria } from '../../domain/criterion-id.ts';
import type { Criterion } from '../../domain/pack.ts';
import type { AnsweredCriterion, AnswersReport, OpenedAction, Values } from '../../reporters/answers.ts';
import type { Edit } from '../../source/edit.ts';
import { type AnswerPatch, affirmAnswer, answerEdits, saveAnswer } from '../records/answer.ts';
import type { LiveProject } from '../records/live-project.ts';
import { newAction } from '../records/new-action.ts';
import { answerDigest } from './digest.ts';
import type { GivenAction, GivenAnswer, GivenAnswers } from './given.ts';
import { accountsAsked } from './validate.ts';

/** Who answers and whether anything is written. */
export interface ApplyChoice {
  readonly by: string;
  readonly today: Day;
  readonly dryRun: boolean;
}

/**
 * Applies answers that have no faults: one criterion after the other, each whole on disk before the next. An answer
 * that changed since the file was made is left as it is and reported with both sides.
 * @throws UserError when a file cannot be written
 */
export async function applyAnswers(
  live: LiveProject,
  given: GivenAnswers,
  choice: ApplyChoice,
): Promise<AnswersReport> {
  const criteria: AnsweredCriterion[] = [];
  for (const [id, answers] of byCriterion(given.answers)) {
    const criterion = live.pack.criteria.find((one) => one.id === id) as Criterion;
    criteria.push(await applyOne(live, criterion, answers, given, choice));
  }
  return {
    by: choice.by,
    dryRun: choice.dryRun,
    notes: given.notes,
    criteria,
    actions: given.actions.map((action) => openAction(live, action, choice)),
  };
}

function byCriterion(answers: readonly GivenAnswer[]): [string, GivenAnswer[]][] {
  const groups = new Map<string, GivenAnswer[]>();
  for (const answer of answers)
    groups.set(answer.criterion, [...(groups.get(answer.criterion) ?? []), answer]);
  return [...groups].sort(([left], [right]) => compareCriteria(left, right));
}

async function applyOne(
  live: LiveProject,
  criterion: Criterion,
  answers: readonly GivenAnswer[],
  given: GivenAnswers,
  choice: ApplyChoice,
): Promise<AnsweredCriterion> {
  const accounts = accountsAsked(live, given.account, criterion);
  const digest = answerDigest(live.project.measures.get(criterion.id)?.data);
  const result: Mutable = {
    id: criterion.id,
    isStale: false,
    changes: [],
    conflicts: [],
    refusals: [],
    affirmation: [],
  };
  for (const answer of answers) {
    const place = {
      account: accounts[0] as string,
      criterion,
      site: answer.site,
      accountOnly: given.account !== undefined,
    };
    const before = live.project.measures.get(criterion.id)?.data;
    const patch = fullPatch(answer, criterion, before?.flag?.for === choice.by);
    const values = answerEdits(before, place, patch).map(valuesOf);
    const isOld = answer.basedOn !== undefined && answer.basedOn !== digest;
    // That an answer still holds was said of what it was then.
    if (isOld && (values.length > 0 || saysNothing(patch))) result.isStale = true;
    if (values.length === 0) continue;
    if (isOld) result.conflicts.push(...values);
    else if (choice.dryRun) result.changes.push(...values);
    else {
      const change = await saveAnswer(live, place, patch, before);
      if (change.kind === 'changed') result.changes.push(...values);
      else if (change.kind === 'refused') result.refusals.push(change.words);
      else result.conflicts.push({ key: keyOf(change.pointer), before: change.found, after: change.meant });
    }
  }
  if (!result.isStale && result.conflicts.length === 0 && result.refusals.length === 0)
    result.affirmation.push(...(await affirmed(live, criterion, answers, accounts, choice)));
  return result;
}

function saysNothing(patch: AnswerPatch | 'same'): boolean {
  return patch !== 'same' && Object.keys(patch).length === 0;
}

type Mutable = { -readonly [K in keyof AnsweredCriterion]: AnsweredCriterion[K] } & {
  changes: Values[];
  conflicts: Values[];
  refusals: string[];
  affirmation: string[];
};

/** The star spelt out; and the question put to somebody is no question any more when that person answered. */
function fullPatch(
  { patch, site }: GivenAnswer,
  criterion: Criterion,
  isServed: boolean,
): AnswerPatch | 'same' {
  if (patch === 'same') return patch;
  const all = patch.elements?.['*'];
  const elements =
    all === undefined ? patch.elements : Object.fromEntries(criterion.elements.map(({ key }) => [key, all]));
  const answered = patch.status !== undefined || elements !== undefined;
  return {
    ...patch,
    ...(elements === undefined ? {} : { elements }),
    ...(isServed && answered && site === undefined && patch.flag === undefined ? { flag: null } : {}),
  };
}

function valuesOf({ pointer, expect, value }: Edit): Values {
  return { key: keyOf(pointer), before: expect, after: value };
}

function keyOf(pointer: string): string {
  return pointer.slice(1).replaceAll('/', '.').replaceAll('~1', '/').replaceAll('~0', '~');
}

/** Affirms what the file spoke about: its sites, and for the company's answer those that say `same`. Gives why not. */
async function affirmed(
  live: LiveProject,
  criterion: Criterion,
  answers: readonly GivenAnswer[],
  accounts: readonly string[],
  { by, today, dryRun }: ApplyChoice,
): Promise<string[]> {
  if (dryRun) return [];
  const whys: string[] = [];
  for (const account of accounts) {
    for (const site of sitesSpokenOf(live, criterion, answers, account)) {
      const why = await affirmAnswer(live, { account, criterion, site }, { by, today });
      if (why !== undefined) whys.push(site === undefined ? why : `${site}: ${why}`);
    }
  }
  return [...new Set(whys)];
}

function sitesSpokenOf(
  live: LiveProject,
  criterion: Criterion,
  answers: readonly GivenAnswer[],
  account: string,
): (string | undefined)[] {
  const { sites } = live.context(account);
  if (criterion.scope !== 'site' || sites.length === 0) return [undefined];
  const named = new Set(answers.map((answer) => answer.site));
  const entries = live.project.measures.get(criterion.id)?.data.sites;
  const inherits = (site: string) => entries?.[site] === 'same' || sites.length === 1;
  return sites.filter((site) => named.has(site) || (named.has(undefined) && inherits(site)));
}

function openAction(live: LiveProject, action: GivenAction, { today, dryRun }: ApplyChoice): OpenedAction {
  const { criterion, site, title = '', owner = '', dueOn = '' } = action;
  const isKnown = [...live.project.actions.values()].some(
    ({ data }) =>
      data.title === title &&
      data.status !== 'cancelled' &&
      data.mends.some((one) => one.criterion === criterion && (one.site ?? undefined) === site),
  );
  if (isKnown || dryRun) return { title, isKnown, file: undefined };
  const mends = [{ criterion, ...(site === undefined ? {} : { site }) }];
  const made = newAction(live.files, { title, mends, owner, openedOn: today, dueOn });
  return { title, isKnown: false, file: made?.file };
}
