import type { Diagnostic } from '../diagnostics/diagnostic.ts';
import { type CheckReport, countOf, type ReportLook } from './reporter.ts';
import { plainLine } from './wrap.ts';

/** JUnit XML: one suite, one failed case a finding; a clean run is one case that passed. */
export function junit({ diagnostics, ignored }: CheckReport, { repositoryPrefix }: ReportLook): string {
  const failures = diagnostics.length - countOf(diagnostics, 'info');
  const cases = [
    ...diagnostics.map((found) => caseOf(found, repositoryPrefix)),
    ...ignored.map((found) => skippedOf(found, repositoryPrefix)),
  ];
  if (cases.length === 0) cases.push('    <testcase classname="ctpat" name="check"/>');
  const counts = `tests="${cases.length}" failures="${failures}" errors="0" skipped="${ignored.length}"`;
  return [
    '<?xml version="1.0" encoding="UTF-8"?>',
    `<testsuites name="ctpat check" ${counts}>`,
    `  <testsuite name="ctpat check" ${counts}>`,
    ...cases,
    '  </testsuite>',
    '</testsuites>',
    '',
  ].join('\n');
}

function caseOf(found: Diagnostic, prefix: string): string {
  const text = found.hint ? `${found.message}. ${found.hint}` : found.message;
  const inside =
    found.severity === 'info'
      ? `<system-out>${xml(text)}</system-out>`
      : `<failure type="${found.severity}" message="${xml(found.message)}">${xml(text)}</failure>`;
  return `    <testcase ${nameOf(found, prefix)}>${inside}</testcase>`;
}

function skippedOf(found: Diagnostic, prefix: string): string {
  return `    <testcase ${nameOf(found, prefix)}><skipped message="${xml(found.message)}"/></testcase>`;
}

function nameOf({ file, range, code }: Diagnostic, prefix: string): string {
  const place = range ? `:${range.start.line}:${range.start.column}` : '';
  const where = file === undefined ? 'ctpat' : `${prefix}${file}`;
  return `classname="${xml(where)}" name="${xml(`${code} ${where}${place}`)}"`;
}

/** Escaped for text and attributes; characters XML 1.0 has no place for are dropped. */
function xml(text: string): string {
  return plainLine(text)
    .replace(/[\ufffe\uffff]|\p{Surrogate}/gu, '\ufffd')
    .replaceAll('&', '&amp;')
    .replaceAll('<', '&lt;')
    .replaceAll('>', '&gt;')
    .replaceAll('"', '&quot;');
}
