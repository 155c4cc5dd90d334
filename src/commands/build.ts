import { type Command, InvalidArgumentError, Option } from 'commander';
import { type DocumentFormat, documentFormats } from '../domain/document-format.ts';
import { EXIT } from '../errors.ts';
import { commandWords } from '../messages/en/commands.ts';
import { optionWords } from '../messages/en/options.ts';
import { type CommandContext, command, todayOf } from './command.ts';

interface BuildOptions {
  readonly format: readonly DocumentFormat[];
  readonly account?: string;
  readonly site?: string;
  readonly partner?: string;
  readonly draft?: boolean;
  readonly browser?: string;
}

/** `ctpat build [DOCUMENT…]` */
export function buildCommand(context: CommandContext): Command {
  return command<BuildOptions, [string[]]>(
    context,
    { name: 'build', ...commandWords.build },
    (made) =>
      made
        .argument('[document...]', optionWords.documents)
        .addOption(
          new Option('-f, --format <list>', optionWords.documentFormats)
            .argParser(formats)
            .default(documentFormats, documentFormats.join(',')),
        )
        .option('--account <id>', optionWords.account)
        .option('--site <id>', optionWords.sheetOf)
        .option('--partner <id>', optionWords.reportOf)
        .option('--draft', optionWords.draft)
        .option('--browser <path>', optionWords.browser),
    async (options, documents) => {
      const { build } = await import('../app/build.ts');
      const today = todayOf(context.host, options);
      const complete = await build(context.host, documents, { ...options, today, tool: context.tool });
      return complete ? EXIT.fine : EXIT.machine;
    },
  );
}

function formats(text: string): DocumentFormat[] {
  const asked = text.split(',').map((part) => part.trim());
  for (const format of asked) {
    if (!documentFormats.includes(format as DocumentFormat))
      throw new InvalidArgumentError(optionWords.choose(documentFormats));
  }
  return [...new Set(asked)] as DocumentFormat[];
}
