import { LIMITS, Refused } from './workbook-limits.ts';

/** What the directory of a zip file says of one of its files. */
export interface ZipEntry {
  readonly name: string;
  readonly packed: number;
  readonly unpacked: number;
  /** 0 as it is, 8 deflated. */
  readonly method: number;
  /** Checksum of the unpacked bytes. */
  readonly crc: number;
  /** Where its own header begins. */
  readonly at: number;
}

const END = 0x06054b50;
const ENTRY = 0x02014b50;
const LOCAL = 0x04034b50;
const END_BYTES = 22;
const ENTRY_BYTES = 46;
const LOCAL_BYTES = 30;
const COMMENT_BYTES = 0xffff;

/**
 * The directory at the end of a zip file, without unpacking anything.
 * @throws Refused when it is none, is damaged or encrypted, or names more or larger files than are taken
 */
export function zipDirectory(content: Uint8Array): readonly ZipEntry[] {
  const view = viewOf(content);
  const end = endOfDirectory(view);
  const count = view.getUint16(end + 10, true);
  if (count > LIMITS.entries) throw new Refused('too-many-files', count, LIMITS.entries);
  const entries: ZipEntry[] = [];
  let at = view.getUint32(end + 16, true);
  for (let index = 0; index < count; index += 1) {
    if (at + ENTRY_BYTES > end || view.getUint32(at, true) !== ENTRY) throw new Refused('not-a-zip');
    if ((view.getUint16(at + 8, true) & 1) === 1) throw new Refused('encrypted');
    const nameBytes = view.getUint16(at + 28, true);
    entries.push({
      name: new TextDecoder().decode(content.subarray(at + ENTRY_BYTES, at + ENTRY_BYTES + nameBytes)),
      crc: view.getUint32(at + 16, true),
      packed: view.getUint32(at + 20, true),
      unpacked: view.getUint32(at + 24, true),
      method: view.getUint16(at + 10, true),
      at: view.getUint32(at + 42, true),
    });
    at += ENTRY_BYTES + nameBytes + view.getUint16(at + 30, true) + view.getUint16(at + 32, true);
  }
  return entries;
}

/** @throws Refused when the files are too large together, or one larger than its packed bytes explain */
export function requireModest(entries: readonly ZipEntry[]): void {
  const whole = entries.reduce((sum, entry) => sum + entry.unpacked, 0);
  if (whole > LIMITS.unpacked) throw new Refused('unpacks-too-large', whole, LIMITS.unpacked);
  for (const { packed, unpacked } of entries) {
    const ratio = Math.round(unpacked / Math.max(1, packed));
    if (unpacked > 1 << 20 && ratio > LIMITS.ratio) throw new Refused('too-dense', ratio, LIMITS.ratio);
  }
}

/** The packed bytes of an entry. @throws Refused when they are not where the directory says */
export function packedBytes(content: Uint8Array, { at, packed }: ZipEntry): Uint8Array {
  const view = viewOf(content);
  if (at + LOCAL_BYTES > content.length || view.getUint32(at, true) !== LOCAL) throw new Refused('not-a-zip');
  const start = at + LOCAL_BYTES + view.getUint16(at + 26, true) + view.getUint16(at + 28, true);
  if (start + packed > content.length) throw new Refused('not-a-zip');
  return content.subarray(start, start + packed);
}

function endOfDirectory(view: DataView): number {
  const first = Math.max(0, view.byteLength - END_BYTES - COMMENT_BYTES);
  for (let at = view.byteLength - END_BYTES; at >= first; at -= 1)
    if (view.getUint32(at, true) === END) return at;
  throw new Refused('not-a-zip');
}

function viewOf(content: Uint8Array): DataView {
  return new DataView(content.buffer, content.byteOffset, content.byteLength);
}
