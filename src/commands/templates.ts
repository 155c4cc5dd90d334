import { Command } from 'commander';
import { EXIT } from '../errors.ts';
import { commandWords } from '../messages/en/commands.ts';
import { optionWords } from '../messages/en/options.ts';
import { templateWords } from '../messages/en/templates.ts';
import {
  type CommandContext,
  type CommonOptions,
  colorLevel,
  command,
  emit,
  formatOption,
  outputOption,
  say,
} from './command.ts';

interface Shown {
  readonly format: 'pretty' | 'json' | 'md';
}

/** `ctpat templates list | eject | fields` */
export function templatesCommand(context: CommandContext): Command {
  const words = commandWords.templates;
  return new Command('templates')
    .summary(words.summary)
    .description(words.summary)
    .addCommand(listCommand(context))
    .addCommand(ejectCommand(context))
    .addCommand(fieldsCommand(context));
}

function listCommand(context: CommandContext): Command {
  return command<Shown>(
    context,
    { name: 'list', ...commandWords.templates.list },
    (made) => shown(made, ['pretty', 'json']),
    async (options) => {
      const { templateList } = await import('../app/templates.ts');
      emit(context.host, options, templateList(context.host, { ...options, ...look(context, options) }));
      return EXIT.fine;
    },
  );
}

function ejectCommand(context: CommandContext): Command {
  return command<object, [string[]]>(
    context,
    { name: 'eject', ...commandWords.templates.eject },
    (made) => made.argument('<name...>', optionWords.templates),
    async (options, names) => {
      const { ejectTemplates } = await import('../app/templates.ts');
      const paths = ejectTemplates(context.host, names, { ...options, tool: context.tool });
      for (const path of paths) emit(context.host, options, `${path}\n`);
      const [document = 'security-profile'] = paths
        .map((path) => /^templates\/([^/]+)\.md\.hbs$/.exec(path)?.[1])
        .filter((name) => name !== undefined);
      say(context.host, options, templateWords.ejectedNext(document));
      return EXIT.fine;
    },
  );
}

function fieldsCommand(context: CommandContext): Command {
  return command<Shown, [string]>(
    context,
    { name: 'fields', ...commandWords.templates.fields },
    (made) => shown(made.argument('<document>', optionWords.oneDocument), ['pretty', 'md', 'json']),
    async (options, document) => {
      const { templateFields } = await import('../app/templates.ts');
      const text = templateFields(context.host, document, { ...options, ...look(context, options) });
      emit(context.host, options, text);
      return EXIT.fine;
    },
  );
}

function look(context: CommandContext, options: CommonOptions) {
  return { colorLevel: colorLevel(context.host, options), tool: context.tool };
}

function shown(made: Command, formats: readonly string[]): Command {
  return made.addOption(formatOption(formats)).addOption(outputOption());
}
