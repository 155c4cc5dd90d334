const WIDE =
  /\p{Script=Han}|\p{Script=Hiragana}|\p{Script=Katakana}|\p{Script=Hangul}|\p{Emoji_Presentation}|[\u3000-\u303f\uff01-\uff60]/u;

/** True for a character that takes the room of two: Chinese, Japanese, Korean, full-width forms, emoji. */
export function isWide(character: string): boolean {
  return WIDE.test(character);
}

/** True for a character that is set onto the one before and takes no room. */
export function isMark(character: string): boolean {
  return /\p{Mark}/u.test(character);
}

/** Columns that a text takes in a terminal. */
export function columnsOf(text: string): number {
  return [...text].reduce((columns, character) => columns + columnsOfCharacter(character), 0);
}

/** As much of a text's beginning as fits into a number of terminal columns. */
export function cutToColumns(text: string, most: number): string {
  let [cut, columns] = ['', 0];
  for (const character of text) {
    columns += columnsOfCharacter(character);
    if (columns > most) break;
    cut += character;
  }
  return cut;
}

function columnsOfCharacter(character: string): number {
  if (isMark(character)) return 0;
  return isWide(character) ? 2 : 1;
}
