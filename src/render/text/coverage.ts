/** Which characters our fonts have, as ranges of code points. */
export type Coverage = readonly (readonly [from: number, to: number])[];

/** Reads `20-7e,a0-17f`, as the build writes it. */
export function readCoverage(text: string): Coverage {
  return text
    .split(',')
    .filter((part) => part !== '')
    .map((part) => {
      const [from = '', to = from] = part.split('-');
      return [Number.parseInt(from, 16), Number.parseInt(to, 16)] as const;
    });
}

// White space and marks that choose a form show nothing of themselves.
const SHOWS_NOTHING = /[\p{Z}\p{Cc}\p{Cf}\p{Variation_Selector}]/u;
// A browser that has no glyph for these sets a plain hyphen.
const HYPHENS = /[\u2010\u2011]/;

/** The characters of a page that our fonts do not have, each once, in order of their numbers. */
export function foreignCharacters(html: string, coverage: Coverage): readonly string[] {
  const found = new Set<string>();
  for (const character of textOf(html)) {
    const code = character.codePointAt(0) as number;
    if (code < 0x7f || isCovered(code, coverage)) continue;
    if (!SHOWS_NOTHING.test(character) && !HYPHENS.test(character)) found.add(character);
  }
  return [...found].sort((left, right) => (left.codePointAt(0) ?? 0) - (right.codePointAt(0) ?? 0));
}

function isCovered(code: number, coverage: Coverage): boolean {
  return coverage.some(([from, to]) => code >= from && code <= to);
}

/** What is printed of a page: composed, as the browser shapes it; no tags, no styles, no names for screen readers. */
function textOf(html: string): string {
  const from = html.indexOf('<main>');
  return html
    .slice(Math.max(0, from))
    .replace(/<title>[^<]*<\/title>/g, '')
    .replace(/<[^>]*>/g, '')
    .replace(/&#(\d+);/g, (_whole, code: string) => String.fromCodePoint(Number(code)))
    .normalize('NFC');
}

/** The name of a character's script, in English; `symbols` for signs and pictures. */
export function scriptOf(character: string): string {
  return SCRIPTS.find(([, pattern]) => pattern.test(character))?.[0] ?? 'other writing';
}

const SCRIPTS: readonly (readonly [name: string, pattern: RegExp])[] = [
  ['emoji', /\p{Extended_Pictographic}|\p{Emoji_Modifier}|\p{Regional_Indicator}/u],
  ['Chinese or Japanese', /\p{Script=Han}|[\u3000-\u303f\uff00-\uffef]/u],
  ['Japanese', /\p{Script=Hiragana}|\p{Script=Katakana}/u],
  ['Korean', /\p{Script=Hangul}/u],
  ['Arabic', /\p{Script=Arabic}/u],
  ['Hebrew', /\p{Script=Hebrew}/u],
  ['Cyrillic', /\p{Script=Cyrillic}/u],
  ['Greek', /\p{Script=Greek}/u],
  ['Thai', /\p{Script=Thai}/u],
  ['Devanagari', /\p{Script=Devanagari}/u],
  ['Bengali', /\p{Script=Bengali}/u],
  ['Tamil', /\p{Script=Tamil}/u],
  ['Latin', /\p{Script=Latin}/u],
  ['symbols', /[\p{S}\p{P}\p{M}\p{N}]/u],
];

/** Scripts whose letters are drawn in other shapes than those a font lists: one letter found stands for all. */
export function isShaped(script: string): boolean {
  return !['Chinese or Japanese', 'Japanese', 'Korean', 'symbols', 'Latin', 'other writing'].includes(script);
}
