import { Command, Option } from 'commander';
import type { Language } from '../domain/language.ts';
import { EXIT } from '../errors.ts';
import { commandWords } from '../messages/en/commands.ts';
import { optionWords } from '../messages/en/options.ts';
import {
  type CommandContext,
  type CommonOptions,
  categoryOption,
  colorLevel,
  command,
  emit,
  formatOption,
  languageOption,
  outputOption,
  todayOf,
} from './command.ts';

interface CriteriaOptions {
  readonly format: 'pretty' | 'json';
  readonly language?: Language;
  readonly account?: string;
  readonly entity?: string;
  readonly level?: 'must' | 'should' | 'n/a' | 'unknown';
  readonly category?: number;
}

/** `ctpat criteria list | show | search` */
export function criteriaCommand(context: CommandContext): Command {
  const words = commandWords.criteria;
  return new Command('criteria')
    .summary(words.summary)
    .description(words.summary)
    .addCommand(
      command<CriteriaOptions>(context, { name: 'list', ...words.list }, selection, async (options) => {
        const { listCriteria } = await import('../app/criteria.ts');
        emit(
          context.host,
          options,
          await listCriteria(context.host, { ...options, ...look(context, options) }),
        );
        return EXIT.fine;
      }),
    )
    .addCommand(
      command<CriteriaOptions, [string[]]>(
        context,
        { name: 'show', ...words.show },
        (made) => format(made.argument('<criterion...>', optionWords.criteria)),
        async (options, ids) => {
          const { showCriteria } = await import('../app/criteria.ts');
          emit(
            context.host,
            options,
            await showCriteria(context.host, ids, { ...options, ...look(context, options) }),
          );
          return EXIT.fine;
        },
      ),
    )
    .addCommand(
      command<CriteriaOptions, [string[]]>(
        context,
        { name: 'search', ...words.search },
        (made) => selection(made.argument('<word...>', optionWords.words)),
        async (options, searched) => {
          const { searchCriteria } = await import('../app/criteria.ts');
          emit(
            context.host,
            options,
            await searchCriteria(context.host, searched, { ...options, ...look(context, options) }),
          );
          return EXIT.fine;
        },
      ),
    );
}

function look(context: CommandContext, options: CriteriaOptions & CommonOptions) {
  return {
    colorLevel: colorLevel(context.host, options),
    columns: context.host.terminal.columns,
    tool: context.tool,
    today: todayOf(context.host, options),
  };
}

function format(made: Command): Command {
  return made
    .addOption(formatOption(['pretty', 'json']))
    .addOption(languageOption())
    .addOption(outputOption());
}

function selection(made: Command): Command {
  return format(made)
    .addOption(new Option('--account <id>', optionWords.askedOfAccount).conflicts('entity'))
    .option('--entity <type>', optionWords.askedOfEntity)
    .addOption(new Option('--level <level>', optionWords.level).choices(['must', 'should', 'n/a', 'unknown']))
    .addOption(categoryOption());
}
