import { columnName } from '../domain/sheet.ts';
import { LIMITS, Refused } from './workbook-limits.ts';

/** A sheet's XML with nothing but the cells that hold something. */
export interface PlainSheet {
  readonly xml: string;
  readonly cells: number;
  readonly merged: readonly string[];
}

const EMPTY_CELL = /<c\b[^>]*\/>|<c\b[^>]*>\s*<\/c>/g;
const EMPTY_ROW = /<row\b[^>]*\/>|<row\b[^>]*>\s*<\/row>/g;
const PLACE = /<(row|c)\b([^>]*)>/g;
const MERGE = /<mergeCell\b[^>]*?\bref="([A-Z]+\d+(?::[A-Z]+\d+)?)"/g;
const MOST_MERGED = 10_000;

/**
 * Keeps only the cells: formats of whole columns, drop-downs over a million rows, merged areas and the like cost the
 * reading library a cell each. Empty formatted cells go too; what is left must stand within the limits.
 * @throws Refused
 */
export function plainSheet(xml: string): PlainSheet {
  const start = xml.search(/<sheetData\b/);
  const end = xml.lastIndexOf('</sheetData>');
  const open = /<worksheet\b[^>]*>/.exec(xml)?.[0];
  if (open === undefined) throw new Refused('unreadable');
  if (start >= 0 && end < start && !/^<sheetData\b[^>]*\/>/.test(xml.slice(start)))
    throw new Refused('unreadable');
  const data = start < 0 || end < start ? '' : xml.slice(start, end);
  const body = data
    .replace(/^<sheetData\b[^>]*>/, '')
    .replace(EMPTY_CELL, '')
    .replace(EMPTY_ROW, '');
  const placed = withPlaces(body);
  const merged = [...xml.slice(Math.max(0, end)).matchAll(MERGE)].slice(0, MOST_MERGED);
  return {
    xml: `${open}<sheetData>${placed.xml}</sheetData></worksheet>`,
    cells: placed.cells,
    merged: merged.map((match) => match[1] ?? ''),
  };
}

/** Says of each row and cell where it stands; some programs leave that out where it follows from the one before. */
function withPlaces(body: string): { readonly xml: string; readonly cells: number } {
  let [row, column, cells] = [0, 0, 0];
  const xml = body.replace(PLACE, (_whole, tag: string, attributes: string) => {
    const told = /\br="([^"]*)"/.exec(attributes)?.[1];
    if (tag === 'row') {
      row = told === undefined ? row + 1 : Number(told);
      column = 0;
      if (!(row >= 1 && row <= LIMITS.rows)) throw new Refused('too-many-rows', row, LIMITS.rows);
    } else {
      cells += 1;
      column = told === undefined ? column + 1 : columnNumber(told);
      if (!(column >= 1 && column <= LIMITS.columns))
        throw new Refused('too-many-columns', column, LIMITS.columns);
    }
    const rest = attributes.replace(/\br="[^"]*"/, '').replace(/\bspans="[^"]*"/, '');
    return `<${tag} r="${tag === 'row' ? row : `${columnName(column)}${row}`}"${rest}>`;
  });
  return { xml, cells };
}

/** The column of `XFD12`; 0 for what is no place. */
function columnNumber(place: string): number {
  const letters = /^([A-Z]{1,3})\d+$/.exec(place)?.[1] ?? '';
  return [...letters].reduce((number, letter) => number * 26 + letter.charCodeAt(0) - 64, 0);
}
