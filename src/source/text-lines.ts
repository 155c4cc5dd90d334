/** The offset at which the line of an offset begins. */
export function lineStart(text: string, offset: number): number {
  return text.lastIndexOf('\n', offset - 1) + 1;
}

/** The offset behind the line end that follows; the end of the text when there is none. An offset at a line's start stays. */
export function afterLine(text: string, offset: number): number {
  if (offset > 0 && text[offset - 1] === '\n') return offset;
  const end = text.indexOf('\n', offset);
  return end === -1 ? text.length : end + 1;
}

/** The offset of the line end that follows, before its `\r` too. */
export function beforeLineEnd(text: string, offset: number): number {
  const end = text.indexOf('\n', offset);
  if (end === -1) return text.length;
  return end > offset && text[end - 1] === '\r' ? end - 1 : end;
}

/** True when both offsets are on one line. */
export function onOneLine(text: string, left: number, right: number): boolean {
  const end = text.indexOf('\n', left);
  return end === -1 || end >= right;
}

/** True when nothing but spaces stands before the offset on its line. */
export function isFirstOnLine(text: string, offset: number): boolean {
  return /^ *$/.test(text.slice(lineStart(text, offset), offset));
}

/** Where the mark stands that comes next but for blanks, line ends and comments; undefined when something else does. */
export function nextMark(text: string, from: number, mark: string): number | undefined {
  let index = from;
  while (index < text.length) {
    const next = text[index] as string;
    if (next === mark) return index;
    if (next === '#') index = beforeLineEnd(text, index);
    else if (!/[ \t\r\n]/.test(next)) return undefined;
    else index += 1;
  }
  return undefined;
}

/** The line end the text uses. */
export function lineEndOf(text: string): '\r\n' | '\n' {
  const first = text.indexOf('\n');
  return first > 0 && text[first - 1] === '\r' ? '\r\n' : '\n';
}
