import type { Terminal } from '../host.ts';

/** Standard output and error; colour by NO_COLOR, FORCE_COLOR, TERM and whether anybody looks. */
export function processTerminal(environment: Readonly<Record<string, string | undefined>>): Terminal {
  return {
    out: (text) => void process.stdout.write(text),
    err: (text) => void process.stderr.write(text),
    columns: columns(environment),
    outIsTerminal: process.stdout.isTTY === true,
    errIsTerminal: process.stderr.isTTY === true,
    inIsTerminal: process.stdin.isTTY === true,
    colorLevel: colorLevel(environment, process.stdout.isTTY === true),
  };
}

function columns(environment: Readonly<Record<string, string | undefined>>): number {
  const told = Number(environment.COLUMNS);
  const width = process.stdout.columns ?? (Number.isInteger(told) && told > 0 ? told : 80);
  return Math.max(40, width);
}

/** https://no-color.org: any non-empty NO_COLOR; FORCE_COLOR wins where there is no terminal. */
export function colorLevel(
  environment: Readonly<Record<string, string | undefined>>,
  isTerminal: boolean,
): Terminal['colorLevel'] {
  if (environment.NO_COLOR) return 0;
  const forced = environment.FORCE_COLOR;
  if (forced !== undefined && forced !== '0' && forced !== 'false') return 2;
  if (!isTerminal || environment.TERM === 'dumb') return 0;
  if (/truecolor|24bit/.test(environment.COLORTERM ?? '')) return 3;
  return /256/.test(environment.TERM ?? '') ? 2 : 1;
}
