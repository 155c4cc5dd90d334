import { createInterface, type Interface } from 'node:readline';
import { Cancelled } from '../errors.ts';
import type { Choice, KeyQuestion } from '../host.ts';
import type { DialogueBase, Questions } from './dialogue.ts';
import { choiceOf, keysOf } from './dialogue-text.ts';

/** Questions one line at a time: choices are numbered and typed, nothing is drawn twice. */
export function plainQuestions(base: DialogueBase): Questions {
  const lines = lineReader();

  const ask = ({ question, choices, more, initial, progress }: KeyQuestion) => {
    base.show('');
    if (progress !== undefined) base.show(progress);
    base.show(question);
    for (const [index, { key, label }] of choices.entries()) base.show(`${index + 1} ${key} ${label}`);
    if (more.length > 0)
      base.show(`${base.words.other}: ${more.map(({ key, label }) => `${key} ${label}`).join(', ')}`);
    const label = choices.find(({ key }) => key === initial)?.label;
    if (label !== undefined) base.show(base.words.enterIs(label));
  };
  const read = async (prompt: string) => {
    base.write(`${prompt}: `);
    return (await lines.next()).trim();
  };
  return {
    async key(question) {
      ask(question);
      for (;;) {
        const typed = await read(base.words.yourChoice);
        const numbered = /^\d+$/.test(typed) ? question.choices[Number(typed) - 1] : undefined;
        const choice = numbered ?? choiceOf(question, typed);
        if (choice) {
          base.show(choice.label);
          return choice.key;
        }
        base.show(base.words.typeOne(keysOf(question)));
      }
    },
    async line(question, { initial, validate } = {}) {
      for (;;) {
        const typed = await read(initial === undefined ? question : `${question} (${initial})`);
        const answer = typed === '' ? (initial ?? '') : typed;
        const verdict = validate?.(answer) ?? true;
        if (verdict === true) return answer;
        base.show(verdict);
      }
    },
    async pick(question, find) {
      const found = find(await read(question)).slice(0, MOST_LISTED);
      if (found.length === 0) {
        base.show(base.words.searchNone);
        return undefined;
      }
      for (const [index, choice] of found.entries()) base.show(`${index + 1} ${choice.name}`);
      base.show(`${found.length + 1} ${base.words.noneOfThese}`);
      return await numbered(found);
    },
    release: lines.release,
    cancel: lines.cancel,
  };

  async function numbered<T>(found: readonly Choice<T>[]): Promise<T | undefined> {
    for (;;) {
      const typed = Number((await read(base.words.yourChoice)) || 'none');
      if (Number.isInteger(typed) && typed >= 1 && typed <= found.length + 1) return found[typed - 1]?.value;
      base.show(base.words.typeOne(`1 – ${found.length + 1}`));
    }
  }
}

const MOST_LISTED = 20;

/** Whole lines; those typed ahead are kept. */
function lineReader() {
  const queue: string[] = [];
  let waiting:
    | { readonly resolve: (line: string) => void; readonly reject: (error: Error) => void }
    | undefined;
  let reading: Interface | undefined;
  let isCancelled = false;

  const cancel = () => {
    isCancelled = true;
    const { reject } = waiting ?? {};
    waiting = undefined;
    reject?.(new Cancelled());
  };
  const open = () => {
    if (reading) return;
    reading = createInterface({ input: process.stdin, terminal: false });
    reading.on('line', (line) => {
      if (!waiting) return void queue.push(line);
      const { resolve } = waiting;
      waiting = undefined;
      resolve(line);
    });
    reading.on('close', () => reading && cancel());
  };
  return {
    next(): Promise<string> {
      const ahead = queue.shift();
      if (ahead !== undefined) return Promise.resolve(ahead);
      if (isCancelled) return Promise.reject(new Cancelled());
      open();
      return new Promise((resolve, reject) => {
        waiting = { resolve, reject };
      });
    },
    release() {
      const closing = reading;
      reading = undefined;
      closing?.close();
      process.stdin.pause();
    },
    cancel,
  };
}
