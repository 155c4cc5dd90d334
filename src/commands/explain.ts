import type { Command } from 'commander';
import type { Language } from '../domain/language.ts';
import { EXIT } from '../errors.ts';
import { commandWords } from '../messages/en/commands.ts';
import { optionWords } from '../messages/en/options.ts';
import { type CommandContext, colorLevel, command, emit, languageOption, outputOption } from './command.ts';

/** `ctpat explain CODE|CRITERION|TERM` */
export function explainCommand(context: CommandContext): Command {
  return command<{ readonly language?: Language }, [string[]]>(
    context,
    { name: 'explain', ...commandWords.explain },
    (made) =>
      made.argument('<what...>', optionWords.explained).addOption(languageOption()).addOption(outputOption()),
    async (options, words) => {
      const { explain } = await import('../app/explain.ts');
      const look = { colorLevel: colorLevel(context.host, options), columns: context.host.terminal.columns };
      emit(context.host, options, await explain(context.host, words.join(' '), { ...options, ...look }));
      return EXIT.fine;
    },
  );
}
