import { Cancelled, EXIT, MachineError, UserError } from '../errors.ts';
import type { Terminal } from '../host.ts';
import { failureWords } from '../messages/en/failure.ts';

/** Says on standard error why a run ended early; gives its exit code. */
export function explainFailure(error: unknown, terminal: Terminal, debug: boolean): number {
  const tell = (line: string) => terminal.err(`${line}\n`);
  if (error instanceof Cancelled) {
    tell(failureWords.cancelled);
    return EXIT.cancelled;
  }
  const stack = error instanceof Error ? (error.stack ?? error.message) : String(error);
  if (error instanceof UserError) {
    tellProblem(terminal, error);
    if (debug) tell(stack);
    return error instanceof MachineError ? EXIT.machine : EXIT.usage;
  }
  tell(failureWords.bug(stack.split('\n')[0] ?? ''));
  tell(debug ? stack : failureWords.hint(failureWords.bugHint));
  return EXIT.bug;
}

function tellProblem(terminal: Terminal, { message, hint }: UserError): void {
  terminal.err(`${failureWords.error(message)}\n`);
  if (hint) terminal.err(`${failureWords.hint(hint)}\n`);
}
