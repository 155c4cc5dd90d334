import { notPlain } from './plain-scalar.ts';

/** A block scalar (`|`, `>`) read from `lines[first]` on: its value, and the line after it. */
export function blockScalar(
  lines: readonly string[],
  first: number,
  header: string,
  parentIndent: number,
): { value: string; next: number } {
  const folded = header[0] === '>';
  const chomping = header[1] ?? '';
  const { indent, end } = extent(lines, first, parentIndent);
  const content: string[] = [];
  for (let index = first; index < end; index += 1) {
    const line = lines[index] as string;
    content.push(line.length > indent ? line.slice(indent) : '');
  }
  let last = content.length;
  while (last > 0 && content[last - 1] === '') last -= 1;
  const blanks = content.length - last;
  const body = content.slice(0, last);
  const text = folded ? fold(body) : body.join('\n');
  if (chomping === '-' || (last === 0 && chomping !== '+')) return { value: text, next: end };
  if (chomping === '+')
    return { value: last === 0 ? '\n'.repeat(blanks) : text + '\n'.repeat(blanks + 1), next: end };
  return { value: `${text}\n`, next: end };
}

function extent(
  lines: readonly string[],
  first: number,
  parentIndent: number,
): { indent: number; end: number } {
  let start = first;
  while (start < lines.length && isBlank(lines[start] as string)) {
    // Spaces before the first line of text would belong to it in ways only the full parser knows.
    if ((lines[start] as string).length > 0) throw notPlain;
    start += 1;
  }
  const indent = start < lines.length ? indentOf(lines[start] as string) : 0;
  if (start >= lines.length || indent <= parentIndent) throw notPlain;
  let end = start;
  while (end < lines.length) {
    const line = lines[end] as string;
    if (isBlank(line)) {
      if (line.length > indent) throw notPlain;
    } else if (indentOf(line) < indent) {
      break;
    }
    end += 1;
  }
  // A shorter indentation that is still inside the parent, or a comment at the end, is for the full parser.
  if (end < lines.length && indentOf(lines[end] as string) > parentIndent) throw notPlain;
  // The text after the last line break is no line.
  if (end === lines.length && lines[end - 1] === '') return { indent, end: end - 1 };
  return { indent, end };
}

function fold(body: readonly string[]): string {
  let text = '';
  let pending = 0;
  for (const line of body) {
    if (line.startsWith(' ')) throw notPlain;
    if (line === '') {
      pending += 1;
      continue;
    }
    if (text === '' && pending === 0) text = line;
    else text += pending > 0 ? '\n'.repeat(pending) + line : ` ${line}`;
    pending = 0;
  }
  return text;
}

/** Spaces in front. */
export function indentOf(line: string): number {
  let indent = 0;
  while (line.charCodeAt(indent) === 32) indent += 1;
  return indent;
}

/** True for a line of spaces only. */
export function isBlank(line: string): boolean {
  return indentOf(line) === line.length;
}
