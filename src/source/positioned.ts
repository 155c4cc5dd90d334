import { type Document, isScalar, parseDocument, visit } from 'yaml';
import { type At, type Problem, problem } from '../diagnostics/diagnostic.ts';
import { decode } from './decode.ts';
import { inlineIgnores } from './inline-ignores.ts';
import { linesOf } from './lines.ts';
import { tooDeepAt, tooManyAt } from './nesting.ts';
import { toData } from './node-data.ts';
import type { Parsed } from './parsed.ts';
import { swallowedKey } from './swallowed-key.ts';
import { syntaxProblems } from './syntax-problems.ts';

// A file with more is no record; what ails it is told by then.
const PROBLEMS_SHOWN = 500;

type Place = (start: number, end: number) => At;

/**
 * Reads any text: what is right becomes data, what is wrong a problem with its place. Never throws; linear.
 * Aliases are followed (within a bound); merge keys, tags, directives and complex keys are faults.
 */
export function positionedParse(file: string, bytes: Uint8Array | string): Parsed {
  const decoded = decode(file, bytes);
  if (decoded.problem) return { text: '', data: undefined, problems: [decoded.problem], ignores: [] };
  const { text } = decoded;
  const lines = linesOf(text);
  const at: Place = (start, end) => ({ file, range: lines.range(start, end) });
  const document = parsed(text);
  if (!document) return unread(text, at);
  const { data, problems: faults } = toData(document, text, at);
  const { ignores, problems: ignoreProblems } = inlineIgnores(text, file);
  const syntax = syntaxProblems(document.errors, { file, text, lines });
  const problems = [
    ...directives(text, at),
    ...syntax,
    ...swallowedKeys(document, text, at, syntax),
    ...withoutEchoes(faults, syntax),
    ...ignoreProblems,
  ];
  return { text, data, problems: onePerPlace(problems).slice(0, PROBLEMS_SHOWN), ignores };
}

/** The document of a text as records are read; undefined when it nests too deeply or holds too much. */
export function parsed(
  text: string,
  options: { readonly tokens?: boolean } = {},
): Document.Parsed | undefined {
  if (tooDeepAt(text) !== undefined || tooManyAt(text) !== undefined) return undefined;
  try {
    return parseDocument(withoutDirectives(text), {
      uniqueKeys: false,
      strict: true,
      prettyErrors: false,
      // Without an outlet a second document would pass unseen; nothing is printed by this call.
      logLevel: 'error',
      resolveKnownTags: false,
      keepSourceTokens: options.tokens ?? false,
    });
  } catch (error) {
    if (error instanceof RangeError) return undefined;
    throw error;
  }
}

function unread(text: string, at: Place): Parsed {
  const deep = tooDeepAt(text);
  const many = deep === undefined ? tooManyAt(text) : undefined;
  const offset = deep ?? many ?? 0;
  const code = many === undefined ? 'yaml/too-deep' : 'yaml/too-many-marks';
  return { text, data: undefined, problems: [problem(code, {}, at(offset, offset + 1))], ignores: [] };
}

const HEAD = /^(?:[ \t]*(?:#[^\n]*)?\r?\n|%[^\n]*(?:\r?\n|$))+/;

/** As comments, directives cannot switch to the rules of YAML 1.1; offsets stay. */
function withoutDirectives(text: string): string {
  const head = HEAD.exec(text)?.[0] ?? '';
  return head.includes('%') ? head.replace(/^%/gm, '#') + text.slice(head.length) : text;
}

function directives(text: string, at: Place): Problem[] {
  const head = HEAD.exec(text)?.[0] ?? '';
  return [...head.matchAll(/^%[^\r\n]*/gm)].map(({ 0: line, index }) =>
    problem('yaml/directive', {}, at(index, index + line.length)),
  );
}

/** Keys that became part of a text over several lines; of a text with a fault that fault is told instead; a tab upsets all that follows. */
function swallowedKeys(
  document: Document.Parsed,
  text: string,
  at: Place,
  told: readonly Problem[],
): Problem[] {
  const found: Problem[] = [];
  if (told.some(({ code }) => code === 'yaml/tab')) return found;
  visit(document, {
    Scalar(_key, node) {
      if (!isScalar(node) || !node.range || node.type === 'BLOCK_LITERAL' || node.type === 'BLOCK_FOLDED')
        return;
      const [start, end] = node.range;
      const hit = swallowedKey(text.slice(start, end));
      if (!hit || told.some((one) => beginsAt(one, at(start, start)))) return;
      const offset = start + hit.offset;
      found.push(problem('yaml/swallowed-key', { key: hit.key }, at(offset, offset + hit.key.length)));
    },
  });
  return found;
}

/** A line whose syntax is broken has no keys to find fault with. */
function withoutEchoes(faults: readonly Problem[], syntax: readonly Problem[]): Problem[] {
  const broken = new Set(syntax.map(({ at }) => at?.range?.start.line));
  return faults.filter(({ code, at }) => {
    const isKey = code === 'yaml/complex-key' || code === 'yaml/syntax';
    return !(isKey && broken.has(at?.range?.start.line));
  });
}

function beginsAt({ at }: Problem, place: At): boolean {
  const [one, other] = [at?.range?.start, place.range?.start];
  return one?.line === other?.line && one?.column === other?.column;
}

/** What is said at a place already is not said in other words. */
function onePerPlace(problems: readonly Problem[]): Problem[] {
  const seen = new Set<string>();
  return problems.filter(({ code, at }) => {
    const start = at?.range?.start;
    const key = `${start?.line}:${start?.column}:${code === 'ignore/without-reason'}`;
    return seen.has(key) ? false : seen.add(key);
  });
}
