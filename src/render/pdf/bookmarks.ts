import type { PdfObject } from './read.ts';
import { unicodeString } from './strings.ts';

const TITLE = /\/Title\s*(?:<[0-9A-Fa-f\s]*>|\((?:\\[\s\S]|[^\\()])*\))/;

/**
 * Gives the bookmarks the words of their headings. The browser puts them together from what it drew: a heading at
 * the top of a page comes twice, and words on two lines are joined.
 * @param headings texts of the headings in reading order; where there are not as many bookmarks, those stay as they are
 */
export function titleBookmarks(
  objects: Map<number, PdfObject>,
  root: number,
  headings: readonly string[],
): void {
  const outlines = numberAfter(objects.get(root)?.text, 'Outlines');
  const marks = outlines === undefined ? [] : below(objects, outlines);
  if (marks.length !== headings.length) return;
  marks.forEach((number, index) => {
    const object = objects.get(number) as PdfObject;
    const title = `/Title ${unicodeString(headings[index] ?? '')}`;
    objects.set(number, { ...object, text: object.text.replace(TITLE, title) });
  });
}

/** The texts of the headings of a page, in reading order. */
export function headingTexts(html: string): readonly string[] {
  return [...html.matchAll(/<h([1-6])\b[^>]*>([\s\S]*?)<\/h\1>/g)].map((heading) =>
    (heading[2] ?? '')
      .replace(/<[^>]*>/g, '')
      .replace(/&(lt|gt|quot|amp|#\d+);/g, (_whole, name: string) => ENTITIES[name] ?? numbered(name))
      .replace(/\s+/g, ' ')
      .trim(),
  );
}

const ENTITIES: Readonly<Record<string, string>> = { lt: '<', gt: '>', quot: '"', amp: '&' };

function numbered(name: string): string {
  return String.fromCodePoint(Number(name.slice(1)));
}

/** The numbers of the bookmarks under one, in reading order. */
function below(objects: ReadonlyMap<number, PdfObject>, parent: number): number[] {
  const found: number[] = [];
  let next = numberAfter(objects.get(parent)?.text, 'First');
  while (next !== undefined && found.length <= objects.size) {
    found.push(next, ...below(objects, next));
    next = numberAfter(objects.get(next)?.text, 'Next');
  }
  return found;
}

function numberAfter(text: string | undefined, key: string): number | undefined {
  const found = new RegExp(`/${key} (\\d+) 0 R`).exec(text ?? '')?.[1];
  return found === undefined ? undefined : Number(found);
}
