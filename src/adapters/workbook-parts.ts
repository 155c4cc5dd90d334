import { crc32 } from 'node:zlib';
import { inflateSync, zipSync } from 'fflate';
import { LIMITS, Refused } from './workbook-limits.ts';
import { type PlainSheet, plainSheet } from './workbook-sheet-xml.ts';
import { packedBytes, requireModest, type ZipEntry, zipDirectory } from './workbook-zip.ts';

const SHEET = /^xl\/worksheets\/[^/]+\.xml$/;
const READ = new Set([
  '[Content_Types].xml',
  '_rels/.rels',
  'xl/workbook.xml',
  'xl/_rels/workbook.xml.rels',
  'xl/styles.xml',
  'xl/sharedStrings.xml',
]);

/** A spreadsheet with nothing in it but its cells, and the merged ranges by the part they stand in. */
export interface PlainParts {
  readonly content: Uint8Array;
  readonly merged: ReadonlyMap<string, readonly string[]>;
}

/**
 * The names of its parts, looked through without unpacking: macros and links to other workbooks are refused here,
 * as are sizes that promise trouble.
 * @throws Refused
 */
export function partsOf(content: Uint8Array): readonly ZipEntry[] {
  const entries = zipDirectory(content);
  const has = (name: RegExp) => entries.some((entry) => name.test(entry.name));
  if (has(/^EncryptedPackage$|^EncryptionInfo$/)) throw new Refused('encrypted');
  if (has(/vbaProject|^xl\/macrosheets\//i)) throw new Refused('macros');
  if (has(/^xl\/externalLinks\//i)) throw new Refused('external-links');
  const wanted = entries.filter(({ name }) => READ.has(name) || SHEET.test(name));
  if (!wanted.some(({ name }) => name === 'xl/workbook.xml')) throw new Refused('no-workbook');
  requireModest(wanted);
  return wanted;
}

/** Unpacks what is read, drops all else, and packs it again. @throws Refused */
export function plainParts(content: Uint8Array): PlainParts {
  const parts: Record<string, Uint8Array> = {};
  const merged = new Map<string, readonly string[]>();
  let cells = 0;
  for (const entry of partsOf(content)) {
    const text = partText(content, entry);
    if (!SHEET.test(entry.name)) {
      parts[entry.name] = new TextEncoder().encode(text);
      continue;
    }
    const sheet: PlainSheet = plainSheet(text);
    cells += sheet.cells;
    if (cells > LIMITS.cells) throw new Refused('too-many-cells', cells, LIMITS.cells);
    parts[entry.name] = new TextEncoder().encode(sheet.xml);
    merged.set(entry.name, sheet.merged);
  }
  return { content: zipSync(parts, { level: 0 }), merged };
}

/** Never more than the directory promised; an entry that holds something else fails its checksum. */
function partText(content: Uint8Array, entry: ZipEntry): string {
  const packed = packedBytes(content, entry);
  const bytes = entry.method === 0 ? packed : inflated(packed, entry);
  if (crc32(bytes) !== entry.crc) throw new Refused('not-a-zip');
  const text = new TextDecoder().decode(bytes);
  if (/<!(?:DOCTYPE|ENTITY)/i.test(text)) throw new Refused('odd-xml');
  return text;
}

function inflated(packed: Uint8Array, { method, unpacked }: ZipEntry): Uint8Array {
  if (method !== 8) throw new Refused('not-a-zip');
  return inflateSync(packed, { out: new Uint8Array(unpacked) });
}
