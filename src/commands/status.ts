import type { Command } from 'commander';
import { EXIT } from '../errors.ts';
import { commandWords } from '../messages/en/commands.ts';
import { optionWords } from '../messages/en/options.ts';
import {
  type CommandContext,
  colorLevel,
  command,
  emit,
  failOnLevel,
  formatOption,
  outputOption,
  todayOf,
} from './command.ts';

interface StatusOptions {
  readonly format: 'pretty' | 'json' | 'md';
  readonly account?: string;
  readonly failOn: 'must' | 'should' | 'never';
}

/** `ctpat status` */
export function statusCommand(context: CommandContext): Command {
  return command<StatusOptions>(
    context,
    { name: 'status', ...commandWords.status },
    (made) =>
      made
        .addOption(formatOption(['pretty', 'json', 'md']))
        .option('--account <id>', optionWords.account)
        .addOption(failOnLevel())
        .addOption(outputOption()),
    async (options) => {
      const { status } = await import('../app/status.ts');
      const result = await status(context.host, {
        ...options,
        today: todayOf(context.host, options),
        tool: context.tool,
      });
      emit(context.host, options, result.write(options.format, colorLevel(context.host, options)));
      return result.reaches(options.failOn) ? EXIT.found : EXIT.fine;
    },
  );
}
