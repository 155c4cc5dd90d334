/** A row as read: cell texts from column A on, without empty ones at the end. */
export interface SheetRow {
  /** One-based, as the spreadsheet program shows it; in a CSV file the line the row begins on. */
  readonly number: number;
  readonly cells: readonly string[];
}

/** A cell whose text is not what the author saw: shown to the reader, never computed. */
export interface OddCell {
  /** As spreadsheet programs name it: `C7`. */
  readonly cell: string;
  readonly kind: 'formula' | 'error';
}

/** One sheet as plain text; rows without any text are left out. */
export interface Sheet {
  readonly name: string;
  readonly hidden: boolean;
  readonly rows: readonly SheetRow[];
  readonly odd: readonly OddCell[];
  /** Ranges of merged cells, `A1:C1`; the text stands in the first cell of each. */
  readonly merged: readonly string[];
}

/** What a cell to be written looks like. */
export interface PlannedCell {
  readonly text: string;
  /** May be changed where the sheet is protected. */
  readonly open?: boolean;
  readonly look?: 'title' | 'head' | 'group' | 'quiet' | 'input';
  /** What may be chosen here. */
  readonly choices?: readonly string[];
  /** Words shown when the cell is chosen, at most 255 characters. */
  readonly hint?: string;
}

export interface PlannedColumn {
  /** In characters. */
  readonly width: number;
  readonly hidden?: boolean;
}

/** A sheet to be written. */
export interface PlannedSheet {
  readonly name: string;
  readonly hidden?: boolean;
  /** Only open cells can be changed; without a password, against slips rather than against people. */
  readonly isProtected?: boolean;
  /** Rows that stay in sight while scrolling. */
  readonly frozenRows?: number;
  readonly columns: readonly PlannedColumn[];
  readonly rows: readonly (readonly (string | PlannedCell)[])[];
}

/** The name of a cell: row and column are one-based. */
export function cellName(row: number, column: number): string {
  return `${columnName(column)}${row}`;
}

/** 1 is A, 27 is AA. */
export function columnName(column: number): string {
  let name = '';
  for (let rest = column; rest > 0; rest = Math.floor((rest - 1) / 26))
    name = String.fromCharCode(65 + ((rest - 1) % 26)) + name;
  return name;
}

const ACTS = /^'*[=+\-@\t\r]/;
const GUARDED = /^'+[=+\-@\t\r]/;

/**
 * Text that no spreadsheet program takes for a formula, today or after a detour over CSV: an apostrophe goes before
 * what begins with one of = + - @, a tab or a carriage return (OWASP, CSV injection). `unguarded` takes it off.
 */
export function guarded(text: string): string {
  return ACTS.test(text) ? `'${text}` : text;
}

/** The text that was guarded; any other text as it is. */
export function unguarded(text: string): string {
  return GUARDED.test(text) ? text.slice(1) : text;
}
