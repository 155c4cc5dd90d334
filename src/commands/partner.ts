import { Command, InvalidArgumentError, Option } from 'commander';
import type { Duration } from '../domain/calendar.ts';
import { EXIT } from '../errors.ts';
import { commandWords } from '../messages/en/commands.ts';
import { optionWords } from '../messages/en/options.ts';
import { partnerCommandWords, partnerWords } from '../messages/en/partners.ts';
import {
  type CommandContext,
  type CommonOptions,
  colorLevel,
  command,
  duration,
  emit,
  failOnLevel,
  formatOption,
  outputOption,
  todayOf,
} from './command.ts';

interface PartnerOptions {
  readonly format: 'pretty' | 'json' | 'md';
  readonly role?: string;
  readonly country?: string;
  readonly tier?: 'high' | 'medium' | 'low';
  readonly status?: string;
  readonly overdue?: boolean;
  readonly certified?: boolean;
  readonly uncertified?: boolean;
}

interface DueOptions extends PartnerOptions {
  readonly within?: Duration;
  readonly failOn: 'must' | 'should' | 'never';
}

/** `ctpat partner list | show | due` */
export function partnerCommand(context: CommandContext): Command {
  const words = commandWords.partner;
  return new Command('partner')
    .summary(words.summary)
    .description(words.summary)
    .addCommand(
      command<PartnerOptions>(context, { name: 'list', ...words.list }, narrowing, async (options) => {
        const { listPartners } = await import('../app/partner.ts');
        const result = await listPartners(context.host, choice(context, options));
        emit(context.host, options, result.write(options.format, colorLevel(context.host, options)));
        return EXIT.fine;
      }),
    )
    .addCommand(
      command<PartnerOptions, [string]>(
        context,
        { name: 'show', ...words.show },
        (made) => written(made.argument('<partner>', optionWords.partner)),
        async (options, text) => {
          const { showPartner } = await import('../app/partner.ts');
          const result = await showPartner(context.host, text, choice(context, options));
          emit(context.host, options, result.write(options.format, colorLevel(context.host, options)));
          return EXIT.fine;
        },
      ),
    )
    .addCommand(
      command<DueOptions>(
        context,
        { name: 'due', ...words.due },
        (made) =>
          narrowing(
            made.addOption(new Option('--within <time>', optionWords.partnerWithin).argParser(duration)),
          ).addOption(failOnLevel()),
        async (options) => {
          const { partnerDues } = await import('../app/partner.ts');
          const result = await partnerDues(context.host, choice(context, options));
          emit(context.host, options, result.write(options.format, colorLevel(context.host, options)));
          return result.reaches(options.failOn) ? EXIT.found : EXIT.fine;
        },
      ),
    );
}

function written(made: Command): Command {
  return made.addOption(formatOption(['pretty', 'json', 'md'])).addOption(outputOption());
}

function narrowing(made: Command): Command {
  return written(
    made
      .addOption(new Option('--role <role>', optionWords.role).choices(Object.keys(partnerWords.roles)))
      .addOption(new Option('--country <code>', optionWords.country).argParser(country))
      .addOption(new Option('--tier <tier>', optionWords.tier).choices(Object.keys(partnerWords.tiers)))
      .addOption(
        new Option('--status <status>', optionWords.partnerStatus).choices(Object.keys(partnerWords.status)),
      )
      .option('--overdue', optionWords.partnersOverdue)
      .option('--certified', optionWords.certified)
      .addOption(new Option('--uncertified', optionWords.uncertified).conflicts('certified')),
  );
}

function choice<O extends PartnerOptions & CommonOptions>(context: CommandContext, options: O) {
  const { certified, uncertified, ...rest } = options;
  return {
    ...rest,
    ...(certified || uncertified ? { certified: certified === true } : {}),
    today: todayOf(context.host, options),
    tool: context.tool,
  };
}

function country(text: string): string {
  if (/^[A-Za-z]{2}$/.test(text)) return text.toUpperCase();
  throw new InvalidArgumentError(partnerCommandWords.countryHint);
}
