import { type Command, Option } from 'commander';
import type { Day } from '../domain/calendar.ts';
import { EXIT } from '../errors.ts';
import { commandWords } from '../messages/en/commands.ts';
import { optionWords } from '../messages/en/options.ts';
import { type CommandContext, command, day, todayOf } from './command.ts';

interface SubmittedOptions {
  readonly kind: 'initial' | 'annual_review' | 'update' | 'validation_response';
  readonly by: string;
  readonly on?: Day;
  readonly partial?: boolean;
  readonly writeDates?: boolean;
}

/** `ctpat submitted ACCOUNT` */
export function submittedCommand(context: CommandContext): Command {
  return command<SubmittedOptions, [string]>(
    context,
    { name: 'submitted', ...commandWords.submitted },
    (made) =>
      made
        .argument('<account>', optionWords.submittedAccount)
        .addOption(
          new Option('--kind <kind>', optionWords.submittedKind)
            .choices(['initial', 'annual_review', 'update', 'validation_response'])
            .makeOptionMandatory(),
        )
        .requiredOption('--by <officer>', optionWords.submittedBy)
        .addOption(new Option('--on <day>', optionWords.submittedOn).argParser(day))
        .option('--partial', optionWords.submittedPartial)
        .option('--write-dates', optionWords.writeDates),
    async (options, account) => {
      const { submitted } = await import('../app/submitted.ts');
      const today = todayOf(context.host, options);
      await submitted(context.host, account, { ...options, today, tool: context.tool });
      return EXIT.fine;
    },
  );
}
