import { type Document, isScalar, LineCounter, parseDocument, visit, type YAMLError } from 'yaml';
import { type Problem, problem } from '../diagnostics/diagnostic.ts';
import { decode } from './decode.ts';
import { inlineIgnores } from './inline-ignores.ts';
import { type Lines, linesOf } from './lines.ts';
import { toData } from './node-data.ts';
import type { Parsed } from './parsed.ts';
import { swallowedKey } from './swallowed-key.ts';

const SYNTAX_SHOWN = 5;
// Nested flow brackets cost the parser a stack frame each; no record comes near.
const DEEPEST_FLOW = 200;

/**
 * Reads any text: what is right becomes data, what is wrong a problem with its place. Never throws; linear.
 * Aliases are followed (within a bound), merge keys, tags, directives and complex keys are faults.
 */
export function positionedParse(file: string, bytes: Uint8Array | string): Parsed {
  const decoded = decode(file, bytes);
  if (decoded.problem) return { text: '', data: undefined, problems: [decoded.problem], ignores: [] };
  const { text } = decoded;
  const lines = linesOf(text);
  const at = (start: number, end: number) => ({ file, range: lines.range(start, end) });
  if (nestsTooDeep(text))
    return { text, data: undefined, problems: [problem('yaml/too-deep', {}, { file })], ignores: [] };
  const document = parsed(text);
  if (!document)
    return { text, data: undefined, problems: [problem('yaml/too-deep', {}, { file })], ignores: [] };
  const problems: Problem[] = [...directives(text, at), ...syntaxProblems(document, text, lines, file)];
  const swallowed = swallowedKeys(document, text, at);
  const { data, problems: faults } = toData(document, text, at);
  problems.push(...swallowed, ...faults);
  const { ignores, problems: ignoreProblems } = inlineIgnores(text, file);
  problems.push(...ignoreProblems);
  return { text, data, problems, ignores };
}

/** The document of a text as records are read; undefined when it nests too deeply. */
export function parsed(text: string): Document.Parsed | undefined {
  try {
    return parseDocument(text, {
      uniqueKeys: false,
      strict: true,
      prettyErrors: false,
      logLevel: 'silent',
      keepSourceTokens: false,
      lineCounter: new LineCounter(),
    });
  } catch (error) {
    if (error instanceof RangeError) return undefined;
    throw error;
  }
}

function nestsTooDeep(text: string): boolean {
  let depth = 0;
  for (let index = 0; index < text.length; index += 1) {
    const code = text.charCodeAt(index);
    if (code === 91 || code === 123) {
      depth += 1;
      if (depth > DEEPEST_FLOW) return true;
    } else if (code === 93 || code === 125) {
      depth = Math.max(0, depth - 1);
    }
  }
  return false;
}

type Place = (start: number, end: number) => { file: string; range: ReturnType<Lines['range']> };

function directives(text: string, at: Place): Problem[] {
  const match = /^%.*$/m.exec(text);
  return match && match.index === 0 ? [problem('yaml/directive', {}, at(0, match[0].length))] : [];
}

function syntaxProblems(document: Document.Parsed, text: string, lines: Lines, file: string): Problem[] {
  const shown: Problem[] = [];
  const seen = new Set<number>();
  for (const error of [...document.errors, ...document.warnings]) {
    const [start, end] = error.pos;
    const range = lines.range(start, Math.max(end, start + 1));
    // One slip makes several errors on its line; the first is the one to mend.
    if (seen.has(range.start.line)) continue;
    seen.add(range.start.line);
    if (error.code === 'TAG_RESOLVE_FAILED') continue;
    shown.push(syntaxProblem(error, lines.text(range.start.line), text, { file, range }));
    if (shown.length === SYNTAX_SHOWN) break;
  }
  return shown;
}

function syntaxProblem(
  error: YAMLError,
  line: string,
  text: string,
  at: { file: string; range: ReturnType<Lines['range']> },
): Problem {
  const tight = /^\s*(?:- )?([A-Za-z_][\w.-]*):(?=[^\s:/])/.exec(line);
  switch (error.code) {
    case 'TAB_AS_INDENT':
      return problem('yaml/tab', {}, at);
    case 'MULTIPLE_DOCS':
      return problem('yaml/second-document', {}, at);
    case 'BAD_ALIAS':
      return problem('yaml/alias', { why: 'nothing of that name is above it' }, at);
    case 'BLOCK_AS_IMPLICIT_KEY':
    case 'MULTILINE_IMPLICIT_KEY':
      return tight
        ? missingSpace(tight, at)
        : problem(/:\s.*:\s/.test(line) ? 'yaml/colon-in-text' : 'yaml/indentation', {}, at);
    case 'BAD_INDENT':
      return problem('yaml/indentation', {}, at);
    case 'MISSING_CHAR':
      if (tight) return missingSpace(tight, at);
      return /quote/i.test(error.message) || /[\]}]/.test(error.message)
        ? problem('yaml/unclosed', { what: unclosedWhat(error.message) }, at)
        : problem('yaml/syntax', { why: lowered(error.message) }, at);
    default:
      if (/^\t/.test(line) || /\t/.test(text.slice(error.pos[0], error.pos[1])))
        return problem('yaml/tab', {}, at);
      if (tight) return missingSpace(tight, at);
      return problem('yaml/syntax', { why: lowered(error.message) }, at);
  }
}

function missingSpace(
  match: RegExpExecArray,
  at: { file: string; range: ReturnType<Lines['range']> },
): Problem {
  return problem('yaml/missing-space', { key: match[1] as string }, at);
}

function unclosedWhat(message: string): string {
  if (/quote/i.test(message)) return 'a quote';
  return /\]/.test(message) ? 'a list [' : 'a group {';
}

function lowered(message: string): string {
  return message.slice(0, 1).toLowerCase() + message.slice(1).replace(/\.$/, '');
}

function swallowedKeys(document: Document.Parsed, text: string, at: Place): Problem[] {
  const found: Problem[] = [];
  visit(document, {
    Scalar(_key, node) {
      if (!isScalar(node) || !node.range || node.type === 'BLOCK_LITERAL' || node.type === 'BLOCK_FOLDED')
        return;
      const [start, end] = node.range;
      const hit = swallowedKey(text.slice(start, end));
      if (hit)
        found.push(
          problem(
            'yaml/swallowed-key',
            { key: hit.key },
            at(start + hit.offset, start + hit.offset + hit.key.length),
          ),
        );
    },
  });
  return found;
}
