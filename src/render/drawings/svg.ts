/** Text inside a drawing. */
export function svgText(text: string): string {
  return text.replace(/[&<>"]/g, (character) => `&#${character.charCodeAt(0)};`);
}

/** A whole drawing; sizes in pixels of its own grid. The words go beside it, in the picture's alternative. */
export function svgDrawing(width: number, height: number, words: string, parts: readonly string[]): string {
  return [
    `<svg xmlns="http://www.w3.org/2000/svg" class="drawing" viewBox="0 0 ${width} ${height}" width="${width}" height="${height}" font-family="'Source Sans 3', 'Helvetica Neue', Arial, sans-serif" font-size="11">`,
    `<title>${svgText(words)}</title>`,
    ...parts,
    '</svg>\n',
  ].join('\n');
}

/** Fills that differ in grey as well as in pattern. */
export const patterns = [
  '<defs>',
  '<pattern id="stripes" width="5" height="5" patternUnits="userSpaceOnUse" patternTransform="rotate(45)"><rect width="5" height="5" fill="#fff"/><rect width="2.2" height="5" fill="#1b1f23" fill-opacity="0.55"/></pattern>',
  '</defs>',
].join('');

/** One number of decimals, so that drawings are the same everywhere. */
export function rounded(value: number): string {
  return String(Math.round(value * 10) / 10);
}
