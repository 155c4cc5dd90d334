import { resolve } from 'node:path';
import { type IPty, spawn } from '@lydell/node-pty';

const program = resolve('bin/ctpat.js');

/** The program at a real terminal. */
export interface Typed {
  /** Everything written so far, without control sequences. */
  text(): string;
  /** Waits until the text, from where the last wait ended, holds it. */
  until(words: string | RegExp): Promise<void>;
  type(keys: string): void;
  kill(signal: string): void;
  resize(columns: number, rows: number): void;
  /** Its exit code, or the number of the signal that ended it. */
  readonly end: Promise<{ readonly exitCode: number; readonly signal: number | undefined }>;
}

/** Starts `ctpat` in a folder at a pseudo-terminal. */
export function typedAt(
  folder: string,
  argv: readonly string[],
  { columns = 100, environment = {} }: { columns?: number; environment?: Record<string, string> } = {},
): Typed {
  const { CI: _ci, ...inherited } = process.env as Record<string, string>;
  const pty: IPty = spawn(process.execPath, [program, ...argv], {
    cwd: folder,
    cols: columns,
    rows: 40,
    env: { ...inherited, CTPAT_TODAY: '2026-11-24', TERM: 'xterm-256color', ...environment },
  });
  let raw = '';
  let seen = 0;
  const waiting = new Set<() => void>();
  const wake = () => {
    for (const one of waiting) one();
  };
  pty.onData((data) => {
    raw += data;
    wake();
  });
  const end = new Promise<{ exitCode: number; signal: number | undefined }>((done) =>
    pty.onExit(({ exitCode, signal }) => {
      done({ exitCode, signal });
      wake();
    }),
  );
  let isOver = false;
  void end.then(() => {
    isOver = true;
    wake();
  });
  const text = () => plain(raw);
  return {
    text,
    end,
    type: (keys) => pty.write(keys),
    kill: (signal) => pty.kill(signal),
    resize: (cols, rows) => pty.resize(cols, rows),
    until: (words) =>
      new Promise((done, fail) => {
        const look = () => {
          const found = text()
            .slice(seen)
            .search(words instanceof RegExp ? words : literal(words));
          if (found >= 0) {
            seen += found + 1;
            waiting.delete(look);
            done();
          } else if (isOver) {
            waiting.delete(look);
            fail(new Error(`ended without ${words}: ${text().slice(-2000)}`));
          }
        };
        waiting.add(look);
        look();
      }),
  };
}

function literal(words: string): RegExp {
  return new RegExp(words.replace(/[.*+?^${}()|[\]\\]/g, '\\$&'));
}

// biome-ignore lint/suspicious/noControlCharactersInRegex: escape sequences are what is taken out
const CONTROL = /\x1b\[[0-9;?]*[A-Za-z]|\x1b[()][A-Z0-9]|\r/g;

function plain(text: string): string {
  return text.replace(CONTROL, '');
}
