import { UserError } from '../../errors.ts';
import { templateWords as words } from '../../messages/en/templates.ts';
import type { UsedTemplate } from './document-template.ts';

/**
 * Styles of the project stay inside their element and name nothing outside the page: what the browser would refuse
 * to fetch anyway is said here, with its line, instead of being missing on paper.
 * @throws UserError naming file and line
 */
export function requireOwnStyles(styles: UsedTemplate): UsedTemplate {
  if (!styles.own) return styles;
  refuse(styles, /<\/style/i, words.styleEnd, words.styleEndHint);
  // Comments may name addresses; escapes such as `u\72l(` are read as the browser reads them.
  const read = unescaped(blanked(styles.text));
  refuse(
    { ...styles, text: read },
    /@import|(?:url|image|src)\(\s*["']?(?!\s*["']?(?:data:|#))|image-set\(/i,
    words.styleAddress,
    words.styleAddressHint,
  );
  return styles;
}

function refuse(
  { file, text }: UsedTemplate,
  pattern: RegExp,
  message: (place: string) => string,
  hint: string,
): void {
  const found = pattern.exec(text);
  if (!found) return;
  const before = text.slice(0, found.index).split('\n');
  throw new UserError(message(`${file}:${before.length}:${(before.at(-1)?.length ?? 0) + 1}`), hint);
}

function blanked(css: string): string {
  return css.replace(/\/\*[\s\S]*?(\*\/|$)/g, (comment) => comment.replace(/[^\n]/g, ' '));
}

function unescaped(css: string): string {
  return css.replace(/\\([0-9a-f]{1,6})[ \t]?/gi, (_, digits: string) => {
    const code = Number.parseInt(digits, 16);
    return code > 0 && code <= 0x10ffff ? String.fromCodePoint(code) : ' ';
  });
}
