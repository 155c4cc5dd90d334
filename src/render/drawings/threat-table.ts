import { type DrawnRating, ratingBox, ratingSign, shortName } from './rating-mark.ts';
import { rounded, svgDrawing, svgText } from './svg.ts';

/** A place and its ratings, one for each category; absent where nobody rated it. */
export interface ThreatRow {
  readonly place: string;
  readonly ratings: readonly (DrawnRating | undefined)[];
}

const WIDTH = 640;
const LEFT = 168;
const HEAD = 50;
const ROW = 20;
const ROWS = 36;

/** Places by categories of threat, in greys; at most 36 places a drawing. */
export function threatTables(
  categories: readonly string[],
  rows: readonly ThreatRow[],
  described: (rows: readonly ThreatRow[]) => string,
): readonly { readonly svg: string; readonly words: string }[] {
  return Array.from({ length: Math.ceil(rows.length / ROWS) }, (_none, index) => {
    const page = rows.slice(index * ROWS, (index + 1) * ROWS);
    const words = described(page);
    return { svg: threatTable(categories, page, words), words };
  });
}

function threatTable(categories: readonly string[], rows: readonly ThreatRow[], words: string): string {
  const unit = (WIDTH - LEFT) / Math.max(1, categories.length);
  const heads = categories.map((category, index) => head(category, LEFT + index * unit + unit / 2, unit));
  const lines = rows.map(({ place, ratings }, index) => {
    const y = HEAD + index * ROW;
    const boxes = ratings.map((rating, column) => cell(rating, LEFT + column * unit, y, unit));
    return `<text x="${LEFT - 10}" y="${y + 13.5}" text-anchor="end" fill="#1b1f23">${svgText(shortName(place, 24))}</text>${boxes.join('')}`;
  });
  return svgDrawing(WIDTH, HEAD + rows.length * ROW + 2, words, [...heads, ...lines]);
}

function cell(rating: DrawnRating | undefined, x: number, y: number, unit: number): string {
  const place = { x: x + 1, y: y + 1, width: unit - 2, height: ROW - 2 };
  if (rating !== undefined) return ratingBox(rating, place, ratingSign(rating));
  return `<path d="M${rounded(x + unit / 2 - 3)} ${y + ROW / 2}h6" stroke="#8b949e"/>`;
}

/** The name of a category on up to four short lines. */
function head(category: string, middle: number, unit: number): string {
  const letters = Math.max(6, Math.floor(unit / 4.4));
  const lines: string[] = [];
  for (const word of category.split(' ')) {
    const last = lines.at(-1);
    if (last !== undefined && `${last} ${word}`.length <= letters)
      lines[lines.length - 1] = `${last} ${word}`;
    else lines.push(word);
  }
  const shown = lines.slice(0, 4).map((line) => shortName(line, letters + 3));
  return shown
    .map(
      (line, index) =>
        `<text x="${rounded(middle)}" y="${rounded(HEAD - 6 - (shown.length - 1 - index) * 10.5)}" text-anchor="middle" font-size="8.5" fill="#57606a">${svgText(line)}</text>`,
    )
    .join('');
}
