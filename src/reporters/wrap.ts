/**
 * Breaks text at spaces to a width; the lines after the first begin with `indent`. Long words stand alone.
 * Control and bidi characters are dropped, so text is coloured after it is wrapped.
 */
export function wrap(text: string, width: number, indent: string): string {
  const lines: string[] = [];
  let line = '';
  for (const word of plainLine(text)
    .split(/\s+/)
    .filter((part) => part !== '')) {
    if (line !== '' && line.length + 1 + word.length > width) {
      lines.push(line);
      line = word;
    } else {
      line = line === '' ? word : `${line} ${word}`;
    }
  }
  if (line !== '') lines.push(line);
  return lines.join(`\n${indent}`);
}

// C0 and C1 controls, and the marks that reorder or hide text in a terminal.
const UNSAFE = /[\p{Cc}\u061c\u200b-\u200f\u202a-\u202e\u2060-\u2069\ufeff]/gu;

/** Text from records cannot act on a terminal: control and bidi characters are dropped, line ends become spaces. */
export function plainLine(text: string): string {
  return text.replace(/[\r\n\t]+/g, ' ').replace(UNSAFE, '');
}
