import type { Host } from '../host.ts';
import { buildWords } from '../messages/en/build.ts';
import { failureWords } from '../messages/en/failure.ts';
import type { ForeignText } from '../render/foreign-text.ts';
import { plainLine } from '../reporters/wrap.ts';
import type { BuildReport } from './build-documents.ts';

/**
 * Says which text is not set in our fonts, once for all documents it is in, also when talk is off.
 * @returns false when some of it is missing from a page
 */
export function reportForeign(host: Host, foreign: BuildReport['foreign']): boolean {
  const places = new Map<string, { readonly text: ForeignText; readonly paths: string[] }>();
  for (const [path, texts] of Object.entries(foreign)) {
    for (const text of texts) {
      const key = JSON.stringify(text);
      const known = places.get(key) ?? { text, paths: [] };
      known.paths.push(path);
      places.set(key, known);
    }
  }
  for (const { text, paths } of places.values()) host.terminal.err(`${sentence(text, paths)}\n`);
  const isWhole = [...places.values()].every(({ text }) => text.fonts.length > 0);
  if (!isWhole) host.terminal.err(`${failureWords.hint(buildWords.missingFix)}\n`);
  return isWhole;
}

function sentence({ script, characters, fonts }: ForeignText, paths: readonly string[]): string {
  const more = characters.length > SAMPLE ? ' …' : '';
  const sample = characters.slice(0, SAMPLE).map(shown).join(' ') + more;
  const where = buildWords.places(paths);
  return fonts.length > 0
    ? buildWords.foreign(where, script, sample, fonts.join(', '))
    : buildWords.missing(where, script, sample);
}

const SAMPLE = 12;

/** A character as a terminal can show it; marks that sit on a letter, and characters without a shape, by their number. */
function shown(character: string): string {
  const number = `U+${(character.codePointAt(0) ?? 0).toString(16).toUpperCase().padStart(4, '0')}`;
  return /[\p{Co}\p{Cn}\p{M}]/u.test(character) ? number : plainLine(character);
}
