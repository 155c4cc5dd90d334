import { fontsUsed } from './pdf/fonts-used.ts';
import { isShaped, scriptOf } from './text/coverage.ts';

/** Characters of one script that our fonts do not have, and what became of them in print. */
export interface ForeignText {
  readonly script: string;
  readonly characters: readonly string[];
  /** The machine's fonts they are set in; none: they are missing, and the page has a box or a hole. */
  readonly fonts: readonly string[];
}

const OWN = /^Source(Sans3|Serif4)/;

/** Looks in a finished PDF for what became of the characters our fonts do not have; by script, then by fate. */
export function foreignText(
  characters: readonly string[],
  pdf: Uint8Array,
  inflate: (bytes: Uint8Array) => Uint8Array,
): readonly ForeignText[] {
  if (characters.length === 0) return [];
  const fonts = fontsUsed(pdf, inflate).filter((font) => !OWN.test(font.name));
  return [...new Set(characters.map(scriptOf))].sort().flatMap((script) => {
    const all = characters.filter((one) => scriptOf(one) === script);
    const using = fonts.filter((font) => all.some((one) => font.characters.has(one)));
    const set = all.filter((one) => using.some((font) => font.characters.has(one)));
    const shown = isShaped(script) && set.length > 0 ? all : set;
    const missing = all.filter((one) => !shown.includes(one));
    return [
      ...(shown.length > 0 ? [{ script, characters: shown, fonts: using.map((font) => font.name) }] : []),
      ...(missing.length > 0 ? [{ script, characters: missing, fonts: [] }] : []),
    ];
  });
}
