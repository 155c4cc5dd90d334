import type { Command } from 'commander';
import { EXIT } from '../errors.ts';
import { commandWords } from '../messages/en/commands.ts';
import { command, type CommandContext } from './command.ts';

interface InitFlags {
  readonly yes?: boolean;
  readonly entity?: string;
  readonly company?: string;
  readonly country?: string;
  readonly account?: string;
  readonly site?: string[];
  readonly officer?: string;
  readonly contact?: string;
}

/** `ctpat init [dir]` */
export function initCommand(context: CommandContext): Command {
  return command<InitFlags, [string | undefined]>(
    context,
    { name: 'init', ...commandWords.init },
    (made) =>
      made
        .argument('[folder]', 'where; this folder when left out')
        .option('-y, --yes', 'ask nothing; what is not given takes its default')
        .option('--entity <type>', 'business entity type, for example importer')
        .option('--company <name>', 'legal name')
        .option('--country <code>', 'country of the business, ISO 3166-1 alpha-2', undefined)
        .option('--account <id>', 'our name for the CTPAT account')
        .option('--site <name...>', 'facilities by name')
        .option('--officer <name>', 'the company officer who submits')
        .option('--contact <name>', 'who does the work, for example the trade compliance manager'),
    async (options, folder) => {
      const { init } = await import('../app/init.ts');
      await init(context.host, folder, {
        ...options,
        tool: context.tool,
      });
      return EXIT.fine;
    },
  );
}
