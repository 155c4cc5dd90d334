import type { PdfObject, PdfObjects } from './read.ts';

/** How bytes are packed and unpacked; handed in, so that this stays pure. */
export interface Compression {
  deflate(bytes: Uint8Array): Uint8Array;
  inflate(bytes: Uint8Array): Uint8Array;
}

const OBJECTS_A_STREAM = 200;
type Entry = readonly [type: 1 | 2, first: number, second: number];

/**
 * Writes a PDF 1.7 with its plain objects gathered in compressed object streams (about a quarter of the
 * size for a tagged file). Objects keep their numbers; streams stay as they are.
 */
export function packPdf(pdf: PdfObjects, version: string, compression: Compression): Uint8Array {
  const out = new ByteList(`%PDF-${version}\n%\u00e2\u00e3\u00cf\u00d3\n`);
  const entries = new Map<number, Entry>();
  const numbers = [...pdf.objects.keys()].sort((a, b) => a - b);
  let next = (numbers.at(-1) ?? 0) + 1;
  const plain: number[] = [];
  for (const number of numbers) {
    const object = pdf.objects.get(number) as PdfObject;
    // The page tree stays outside, so that pages can be counted without unpacking.
    if (object.text.includes('/Type /Pages'))
      entries.set(number, [1, out.add(`${number} 0 obj\n${object.text}\nendobj\n`), 0]);
    else if (!object.stream) plain.push(number);
    else entries.set(number, [1, out.add(...streamParts(number, object.text, object.stream)), 0]);
  }
  for (let from = 0; from < plain.length; from += OBJECTS_A_STREAM) {
    const group = plain.slice(from, from + OBJECTS_A_STREAM);
    for (const [index, number] of group.entries()) entries.set(number, [2, next, index]);
    entries.set(next, [1, out.add(...objectStream(next, group, pdf, compression)), 0]);
    next += 1;
  }
  entries.set(next, [1, out.length, 0]);
  const table = out.add(...crossReference(next, entries, pdf, compression));
  out.add(`startxref\n${table}\n%%EOF\n`);
  return out.bytes();
}

function objectStream(
  number: number,
  group: readonly number[],
  pdf: PdfObjects,
  compression: Compression,
): (string | Uint8Array)[] {
  const texts = group.map((one) => `${pdf.objects.get(one)?.text}\n`);
  let offset = 0;
  const heads = group.map((one, index) => {
    const head = `${one} ${offset}`;
    offset += texts[index]?.length ?? 0;
    return head;
  });
  const head = `${heads.join(' ')}\n`;
  const packed = compression.deflate(bytesOf(head + texts.join('')));
  const words = `<</Type /ObjStm /N ${group.length} /First ${head.length} /Filter /FlateDecode /Length ${packed.length}>>`;
  return streamParts(number, words, packed);
}

function crossReference(
  number: number,
  entries: ReadonlyMap<number, Entry>,
  pdf: PdfObjects,
  compression: Compression,
): (string | Uint8Array)[] {
  const rows = new Uint8Array((number + 1) * 7);
  for (const [one, [type, first, second]] of entries) {
    rows.set(
      [
        type,
        first >>> 24,
        (first >>> 16) & 255,
        (first >>> 8) & 255,
        first & 255,
        second >>> 8,
        second & 255,
      ],
      one * 7,
    );
  }
  rows.set([255, 255], 5);
  const packed = compression.deflate(rows);
  const words = `<</Type /XRef /Size ${number + 1} /W [1 4 2] /Root ${pdf.root} 0 R /Info ${pdf.info} 0 R /Filter /FlateDecode /Length ${packed.length}>>`;
  return streamParts(number, words, packed);
}

function streamParts(number: number, words: string, stream: Uint8Array): (string | Uint8Array)[] {
  return [`${number} 0 obj\n${words} stream\n`, stream, '\nendstream\nendobj\n'];
}

function bytesOf(latin: string): Uint8Array {
  return Buffer.from(latin, 'latin1');
}

class ByteList {
  readonly #parts: Uint8Array[] = [];
  #length = 0;
  constructor(start: string) {
    this.add(start);
  }
  get length(): number {
    return this.#length;
  }
  /** Adds parts and says where the first of them begins. */
  add(...parts: (string | Uint8Array)[]): number {
    const at = this.#length;
    for (const part of parts) {
      const bytes = typeof part === 'string' ? bytesOf(part) : part;
      this.#parts.push(bytes);
      this.#length += bytes.length;
    }
    return at;
  }
  bytes(): Uint8Array {
    const whole = new Uint8Array(this.#length);
    let at = 0;
    for (const part of this.#parts) {
      whole.set(part, at);
      at += part.length;
    }
    return whole;
  }
}
