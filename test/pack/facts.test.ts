import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { type CriterionFile, criteria, elementsOf, readYaml } from './pack-files.ts';

interface Facts {
  entity_types: string[];
  categories: { id: number; title: string; focus_area: string }[];
  importer: { criteria: number; must: number; should: number };
  unassigned_ids: string[];
  criteria: {
    id: string;
    category: number;
    parts: Record<string, string>;
    levels: Record<string, string>;
    basis: Record<string, string>;
  }[];
}

const facts: Facts = JSON.parse(readFileSync(new URL('fixtures/facts.json', import.meta.url), 'utf8'));
const byId = new Map(criteria.map(({ data }) => [data.ctpat.id, data]));

/** `{ must: 'importer exporter' }` as `{ importer: 'must', exporter: 'must' }`. */
function byEntity(grouped: Record<string, string>): Record<string, string> {
  return Object.fromEntries(
    Object.entries(grouped).flatMap(([value, entities]) =>
      entities.split(' ').map((entity) => [entity, value]),
    ),
  );
}

function count(level: string): number {
  return criteria.filter(({ data }) => data.ctpat.levels.importer === level).length;
}

function criterion(id: string): CriterionFile {
  return byId.get(id) ?? expect.fail(`no file for ${id}`);
}

/** The levels of the elements and named requirements of one part. */
function levelsOfPart(data: CriterionFile, part: string): string[] {
  const requirements = [
    ...elementsOf(data).map(([, element]) => element),
    ...data.allOf.map(({ ctpat }) => ctpat),
  ];
  return requirements.filter((requirement) => requirement.part === part).map(({ level }) => level);
}

describe('the pack against the facts', () => {
  it('has every criterion of the facts and no other', () => {
    const ids = criteria.map(({ data }) => data.ctpat.id).sort();
    expect(ids).toEqual(facts.criteria.map(({ id }) => id).sort());
  });

  it('counts 96 criteria for importers, 60 musts and 36 shoulds', () => {
    expect(facts.importer).toEqual({ criteria: 96, must: 60, should: 36 });
    expect({ must: count('must'), should: count('should') }).toEqual({ must: 60, should: 36 });
  });

  it('uses no number that is not known to be assigned', () => {
    expect(facts.unassigned_ids.filter((id) => byId.has(id))).toEqual([]);
  });

  it('knows the entity types, categories and focus areas', () => {
    const pack = readYaml('pack.yaml') as {
      focus_areas: { id: string; title: string }[];
      categories: { id: number; title: string; focus_area: string }[];
      entities: Record<string, unknown>;
    };
    const areas = new Map(pack.focus_areas.map(({ id, title }) => [id, title]));
    expect(Object.keys(pack.entities).sort()).toEqual([...facts.entity_types].sort());
    expect(pack.categories.map(({ id, title }) => ({ id, title }))).toEqual(
      facts.categories.map(({ id, title }) => ({ id, title })),
    );
    expect(pack.categories.map(({ focus_area }) => areas.get(focus_area))).toEqual(
      facts.categories.map(({ focus_area }) => focus_area),
    );
  });

  describe.each(facts.criteria)('$id', (fact) => {
    it('has the category, levels, basis and parts of the facts', () => {
      const { category, levels, basis, parts } = criterion(fact.id).ctpat;
      expect(category).toBe(fact.category);
      expect(levels).toEqual(byEntity(fact.levels));
      expect(basis).toMatchObject(byEntity(fact.basis));
      expect(Object.keys(parts)).toEqual(Object.keys(fact.parts));
    });

    it.each(Object.entries(fact.parts))('judges part %s as a %s', (part, level) => {
      const levels = levelsOfPart(criterion(fact.id), part);
      expect(levels).toContain(level);
      if (level === 'should') expect(levels).not.toContain('must');
    });
  });
});
