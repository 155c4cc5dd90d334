import { catalogue, isCode } from './codes.ts';
import type { At, Diagnostic, Problem, Range } from './diagnostic.ts';
import { problem } from './diagnostic.ts';
import { type Rules, severityOf } from './rules.ts';
import { inOrder } from './sort.ts';

/** A `# ctpat-ignore` comment: silences its code on the line it speaks about. */
export interface InlineIgnore {
  readonly code: string;
  readonly line: number;
  readonly appliesTo: number;
}

/** How problems become what is shown. */
export interface FinishOptions {
  readonly rules: Rules;
  /** Inline ignores by file. */
  readonly ignores: ReadonlyMap<string, readonly InlineIgnore[]>;
  /** The range of a place; undefined where there is none. */
  readonly locate: (at: At) => Range | undefined;
}

export interface Finished {
  readonly diagnostics: readonly Diagnostic[];
  /** Silenced by a comment in the file. */
  readonly ignored: readonly Diagnostic[];
}

/** Problems with their sentences, severities and places: rules and ignores applied, duplicates merged, sorted. */
export function finish(problems: readonly Problem[], options: FinishOptions): Finished {
  const shown: Diagnostic[] = [];
  const ignored: Diagnostic[] = [];
  const used = new Set<InlineIgnore>();
  for (const found of problems) {
    const diagnostic = toDiagnostic(found, options);
    if (!diagnostic) continue;
    const silencers = ignoresOf(diagnostic, options);
    for (const ignore of silencers) used.add(ignore);
    (silencers.length > 0 ? ignored : shown).push(diagnostic);
  }
  for (const left of idleIgnores(used, options)) {
    const diagnostic = toDiagnostic(left, options);
    if (diagnostic) shown.push(diagnostic);
  }
  return { diagnostics: inOrder(shown), ignored: inOrder(ignored) };
}

function toDiagnostic(found: Problem, { rules, locate }: FinishOptions): Diagnostic | undefined {
  const severity = severityOf(found.code, rules);
  if (severity === 'off') return undefined;
  const { message, hint } = sentences(found);
  const { at, criterion, related } = found;
  const range = at && rangeOf(at, locate);
  return {
    code: found.code,
    severity,
    message,
    ...(at ? { file: at.file } : {}),
    ...(range ? { range } : {}),
    ...(at?.pointer ? { pointer: at.pointer } : {}),
    ...(criterion ? { criterion } : {}),
    ...(hint ? { hint } : {}),
    ...(related?.length ? { related: related.map((one) => relatedPlace(one, locate)) } : {}),
  };
}

// The union of all entries cannot be called without knowing which; `problem()` typed the arguments already.
function sentences(found: Problem): { message: string; hint: string | undefined } {
  const entry = catalogue[found.code] as {
    message(args: unknown): string;
    hint?(args: unknown): string | undefined;
  };
  return { message: entry.message(found.args), hint: entry.hint?.(found.args) };
}

function relatedPlace(
  one: { readonly message: string; readonly at: At },
  locate: FinishOptions['locate'],
): NonNullable<Diagnostic['related']>[number] {
  const range = rangeOf(one.at, locate);
  return { message: one.message, file: one.at.file, ...(range ? { range } : {}) };
}

/** A file as a whole has no place in it, and may be no text at all: a document that nobody registered. */
function rangeOf(at: At, locate: FinishOptions['locate']): Range | undefined {
  return at.range ?? (at.pointer === undefined ? undefined : locate(at));
}

function ignoresOf(diagnostic: Diagnostic, { ignores }: FinishOptions): InlineIgnore[] {
  const here = diagnostic.file === undefined ? undefined : ignores.get(diagnostic.file);
  if (!here || diagnostic.code.startsWith('ignore/')) return [];
  const line = diagnostic.range?.start.line;
  return here.filter(
    (ignore) => ignore.code === diagnostic.code && (line === undefined || ignore.appliesTo === line),
  );
}

function* idleIgnores(used: ReadonlySet<InlineIgnore>, { ignores, rules }: FinishOptions): Iterable<Problem> {
  for (const [file, list] of ignores) {
    for (const ignore of list) {
      const at = { file, range: wholeLine(ignore.line) };
      if (!isCode(ignore.code)) yield problem('ignore/unknown-code', { code: ignore.code }, at);
      else if (!used.has(ignore) && severityOf(ignore.code, rules) !== 'off') {
        yield problem('ignore/unused', { code: ignore.code }, at);
      }
    }
  }
}

function wholeLine(line: number): Range {
  return { start: { line, column: 1 }, end: { line: line + 1, column: 1 } };
}
