import { Command, CommanderError } from 'commander';
import { EXIT } from '../errors.ts';
import type { Host, Terminal } from '../host.ts';
import { optionWords } from '../messages/en/options.ts';
import { type CommandContext, common } from './command.ts';
import { programHelp } from './help.ts';
import { commands } from './index.ts';

/**
 * Parses the words, runs the command, gives its exit code. Throws what the command throws.
 * @param openHost called once, when an action runs
 */
export async function runProgram(
  argv: readonly string[],
  terminal: Terminal,
  openHost: () => Promise<Host>,
  tool: string,
): Promise<number> {
  const context = contextOf(openHost, tool);
  const program = common(new Command('ctpat'))
    .version(tool, '-V, --version', optionWords.version)
    .helpOption('-h, --help', optionWords.help)
    .showSuggestionAfterError();
  program.helpInformation = () => programHelp(terminal.columns);
  for (const made of await wanted(argv, context)) program.addCommand(made);
  prepare(program, terminal);
  try {
    await program.parseAsync([...argv], { from: 'user' });
    return context.exitCode;
  } catch (error) {
    if (error instanceof CommanderError) return error.exitCode === 0 ? EXIT.fine : EXIT.usage;
    throw error;
  }
}

function contextOf(openHost: () => Promise<Host>, tool: string): CommandContext {
  let host: Host | undefined;
  return {
    get host() {
      if (host) return host;
      throw new Error('a command asked for the host before its action ran');
    },
    async open() {
      host ??= await openHost();
    },
    tool,
    exitCode: EXIT.fine,
  };
}

/** The command named first, alone; where the first word names none, all, and of those not named the name only. */
async function wanted(argv: readonly string[], context: CommandContext): Promise<Command[]> {
  const [first = ''] = argv;
  const entry = Object.hasOwn(commands, first) ? commands[first] : undefined;
  if (entry) return [(await entry.load())(context)];
  return Promise.all(
    Object.entries(commands).map(async ([name, { load }]) =>
      argv.includes(name) ? (await load())(context) : new Command(name),
    ),
  );
}

// Commander ends the process and prints by itself unless every command is told otherwise.
function prepare(command: Command, terminal: Terminal): void {
  command.exitOverride().configureOutput({
    writeOut: (text) => terminal.out(text),
    writeErr: (text) => terminal.err(text),
    getOutHelpWidth: () => Math.min(terminal.columns, 100),
    getErrHelpWidth: () => Math.min(terminal.columns, 100),
  });
  command.showHelpAfterError(optionWords.try(pathOf(command)));
  for (const child of command.commands) prepare(child, terminal);
}

/** As somebody would type it: `ctpat criteria list`. */
function pathOf(command: Command): string {
  return command.parent ? `${pathOf(command.parent)} ${command.name()}` : command.name();
}
