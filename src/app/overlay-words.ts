import { checkWith } from '../checks/shape.ts';
import { type Problem, problem } from '../diagnostics/diagnostic.ts';
import { type Language, languages } from '../domain/language.ts';
import { criterionTranslation, trees } from '../generated/pack-validators.js';
import type { Files } from '../host.ts';
import type { Translation } from '../pack/translation.ts';
import { readWordFiles } from './read-pack.ts';

/** An overlay's own words for criteria, in one language. */
export interface OverlayWords {
  readonly words: Translation['criteria'];
  readonly problems: readonly Problem[];
}

/**
 * Reads `translations/LANGUAGE/CRITERION.yaml` of an overlay: every language is checked, one is given back.
 * @param known the criteria there are, overlay included
 */
export async function overlayWords(
  files: Files,
  overlay: string,
  language: Language,
  known: ReadonlySet<string>,
): Promise<OverlayWords> {
  const problems = foreign(files, `${overlay}/translations`);
  let words: Translation['criteria'] = {};
  for (const spoken of languages) {
    const read = await readWordFiles(files, `${overlay}/translations/${spoken}`);
    problems.push(...read.problems);
    const own = new Map<string, Record<string, unknown>>();
    for (const [path, data] of read.found) {
      const file = `${overlay}/translations/${spoken}/${path}`;
      const id = path.slice(path.lastIndexOf('/') + 1, -'.yaml'.length);
      if (!known.has(id)) {
        problems.push(problem('pack/translation-unknown', { id }, { file }));
        continue;
      }
      const shape = checkWith(criterionTranslation, trees['criterion-translation'], data, file);
      problems.push(...shape.problems);
      if (shape.data !== undefined) own.set(id, shape.data as Record<string, unknown>);
    }
    if (spoken === language) words = Object.fromEntries(own);
  }
  return { words, problems };
}

/** What lies there and is no language this program speaks would be read by nobody. */
function foreign(files: Files, folder: string): Problem[] {
  const known: readonly string[] = languages;
  return files
    .list(folder)
    .filter(({ path, kind }) => kind !== 'folder' || !known.includes(path.slice(folder.length + 1)))
    .map(({ path }) => {
      const language = path.slice(folder.length + 1);
      return problem('pack/translation-language', { language, known }, { file: path });
    });
}
