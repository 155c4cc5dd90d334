import { emitKeypressEvents, type Key } from 'node:readline';
import { Cancelled } from '../errors.ts';

/** Single keys from a terminal, one at a time; keys typed ahead are kept for the questions that follow. */
export interface KeyReader {
  /** The next key: a character, `enter`, or empty for one that means nothing here. */
  next(): Promise<string>;
  /** Leaves the terminal to something else that reads it; `next` takes it back. */
  release(): void;
  /** Ends the question that waits, and every later one. */
  cancel(): void;
}

/** Reads keys from standard input in raw mode. */
export function keyReader(): KeyReader {
  const { stdin } = process;
  const queue: string[] = [];
  let waiting:
    | { readonly resolve: (key: string) => void; readonly reject: (error: Error) => void }
    | undefined;
  let isHeld = false;
  let isCancelled = false;

  const cancel = () => {
    isCancelled = true;
    const { reject } = waiting ?? {};
    waiting = undefined;
    reject?.(new Cancelled());
  };
  const onKey = (text: string | undefined, key: Key) => {
    if (key.ctrl && (key.name === 'c' || key.name === 'd')) return cancel();
    if (key.ctrl && key.name === 'z') return suspend();
    const pressed = nameOf(text, key);
    if (!waiting) return void queue.push(pressed);
    const { resolve } = waiting;
    waiting = undefined;
    stdin.pause();
    resolve(pressed);
  };
  const hold = () => {
    if (isHeld) return;
    isHeld = true;
    emitKeypressEvents(stdin);
    stdin.setRawMode?.(true);
    stdin.on('keypress', onKey);
    stdin.once('end', cancel);
  };
  const release = () => {
    if (!isHeld) return;
    isHeld = false;
    stdin.off('keypress', onKey);
    stdin.off('end', cancel);
    stdin.setRawMode?.(false);
    stdin.pause();
  };
  const suspend = () => {
    if (process.platform === 'win32') return;
    stdin.setRawMode?.(false);
    process.once('SIGCONT', () => isHeld && stdin.setRawMode?.(true));
    process.kill(process.pid, 'SIGTSTP');
  };
  return {
    next() {
      if (isCancelled) return Promise.reject(new Cancelled());
      hold();
      const ahead = queue.shift();
      if (ahead !== undefined) return Promise.resolve(ahead);
      return new Promise((resolve, reject) => {
        waiting = { resolve, reject };
        stdin.resume();
      });
    },
    release,
    cancel,
  };
}

function nameOf(text: string | undefined, { name, ctrl, meta }: Key): string {
  if (name === 'return' || name === 'enter') return 'enter';
  if (ctrl || meta || text === undefined || [...text].length !== 1 || text < ' ') return '';
  return text;
}
