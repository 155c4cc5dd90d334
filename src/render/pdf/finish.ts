import { titleBookmarks } from './bookmarks.ts';
import { renumberNodes } from './node-ids.ts';
import { type Compression, packPdf } from './pack.ts';
import { latin1, type PdfObjects, pagesOf, readPdf, reference, textOf } from './read.ts';
import { unicodeString } from './strings.ts';

/** What the file says about itself. */
export interface PdfFacts {
  readonly title: string;
  readonly author: string;
  readonly subject: string;
  /** `YYYY-MM-DD`: the day in place of the moment of printing. */
  readonly day: string;
  /** Texts of the headings in reading order, for the bookmarks. */
  readonly headings?: readonly string[];
}

/**
 * Makes a printed file repeatable and small: the document's day for the clock's, its own title, author and
 * subject, bookmarks with the words of their headings, node ids counted within the file, objects packed.
 * @throws Error when a page has no text: a browser without fonts prints empty pages and reports success
 */
export function finishPdf(bytes: Uint8Array, facts: PdfFacts, compression: Compression): Uint8Array {
  const pdf = readPdf(bytes);
  requireText(pdf, compression);
  const objects = new Map(renumberNodes(pdf));
  if (facts.headings) titleBookmarks(objects, pdf.root, facts.headings);
  objects.set(pdf.info, { text: information(textOf(pdf, pdf.info), facts) });
  return packPdf({ ...pdf, objects }, '1.7', compression);
}

function information(text: string, facts: PdfFacts): string {
  const producer = /\/Producer\s*(\([^)]*\))/.exec(text)?.[1] ?? '(Chromium)';
  const moment = `(D:${facts.day.replaceAll('-', '')}000000Z)`;
  const fields = [
    `/Title ${unicodeString(facts.title)}`,
    `/Author ${unicodeString(facts.author)}`,
    `/Subject ${unicodeString(facts.subject)}`,
    '/Creator (ctpat)',
    `/Producer ${producer}`,
    `/CreationDate ${moment}`,
    `/ModDate ${moment}`,
  ];
  return `<<${fields.join('\n')}>>`;
}

const SHOWS_TEXT = /(?:\]\s*TJ|[)>]\s*(?:Tj|'))/;

function requireText(pdf: PdfObjects, compression: Compression): void {
  pagesOf(pdf).forEach((page, index) => {
    const text = textOf(pdf, page);
    const content = pdf.objects.get(reference(text, 'Contents'));
    const drawn = content?.stream ? latin1(compression.inflate(content.stream)) : '';
    if (!/\/Font\s*<</.test(text) || !SHOWS_TEXT.test(drawn))
      throw new Error(`page ${index + 1} was printed without text`);
  });
}
