import type { ChalkInstance } from 'chalk';
import type { AnswersWords } from '../messages/en/answers.ts';
import { plainLine, wrap } from './wrap.ts';

/** A value of a measure before and after. */
export interface Values {
  /** `status`, `elements.custody`, `sites.houston-dc.status`. */
  readonly key: string;
  readonly before: unknown;
  readonly after: unknown;
}

/** What became of the answers to one criterion. */
export interface AnsweredCriterion {
  readonly id: string;
  /** The answer is another than the one the file was made from. */
  readonly isStale: boolean;
  readonly changes: readonly Values[];
  /** Values that were changed by others since the file was made: theirs before, the file's after. Not written. */
  readonly conflicts: readonly Values[];
  /** Why its file cannot be changed. */
  readonly refusals: readonly string[];
  /** Why it could not be affirmed; empty where it was. */
  readonly affirmation: readonly string[];
}

export interface OpenedAction {
  readonly title: string;
  /** One of that title for that gap is there. */
  readonly isKnown: boolean;
  /** Undefined in a dry run. */
  readonly file: string | undefined;
}

/** What became of a file of answers. */
export interface AnswersReport {
  readonly by: string;
  readonly dryRun: boolean;
  readonly notes: readonly string[];
  readonly criteria: readonly AnsweredCriterion[];
  readonly actions: readonly OpenedAction[];
}

/** True when something of the file was not written. */
export function isHeldBack({ isStale, conflicts, refusals }: AnsweredCriterion): boolean {
  return isStale || conflicts.length > 0 || refusals.length > 0;
}

const WIDEST = 110;
const SHORTEST = 60;

/** What was changed, affirmed and left, for a person at a terminal. */
export function answersPretty(
  report: AnswersReport,
  words: AnswersWords,
  paint: ChalkInstance,
  columns: number,
): string {
  const width = Math.max(40, Math.min(columns, WIDEST));
  const lines = report.notes.map((note) => `! ${wrap(note, width - 2, '  ')}`);
  for (const one of report.criteria) lines.push(...criterionLines(one, report, words, paint, width));
  for (const action of report.actions) lines.push(actionLine(action, report.dryRun, words, width));
  const kept = report.criteria.filter(isHeldBack).length;
  const changed = report.criteria.filter((one) => one.changes.length > 0).length;
  const same = report.criteria.filter((one) => one.changes.length === 0 && !isHeldBack(one)).length;
  const say = report.dryRun ? words.result.drySummary : words.result.summary;
  lines.push(...(lines.length > 0 ? [''] : []), say(changed, same, kept));
  return `${lines.join('\n')}\n`;
}

function criterionLines(
  one: AnsweredCriterion,
  { by, dryRun }: AnswersReport,
  words: AnswersWords,
  paint: ChalkInstance,
  width: number,
): string[] {
  const { result } = words;
  const lines: string[] = [];
  if (one.changes.length > 0) {
    lines.push(paint.bold(one.id));
    for (const { key, before, after } of one.changes) {
      const text = result.line(key, shown(before, words), shown(after, words));
      lines.push(`  ${wrap(text, width - 2, '    ')}`);
    }
    lines.push(...affirmationLines(one, by, dryRun, words, width));
  }
  for (const why of one.refusals)
    lines.push(paint.red(`× ${wrap(result.refused(one.id, why), width - 2, '  ')}`));
  if (one.isStale || one.conflicts.length > 0) {
    lines.push(paint.yellow(`× ${wrap(result.conflict(one.id), width - 2, '  ')}`));
    for (const values of one.conflicts) lines.push(...sideBySide(values, words, width));
  }
  return lines;
}

function affirmationLines(
  { affirmation }: AnsweredCriterion,
  by: string,
  dryRun: boolean,
  { result }: AnswersWords,
  width: number,
): string[] {
  if (dryRun) return [`  ${result.wouldAffirm(by)}`];
  if (affirmation.length === 0) return [`  ${result.affirmed(by)}`];
  return affirmation.map((why) => `  ${wrap(result.notAffirmed(why), width - 2, '    ')}`);
}

/** Both sides of a value that two changed, below each other: texts are long. */
function sideBySide({ key, before, after }: Values, { result }: AnswersWords, width: number): string[] {
  const { theirs, mine } = result.conflictHead;
  const label = Math.max(theirs.length, mine.length) + 2;
  const indent = ' '.repeat(6 + label);
  const side = (name: string, value: unknown) =>
    `      ${`${name}:`.padEnd(label)}${wrap(whole(value) || result.nothing, width - 6 - label, indent)}`;
  return [`    ${key}`, side(theirs, before), side(mine, after)];
}

/** A value on one line; a long text as its length, the file has it whole. */
function shown(value: unknown, { result }: AnswersWords): string {
  const text = whole(value);
  if (text === '') return result.nothing;
  return text.length > SHORTEST && typeof value === 'string'
    ? `${text.slice(0, SHORTEST).trimEnd()}… (${result.words(text.split(/\s+/).length)})`
    : text;
}

function whole(value: unknown): string {
  if (value === undefined || value === null) return '';
  if (typeof value === 'string') return plainLine(value).trim();
  if (Array.isArray(value)) return value.map(whole).join(', ');
  if (typeof value !== 'object') return String(value);
  const pairs = Object.entries(value).filter(([, one]) => one !== null && one !== undefined);
  return pairs.map(([key, one]) => `${key}: ${whole(one)}`).join('; ');
}

function actionLine(
  { title, isKnown, file }: OpenedAction,
  dryRun: boolean,
  { result }: AnswersWords,
  width: number,
): string {
  const name = plainLine(title);
  if (isKnown) return wrap(result.actionKnown(name), width, '  ');
  if (dryRun || file === undefined) return wrap(result.wouldOpen(name), width, '  ');
  return wrap(result.action(name, file), width, '  ');
}
