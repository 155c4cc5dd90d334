import type { Command } from 'commander';
import { EXIT } from '../errors.ts';
import { affirmWords } from '../messages/en/affirm.ts';
import { commandWords } from '../messages/en/commands.ts';
import { optionWords } from '../messages/en/options.ts';
import { type CommandContext, command, say, todayOf } from './command.ts';

interface AffirmOptions {
  readonly by: string;
  readonly account?: string;
  readonly site?: string;
  readonly all?: boolean;
}

/** `ctpat affirm CRITERION… --by PERSON` */
export function affirmCommand(context: CommandContext): Command {
  return command<AffirmOptions, [string[]]>(
    context,
    { name: 'affirm', ...commandWords.affirm },
    (made) =>
      made
        .argument('[criterion...]', optionWords.criteria)
        .requiredOption('--by <person>', optionWords.lookedBy)
        .option('--account <id>', optionWords.account)
        .option('--site <id>', optionWords.site)
        .option('--all', optionWords.allDue),
    async (options, ids) => {
      const { affirm } = await import('../app/affirm.ts');
      const result = await affirm(context.host, ids, { ...options, today: todayOf(context.host, options) });
      for (const line of result.affirmed) say(context.host, options, line);
      // What was asked for and not done is said even to those who want no talk.
      for (const line of result.refused) say(context.host, {}, line);
      if (result.affirmed.length + result.refused.length === 0)
        say(context.host, options, affirmWords.nothingToDo);
      return result.refused.length > 0 ? EXIT.found : EXIT.fine;
    },
  );
}
