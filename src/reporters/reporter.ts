import type { ChalkInstance } from 'chalk';
import type { Diagnostic, Severity } from '../diagnostics/diagnostic.ts';

/** What a run of `check` found. */
export interface CheckReport {
  /** The version of ctpat. */
  readonly tool: string;
  /** Files read. */
  readonly files: number;
  readonly diagnostics: readonly Diagnostic[];
  /** Silenced by a comment in the file. */
  readonly ignored: readonly Diagnostic[];
}

/** How a report may look. */
export interface ReportLook {
  readonly paint: ChalkInstance;
  readonly columns: number;
  /** The project's place in its repository with `/` at its end; empty at the top. */
  readonly repositoryPrefix: string;
  /** A file of the project as text; undefined when it cannot be shown. */
  readText(file: string): string | undefined;
}

/** Writes a report whole, with a line break at its end. */
export type Reporter = (report: CheckReport, look: ReportLook) => string;

/** How many diagnostics of a severity there are. */
export function countOf(diagnostics: readonly Diagnostic[], severity: Severity): number {
  return diagnostics.filter((found) => found.severity === severity).length;
}
