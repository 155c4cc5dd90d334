import { templateWords as words } from '../../messages/en/templates.ts';

/** Something wrong in a template, with its place; lines and columns are one-based. */
export interface TemplateFault {
  /** Where the template is from: a path in the project, or ours by name. */
  readonly file: string;
  readonly line: number;
  readonly column: number;
  readonly message: string;
  readonly hint?: string;
}

const SHOWN = 8;

/** The faults for a person, one a line, each once, in their order. */
export function faultLines(faults: readonly TemplateFault[]): readonly string[] {
  const lines = [
    ...new Set(
      faults.map((one) => {
        const told = words.fault(`${one.file}:${one.line}:${one.column}`, one.message);
        return one.hint ? `${told}. ${one.hint}` : told;
      }),
    ),
  ];
  return lines.length > SHOWN ? [...lines.slice(0, SHOWN), words.more(lines.length - SHOWN)] : lines;
}
