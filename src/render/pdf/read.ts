/** The objects of a PDF whose cross-reference is a plain table, as the printing browser writes it. */
export interface PdfObjects {
  /** By number: dictionary text, and the bytes of a stream where there is one. */
  readonly objects: ReadonlyMap<number, PdfObject>;
  readonly root: number;
  readonly info: number;
}

export interface PdfObject {
  /** Everything between `obj` and `endobj`, or the dictionary before `stream`; Latin-1, one character a byte. */
  readonly text: string;
  readonly stream?: Uint8Array;
}

/**
 * Reads the objects.
 * @throws Error when the file is not laid out as the browser does it: a new browser must not go unnoticed
 */
export function readPdf(bytes: Uint8Array): PdfObjects {
  const text = latin1(bytes);
  const table = Number(/startxref\s+(\d+)\s+%%EOF\s*$/.exec(text)?.[1]);
  if (!Number.isInteger(table) || !text.startsWith('xref', table))
    throw new Error('the PDF has no plain cross-reference table');
  const offsets = readTable(text, table);
  const places = [...offsets.values()].sort((a, b) => a - b);
  const ends = new Map(places.map((place, index) => [place, places[index + 1] ?? table]));
  const objects = new Map<number, PdfObject>();
  for (const [number, offset] of offsets) {
    objects.set(number, readObject(bytes, text, offset, ends.get(offset) ?? table));
  }
  const trailer = text.slice(text.indexOf('trailer', table));
  return { objects, root: reference(trailer, 'Root'), info: reference(trailer, 'Info') };
}

/** Latin-1: a character a byte, so that places in the text are places in the bytes. */
export function latin1(bytes: Uint8Array): string {
  return Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength).toString('latin1');
}

/** The page, counted from one, of every destination a link of the file leads to. */
export function destinationPages(bytes: Uint8Array): ReadonlyMap<string, number> {
  const pdf = readPdf(bytes);
  const order = new Map(pagesOf(pdf).map((page, index) => [page, index + 1]));
  const pages = new Map<string, number>();
  const catalog = textOf(pdf, pdf.root);
  if (!catalog.includes('/Dests')) return pages;
  for (const match of textOf(pdf, reference(catalog, 'Dests')).matchAll(/\/(\S+)\s*\[\s*(\d+) 0 R/g)) {
    const page = order.get(Number(match[2]));
    if (page !== undefined && match[1] !== undefined) pages.set(plainName(match[1]), page);
  }
  return pages;
}

/** The numbers of the page objects in reading order. */
export function pagesOf(pdf: PdfObjects): readonly number[] {
  const walk = (number: number): number[] => {
    const text = textOf(pdf, number);
    if (!/\/Type\s*\/Pages\b/.test(text)) return [number];
    const kids = /\/Kids\s*\[([^\]]*)\]/.exec(text)?.[1] ?? '';
    return [...kids.matchAll(/(\d+) 0 R/g)].flatMap((kid) => walk(Number(kid[1])));
  };
  return walk(reference(textOf(pdf, pdf.root), 'Pages'));
}

/** The text of an object there must be. */
export function textOf(pdf: PdfObjects, number: number): string {
  const object = pdf.objects.get(number);
  if (!object) throw new Error(`the PDF has no object ${number}`);
  return object.text;
}

/** The number of the object a key refers to. */
export function reference(text: string, key: string): number {
  const found = new RegExp(`/${key} (\\d+) 0 R`).exec(text);
  if (!found) throw new Error(`the PDF names no ${key}`);
  return Number(found[1]);
}

function readTable(text: string, at: number): ReadonlyMap<number, number> {
  const offsets = new Map<number, number>();
  const head = /xref\s+0 (\d+)\s+/y;
  head.lastIndex = at;
  const found = head.exec(text);
  if (!found) throw new Error('the cross-reference table of the PDF has more than one part');
  for (let number = 0; number < Number(found[1]); number += 1) {
    const entry = text.slice(head.lastIndex + number * 20, head.lastIndex + number * 20 + 18);
    if (entry[17] === 'n') offsets.set(number, Number(entry.slice(0, 10)));
  }
  return offsets;
}

function readObject(bytes: Uint8Array, text: string, offset: number, end: number): PdfObject {
  const whole = text.slice(offset, end);
  const head = /^\d+ 0 obj\s*/.exec(whole)?.[0].length ?? 0;
  const stream = /\bstream\r?\n/.exec(whole);
  const length = Number(/\/Length (\d+)\s*>>\s*$/.exec(whole.slice(0, stream?.index))?.[1]);
  if (stream && Number.isInteger(length)) {
    const from = offset + stream.index + stream[0].length;
    return { text: whole.slice(head, stream.index).trim(), stream: bytes.subarray(from, from + length) };
  }
  return { text: whole.slice(head, whole.lastIndexOf('endobj')).trim() };
}

// A name writes bytes outside the plain ones as #XX.
function plainName(name: string): string {
  return name.replace(/#([0-9A-Fa-f]{2})/g, (_whole, hex: string) =>
    String.fromCharCode(Number.parseInt(hex, 16)),
  );
}
