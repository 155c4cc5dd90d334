import { type Command, Option } from 'commander';
import { EXIT, UserError } from '../errors.ts';
import { answersWords } from '../messages/en/answers.ts';
import { assessOptionWords as words } from '../messages/en/assess-options.ts';
import { type CommandContext, type CommonOptions, colorLevel, emit, say, todayOf } from './command.ts';

/** Ways of `ctpat assess` without a dialogue. */
export interface AnswersOptions extends CommonOptions {
  readonly answers?: string;
  readonly exportAnswers?: string;
  readonly printTemplate?: boolean;
  readonly dryRun?: boolean;
  readonly by?: string;
  readonly account?: string;
  readonly department?: string;
  readonly owner?: string;
  readonly category?: number;
}

/** The flags of those ways; who answers and which criteria are said by flags the dialogue has too. */
export function withAnswersOptions(made: Command): Command {
  return made
    .addOption(new Option('--answers <file>', words.answers).conflicts(['exportAnswers', 'printTemplate']))
    .addOption(new Option('--export-answers <file>', words.exportAnswers).conflicts('printTemplate'))
    .option('--print-template', words.printTemplate)
    .option('--dry-run', words.dryRun);
}

/**
 * Does what one of those flags asks for.
 * @returns the exit code; undefined when none of them is given
 */
export async function answersMode(
  context: CommandContext,
  options: AnswersOptions,
): Promise<number | undefined> {
  const { host, tool } = context;
  const { answers, exportAnswers: workbook, printTemplate, dryRun } = options;
  if (dryRun && answers === undefined) throw new UserError(words.dryRunAlone, words.dryRunAloneHint);
  if (answers === undefined && workbook === undefined && !printTemplate) return undefined;
  const app = await import('../app/answers/answers.ts');
  const choice = { ...options, today: todayOf(host, options), tool };
  if (answers !== undefined) {
    const result = await app.applyAnswersFile(
      host,
      answers,
      { ...choice, dryRun: dryRun === true, colorLevel: colorLevel(host, options) },
      answersWords,
    );
    emit(host, options, result.text);
    return result.isHeldBack ? EXIT.found : EXIT.fine;
  }
  if (workbook !== undefined) {
    for (const line of await app.exportAnswers(host, workbook, choice, answersWords))
      say(host, options, line);
    return EXIT.fine;
  }
  emit(host, options, await app.printTemplate(host, choice, answersWords));
  return EXIT.fine;
}
