/** Everything a command line may need, behind the one door that `main` opens when it needs more than words. */
import type { Host, Terminal } from './host.ts';

export { processTerminal } from './adapters/terminal.ts';
export { explainFailure } from './commands/failure.ts';
export { runProgram } from './commands/run-program.ts';

/** The real world, loaded when a command runs: a refused flag needs none of it. */
export async function openNodeHost(terminal: Terminal): Promise<Host> {
  const { nodeHost } = await import('./adapters/node-host.ts');
  return nodeHost(terminal);
}
