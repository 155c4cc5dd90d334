import { EXIT } from './errors.ts';
import type { Host } from './host.ts';
import { version } from './version.ts';

/**
 * Runs one command line and gives the exit code; never throws.
 * @param argv the words after the program's name
 */
export async function run(argv: readonly string[], host?: Host): Promise<number> {
  // Asked most often by scripts and newcomers, and needs nothing else loaded.
  if (argv.length === 1 && (argv[0] === '--version' || argv[0] === '-V')) return sayVersion(host);
  if (argv.length === 1 && (argv[0] === '--help' || argv[0] === '-h')) return sayHelp(host);
  const { explainFailure, openNodeHost, processTerminal, runProgram } = await import('./program.ts');
  const terminal = host?.terminal ?? processTerminal(process.env);
  try {
    return await runProgram(argv, terminal, async () => host ?? openNodeHost(terminal), version);
  } catch (error) {
    return explainFailure(error, terminal, argv.includes('--debug'));
  }
}

function sayVersion(host: Host | undefined): number {
  const line = `${version}\n`;
  if (host) host.terminal.out(line);
  else process.stdout.write(line);
  return EXIT.fine;
}

async function sayHelp(host: Host | undefined): Promise<number> {
  const { processTerminal, programHelp } = await import('./program-help.ts');
  const terminal = host?.terminal ?? processTerminal(process.env);
  terminal.out(programHelp(terminal.columns));
  return EXIT.fine;
}
