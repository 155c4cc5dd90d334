import type { Command } from 'commander';
import { EXIT } from '../errors.ts';
import { commandWords } from '../messages/en/commands.ts';
import { optionWords } from '../messages/en/options.ts';
import { type CommandContext, colorLevel, command, emit, formatOption, outputOption } from './command.ts';

/** `ctpat doctor` */
export function doctorCommand(context: CommandContext): Command {
  return command<{ readonly format: 'pretty' | 'json'; readonly browser?: string }>(
    context,
    { name: 'doctor', ...commandWords.doctor },
    (made) =>
      made
        .addOption(formatOption(['pretty', 'json']))
        .option('--browser <path>', optionWords.browserLooked)
        .addOption(outputOption()),
    async (options) => {
      const { doctor } = await import('../app/doctor.ts');
      const result = await doctor(context.host, options, context.tool, colorLevel(context.host, options));
      emit(context.host, options, result.text);
      return result.complete ? EXIT.fine : EXIT.machine;
    },
  );
}
