import { type Problem, problem } from '../diagnostics/diagnostic.ts';
import type { Lines } from './lines.ts';

/**
 * Faults of indentation as a reader can mend them: shown at the line of content, not at a comment the parser stumbled
 * over; with the columns of the two lines that do not fit; and once for a run of lines, of which the parser rejects each.
 */
export function tidyIndentation(problems: readonly Problem[], lines: Lines): Problem[] {
  const columns = new Set<number>();
  let tabbed = false;
  const tidy: Problem[] = [];
  for (const found of problems) {
    tabbed ||= found.code === 'yaml/tab';
    if (tabbed && found.code === 'yaml/swallowed-key') continue;
    if (found.code !== 'yaml/indentation') tidy.push(found);
    else {
      const moved = atContent(found, lines);
      const column = indentOf(lines.text(lineOf(moved)));
      if (!tabbed && !columns.has(column)) tidy.push(moved);
      columns.add(column);
    }
  }
  return tidy;
}

function atContent(found: Problem, lines: Lines): Problem {
  const at = found.at ?? { file: '' };
  const first = lineOf(found);
  const line = nextContent(lines, first, 1) ?? first;
  const range = line === first ? at.range : { start: { line, column: 1 }, end: { line, column: 2 } };
  const before = nextContent(lines, line - 1, -1);
  const above = before === undefined ? undefined : { line: before, column: indentOf(lines.text(before)) + 1 };
  const column = indentOf(lines.text(line)) + 1;
  return problem('yaml/indentation', { column, above }, range ? { ...at, range } : at);
}

const FARTHEST = 40;

/** The nearest line, from one on in a direction, that is neither empty nor a comment. */
function nextContent(lines: Lines, from: number, step: 1 | -1): number | undefined {
  for (let line = from; line >= 1 && Math.abs(line - from) < FARTHEST; line += step)
    if (/^\s*[^\s#]/.test(lines.text(line))) return line;
  return undefined;
}

function indentOf(line: string): number {
  return line.length - line.trimStart().length;
}

function lineOf({ at }: Problem): number {
  return at?.range?.start.line ?? 1;
}
