import type { Command } from 'commander';
import { EXIT } from '../errors.ts';
import { commandWords } from '../messages/en/commands.ts';
import { command, type CommandContext, say, todayOf } from './command.ts';

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
        .argument('[criterion...]', 'ids, for example 6.1')
        .requiredOption('--by <person>', 'who looked: a contact of company.yaml')
        .option('--account <id>', 'only for this account')
        .option('--site <id>', 'only for this site')
        .option('--all', 'every answered criterion that is not affirmed, doubtful or overdue'),
    async (options, ids) => {
      const { affirm } = await import('../app/affirm.ts');
      const result = await affirm(context.host, ids, { ...options, today: todayOf(context.host, options) });
      for (const line of result.lines) say(context.host, options, line);
      return result.refused > 0 ? EXIT.found : EXIT.fine;
    },
  );
}
