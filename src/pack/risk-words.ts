import { groupIn, isWords, textsIn, type Words, withTexts } from './words.ts';

/** The lists of `risk.yaml` with words: what an entry is known by, and which of its keys hold them. */
const LISTS: Readonly<Record<string, { id: string; texts: readonly string[] }>> = {
  scale: { id: 'rating', texts: ['title', 'threat', 'vulnerability'] },
  threats: { id: 'id', texts: ['title'] },
  steps: { id: 'id', texts: ['title', 'description'] },
};

/** The words of `risk.yaml`: of the scale, the threats and the steps, by rating or id. */
export function riskWords(file: Words): Words {
  const lists = Object.entries(LISTS).map(([list, { id, texts }]) => {
    const words = entries(file, list).map((entry) => [String(entry[id]), textsIn(entry, texts)]);
    return [list, Object.fromEntries(words)];
  });
  return Object.fromEntries(lists);
}

/** `risk.yaml` with other words; ratings, the matrix and all that is reckoned with stay. */
export function riskWithWords(file: Words, words: Words): Words {
  const risk = groupIn(file, 'risk');
  const lists = Object.entries(LISTS)
    .filter(([list]) => Array.isArray(risk[list]))
    .map(([list, { id, texts }]) => {
      const given = groupIn(words, list);
      return [
        list,
        entries(file, list).map((entry) => withTexts(entry, texts, groupIn(given, String(entry[id])))),
      ];
    });
  return { ...file, risk: { ...risk, ...Object.fromEntries(lists) } };
}

function entries(file: Words, list: string): readonly Words[] {
  const found = groupIn(file, 'risk')[list];
  return Array.isArray(found) ? found.filter(isWords) : [];
}
