import type { Diagnostic, Severity } from '../diagnostics/diagnostic.ts';
import type { CheckReport, ReportLook } from './reporter.ts';
import { plainLine } from './wrap.ts';

const COMMAND: Readonly<Record<Severity, string>> = { error: 'error', warning: 'warning', info: 'notice' };

/** Workflow commands that become annotations on a pull request; nothing at all when there is nothing to say. */
export function github({ diagnostics }: CheckReport, { repositoryPrefix }: ReportLook): string {
  return diagnostics.map((found) => `${annotation(found, repositoryPrefix)}\n`).join('');
}

function annotation(found: Diagnostic, prefix: string): string {
  const properties = [...placeOf(found, prefix), ['title', found.code] as const];
  const listed = properties.map(([name, value]) => `${name}=${property(String(value))}`).join(',');
  const text = found.hint ? `${found.message}. ${found.hint}` : found.message;
  return `::${COMMAND[found.severity]} ${listed}::${data(text)}`;
}

// GitHub's columns are inclusive, and it refuses columns over several lines.
function placeOf({ file, range }: Diagnostic, prefix: string): (readonly [string, string | number])[] {
  if (file === undefined) return [];
  if (!range) return [['file', prefix + file]];
  const place: [string, string | number][] = [
    ['file', prefix + file],
    ['line', range.start.line],
    ['endLine', range.start.line],
  ];
  if (range.end.line === range.start.line) {
    place.push(
      ['col', range.start.column],
      ['endColumn', Math.max(range.start.column, range.end.column - 1)],
    );
  }
  return place;
}

/** Mentions and references would notify people; a word joiner after the sign keeps them text. */
function data(text: string): string {
  const harmless = plainLine(text)
    .replace(/([@#])(?=\w)/g, '$1\u2060')
    .replaceAll('::', ':\u2060:');
  return harmless.replaceAll('%', '%25').replaceAll('\r', '%0D').replaceAll('\n', '%0A');
}

function property(text: string): string {
  return plainLine(text).replaceAll('%', '%25').replaceAll(':', '%3A').replaceAll(',', '%2C');
}
