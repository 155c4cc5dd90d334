import { type Command, InvalidArgumentError, Option } from 'commander';
import type { Duration } from '../domain/calendar.ts';
import { type DueKind, dueKinds } from '../due/item.ts';
import { EXIT } from '../errors.ts';
import { commandWords } from '../messages/en/commands.ts';
import { optionWords } from '../messages/en/options.ts';
import {
  type CommandContext,
  colorLevel,
  command,
  duration,
  emit,
  failOnLevel,
  formatOption,
  outputOption,
  todayOf,
} from './command.ts';

interface DueOptions {
  readonly format: 'pretty' | 'json' | 'md' | 'ics';
  readonly within?: Duration;
  readonly all?: boolean;
  readonly overdue?: boolean;
  readonly owner?: string;
  readonly account?: string;
  readonly kind?: readonly DueKind[];
  readonly full?: boolean;
  readonly failOn: 'must' | 'should' | 'never';
}

/** `ctpat due` */
export function dueCommand(context: CommandContext): Command {
  return command<DueOptions>(
    context,
    { name: 'due', ...commandWords.due },
    (made) =>
      made
        .addOption(formatOption(['pretty', 'json', 'md', 'ics']))
        .addOption(new Option('--within <time>', optionWords.within).argParser(duration))
        .addOption(new Option('--all', optionWords.everyDate).conflicts('within'))
        .option('--overdue', optionWords.overdueOnly)
        .option('--owner <person>', optionWords.owner)
        .option('--account <id>', optionWords.account)
        .addOption(new Option('--kind <kinds>', optionWords.dueKind).argParser(kinds))
        .option('--full', optionWords.calendarFull)
        .addOption(failOnLevel())
        .addOption(outputOption()),
    async (options) => {
      const { due } = await import('../app/due.ts');
      const result = await due(context.host, {
        ...options,
        today: todayOf(context.host, options),
        tool: context.tool,
      });
      emit(context.host, options, await result.write(options.format, colorLevel(context.host, options)));
      return result.reaches(options.failOn) ? EXIT.found : EXIT.fine;
    },
  );
}

function kinds(text: string): readonly DueKind[] {
  return text.split(',').map((word) => {
    const kind = dueKinds.find((known) => known === word.trim());
    if (!kind) throw new InvalidArgumentError(optionWords.choose(dueKinds));
    return kind;
  });
}
