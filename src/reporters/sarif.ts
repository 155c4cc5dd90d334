import { type Code, catalogue } from '../diagnostics/codes.ts';
import type { Diagnostic, Range, Severity } from '../diagnostics/diagnostic.ts';
import type { CheckReport, ReportLook } from './reporter.ts';
import { plainLine } from './wrap.ts';

const LEVEL: Readonly<Record<Severity, string>> = { error: 'error', warning: 'warning', info: 'note' };
const SCHEMA = 'https://json.schemastore.org/sarif-2.1.0.json';

/** SARIF 2.1.0, for code scanning; silenced findings are in it as suppressed. */
export function sarif({ tool, diagnostics, ignored }: CheckReport, { repositoryPrefix }: ReportLook): string {
  const codes = [...new Set([...diagnostics, ...ignored].map((found) => found.code))].sort();
  const toResult = (found: Diagnostic) => resultOf(found, codes.indexOf(found.code), repositoryPrefix);
  const results = [
    ...diagnostics.map(toResult),
    ...ignored.map((found) => ({ ...toResult(found), suppressions: [{ kind: 'inSource' }] })),
  ];
  const driver = { name: 'ctpat', semanticVersion: tool, version: tool, rules: codes.map(ruleOf) };
  const run = { tool: { driver }, columnKind: 'utf16CodeUnits', results };
  return `${JSON.stringify({ $schema: SCHEMA, version: '2.1.0', runs: [run] }, null, 2)}\n`;
}

function ruleOf(code: Code) {
  const { explain, severity } = catalogue[code];
  const [first = ''] = explain.split(/\n\s*\n/);
  return {
    id: code,
    shortDescription: { text: code },
    fullDescription: { text: plainLine(first) },
    help: { text: explain },
    defaultConfiguration: { level: LEVEL[severity] },
  };
}

function resultOf(found: Diagnostic, ruleIndex: number, prefix: string) {
  const text = plainLine(found.hint ? `${found.message}. ${found.hint}` : found.message);
  return {
    ruleId: found.code,
    ruleIndex,
    level: LEVEL[found.severity],
    message: { text },
    ...(found.file === undefined ? {} : { locations: [locationOf(found.file, found.range, prefix)] }),
    ...(found.related?.length
      ? {
          relatedLocations: found.related.map((one, id) => ({
            id,
            message: { text: plainLine(one.message) },
            ...locationOf(one.file, one.range, prefix),
          })),
        }
      : {}),
    ...(found.criterion ? { properties: { criterion: found.criterion } } : {}),
  };
}

function locationOf(file: string, range: Range | undefined, prefix: string) {
  const artifactLocation = { uri: uriOf(prefix + file), uriBaseId: '%SRCROOT%' };
  return { physicalLocation: { artifactLocation, ...(range ? { region: regionOf(range) } : {}) } };
}

function regionOf({ start, end }: Range) {
  return { startLine: start.line, startColumn: start.column, endLine: end.line, endColumn: end.column };
}

function uriOf(path: string): string {
  return path.split('/').map(encodePart).join('/');
}

// A lone surrogate cannot be percent-encoded.
function encodePart(part: string): string {
  return encodeURIComponent(part.replace(/\p{Surrogate}/gu, '\ufffd'));
}
