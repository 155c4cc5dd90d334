import { type Info, parse } from 'csv-parse/sync';
import { type Sheet, type SheetRow, unguarded } from '../domain/sheet.ts';
import { LIMITS, Refused } from './workbook-limits.ts';

const SEPARATORS = [',', ';', '\t', '|'] as const;

/**
 * A table in text form: UTF-8 or UTF-16, with or without a byte-order mark, else Windows-1252; separated by comma,
 * semicolon, tab or bar, whichever the first line has most of.
 * @throws Refused when it is no text, is too large, or a quotation mark stays open
 */
export function csvSheet(content: Uint8Array): Sheet {
  const text = decoded(content);
  if (text.includes('\0')) throw new Refused('not-text');
  const told = /^sep=(.)\r?\n/i.exec(text);
  const body = told ? text.slice(told[0].length) : text;
  const rows = records(body, told?.[1] ?? separatorOf(body), told ? 1 : 0);
  const cells = rows.reduce((sum, row) => sum + row.cells.length, 0);
  if (cells > LIMITS.cells) throw new Refused('too-many-cells', cells, LIMITS.cells);
  return { name: '', hidden: false, rows, odd: [], merged: [] };
}

interface Parsed {
  readonly record: readonly string[];
  readonly info: Info;
}

function records(text: string, delimiter: string, before: number): SheetRow[] {
  const rows: SheetRow[] = [];
  let line = before + 1;
  for (const { record, info } of parsed(text, delimiter)) {
    if (rows.length >= LIMITS.rows) throw new Refused('too-many-rows', rows.length + 1, LIMITS.rows);
    if (record.length > LIMITS.columns) throw new Refused('too-many-columns', record.length, LIMITS.columns);
    const cells = trimmedRow(record);
    if (cells.length > 0) rows.push({ number: line, cells });
    line = before + info.lines + 1;
  }
  return rows;
}

function parsed(text: string, delimiter: string): readonly Parsed[] {
  try {
    return parse(text, {
      delimiter,
      info: true,
      relax_column_count: true,
      relax_quotes: true,
      record_delimiter: ['\r\n', '\n', '\r'],
      max_record_size: LIMITS.columns * LIMITS.text,
    }) as unknown as readonly Parsed[];
  } catch (error) {
    const { code, lines } = error as { code?: string; lines?: number };
    if (code === 'CSV_QUOTE_NOT_CLOSED') throw new Refused('open-quote', openQuote(text, lines ?? 1));
    throw new Refused('not-text');
  }
}

/** The line on which the quotation mark that is never closed stands: the last one before which all are in pairs. */
function openQuote(text: string, last: number): number {
  const at = text.lastIndexOf('"');
  return at < 0 ? last : text.slice(0, at).split(/\r\n|\n|\r/).length;
}

function trimmedRow(record: readonly string[]): string[] {
  const cells = record.map((cell) => {
    const text = unguarded(cell.replace(/\r\n?/g, '\n'));
    if (text.length > LIMITS.text) throw new Refused('cell-too-long', text.length, LIMITS.text);
    return text;
  });
  while (cells.length > 0 && cells.at(-1)?.trim() === '') cells.pop();
  return cells;
}

function separatorOf(text: string): string {
  const first = (/^(?:"(?:[^"]|"")*"|[^"\r\n])*/.exec(text.slice(0, 20_000))?.[0] ?? '').replace(
    /"(?:[^"]|"")*"/g,
    '',
  );
  const count = (separator: string) => first.split(separator).length;
  return SEPARATORS.reduce((best, one) => (count(one) > count(best) ? one : best));
}

function decoded(content: Uint8Array): string {
  if (content[0] === 0xff && content[1] === 0xfe) return new TextDecoder('utf-16le').decode(content);
  if (content[0] === 0xfe && content[1] === 0xff) return new TextDecoder('utf-16be').decode(content);
  // Without a mark: text in Latin letters has a zero in every second byte.
  if (content.length > 3 && content[1] === 0 && content[3] === 0)
    return new TextDecoder('utf-16le').decode(content);
  if (content.length > 3 && content[0] === 0 && content[2] === 0)
    return new TextDecoder('utf-16be').decode(content);
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(content);
  } catch {
    return new TextDecoder('windows-1252').decode(content);
  }
}
