import { Cancelled, EXIT, MachineError, UserError } from './errors.ts';
import type { Host } from './host.ts';
import { version } from './version.ts';

/**
 * Runs one command line and gives the exit code; never throws.
 * @param argv the words after the program's name
 */
export async function run(argv: readonly string[], host?: Host): Promise<number> {
  // Asked most often by scripts, and needs nothing else loaded.
  if (argv.length === 1 && (argv[0] === '--version' || argv[0] === '-V')) {
    const line = `${version}\n`;
    if (host) host.terminal.out(line);
    else process.stdout.write(line);
    return EXIT.fine;
  }
  const world = host ?? (await import('./adapters/node-host.ts')).nodeHost();
  try {
    const { runProgram } = await import('./commands/index.ts');
    return await runProgram(argv, world, version);
  } catch (error) {
    return explain(error, world, argv.includes('--debug'));
  }
}

function explain(error: unknown, host: Host, debug: boolean): number {
  if (error instanceof Cancelled) {
    host.terminal.err('cancelled; what was answered before is on disk\n');
    return EXIT.cancelled;
  }
  if (error instanceof UserError) {
    host.terminal.err(`error: ${error.message}\n${error.hint ? `hint: ${error.hint}\n` : ''}`);
    if (debug) host.terminal.err(`${error.stack ?? ''}\n`);
    return error instanceof MachineError ? EXIT.machine : EXIT.usage;
  }
  const stack = error instanceof Error ? (error.stack ?? error.message) : String(error);
  host.terminal.err(`bug: ctpat stopped unexpectedly: ${stack.split('\n')[0]}\n`);
  host.terminal.err(
    debug
      ? `${stack}\n`
      : 'hint: your files are as they were; run again with --debug and report what it prints.\n',
  );
  return EXIT.bug;
}
