import { criterionWithWords, criterionWords } from './criterion-words.ts';
import type { CriterionForm, PackData } from './pack-data.ts';
import { packWithWords, packWords, sidesWithWords, sidesWords } from './pack-words.ts';
import { isWords, type Words } from './words.ts';

/** The words of a pack in one language: files beside the criteria, in the same folders. */
export interface Translation {
  /** `pack.yaml`. */
  readonly pack: Words;
  /** The side files by name; in each the words by the entry's id. */
  readonly sides: Readonly<Record<string, Words>>;
  /** By the criterion's id. */
  readonly criteria: Readonly<Record<string, Words>>;
}

/**
 * Gathers a translation from its parsed files.
 * @param files path below the language's folder → data
 */
export function gatherTranslation(files: ReadonlyMap<string, unknown>): Translation {
  const sides: [string, Words][] = [];
  const criteria: [string, Words][] = [];
  for (const [path, data] of files) {
    if (!isWords(data) || path === 'pack.yaml') continue;
    const name = path.slice(path.lastIndexOf('/') + 1).replace(/\.yaml$/, '');
    (path.startsWith('criteria/') ? criteria : sides).push([name, data]);
  }
  const pack = files.get('pack.yaml');
  return {
    pack: isWords(pack) ? pack : {},
    sides: Object.fromEntries(sides),
    criteria: Object.fromEntries(criteria),
  };
}

/** All words of a pack that can be translated, in the shape a translation has. */
export function wordsOf(data: PackData): Translation {
  const criteria = Object.entries(data.criteria).map(([id, form]) => [id, criterionWords(form)]);
  return {
    pack: packWords(data.pack),
    sides: sidesWords(data.sides),
    criteria: Object.fromEntries(criteria),
  };
}

/**
 * A pack with its words in another language. Words without a translation stay; nothing but words changes, so that
 * levels, conditions and schemas, and with them the digests answers rest on, are the same in every language.
 */
export function translated(data: PackData, translation: Translation): PackData {
  return {
    pack: packWithWords(data.pack, translation.pack),
    sides: sidesWithWords(data.sides, translation.sides),
    criteria: translatedCriteria(data.criteria, translation.criteria),
  };
}

/** Criteria with the words there are for them. */
export function translatedCriteria(
  criteria: PackData['criteria'],
  words: Translation['criteria'],
): Readonly<Record<string, CriterionForm>> {
  const changed = Object.entries(criteria).map(([id, form]) => [
    id,
    Object.hasOwn(words, id) ? criterionWithWords(form, words[id]) : form,
  ]);
  return Object.fromEntries(changed);
}
