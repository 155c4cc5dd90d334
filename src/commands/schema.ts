import type { Command } from 'commander';
import { EXIT } from '../errors.ts';
import { commandWords } from '../messages/en/commands.ts';
import { optionWords } from '../messages/en/options.ts';
import { type CommandContext, command, say } from './command.ts';

/** `ctpat schema` */
export function schemaCommand(context: CommandContext): Command {
  return command<{ readonly check?: boolean }>(
    context,
    { name: 'schema', ...commandWords.schema },
    (made) => made.option('--check', optionWords.checkOnly),
    async (options) => {
      const { writeSchemas } = await import('../app/schemas.ts');
      const changed = await writeSchemas(context.host, { ...options, dryRun: options.check === true });
      const words = commandWords.schema;
      say(context.host, options, options.check && changed > 0 ? words.stale(changed) : words.wrote(changed));
      return options.check && changed > 0 ? EXIT.found : EXIT.fine;
    },
  );
}
