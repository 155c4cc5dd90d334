import { EXIT } from './errors.ts';
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
  const { explainFailure, nodeHost, runProgram } = await import('./program.ts');
  const world = host ?? nodeHost();
  try {
    return await runProgram(argv, world, version);
  } catch (error) {
    return explainFailure(error, world, argv.includes('--debug'));
  }
}
