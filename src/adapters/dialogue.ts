import { Cancelled } from '../errors.ts';
import type { Dialogue, DialogueWords } from '../host.ts';
import { plainQuestions } from './dialogue-plain.ts';
import { richQuestions } from './dialogue-rich.ts';
import { editFile } from './editor.ts';
import { colorLevel, withoutControls } from './terminal.ts';

type Environment = Readonly<Record<string, string | undefined>>;

/** What the two kinds of dialogue do differently. */
export interface Questions extends Pick<Dialogue, 'key' | 'line' | 'pick'> {
  /** Leaves the terminal to another program, which an editor is; the next question takes it back. */
  release(): void;
  /** Ends the question that waits, and every later one. */
  cancel(): void;
}

/** What both need. */
export interface DialogueBase {
  readonly words: DialogueWords;
  readonly colorLevel: Dialogue['colorLevel'];
  columns(): number;
  show(text: string): void;
  /** Without a line end: the cursor stays behind it. */
  write(text: string): void;
}

/** A conversation on standard error; plain when wanted or where the terminal can do no more. */
export function openDialogue(
  words: DialogueWords,
  {
    plain,
    color,
    environment,
  }: { readonly plain: boolean; readonly color: boolean; readonly environment: Environment },
): Dialogue {
  const isPlain = plain || environment.TERM === 'dumb';
  const write = (text: string) => void process.stderr.write(withoutControls(text, true));
  const base: DialogueBase = {
    words,
    colorLevel: isPlain || !color ? 0 : colorLevel(environment, process.stderr.isTTY === true),
    columns: () => Math.max(40, process.stderr.columns || Number(environment.COLUMNS) || 80),
    write,
    show: (text) => write(`${text}\n`),
  };
  const questions = isPlain ? plainQuestions(base) : richQuestions(base);
  let isEditing = false;
  const stop = () => void (isEditing || questions.cancel());
  for (const signal of SIGNALS) process.on(signal, stop);
  return {
    plain: isPlain,
    colorLevel: base.colorLevel,
    columns: base.columns,
    show: base.show,
    key: questions.key,
    line: questions.line,
    pick: questions.pick,
    async edit(file) {
      questions.release();
      // Ctrl-C in the editor is the editor's.
      isEditing = true;
      try {
        await editFile(file, words, environment);
      } finally {
        isEditing = false;
      }
    },
    close() {
      questions.release();
      for (const signal of SIGNALS) process.off(signal, stop);
    },
  };
}

const SIGNALS = ['SIGINT', 'SIGTERM', 'SIGHUP'] as const;

/** A question's answer; what the prompts throw when they are stopped becomes Cancelled. */
export async function asked<T>(answer: Promise<T>): Promise<T> {
  try {
    return await answer;
  } catch (error) {
    if (error instanceof Error && (error.name === 'ExitPromptError' || error.name === 'AbortPromptError'))
      throw new Cancelled();
    throw error;
  }
}
