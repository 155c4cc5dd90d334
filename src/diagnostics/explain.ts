import { type Code, catalogue, isCode } from './codes.ts';
import type { Severity } from './diagnostic.ts';

/** What there is to say about a code beyond the sentence of a finding. */
export interface CodeExplanation {
  readonly code: Code;
  /** Before the rules of a project change it. */
  readonly severity: Severity;
  /** What it means, why it matters, how to mend it. */
  readonly paragraphs: readonly string[];
}

/** The explanation of a code; undefined for what is none. */
export function explainCode(code: string): CodeExplanation | undefined {
  if (!isCode(code)) return undefined;
  const { severity, explain } = catalogue[code];
  const paragraphs = explain.trim().split(/\n\s*\n/);
  return { code, severity, paragraphs };
}
