import type { Command } from 'commander';
import { EXIT } from '../errors.ts';
import { assessOptionWords as words } from '../messages/en/assess-options.ts';
import { triageWords } from '../messages/en/triage.ts';
import { type CommandContext, type CommonOptions, emit, todayOf } from './command.ts';

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
  { host, tool }: CommandContext,
  options: TriageOptions,
): Promise<number | undefined> {
  if (!options.triage) return undefined;
  const { triageSession } = await import('../app/triage/session.ts');
  await triageSession(
    host,
    {
      ...options,
      today: todayOf(host, options),
      tool,
      plain: options.plain === true,
      color: options.color !== false,
    },
    triageWords,
    options.output === undefined ? undefined : (summary) => emit(host, options, summary),
  );
  return EXIT.fine;
}
