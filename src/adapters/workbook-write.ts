import ExcelJs, { type Cell, type Fill, type Worksheet } from 'exceljs';
import { unzipSync, type Zippable, zipSync } from 'fflate';
import { columnName, guarded, type PlannedCell, type PlannedSheet } from '../domain/sheet.ts';

/** An inline list of choices may have this many characters; a longer one lies in cells of its own. */
const LIST_LIMIT = 255;
const HINT_LIMIT = 255;
const TEXT_LIMIT = 32_767;
const CHOICES_SHEET = '_choices';

/** Any fixed moment: the file says nothing of when it was made, so that the same plan gives the same bytes. */
const MOMENT = new Date(Date.UTC(2000, 0, 1));
const ZIP_MOMENT = new Date(1980, 0, 1);

/** An xlsx file; the same bytes for the same plan. */
export async function workbookBytes(sheets: readonly PlannedSheet[]): Promise<Uint8Array> {
  const workbook = new ExcelJs.Workbook();
  workbook.created = MOMENT;
  workbook.modified = MOMENT;
  workbook.creator = 'ctpat';
  workbook.lastModifiedBy = 'ctpat';
  const lists = new LongLists(sheets);
  for (const plan of sheets) {
    const sheet = workbook.addWorksheet(plan.name, {
      state: plan.hidden ? 'veryHidden' : 'visible',
      views: plan.frozenRows ? [{ state: 'frozen', ySplit: plan.frozenRows }] : [],
      pageSetup: { orientation: 'landscape', fitToPage: true, fitToWidth: 1, fitToHeight: 0 },
    });
    await fill(sheet, plan, lists);
  }
  lists.write(workbook);
  return repacked(new Uint8Array(await workbook.xlsx.writeBuffer()));
}

async function fill(sheet: Worksheet, plan: PlannedSheet, lists: LongLists): Promise<void> {
  plan.columns.forEach(({ width, hidden }, index) => {
    const column = sheet.getColumn(index + 1);
    column.width = width;
    column.hidden = hidden === true;
  });
  plan.rows.forEach((cells, row) => {
    cells.forEach((planned, column) => {
      if (planned === '') return;
      const cell = sheet.getRow(row + 1).getCell(column + 1);
      place(cell, typeof planned === 'string' ? { text: planned } : planned, lists);
    });
  });
  if (plan.isProtected)
    // Without a password the library makes no random salt, and nobody is locked out of their own answers.
    await sheet.protect(undefined as unknown as string, {
      formatColumns: true,
      formatRows: true,
      autoFilter: true,
      sort: false,
    });
}

const FILLS = { head: 'FF1D4E5F', group: 'FFE3ECEF', input: 'FFFFFBE6' } as const;

function place(cell: Cell, planned: PlannedCell, lists: LongLists): void {
  // A cell of text, whatever it begins with: numbers and days come back as they were written.
  if (planned.text !== '') cell.value = guarded(planned.text).slice(0, TEXT_LIMIT);
  cell.numFmt = '@';
  cell.alignment = { vertical: 'top', wrapText: true };
  cell.protection = { locked: planned.open !== true };
  look(cell, planned.look ?? (planned.open ? 'input' : undefined));
  const hint = planned.hint?.slice(0, HINT_LIMIT);
  if (planned.choices)
    cell.dataValidation = {
      type: 'list',
      allowBlank: true,
      formulae: [lists.formula(planned.choices)],
      showErrorMessage: true,
      errorStyle: 'stop',
      ...(hint ? { showInputMessage: true, prompt: hint } : {}),
    };
  else if (hint) cell.note = planned.hint as string;
}

function look(cell: Cell, kind: PlannedCell['look']): void {
  if (kind === 'title') cell.font = { bold: true, size: 14 };
  if (kind === 'head') cell.font = { bold: true, color: { argb: 'FFFFFFFF' } };
  if (kind === 'group') cell.font = { bold: true };
  if (kind === 'quiet') cell.font = { color: { argb: 'FF57606A' } };
  if (kind === 'head' || kind === 'group' || kind === 'input') cell.fill = solid(FILLS[kind]);
  if (kind === 'input') cell.border = { bottom: { style: 'hair', color: { argb: 'FF8B949E' } } };
}

function solid(argb: string): Fill {
  return { type: 'pattern', pattern: 'solid', fgColor: { argb } };
}

/** Lists of choices that are too long to stand in the cell's rule, a column each on a hidden sheet. */
class LongLists {
  readonly #columns = new Map<string, { readonly column: string; readonly choices: readonly string[] }>();

  constructor(sheets: readonly PlannedSheet[]) {
    for (const cell of sheets.flatMap((sheet) => sheet.rows.flat()))
      if (typeof cell === 'object' && cell.choices) this.#note(cell.choices);
  }

  #note(choices: readonly string[]): void {
    const key = choices.join(',');
    if (!needsCells(choices) || this.#columns.has(key)) return;
    this.#columns.set(key, { column: columnName(this.#columns.size + 1), choices });
  }

  formula(choices: readonly string[]): string {
    const known = this.#columns.get(choices.join(','));
    if (!known) return `"${choices.join(',')}"`;
    return `${CHOICES_SHEET}!$${known.column}$1:$${known.column}$${choices.length}`;
  }

  write(workbook: ExcelJs.Workbook): void {
    if (this.#columns.size === 0) return;
    const sheet = workbook.addWorksheet(CHOICES_SHEET, { state: 'veryHidden' });
    for (const { column, choices } of this.#columns.values())
      choices.forEach((choice, index) => {
        sheet.getCell(`${column}${index + 1}`).value = guarded(choice);
      });
  }
}

function needsCells(choices: readonly string[]): boolean {
  return choices.join(',').length > LIST_LIMIT || choices.some((choice) => /[",]/.test(choice));
}

/** Files in the order of their names, all of one date. */
function repacked(content: Uint8Array): Uint8Array {
  const files = unzipSync(content);
  const sorted: Zippable = {};
  for (const name of Object.keys(files).sort())
    if (!name.endsWith('/')) sorted[name] = [files[name] as Uint8Array, { mtime: ZIP_MOMENT, level: 6 }];
  return zipSync(sorted);
}
