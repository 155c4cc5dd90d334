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

interface EligibilityOptions {
  readonly format: 'pretty' | 'json' | 'md';
  readonly account?: string;
  readonly failOn: 'must' | 'should' | 'never';
}

/** `ctpat eligibility` */
export function eligibilityCommand(context: CommandContext): Command {
  return command<EligibilityOptions>(
    context,
    { name: 'eligibility', ...commandWords.eligibility },
    (made) =>
      made
        .addOption(formatOption(['pretty', 'json', 'md']))
        .option('--account <id>', optionWords.account)
        .addOption(failOnLevel())
        .addOption(outputOption()),
    async (options) => {
      const { eligibility } = await import('../app/eligibility.ts');
      const result = await eligibility(context.host, {
        ...options,
        today: todayOf(context.host, options),
        tool: context.tool,
      });
      emit(context.host, options, result.write(options.format, colorLevel(context.host, options)));
      return options.failOn !== 'never' && result.open ? EXIT.found : EXIT.fine;
    },
  );
}
