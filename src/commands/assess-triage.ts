import type { Command } from 'commander';
import { assessOptionWords as words } from '../messages/en/assess-options.ts';
import type { CommandContext, CommonOptions } from './command.ts';

/** Flags of `ctpat assess --triage`. */
export interface TriageOptions extends CommonOptions {
  readonly triage?: boolean;
  readonly plain?: boolean;
  readonly by?: string;
  readonly account?: string;
  readonly category?: number;
  readonly department?: string;
}

/** `--triage`, and `--plain` for every dialogue. */
export function withTriageOptions(made: Command): Command {
  return made.option('--triage', words.triage).option('--plain', words.plain);
}

/** Runs the triage. @returns the exit code; undefined when it was not asked for */
export async function triageMode(
  _context: CommandContext,
  options: TriageOptions,
): Promise<number | undefined> {
  return options.triage ? 0 : undefined;
}
