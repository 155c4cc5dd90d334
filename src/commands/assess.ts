import type { Command } from 'commander';
import { UserError } from '../errors.ts';
import { assessOptionWords } from '../messages/en/assess-options.ts';
import { commandWords } from '../messages/en/commands.ts';
import { optionWords } from '../messages/en/options.ts';
import { type AnswersOptions, answersMode, withAnswersOptions } from './assess-answers.ts';
import { type TriageOptions, triageMode, withTriageOptions } from './assess-triage.ts';
import { type CommandContext, categoryOption, command, outputOption } from './command.ts';

/** `ctpat assess` */
export function assessCommand(context: CommandContext): Command {
  return command<AnswersOptions & TriageOptions>(
    context,
    { name: 'assess', ...commandWords.assess },
    (made) =>
      withTriageOptions(withAnswersOptions(made))
        .option('--by <person>', assessOptionWords.by)
        .option('--account <id>', optionWords.account)
        .option('--department <name>', assessOptionWords.department)
        .option('--owner <person>', assessOptionWords.owner)
        .addOption(categoryOption())
        .addOption(outputOption()),
    async (options) => {
      const code = (await answersMode(context, options)) ?? (await triageMode(context, options));
      if (code !== undefined) return code;
      throw new UserError(assessOptionWords.noWay, assessOptionWords.noWayHint);
    },
  );
}
