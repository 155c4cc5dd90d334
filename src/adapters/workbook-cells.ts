import type { Cell, CellValue, Worksheet } from 'exceljs';
import { cellName, type OddCell, type Sheet, type SheetRow, unguarded } from '../domain/sheet.ts';
import { LIMITS, Refused } from './workbook-limits.ts';

/** A sheet of the reading library as plain text. @throws Refused for a cell that is too long */
export function sheetOf(worksheet: Worksheet, merged: readonly string[]): Sheet {
  const rows: SheetRow[] = [];
  const odd: OddCell[] = [];
  worksheet.eachRow((row, number) => {
    const cells: string[] = [];
    row.eachCell((cell, column) => {
      const { text, kind } = plain(cell);
      if (text.length > LIMITS.text) throw new Refused('cell-too-long', text.length, LIMITS.text);
      if (kind) odd.push({ cell: cellName(number, column), kind });
      if (text === '') return;
      while (cells.length < column - 1) cells.push('');
      cells[column - 1] = text;
    });
    if (cells.length > 0) rows.push({ number, cells });
  });
  return { name: worksheet.name, hidden: worksheet.state !== 'visible', rows, odd, merged };
}

interface Plain {
  readonly text: string;
  readonly kind?: OddCell['kind'];
}

function plain(cell: Cell): Plain {
  const { value } = cell;
  if (typeof value === 'object' && value !== null && !(value instanceof Date)) return plainObject(value);
  if (typeof value === 'number') return { text: numberText(value, cell.numFmt) };
  if (value instanceof Date) return { text: dayText(value) };
  if (typeof value === 'boolean') return { text: value ? 'TRUE' : 'FALSE' };
  return { text: textOf(value ?? '') };
}

function plainObject(value: Exclude<CellValue, Date | string | number | boolean | null | undefined>): Plain {
  if ('formula' in value || 'sharedFormula' in value) {
    const formula = 'formula' in value ? value.formula : value.sharedFormula;
    return { text: `=${textOf(formula ?? '')}`, kind: 'formula' };
  }
  if ('error' in value) return { text: String(value.error), kind: 'error' };
  if ('richText' in value) return { text: textOf(value.richText.map((run) => run.text ?? '').join('')) };
  if ('text' in value) {
    const shown = value.text as unknown;
    return typeof shown === 'object' && shown !== null && 'richText' in shown
      ? plainObject(shown as { richText: [] })
      : { text: textOf(shown) };
  }
  return { text: '' };
}

/** Line ends as the records have them, and the guard against formulas taken off. */
function textOf(value: unknown): string {
  return unguarded(
    String(value)
      .replace(/_x000D_/g, '\r')
      .replace(/\r\n?/g, '\n'),
  );
}

/** Leading zeros that only the format shows are part of an id or a postal code. */
function numberText(value: number, format: string | undefined): string {
  const zeros = /^0{2,15}$/.exec(format ?? '')?.[0].length ?? 0;
  if (!Number.isInteger(value) || Math.abs(value) >= 1e21) return String(value);
  return value >= 0 ? String(value).padStart(zeros, '0') : String(value);
}

/** `YYYY-MM-DD`, with the time behind a T where there is one; the library gives both in UTC. */
function dayText(value: Date): string {
  if (Number.isNaN(value.getTime())) return '';
  const text = value.toISOString();
  return text.endsWith('T00:00:00.000Z') ? text.slice(0, 10) : text.slice(0, 16);
}
