import type { Command } from 'commander';
import type { Language } from '../domain/language.ts';
import { EXIT } from '../errors.ts';
import { commandWords } from '../messages/en/commands.ts';
import { optionWords } from '../messages/en/options.ts';
import {
  type CommandContext,
  categoryOption,
  colorLevel,
  command,
  emit,
  failOnLevel,
  formatOption,
  languageOption,
  outputOption,
  say,
  todayOf,
} from './command.ts';

interface GapsOptions {
  readonly format: 'pretty' | 'json' | 'md';
  readonly for: string;
  readonly account?: string;
  readonly category?: number;
  readonly all?: boolean;
  readonly language?: Language;
  readonly failOn: 'must' | 'should' | 'never';
  readonly record?: boolean;
  readonly by?: string;
}

/** `ctpat gaps` */
export function gapsCommand(context: CommandContext): Command {
  return command<GapsOptions>(
    context,
    { name: 'gaps', ...commandWords.gaps },
    (made) =>
      made
        .addOption(formatOption(['pretty', 'json', 'md']))
        .option('--for <purpose>', optionWords.purpose, 'application')
        .option('--account <id>', optionWords.account)
        .addOption(categoryOption())
        .option('--all', optionWords.allOutcomes)
        .addOption(failOnLevel())
        .option('--record', optionWords.record)
        .option('--by <person>', optionWords.assessedBy)
        .addOption(languageOption())
        .addOption(outputOption()),
    async (options) => {
      const { gaps } = await import('../app/gaps.ts');
      const result = await gaps(context.host, {
        ...options,
        today: todayOf(context.host, options),
        tool: context.tool,
      });
      emit(context.host, options, result.write(options.format, colorLevel(context.host, options)));
      if (options.record) say(context.host, options, commandWords.gaps.recorded(await result.record()));
      return result.reaches(options.failOn) ? EXIT.found : EXIT.fine;
    },
  );
}
