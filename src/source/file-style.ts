import { HOUSE_STYLE, type Style } from './value-text.ts';

const UNDER_KEY =
  /^( *)(?:- )?[^\s#-][^\n]*:[ \t]*(?:#[^\n]*)?\r?\n(?: *\r?\n| *#[^\n]*\r?\n){0,50}( *)(-(?=[ \r\n])|[^\s#-])/gm;

/** How a file indents what stands under a key: as its first group and its first list do, else as the house does. */
export function styleOf(text: string): Style {
  let step: number | undefined;
  let listIndent: number | undefined;
  for (const [, outer = '', inner = '', mark] of text.matchAll(UNDER_KEY)) {
    const deeper = inner.length - outer.length;
    if (mark === '-' && deeper >= 0 && deeper <= 8) listIndent ??= deeper;
    else if (mark !== '-' && deeper > 0 && deeper <= 8) step ??= deeper;
    if (step !== undefined && listIndent !== undefined) break;
  }
  const json = /^\s*[[{]\s*(?:[[{]\s*)*"/.test(text);
  return { json, step: step ?? HOUSE_STYLE.step, listIndent: listIndent ?? step ?? HOUSE_STYLE.listIndent };
}
