import type { YAMLError } from 'yaml';
import { type At, type Problem, problem } from '../diagnostics/diagnostic.ts';
import { tidyIndentation } from './indentation-problems.ts';
import type { Lines } from './lines.ts';

const SHOWN = 5;
const TIGHT_KEY = /^\s*(?:- )*([A-Za-z_][\w.-]*):(?=[^\s:/])/;
const KEY_AT_END = /(?:^|\n)[ \t]*(?:- )?([^\s:][^:\n]*?)\s*$/;

interface Source {
  readonly file: string;
  readonly text: string;
  readonly lines: Lines;
}

/** The first few syntax faults of a text in a reader's words; one slip makes many, so one a line is shown. */
export function syntaxProblems(errors: readonly YAMLError[], source: Source): Problem[] {
  const shown = new Map<number, Problem>();
  for (const error of withoutEchoes(errors)) {
    const found = syntaxProblem(error, source);
    const line = found.at?.range?.start.line ?? 1;
    if (!shown.has(line)) shown.set(line, found);
    if (shown.size === SHOWN) break;
  }
  return tidyIndentation([...shown.values()], source.lines);
}

/** A key of several lines is told twice by the parser, once as a group within a value. */
function withoutEchoes(errors: readonly YAMLError[]): readonly YAMLError[] {
  const swallowing = new Set(
    errors.flatMap(({ code, pos }) => (code === 'MULTILINE_IMPLICIT_KEY' ? [pos[0]] : [])),
  );
  return errors.filter(({ code, pos }) => code !== 'BLOCK_AS_IMPLICIT_KEY' || !swallowing.has(pos[0]));
}

function syntaxProblem(error: YAMLError, source: Source): Problem {
  const [start, end] = error.pos;
  const at = place(source, start, Math.min(Math.max(end, start + 1), source.text.length));
  const lineNumber = at.range?.start.line ?? 1;
  const line = source.lines.text(lineNumber);
  if (error.code === 'RESOURCE_EXHAUSTION') return problem('yaml/too-deep', {}, at);
  if (error.code === 'MULTIPLE_DOCS')
    return problem('yaml/second-document', {}, place(source, start, start + 3));
  if (error.code === 'TAB_AS_INDENT' || /^\s*\t/.test(line)) return tabProblem(source, lineNumber, line);
  return (
    unclosed(error, source) ??
    missingSpace(line, lineNumber, source) ??
    swallowed(error, source) ??
    worded(error, line, at)
  );
}

function tabProblem({ file }: Source, line: number, text: string): Problem {
  const first = Math.max(0, text.indexOf('\t'));
  const width = /^\t*/.exec(text.slice(first))?.[0].length || 1;
  const range = { start: { line, column: first + 1 }, end: { line, column: first + 1 + width } };
  return problem('yaml/tab', {}, { file, range });
}

/** Shown where it was opened: where it should end is anybody's guess. */
function unclosed({ message, pos }: YAMLError, source: Source): Problem | undefined {
  const quote = /^Missing closing (["'])quote/.exec(message)?.[1];
  if (quote) {
    const start = Math.max(0, source.text.lastIndexOf(quote, pos[0] - 1));
    return problem('yaml/unclosed', { what: 'a quote' }, place(source, start, start + 1));
  }
  if (!/and end with a [\]}]/.test(message)) return undefined;
  const start = openBracket(source.text, pos[0]);
  const what = source.text[start] === '{' ? 'a group {' : 'a list [';
  return problem('yaml/unclosed', { what }, place(source, start, start + 1));
}

function openBracket(text: string, from: number): number {
  let depth = 0;
  for (let index = from - 1; index >= 0; index -= 1) {
    const mark = text[index];
    if (mark === ']' || mark === '}') depth += 1;
    else if (mark === '[' || mark === '{') {
      if (depth === 0) return index;
      depth -= 1;
    }
  }
  return Math.max(0, from - 1);
}

function missingSpace(line: string, number: number, { file }: Source): Problem | undefined {
  const match = TIGHT_KEY.exec(line);
  if (!match) return undefined;
  const key = match[1] as string;
  const end = match[0].length + 1;
  const start = end - key.length - 1;
  const range = { start: { line: number, column: start }, end: { line: number, column: end } };
  return problem('yaml/missing-space', { key }, { file, range });
}

/** A key that is read as the end of a text of several lines. */
function swallowed({ code, pos }: YAMLError, source: Source): Problem | undefined {
  if (code !== 'MULTILINE_IMPLICIT_KEY') return undefined;
  const text = source.text.slice(pos[0], keyEnd(source.text, pos[0]));
  const match = text.includes('\n') ? KEY_AT_END.exec(text) : null;
  if (!match) return undefined;
  const key = match[1] as string;
  const start = pos[0] + match.index + match[0].lastIndexOf(key);
  return problem('yaml/swallowed-key', { key }, place(source, start, start + key.length));
}

/** The colon that ends the key of several lines which begins at an offset. */
function keyEnd(text: string, start: number): number {
  const colon = /:(?=[ \r\n]|$)/g;
  colon.lastIndex = Math.max(start, text.indexOf('\n', start));
  return colon.exec(text)?.index ?? text.length;
}

const UNQUOTED_SIGN = 'a text may not begin with this sign unless it is in quotes';

/** A whole line that the parser takes for more of a value above: it stands in the wrong column. */
function isMisplacedLine(line: string, { range }: At): boolean {
  const before = line.slice(0, (range?.start.column ?? 1) - 1);
  return before.trim() === '' && /^\s*(?:- |["']?[\w.-]+["']?\s*:(?:\s|$))/.test(line);
}

function worded({ code, message }: YAMLError, line: string, at: At): Problem {
  switch (code) {
    case 'BAD_ALIAS':
      if (/^Anchor/.test(message)) return problem('yaml/syntax', { why: UNQUOTED_SIGN }, at);
      return problem('yaml/alias', { why: 'nothing of that name is above it' }, at);
    case 'BLOCK_AS_IMPLICIT_KEY':
      return problem(/:\s.*:\s/.test(`${line} `) ? 'yaml/colon-in-text' : 'yaml/indentation', {}, at);
    case 'MULTILINE_IMPLICIT_KEY':
    case 'BAD_INDENT':
      return problem('yaml/indentation', {}, at);
    case 'BAD_DQ_ESCAPE':
      return problem(
        'yaml/syntax',
        { why: 'a backslash in double quotes begins a sign that does not exist' },
        at,
      );
    case 'BAD_SCALAR_START':
      return problem('yaml/syntax', { why: UNQUOTED_SIGN }, at);
    case 'UNEXPECTED_TOKEN':
      if (isMisplacedLine(line, at)) return problem('yaml/indentation', {}, at);
      return problem('yaml/syntax', { why: plainWords(message) }, at);
    default:
      return problem('yaml/syntax', { why: plainWords(message) }, at);
  }
}

/** The parser's own words for what is rare, without its jargon. */
function plainWords(message: string): string {
  if (/^Implicit map keys need/.test(message)) return 'this line has no colon and belongs to no text';
  if (/^Missing , /.test(message)) return 'a comma is missing between two entries in brackets';
  if (/^Unexpected empty item|^Unexpected ,/.test(message)) return 'there is a comma too many';
  if (/block-seq-ind on same line/.test(message)) return 'a list may not begin on the line of its key';
  if (/^Block scalar header/.test(message)) return 'nothing but a comment may follow | or > on its line';
  if (/^Comments must be separated/.test(message)) return 'a comment needs a space before its #';
  if (/^Unexpected .* at node end|^Unexpected .* token/.test(message))
    return 'something follows a value that is already whole';
  if (/^Sequence item without/.test(message)) return 'a list item needs a dash and a space in front';
  return message.slice(0, 1).toLowerCase() + message.slice(1).replace(/\.$/, '');
}

function place({ file, lines }: Source, start: number, end: number): At {
  return { file, range: lines.range(start, end) };
}
