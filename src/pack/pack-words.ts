import type { PackData } from './pack-data.ts';
import { riskWithWords, riskWords } from './risk-words.ts';
import { groupIn, isWords, textsIn, type Words, withTexts } from './words.ts';

const HEAD = ['title', 'source', 'disclaimer'];
const ENTITY = ['title', 'unplaced'];
const LISTS = ['focus_areas', 'categories'];

/** Of each side file: its list, what an entry is known by, and which of its keys hold words. */
const SIDES: Readonly<Record<string, { list: string; id: string; texts: readonly string[] }>> = {
  operations: { list: 'operations', id: 'key', texts: ['question', 'help', 'not_applicable_because'] },
  readiness: { list: 'readiness', id: 'purpose', texts: ['title'] },
  eligibility: { list: 'eligibility', id: 'id', texts: ['question', 'help'] },
  'evidence-types': { list: 'evidence_types', id: 'id', texts: ['title', 'description'] },
  training: { list: 'training', id: 'id', texts: ['title'] },
  clocks: { list: 'clocks', id: 'id', texts: ['title', 'note'] },
  identifiers: { list: 'identifiers', id: 'kind', texts: ['title', 'looks'] },
  glossary: { list: 'glossary', id: 'term', texts: ['term', 'text'] },
};

/** The words of `pack.yaml`: its own, those of focus areas and categories by id, of entity types by name. */
export function packWords(pack: PackData['pack']): Words {
  const lists = LISTS.map((list) => [
    list,
    Object.fromEntries(entries(pack, list).map((entry) => [String(entry.id), entry.title])),
  ]);
  const entities = Object.entries(groupIn(pack, 'entities')).map(([name, entity]) => [
    name,
    textsIn(isWords(entity) ? entity : {}, ENTITY),
  ]);
  return {
    ...textsIn(pack, HEAD),
    ...Object.fromEntries(lists),
    entities: Object.fromEntries(entities),
  };
}

/** `pack.yaml` with other words. A category's name in CBP's portal is left: the portal knows it by that alone. */
export function packWithWords(pack: PackData['pack'], words: Words): PackData['pack'] {
  const lists = LISTS.filter((list) => Array.isArray(pack[list])).map((list) => {
    const titles = groupIn(words, list);
    const changed = entries(pack, list).map((entry) =>
      withTexts(entry, ['title'], { title: titles[String(entry.id)] }),
    );
    return [list, changed];
  });
  const given = groupIn(words, 'entities');
  const entities = Object.entries(groupIn(pack, 'entities')).map(([name, entity]) => [
    name,
    isWords(entity) ? withTexts(entity, ENTITY, groupIn(given, name)) : entity,
  ]);
  const changed = { ...withTexts(pack, HEAD, words), ...Object.fromEntries(lists) };
  return entities.length > 0 ? { ...changed, entities: Object.fromEntries(entities) } : changed;
}

/** The words of the side files, in each by the entry's id. */
export function sidesWords(sides: PackData['sides']): Readonly<Record<string, Words>> {
  const found = Object.entries(SIDES)
    .filter(([side]) => Object.hasOwn(sides, side))
    .map(([side, { list, id, texts }]) => [
      side,
      Object.fromEntries(
        entries(sides[side], list).map((entry) => [String(entry[id]), textsIn(entry, texts)]),
      ),
    ]);
  const risk = sides.risk;
  return { ...Object.fromEntries(found), ...(risk ? { risk: riskWords(risk) } : {}) };
}

/** The side files with other words. A glossary term keeps the names it was known by before. */
export function sidesWithWords(
  sides: PackData['sides'],
  words: Readonly<Record<string, Words>>,
): PackData['sides'] {
  const changed = Object.entries(sides).map(([side, file]) => {
    if (!Object.hasOwn(words, side)) return [side, file];
    if (side === 'risk') return [side, riskWithWords(file, groupIn(words, side))];
    const shape = Object.hasOwn(SIDES, side) ? SIDES[side] : undefined;
    if (!shape) return [side, file];
    const list = entries(file, shape.list).map((entry) => {
      const given = groupIn(words[side], String(entry[shape.id]));
      const other = withTexts(entry, shape.texts, given);
      return side === 'glossary' ? { ...other, ...namesOf(entry, other, given) } : other;
    });
    return [side, { ...file, [shape.list]: list }];
  });
  return Object.fromEntries(changed);
}

function namesOf(entry: Words, other: Words, given: Words): Words {
  const names = [given.also, entry.term, entry.also].flat().filter((name) => typeof name === 'string');
  const also = [...new Set(names)].filter((name) => name !== other.term);
  return also.length > 0 ? { also } : {};
}

function entries(holder: unknown, list: string): readonly Words[] {
  const found = isWords(holder) ? holder[list] : undefined;
  return Array.isArray(found) ? found.filter(isWords) : [];
}
