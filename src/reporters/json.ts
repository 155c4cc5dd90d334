import { type CheckReport, countOf } from './reporter.ts';

/** For programs: the contract `check --format json`. */
export function json({ tool, files, diagnostics, ignored }: CheckReport): string {
  const summary = {
    files,
    errors: countOf(diagnostics, 'error'),
    warnings: countOf(diagnostics, 'warning'),
    infos: countOf(diagnostics, 'info'),
    ignored: ignored.length,
  };
  return `${JSON.stringify({ version: 1, tool, summary, diagnostics, ignored }, null, 2)}\n`;
}
