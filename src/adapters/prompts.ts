import { checkbox, confirm, input, select } from '@inquirer/prompts';
import { Cancelled } from '../errors.ts';
import type { Prompts } from '../host.ts';

/** Questions on the terminal; asked on standard error, so that standard output stays data. */
export const terminalPrompts: Prompts = {
  text: (question, options = {}) =>
    asked(
      input(
        {
          message: question,
          ...(options.initial === undefined ? {} : { default: options.initial }),
          ...(options.validate ? { validate: options.validate } : {}),
        },
        { output: process.stderr },
      ),
    ),
  confirm: (question, initial) =>
    asked(confirm({ message: question, default: initial }, { output: process.stderr })),
  select: (question, choices) =>
    asked(select({ message: question, choices: [...choices] }, { output: process.stderr })),
  checkbox: (question, choices) =>
    asked(checkbox({ message: question, choices: [...choices] }, { output: process.stderr })),
};

async function asked<T>(answer: Promise<T>): Promise<T> {
  try {
    return await answer;
  } catch (error) {
    if (error instanceof Error && (error.name === 'ExitPromptError' || error.name === 'AbortPromptError')) {
      throw new Cancelled();
    }
    throw error;
  }
}
