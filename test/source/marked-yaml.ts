import type { Range } from '../../src/diagnostics/diagnostic.ts';

/** A finding as a fixture writes it. */
export interface Mark {
  readonly code: string;
  readonly range: Range;
}

const MARK = /^(\s*#?\s*)(\^+) +([a-z-]+\/[a-z-]+|[a-z-]+)\s*$/;

/**
 * A text whose expected findings are written under the offending line, as carets and a code
 * (`#   ^^^ yaml/tab`; without the `#` where the place is in the first column). The mark lines are taken out.
 */
export function marked(written: string): { text: string; marks: Mark[] } {
  const kept: string[] = [];
  const marks: Mark[] = [];
  for (const line of written.replace(/^\n/, '').split('\n')) {
    const match = MARK.exec(line);
    if (!match) {
      kept.push(line);
      continue;
    }
    const [, before = '', carets = '', code = ''] = match;
    const start = { line: kept.length, column: before.length + 1 };
    marks.push({ code, range: { start, end: { line: kept.length, column: start.column + carets.length } } });
  }
  return { text: kept.join('\n'), marks };
}
