import { Command, InvalidArgumentError, Option } from 'commander';
import { type Day, type Duration, isDay, isDuration } from '../domain/calendar.ts';
import { languages } from '../domain/language.ts';
import { UserError } from '../errors.ts';
import type { Host } from '../host.ts';
import { optionWords } from '../messages/en/options.ts';
import { projectWords } from '../messages/en/project.ts';

/** What every command is made with. */
export interface CommandContext {
  /** There once an action runs; not yet while flags are read, which needs no more than the terminal. */
  readonly host: Host;
  /** Makes `host` be there. */
  open(): Promise<void>;
  /** Version of this program. */
  readonly tool: string;
  /** Set by the action: the exit code of this run. */
  exitCode: number;
}

/** Options every command takes. */
export interface CommonOptions {
  readonly dir?: string;
  readonly today?: Day;
  readonly quiet?: boolean;
  readonly debug?: boolean;
  readonly color?: boolean;
  readonly output?: string;
}

/** A command with the options all have; its action returns the exit code. */
export function command<O extends object, A extends readonly unknown[] = []>(
  context: CommandContext,
  words: {
    readonly name: string;
    readonly summary: string;
    readonly description?: string;
    readonly examples: string;
  },
  shape: (command: Command) => Command,
  action: (options: O & CommonOptions, ...args: A) => Promise<number>,
): Command {
  const made = common(shape(new Command(words.name)))
    .summary(words.summary)
    .description(words.description ?? words.summary)
    .addHelpText('after', `\n${optionWords.examples}\n${indented(words.examples)}`);
  return made.action(async (...given: unknown[]) => {
    const self = given.at(-1) as Command;
    const args = given.slice(0, -2) as unknown as A;
    await context.open();
    context.exitCode = await action(self.optsWithGlobals() as O & CommonOptions, ...args);
  });
}

/** The options of `common` without an action: for the program itself and for groups. */
export function common(made: Command): Command {
  return made
    .option('-C, --dir <folder>', optionWords.dir)
    .addOption(new Option('--today <day>', optionWords.today).argParser(day))
    .option('--no-color', optionWords.noColor)
    .option('-q, --quiet', optionWords.quiet)
    .option('--debug', optionWords.debug);
}

/** `--format FORMAT` out of those a command writes; the first is the usual one. */
export const formatOption = (formats: readonly string[]) =>
  new Option('-f, --format <format>', optionWords.format).choices([...formats]).default(formats[0]);

/** `--output FILE`, for commands with a result. */
export const outputOption = () => new Option('-o, --output <file>', optionWords.output);

/** `--language`, for commands that can speak others than English; else the project's, else English. */
export const languageOption = () =>
  new Option('--language <language>', optionWords.language).choices(languages);

/** `--category NUMBER`; which ones there are the pack says. */
export const categoryOption = () =>
  new Option('--category <number>', optionWords.category).argParser(wholeNumber);

/** `--fail-on` for commands whose things have levels. */
export const failOnLevel = () =>
  new Option('--fail-on <level>', optionWords.failOnLevel)
    .choices(['must', 'should', 'never'])
    .default('never');

/** Argument parser for a day. */
export function day(text: string): Day {
  if (isDay(text)) return text;
  throw new InvalidArgumentError(optionWords.dayHint);
}

/** Argument parser for a length of time: `90d`, `2w`, `3m`, `1y`, `P90D` or `30 days`. */
export function duration(text: string): Duration {
  const short = /^(\d{1,4})([dwmy])$/i.exec(text);
  const meant = short ? `P${short[1]}${short[2]?.toUpperCase()}` : text;
  if (isDuration(meant)) return meant;
  throw new InvalidArgumentError(optionWords.durationHint);
}

function wholeNumber(text: string): number {
  if (/^\d{1,4}$/.test(text)) return Number(text);
  throw new InvalidArgumentError(optionWords.numberHint);
}

/** The day everything is judged on: --today, CTPAT_TODAY, else the machine's. @throws UserError */
export function todayOf(host: Host, options: CommonOptions): Day {
  if (options.today) return options.today;
  const told = host.environment.CTPAT_TODAY;
  if (told === undefined || told === '') return host.today();
  if (isDay(told)) return told;
  throw new UserError(projectWords.noDay(told), projectWords.dayHint);
}

/** Prints a result, or writes it where `--output` says. */
export function emit(host: Host, options: CommonOptions, text: string): void {
  if (options.output === undefined) {
    host.terminal.out(text);
    return;
  }
  const path = host.resolve(options.output);
  const folder = host.parent(path) ?? path;
  host.files(folder).write(path.slice(folder.length).replace(/^[\\/]/, ''), text);
}

/** Says something about the result, on standard error, unless `--quiet`. */
export function say(host: Host, options: CommonOptions, text: string): void {
  if (!options.quiet) host.terminal.err(`${text}\n`);
}

/** The colour level after `--no-color`. */
export function colorLevel(host: Host, options: CommonOptions): 0 | 1 | 2 | 3 {
  return options.color === false || options.output !== undefined ? 0 : host.terminal.colorLevel;
}

function indented(text: string): string {
  return text
    .trim()
    .split('\n')
    .map((line) => `  ${line}`)
    .join('\n');
}
