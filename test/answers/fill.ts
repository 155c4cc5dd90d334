import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import ExcelJs from 'exceljs';

/** The columns of an exported workbook by their heading. */
export type Filling = Readonly<Record<string, Readonly<Record<string, string>>>>;

const HEADS: Readonly<Record<string, number>> = {
  answer: 6,
  words: 7,
  evidence: 8,
  confirm: 9,
  remark: 10,
  action: 11,
  actionOwner: 12,
  actionDue: 13,
};

/** Fills in an exported workbook as somebody in a spreadsheet program would, row by row by its hidden key. */
export async function fillIn(file: string, by: string | undefined, filling: Filling): Promise<void> {
  const workbook = new ExcelJs.Workbook();
  await workbook.xlsx.load(readFileSync(file) as unknown as ArrayBuffer);
  const sheet = workbook.getWorksheet('Answers');
  if (!sheet) throw new Error('no sheet of answers');
  if (by !== undefined) sheet.getCell('D2').value = by;
  sheet.eachRow((row) => {
    const said = filling[String(row.getCell(1).value)] ?? {};
    for (const [column, text] of Object.entries(said))
      row.getCell(HEADS[column] ?? 0).value = text.startsWith('=') ? { formula: text.slice(1) } : text;
  });
  writeFileSync(file, new Uint8Array(await workbook.xlsx.writeBuffer()));
}

/** Changes a file of the project in place. */
export function rewrite(folder: string, path: string, change: (text: string) => string): void {
  const file = join(folder, path);
  writeFileSync(file, change(readFileSync(file, 'utf8')));
}

export const textOf = (folder: string, path: string) => readFileSync(join(folder, path), 'utf8');
