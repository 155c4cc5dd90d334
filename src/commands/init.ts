import type { Command } from 'commander';
import { EXIT } from '../errors.ts';
import { commandWords } from '../messages/en/commands.ts';
import { optionWords } from '../messages/en/options.ts';
import { type CommandContext, command } from './command.ts';

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
        .argument('[folder]', optionWords.init.folder)
        .option('-y, --yes', optionWords.init.yes)
        .option('--entity <type>', optionWords.init.entity)
        .option('--company <name>', optionWords.init.company)
        .option('--country <code>', optionWords.init.country)
        .option('--account <id>', optionWords.init.account)
        .option('--site <name...>', optionWords.init.site)
        .option('--officer <name>', optionWords.init.officer)
        .option('--contact <name>', optionWords.init.contact),
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
