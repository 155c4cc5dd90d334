import { Command } from 'commander';
import { EXIT } from '../errors.ts';
import { commandWords } from '../messages/en/commands.ts';
import { optionWords } from '../messages/en/options.ts';
import {
  type CommandContext,
  type CommonOptions,
  colorLevel,
  command,
  common,
  emit,
  outputOption,
  todayOf,
} from './command.ts';

interface PortalOptions {
  readonly account?: string;
  readonly changed?: boolean;
  readonly copy?: boolean;
}

/** `ctpat portal next|back|show|list|reset` */
export function portalCommand(context: CommandContext): Command {
  const words = commandWords.portal;
  const group = common(new Command('portal')).description(words.summary);
  const choice = (options: PortalOptions & CommonOptions) => ({
    ...options,
    copy: options.copy !== false,
    today: todayOf(context.host, options),
    colorLevel: colorLevel(context.host, options),
  });
  const shape = (made: Command) =>
    made.option('--account <id>', optionWords.account).option('--changed', optionWords.changedTexts);
  const withCopy = (made: Command) => shape(made).option('--no-copy', optionWords.noCopy);
  for (const [name, step] of [['next', 1] as const, ['back', -1] as const])
    group.addCommand(
      command<PortalOptions>(context, { name, ...words[name] }, withCopy, async (options) => {
        const { portalStep } = await import('../app/portal.ts');
        return (await portalStep(context.host, choice(options), step)) ? EXIT.fine : EXIT.found;
      }),
    );
  group.addCommand(
    command<PortalOptions, [string]>(
      context,
      { name: 'show', ...words.show },
      (made) => withCopy(made).argument('<field>', optionWords.portalField),
      async (options, key) => {
        const { portalShow } = await import('../app/portal.ts');
        await portalShow(context.host, choice(options), key);
        return EXIT.fine;
      },
    ),
  );
  group.addCommand(
    command<PortalOptions>(
      context,
      { name: 'list', ...words.list },
      (made) => shape(made).addOption(outputOption()),
      async (options) => {
        const { portalList } = await import('../app/portal.ts');
        emit(context.host, options, await portalList(context.host, choice(options)));
        return EXIT.fine;
      },
    ),
  );
  group.addCommand(
    command<PortalOptions>(context, { name: 'reset', ...words.reset }, shape, async (options) => {
      const { portalReset } = await import('../app/portal.ts');
      await portalReset(context.host, choice(options));
      return EXIT.fine;
    }),
  );
  return group;
}
