import { parentPort, workerData } from 'node:worker_threads';
import ExcelJs from 'exceljs';
import type { Sheet } from '../domain/sheet.ts';
import { sheetOf } from './workbook-cells.ts';
import { LIMITS, Refused } from './workbook-limits.ts';
import { plainParts } from './workbook-parts.ts';

/** What the worker answers. */
export type WorkerAnswer =
  | { readonly sheets: readonly Sheet[] }
  | { readonly refused: Pick<Refused, 'key' | 'has' | 'limit'> };

async function sheetsOf(content: Uint8Array): Promise<readonly Sheet[]> {
  const parts = plainParts(content);
  const workbook = new ExcelJs.Workbook();
  await workbook.xlsx.load(parts.content as unknown as ArrayBuffer);
  const { worksheets } = workbook;
  if (worksheets.length > LIMITS.sheets)
    throw new Refused('too-many-sheets', worksheets.length, LIMITS.sheets);
  // The library numbers sheets as their parts are numbered.
  return worksheets.map((sheet) =>
    sheetOf(sheet, parts.merged.get(`xl/worksheets/sheet${sheet.id}.xml`) ?? []),
  );
}

async function answer(content: Uint8Array): Promise<WorkerAnswer> {
  try {
    return { sheets: await sheetsOf(content) };
  } catch (error) {
    if (error instanceof Refused) return { refused: { key: error.key, has: error.has, limit: error.limit } };
    // Whatever the library stumbles over in a damaged file: there is nothing to say but that it cannot be read.
    return { refused: { key: 'unreadable', has: 0, limit: 0 } };
  }
}

void answer(workerData as Uint8Array).then((said) => parentPort?.postMessage(said));
