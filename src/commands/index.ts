import { Command, CommanderError } from 'commander';
import { EXIT } from '../errors.ts';
import type { Host } from '../host.ts';
import { commandWords } from '../messages/en/commands.ts';
import { optionWords } from '../messages/en/options.ts';
import { affirmCommand } from './affirm.ts';
import { buildCommand } from './build.ts';
import { checkCommand } from './check.ts';
import { type CommandContext, common } from './command.ts';
import { criteriaCommand } from './criteria.ts';
import { doctorCommand } from './doctor.ts';
import { explainCommand } from './explain.ts';
import { gapsCommand } from './gaps.ts';
import { initCommand } from './init.ts';
import { schemaCommand } from './schema.ts';

/** Every command by name, in the order of the help; a new one is one file and one line here. */
const commands: Readonly<Record<string, (context: CommandContext) => Command>> = {
  init: initCommand,
  check: checkCommand,
  gaps: gapsCommand,
  build: buildCommand,
  affirm: affirmCommand,
  criteria: criteriaCommand,
  explain: explainCommand,
  schema: schemaCommand,
  doctor: doctorCommand,
};

/** Parses the words, runs the command, gives its exit code. Throws what the command throws. */
export async function runProgram(argv: readonly string[], host: Host, tool: string): Promise<number> {
  const context: CommandContext = { host, tool, exitCode: EXIT.fine };
  const program = common(new Command('ctpat'))
    .description(commandWords.program.description)
    .version(tool, '-V, --version', optionWords.version)
    .helpOption('-h, --help', optionWords.help)
    .addHelpText('after', `\n${commandWords.program.after}`)
    .showSuggestionAfterError();
  for (const define of wanted(argv)) program.addCommand(define(context));
  prepare(program, host);
  try {
    await program.parseAsync([...argv], { from: 'user' });
    return context.exitCode;
  } catch (error) {
    if (error instanceof CommanderError) return error.exitCode === 0 ? EXIT.fine : EXIT.usage;
    throw error;
  }
}

/** Only the command that is named first, where one is: the others would only cost time at the start. */
function wanted([first = '']: readonly string[]): readonly ((context: CommandContext) => Command)[] {
  const named = Object.hasOwn(commands, first) ? commands[first] : undefined;
  return named ? [named] : Object.values(commands);
}

// Commander ends the process and prints by itself unless every command is told otherwise.
function prepare(command: Command, host: Host): void {
  command.exitOverride().configureOutput({
    writeOut: (text) => host.terminal.out(text),
    writeErr: (text) => host.terminal.err(text),
    getOutHelpWidth: () => Math.min(host.terminal.columns, 100),
    getErrHelpWidth: () => Math.min(host.terminal.columns, 100),
  });
  command.showHelpAfterError(optionWords.try(pathOf(command)));
  for (const child of command.commands) prepare(child, host);
}

/** As somebody would type it: `ctpat criteria list`. */
function pathOf(command: Command): string {
  return command.parent ? `${pathOf(command.parent)} ${command.name()}` : command.name();
}
