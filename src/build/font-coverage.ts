import { brotliDecompressSync } from 'node:zlib';

const HEAD = 48;
const CMAP = 0;
const GLYF = 10;
const LOCA = 11;
const OTHER_TAG = 63;

/** The characters a WOFF2 file has a glyph for. @throws Error for a file that is laid out otherwise */
export function charactersOf(woff2: Buffer): Set<number> {
  return readCmap(tableOf(woff2, CMAP));
}

/** The characters of a CSS `unicode-range`. */
export function charactersOfRange(range: string): Set<number> {
  const found = new Set<number>();
  for (const part of range.split(',')) {
    const [from = '', to = from] = part.trim().replace(/^U\+/i, '').split('-');
    for (let one = Number.parseInt(from, 16); one <= Number.parseInt(to, 16); one += 1) found.add(one);
  }
  return found;
}

/** `20-7e,a0-17f`: what the program reads when it looks for characters our fonts lack. */
export function rangesOf(characters: ReadonlySet<number>): string {
  const sorted = [...characters].sort((left, right) => left - right);
  const ranges: [number, number][] = [];
  for (const one of sorted) {
    const last = ranges.at(-1);
    if (last && last[1] === one - 1) last[1] = one;
    else ranges.push([one, one]);
  }
  return ranges
    .map(([from, to]) => (from === to ? from.toString(16) : `${from.toString(16)}-${to.toString(16)}`))
    .join(',');
}

/** A table by its number in the format's list of known tags; only glyf and loca are stored otherwise than plain. */
function tableOf(woff2: Buffer, wanted: number): Buffer {
  if (woff2.toString('latin1', 0, 4) !== 'wOF2') throw new Error('not a WOFF2 font');
  const count = woff2.readUInt16BE(12);
  const packed = woff2.readUInt32BE(20);
  const reader = { at: HEAD };
  let offset = 0;
  let place: readonly [number, number] | undefined;
  for (let index = 0; index < count; index += 1) {
    const flags = woff2[reader.at++] as number;
    const tag = flags & 63;
    if (tag === OTHER_TAG) reader.at += 4;
    let length = base128(woff2, reader);
    const isTransformed = tag === GLYF || tag === LOCA ? flags >> 6 !== 3 : flags >> 6 !== 0;
    if (isTransformed) length = base128(woff2, reader);
    if (tag === wanted) place = [offset, length];
    offset += length;
  }
  if (!place) throw new Error('the font has no table of characters');
  const tables = brotliDecompressSync(woff2.subarray(reader.at, reader.at + packed));
  return tables.subarray(place[0], place[0] + place[1]);
}

function base128(bytes: Buffer, reader: { at: number }): number {
  let value = 0;
  for (;;) {
    const byte = bytes[reader.at++] as number;
    value = value * 128 + (byte & 127);
    if ((byte & 128) === 0) return value;
  }
}

function readCmap(table: Buffer): Set<number> {
  const found = new Set<number>();
  for (let index = 0; index < table.readUInt16BE(2); index += 1) {
    const at = table.readUInt32BE(4 + index * 8 + 4);
    const format = table.readUInt16BE(at);
    if (format === 4) segments(table.subarray(at), found);
    if (format === 12) groups(table.subarray(at), found);
  }
  if (found.size === 0) throw new Error('the font has no table of characters in a format known here');
  return found;
}

function segments(table: Buffer, found: Set<number>): void {
  const size = table.readUInt16BE(6);
  for (let at = 0; at < size; at += 2) {
    const [end, start] = [table.readUInt16BE(14 + at), table.readUInt16BE(16 + size + at)];
    const delta = table.readUInt16BE(16 + 2 * size + at);
    const rangePlace = 16 + 3 * size + at;
    const range = table.readUInt16BE(rangePlace);
    for (let one = start; one <= end && one !== 0xffff; one += 1) {
      const raw = range === 0 ? one : table.readUInt16BE(rangePlace + range + 2 * (one - start));
      if (raw !== 0 && ((raw + delta) & 0xffff) !== 0) found.add(one);
    }
  }
}

function groups(table: Buffer, found: Set<number>): void {
  for (let index = 0; index < table.readUInt32BE(12); index += 1) {
    const at = 16 + index * 12;
    for (let one = table.readUInt32BE(at); one <= table.readUInt32BE(at + 4); one += 1) found.add(one);
  }
}
