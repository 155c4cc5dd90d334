/** Status marks: the character in Markdown, a drawn shape in HTML, where fonts without it would fall back. */
const SHAPES: Readonly<Record<string, string>> = {
  '●': '<circle cx="6" cy="6" r="4.6"/>',
  '◐': '<circle class="ring" cx="6" cy="6" r="4"/><path d="M6 1.4a4.6 4.6 0 0 0 0 9.2z"/>',
  '○': '<circle class="ring" cx="6" cy="6" r="4"/>',
  '◇': '<path class="ring" d="M6 1.6 10.4 6 6 10.4 1.6 6z"/>',
  '◆': '<path d="M6 1 11 6 6 11 1 6z"/>',
  '▲': '<path d="M6 1.4 11 10.4H1z"/>',
  '■': '<path d="M2 2h8v8H2z"/>',
  '□': '<path class="ring" d="M2.5 2.5h7v7h-7z"/>',
};

/** Characters that are drawn; a text with one of them is drawn too, and reads the same. */
export const markCharacters = Object.keys(SHAPES).join('');

/** The drawing of a mark. The word beside it says what it means, so readers skip the shape. */
export function drawMark(character: string): string {
  return `<svg class="mark" viewBox="0 0 12 12" width="12" height="12" aria-hidden="true" focusable="false">${SHAPES[character] ?? ''}</svg>`;
}
