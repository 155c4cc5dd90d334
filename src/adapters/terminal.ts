import { EXIT } from '../errors.ts';
import type { Terminal } from '../host.ts';
import { fileWords } from '../messages/en/files.ts';

type Environment = Readonly<Record<string, string | undefined>>;

/** Standard output and error; colour by NO_COLOR, FORCE_COLOR, TERM and whether anybody looks. */
export function processTerminal(environment: Environment): Terminal {
  const outIsTerminal = process.stdout.isTTY === true;
  watchOutput();
  return {
    out: (text) => void process.stdout.write(outIsTerminal ? withoutControls(text, true) : text),
    err: (text) => void process.stderr.write(withoutControls(text, false)),
    columns: columns(environment),
    outIsTerminal,
    errIsTerminal: process.stderr.isTTY === true,
    inIsTerminal: process.stdin.isTTY === true,
    colorLevel: colorLevel(environment, outIsTerminal),
  };
}

let isWatched = false;

/** A reader that has enough (`| head`) ends nothing; a result that could not be written is a failure of the machine. */
function watchOutput(): void {
  if (isWatched) return;
  isWatched = true;
  process.stderr.on('error', () => {});
  process.stdout.on('error', (error: NodeJS.ErrnoException) => {
    if (error.code === 'EPIPE') return;
    const why = fileWords.why[error.code ?? ''] ?? error.message;
    process.stderr.write(`error: ${fileWords.outputLost(why)}\n`);
    process.once('exit', () => {
      process.exitCode = EXIT.machine;
    });
  });
}

// C0 but tab and line feed, C1, and the marks that reorder or hide text.
const CONTROL = /(?![\t\n])[\p{Cc}\u061c\u200b-\u200f\u202a-\u202e\u2060-\u2069\ufeff]/gu;
const COLOR_OR_CONTROL = new RegExp(`(\\x1b\\[[0-9;]*m)|${CONTROL.source}`, 'gu');

/** The last guard before a screen: whatever a file name or a record holds, nothing but (where wanted) colour passes. */
export function withoutControls(text: string, keepColor: boolean): string {
  return keepColor
    ? text.replace(COLOR_OR_CONTROL, (_, color: string | undefined) => color ?? '')
    : text.replace(CONTROL, '');
}

function columns(environment: Environment): number {
  const told = Number(environment.COLUMNS);
  const width = process.stdout.columns || (Number.isInteger(told) && told > 0 ? told : 80);
  return Math.max(40, width);
}

/** https://no-color.org: any non-empty NO_COLOR; else FORCE_COLOR (0–3, true, false) wins over what there is. */
export function colorLevel(environment: Environment, isTerminal: boolean): Terminal['colorLevel'] {
  if (environment.NO_COLOR) return 0;
  const forced = environment.FORCE_COLOR;
  if (forced === '0' || forced === 'false') return 0;
  if (forced === '1' || forced === '2' || forced === '3') return Number(forced) as 1 | 2 | 3;
  if (!forced && (!isTerminal || environment.TERM === 'dumb')) return 0;
  if (/truecolor|24bit/.test(environment.COLORTERM ?? '')) return 3;
  return /256/.test(environment.TERM ?? '') ? 2 : 1;
}
