import { Command, Option } from 'commander';
import { EXIT } from '../errors.ts';
import { commandWords } from '../messages/en/commands.ts';
import { colorLevel, command, type CommandContext, emit, outputOption } from './command.ts';

interface CriteriaOptions {
  readonly format: 'pretty' | 'json';
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
        (made) => format(made.argument('<criterion...>', 'ids, for example 6.1')),
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
        (made) => selection(made.argument('<word...>', 'all of them must occur')),
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

function look(context: CommandContext, options: CriteriaOptions & { readonly color?: boolean }) {
  return {
    colorLevel: colorLevel(context.host, options),
    columns: context.host.terminal.columns,
    tool: context.tool,
  };
}

function format(made: Command): Command {
  return made
    .addOption(
      new Option('-f, --format <format>', 'how it is written').choices(['pretty', 'json']).default('pretty'),
    )
    .addOption(outputOption());
}

function selection(made: Command): Command {
  return format(made)
    .option('--account <id>', 'as asked of this account')
    .option('--entity <type>', 'as asked of this entity type, without a project')
    .addOption(new Option('--level <level>', 'only this level').choices(['must', 'should', 'n/a', 'unknown']))
    .addOption(new Option('--category <number>', 'only this category').argParser(Number));
}
