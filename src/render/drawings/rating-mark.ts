import { isMark, isWide } from '../../domain/wide-text.ts';
import { rounded, svgText } from './svg.ts';

/** 1 low, 2 medium, 3 high, or that nothing is known. */
export type DrawnRating = 1 | 2 | 3 | 'unknown';

/** Fill, edge and ink of a rating: three steps of grey that stay apart on any printer, and a dashed box for none. */
const LOOK = {
  1: { fill: '#fff', stroke: '#57606a', ink: '#1b1f23', dash: '' },
  2: { fill: '#c9ced3', stroke: '#57606a', ink: '#1b1f23', dash: '' },
  3: { fill: '#1b1f23', stroke: '#1b1f23', ink: '#fff', dash: '' },
  unknown: { fill: '#fff', stroke: '#57606a', ink: '#1b1f23', dash: ' stroke-dasharray="3 2"' },
} as const;

/** A box in the look of a rating with words in its middle. */
export function ratingBox(
  rating: DrawnRating,
  place: { readonly x: number; readonly y: number; readonly width: number; readonly height: number },
  words: string,
  size = 10,
): string {
  const { fill, stroke, ink, dash } = LOOK[rating];
  const { x, y, width, height } = place;
  const box = `<rect x="${rounded(x)}" y="${rounded(y)}" width="${rounded(width)}" height="${rounded(height)}" fill="${fill}" stroke="${stroke}"${dash}/>`;
  const text = `<text x="${rounded(x + width / 2)}" y="${rounded(y + height / 2 + size * 0.35)}" text-anchor="middle" font-size="${size}" font-weight="600" fill="${ink}">${svgText(words)}</text>`;
  return box + text;
}

/** What stands for a rating where there is room for one character. */
export function ratingSign(rating: DrawnRating): string {
  return rating === 'unknown' ? '?' : String(rating);
}

/** Text cut to the room that a number of ordinary letters takes: a W is wider than an i, and 家 than both. */
export function shortName(text: string, most: number): string {
  const characters = [...text.replace(/\s+/g, ' ').trim()];
  if (roomOf(characters) <= most) return characters.join('');
  let end = 0;
  for (let room = 1; end < characters.length; end += 1) {
    room += widthOf(characters[end] ?? '');
    if (room > most) break;
  }
  return `${characters.slice(0, end).join('').trimEnd()}…`;
}

function roomOf(characters: readonly string[]): number {
  return characters.reduce((room, character) => room + widthOf(character), 0);
}

/** In ordinary letters of the documents' sans serif, rounded up. */
function widthOf(character: string): number {
  if (isMark(character)) return 0;
  if (isWide(character)) return 2;
  if (/[MW@%]/.test(character)) return 1.7;
  if (/\p{Lu}/u.test(character)) return 1.2;
  return /[ .,:;'|!iIjlt()\u2019-]/.test(character) ? 0.6 : 1;
}
