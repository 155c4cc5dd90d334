import { checkWith } from '../checks/shape.ts';
import { type Problem, problem } from '../diagnostics/diagnostic.ts';
import { type Language, languages } from '../domain/language.ts';
import { criterionTranslation, trees } from '../generated/pack-validators.js';
import type { Files } from '../host.ts';
import { criterionWords } from '../pack/criterion-words.ts';
import type { PackData } from '../pack/pack-data.ts';
import type { Translation } from '../pack/translation.ts';
import { superfluous } from '../pack/words.ts';
import { readWordFiles } from './read-pack.ts';

/** An overlay's own words for criteria, in one language. */
export interface OverlayWords {
  readonly words: Translation['criteria'];
  readonly problems: readonly Problem[];
}

/**
 * Reads `translations/LANGUAGE/CRITERION.yaml` of an overlay: every language is checked, one is given back.
 * @param criteria the ones there are, overlay included
 */
export async function overlayWords(
  files: Files,
  overlay: string,
  language: Language,
  criteria: PackData['criteria'],
): Promise<OverlayWords> {
  const problems = foreign(files, `${overlay}/translations`);
  let words: Translation['criteria'] = {};
  for (const spoken of languages) {
    const read = await wordsIn(files, `${overlay}/translations/${spoken}`, criteria);
    problems.push(...read.problems);
    if (spoken === language) words = read.words;
  }
  return { words, problems };
}

async function wordsIn(files: Files, folder: string, criteria: PackData['criteria']): Promise<OverlayWords> {
  const { found, empty, problems: reading } = await readWordFiles(files, folder);
  const problems = [...reading];
  for (const file of empty) problems.push(problem('pack/overlay-not-a-group', {}, { file }));
  const first = new Map<string, string>();
  const words: [string, Record<string, unknown>][] = [];
  for (const [path, data] of found) {
    const file = `${folder}/${path}`;
    const id = path.slice(path.lastIndexOf('/') + 1, -'.yaml'.length);
    const form = Object.hasOwn(criteria, id) ? criteria[id] : undefined;
    const earlier = first.get(id);
    if (!form) problems.push(problem('pack/translation-unknown', { id }, { file }));
    else if (earlier !== undefined) {
      const related = [{ message: 'the first one', at: { file: earlier } }];
      problems.push(problem('id/duplicate', { id, kind: 'translation' }, { file }, { related }));
    } else {
      first.set(id, file);
      const shape = checkWith(criterionTranslation, trees['criterion-translation'], data, file);
      problems.push(...shape.problems);
      if (shape.data === undefined) continue;
      const own = shape.data as Record<string, unknown>;
      words.push([id, own]);
      for (const pointer of superfluous(own, criterionWords(form)))
        problems.push(problem('pack/translation-unused', { id, pointer }, { file, pointer }));
    }
  }
  return { words: Object.fromEntries(words), problems };
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
