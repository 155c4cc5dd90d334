/** Markdown that came through the escape: it cannot change anything around it. */
export type Markdown = string;

// Controls, marks that reorder text, invisible joins and tags, byte-order marks, halves of a character.
const INVISIBLE =
  // biome-ignore lint/suspicious/noControlCharactersInRegex: these are the characters to drop
  /[\u0000-\u0008\u000b-\u001f\u007f-\u009f\u061c\u200b\u200e\u200f\u202a-\u202e\u2060-\u206f\ufeff\ufff9-\ufffb\u{e0000}-\u{e007f}\p{Cs}]/gu;
const MEANS_SOMETHING = /[\\`*_[\]<>|#~$&!{}]/g;

/** Text without characters that show nothing and reorder what is shown; line ends become `\n`. */
export function visible(text: string): string {
  return text.replace(/\r\n?|[\u0085\u2028\u2029]/g, '\n').replace(INVISIBLE, '');
}

/** One line of text that is only text wherever it stands: in a paragraph, a heading, a table cell, a link. */
export function inline(text: string | number | null | undefined): Markdown {
  if (text === null || text === undefined) return '';
  return escapeLineStart(escapeText(visible(String(text)).replace(/\s+/g, ' ').trim()));
}

/** Escapes what Markdown reads inside a line. */
export function escapeText(text: string): Markdown {
  return text.replace(MEANS_SOMETHING, (character) => ENTITIES[character] ?? `\\${character}`);
}

/** Escapes what Markdown reads only at the beginning of a line: lists, numbers, rules, underlines of headings. */
export function escapeLineStart(line: string): Markdown {
  return line.replace(/^(\s*)([-+=:])/, '$1\\$2').replace(/^(\s*\d{1,9})([.)])(?=\s|$)/, '$1\\$2');
}

const ENTITIES: Readonly<Record<string, string>> = { '<': '&lt;', '>': '&gt;', '&': '&amp;' };
