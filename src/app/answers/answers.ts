import { Chalk } from 'chalk';
import type { Day } from '../../domain/calendar.ts';
import { UserError } from '../../errors.ts';
import type { Host } from '../../host.ts';
import type { AnswersWords } from '../../messages/en/answers.ts';
import { answersPretty, isHeldBack } from '../../reporters/answers.ts';
import { faultyFile, givenContent, givenPlace, givenSheets, isTable } from '../given-file.ts';
import { openProject } from '../open-project.ts';
import { LiveProject } from '../records/live-project.ts';
import { applyAnswers as apply } from './apply.ts';
import { type AskedChoice, askedCriteria } from './choose.ts';
import { answerSheets } from './export-sheet.ts';
import { readWorkbookAnswers } from './read-workbook.ts';
import { type ReadAnswers, readYamlAnswers } from './read-yaml.ts';
import { answersTemplate } from './template.ts';
import { faultsIn } from './validate.ts';

/** What every way of answering without a dialogue is told. */
export interface AnswersChoice extends AskedChoice {
  readonly dir?: string;
  readonly today: Day;
  readonly tool: string;
  readonly by?: string;
}

/** A file of answers may have 16 MiB; a workbook has narrower limits of its own. */
const FILE_LIMIT = 16 << 20;
const TEXT_LIMIT = 1 << 20;

/**
 * Reads answers from YAML or a workbook and writes them into the measures; all that is wrong with the file is said
 * before anything is written.
 * @returns the report, and whether something of the file was held back
 * @throws UserError when the file cannot be read or has faults
 */
export async function applyAnswersFile(
  host: Host,
  path: string,
  choice: AnswersChoice & { readonly dryRun: boolean; readonly colorLevel: 0 | 1 | 2 | 3 },
  words: AnswersWords,
): Promise<{ readonly text: string; readonly isHeldBack: boolean }> {
  const opened = await openProject(host, choice.dir);
  const live = new LiveProject(opened, choice.today);
  const content = givenContent(host, path, FILE_LIMIT, words);
  const read = await readAnswers(host, path, content, live, choice.by, words);
  if ('faults' in read) throw faultyFile(path, read.faults, words);
  const given = choice.account === undefined ? read.given : { ...read.given, account: choice.account };
  const faults = faultsIn(given, live, words);
  if (faults.length > 0 || given.by === undefined) throw faultyFile(path, faults, words);
  const report = await apply(live, given, { by: given.by, today: choice.today, dryRun: choice.dryRun });
  return {
    text: answersPretty(report, words, new Chalk({ level: choice.colorLevel }), host.terminal.columns),
    isHeldBack: report.criteria.some(isHeldBack),
  };
}

async function readAnswers(
  host: Host,
  path: string,
  content: Uint8Array,
  live: LiveProject,
  by: string | undefined,
  words: AnswersWords,
): Promise<ReadAnswers> {
  if (!isTable(path, content)) {
    if (content.length > TEXT_LIMIT) throw new UserError(words.tooLarge(path), words.cannotReadHint);
    return readYamlAnswers(path, content, by, words);
  }
  const sheets = await givenSheets(host, path, content);
  return readWorkbookAnswers(path, sheets, live.pack.digest, by, words);
}

/** The YAML to fill in. @throws UserError when nothing fits the choice */
export async function printTemplate(host: Host, choice: AnswersChoice, words: AnswersWords): Promise<string> {
  const live = new LiveProject(await openProject(host, choice.dir), choice.today);
  const asked = askedCriteria(live, choice, words);
  return answersTemplate(live, asked, { by: choice.by, account: choice.account }, words);
}

/**
 * Writes the workbook a department fills in.
 * @returns what to say about it, a line each
 * @throws UserError when nothing fits the choice
 */
export async function exportAnswers(
  host: Host,
  path: string,
  choice: AnswersChoice,
  words: AnswersWords,
): Promise<readonly string[]> {
  const live = new LiveProject(await openProject(host, choice.dir), choice.today);
  const asked = askedCriteria(live, choice, words);
  const sheets = answerSheets(
    live,
    asked,
    {
      tool: choice.tool,
      today: choice.today,
      account: choice.account,
      department: choice.department,
      owner: choice.by ?? choice.owner,
    },
    words,
  );
  const content = await (await host.workbooks()).write(sheets);
  const { folder, name } = givenPlace(host, path);
  host.files(folder).write(name, content);
  const rows = (sheets[0]?.rows.length ?? 0) - 5;
  return [words.exported(asked.length, rows, path), words.exportedNext(path)];
}
