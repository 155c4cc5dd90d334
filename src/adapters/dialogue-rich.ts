import { input, search } from '@inquirer/prompts';
import { Cancelled } from '../errors.ts';
import type { KeyQuestion } from '../host.ts';
import { asked, type DialogueBase, type Questions } from './dialogue.ts';
import { choiceLines, choiceOf, keysOf, moreLines } from './dialogue-text.ts';
import { keyReader } from './key-reader.ts';

/** Questions answered by a single key, lines edited in place, lists searched by typing. */
export function richQuestions(base: DialogueBase): Questions {
  const keys = keyReader();
  const stopped = new AbortController();
  const style = (code: number, text: string) =>
    base.colorLevel === 0 ? text : `\x1b[${code}m${text}\x1b[0m`;
  const context = () => ({ output: process.stderr, signal: stopped.signal });

  const ask = ({ question, choices, more, initial, progress }: KeyQuestion) => {
    const width = base.columns() - 2;
    base.show('');
    base.show(style(1, question));
    for (const line of choiceLines(choices, width)) base.show(`  ${line}`);
    for (const line of moreLines(more, width)) base.show(`  ${style(2, line)}`);
    const label = choices.find(({ key }) => key === initial)?.label;
    const enter = label === undefined ? '' : ` (${base.words.enterIs(label)})`;
    base.write(`${style(2, `${progress ?? ''}${enter}`)} > `.trimStart());
  };
  const guard = <T>(answer: () => Promise<T>): Promise<T> => {
    if (stopped.signal.aborted) return Promise.reject(new Cancelled());
    keys.release();
    return asked(answer());
  };
  return {
    async key(question) {
      ask(question);
      for (;;) {
        const pressed = await keys.next();
        const choice = pressed === '' ? undefined : choiceOf(question, pressed === 'enter' ? '' : pressed);
        if (choice) {
          base.show(`${choice.key}  ${choice.label}`);
          return choice.key;
        }
        if (pressed !== '' && pressed !== 'enter')
          base.write(`\n${base.words.pressOne(keysOf(question))} > `);
      }
    },
    line: (question, { initial, validate } = {}) =>
      guard(() =>
        input(
          {
            message: question,
            ...(initial === undefined ? {} : { default: initial }),
            ...(validate ? { validate } : {}),
          },
          context(),
        ),
      ),
    pick: async (question, find) => {
      const chosen = await guard(() =>
        search(
          {
            message: question,
            source: (typed) => [
              ...find(typed ?? '').map((choice) => ({ ...choice, value: { taken: choice.value } })),
              { name: base.words.noneOfThese, value: undefined },
            ],
          },
          context(),
        ),
      );
      return chosen?.taken;
    },
    release: keys.release,
    cancel() {
      stopped.abort();
      keys.cancel();
    },
  };
}
