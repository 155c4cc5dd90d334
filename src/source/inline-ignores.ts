import { type Problem, problem } from '../diagnostics/diagnostic.ts';
import type { InlineIgnore } from '../domain/project.ts';

const IGNORE = /^(\s*)#\s*ctpat-ignore\b\s*(\S*?):?(?:\s+(.*?))?\s*$/;

/** The `# ctpat-ignore CODE: reason` lines of a text, and those that lack a reason. */
export function inlineIgnores(
  text: string,
  file: string,
): { ignores: readonly InlineIgnore[]; problems: readonly Problem[] } {
  if (!text.includes('ctpat-ignore')) return NONE;
  const ignores: InlineIgnore[] = [];
  const problems: Problem[] = [];
  const lines = text.split(/\r?\n/);
  const following = followingLines(lines);
  for (const [index, line] of lines.entries()) {
    const match = IGNORE.exec(line);
    if (!match) continue;
    const [, before = '', code = '', reason = ''] = match;
    if (reason === '' || code === '') {
      const range = {
        start: { line: index + 1, column: before.length + 1 },
        end: { line: index + 1, column: line.trimEnd().length + 1 },
      };
      problems.push(problem('ignore/without-reason', { code }, { file, range }));
      continue;
    }
    ignores.push({ code, reason, line: index + 1, appliesTo: following[index] as number });
  }
  return { ignores, problems };
}

const NONE = { ignores: [], problems: [] } as const;

/** For each line index the one-based number of the next line that says something. */
function followingLines(lines: readonly string[]): Uint32Array {
  const following = new Uint32Array(lines.length);
  let next = lines.length + 1;
  for (let index = lines.length - 1; index >= 0; index -= 1) {
    following[index] = next;
    if (!/^\s*(#.*)?$/.test(lines[index] as string)) next = index + 1;
  }
  return following;
}
