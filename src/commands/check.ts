import { type Command, Option } from 'commander';
import { EXIT } from '../errors.ts';
import { commandWords } from '../messages/en/commands.ts';
import { optionWords } from '../messages/en/options.ts';
import {
  type CommandContext,
  colorLevel,
  command,
  emit,
  formatOption,
  outputOption,
  todayOf,
} from './command.ts';

interface CheckOptions {
  readonly format: 'pretty' | 'json' | 'github' | 'sarif' | 'junit';
  readonly failOn: 'error' | 'warning' | 'info' | 'never';
}

/** Kept beside the table of reporters by a test, so that the words of `--help` need not load it. */
export const checkFormats = ['pretty', 'json', 'github', 'sarif', 'junit'] as const;

/** `ctpat check` */
export function checkCommand(context: CommandContext): Command {
  return command<CheckOptions>(
    context,
    { name: 'check', ...commandWords.check },
    (made) =>
      made
        .addOption(formatOption(checkFormats))
        .addOption(
          new Option('--fail-on <severity>', optionWords.failOnSeverity)
            .choices(['error', 'warning', 'info', 'never'])
            .default('error'),
        )
        .addOption(outputOption()),
    async (options) => {
      const { check } = await import('../app/check.ts');
      const result = await check(context.host, {
        ...options,
        today: todayOf(context.host, options),
        tool: context.tool,
      });
      emit(context.host, options, await result.write(options.format, colorLevel(context.host, options)));
      return result.reaches(options.failOn) ? EXIT.found : EXIT.fine;
    },
  );
}
