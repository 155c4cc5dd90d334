/** Everything a command line may need, behind the one door that `main` opens when it needs more than the version. */
export { nodeHost } from './adapters/node-host.ts';
export { explainFailure } from './commands/failure.ts';
export { runProgram } from './commands/run-program.ts';
