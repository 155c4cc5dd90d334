import { Ajv2020 } from 'ajv/dist/2020.js';
import { describe, expect, it } from 'vitest';
import { isDuration } from '../../src/domain/calendar.ts';
import { type CriterionFile, criteria, elementsOf, readYaml } from './pack-files.ts';

const kebab = /^[a-z0-9]+(-[a-z0-9]+)*$/;
const departments =
  'management compliance security operations warehouse shipping hr it finance purchasing legal other'.split(
    ' ',
  );

function namesIn(path: string, list: string, name: 'id' | 'key'): Set<string> {
  const data = readYaml(path) as Record<string, Record<string, string>[]>;
  return new Set((data[list] ?? []).map((entry) => entry[name] ?? ''));
}

/** Runs a rule over every criterion file and gathers its complaints, so that one failure shows all of them. */
function faults(rule: (data: CriterionFile) => Iterable<string>): string[] {
  return criteria.flatMap(({ path, data }) => [...rule(data)].map((fault) => `${path}: ${fault}`));
}

/** Every value that stands under a key, at any depth. */
function* valuesUnder(data: unknown, wanted: string): Generator<unknown> {
  if (typeof data !== 'object' || data === null) return;
  for (const [key, value] of Object.entries(data)) {
    if (key === wanted) yield value;
    yield* valuesUnder(value, wanted);
  }
}

/** The names that schemas under a key give to properties: operations under `applies_if`, topics under `training`. */
function propertyNames(data: unknown, key: string): string[] {
  return [...valuesUnder(data, key)].flatMap((schema) =>
    [...valuesUnder(schema, 'properties')].flatMap((properties) => Object.keys(properties as object)),
  );
}

/** The evidence types a criterion asks for, by `type: { const | enum }` or as `computed.evidence_type`. */
function evidenceTypesOf(data: CriterionFile): string[] {
  const asked = [...valuesUnder(data.allOf, 'contains')].flatMap((contains) => [
    ...valuesUnder(contains, 'type'),
  ]);
  const named = asked.flatMap((type) => [...valuesUnder(type, 'const'), ...valuesUnder(type, 'enum')].flat());
  return [...named, ...valuesUnder(data, 'evidence_type')].filter((type) => typeof type === 'string');
}

function topicsOf(data: CriterionFile): string[] {
  const facts = ['age_days', 'sessions'];
  return propertyNames(data, 'training').filter((name) => !facts.includes(name));
}

describe('every criterion file', () => {
  it('stands in the folder of its category, under its id', () => {
    const slugs = new Map(
      (readYaml('pack.yaml') as { categories: { id: number; slug: string }[] }).categories.map(
        ({ id, slug }) => [id, slug],
      ),
    );
    expect(criteria.map(({ path }) => path)).toEqual(
      criteria.map(({ data }) => `${slugs.get(data.ctpat.category)}/${data.ctpat.id}.yaml`),
    );
  });

  it('names its requirements once, in kebab-case', () => {
    const found = faults(function* (data) {
      const keys = [
        ...elementsOf(data).map(([key]) => key),
        ...data.allOf.map(({ ctpat }) => ctpat.requirement),
      ];
      for (const key of keys) if (!kebab.test(key)) yield `${key} is not kebab-case`;
      for (const [index, key] of keys.entries()) if (keys.indexOf(key) !== index) yield `${key} occurs twice`;
    });
    expect(found).toEqual([]);
  });

  it('has elements and named requirements of parts that exist', () => {
    const found = faults(function* (data) {
      const lettered = Object.keys(data.ctpat.parts).length > 0;
      for (const [key, { part }] of elementsOf(data)) {
        if (lettered ? !(part && part in data.ctpat.parts) : part) yield `${key} is of part ${part}`;
      }
      for (const { ctpat } of data.allOf) {
        if (ctpat.part && !(ctpat.part in data.ctpat.parts))
          yield `${ctpat.requirement} is of part ${ctpat.part}`;
      }
    });
    expect(found).toEqual([]);
  });

  it('asks for evidence types, operations and training topics that the pack knows', () => {
    const types = namesIn('evidence-types.yaml', 'evidence_types', 'id');
    const operations = namesIn('operations.yaml', 'operations', 'key');
    const topics = namesIn('training.yaml', 'training', 'id');
    const found = faults(function* (data) {
      for (const type of evidenceTypesOf(data)) if (!types.has(type)) yield `evidence type ${type}`;
      for (const key of propertyNames(data, 'applies_if')) if (!operations.has(key)) yield `operation ${key}`;
      for (const topic of topicsOf(data)) if (!topics.has(topic)) yield `training topic ${topic}`;
    });
    expect(found).toEqual([]);
  });

  it('has a proof for every must: evidence or what the records say', () => {
    const found = faults(function* (data) {
      if (!Object.values(data.ctpat.levels).includes('must')) return;
      const named = data.allOf.some(({ ctpat }) => ctpat.level === 'must');
      const computed = elementsOf(data).some(([, element]) => element.level === 'must' && element.computed);
      if (!named && !computed) yield 'no evidence or computed requirement';
    });
    expect(found).toEqual([]);
  });

  it('has predicates that compile', () => {
    const ajv = new Ajv2020({ strict: true, strictTypes: false, strictRequired: false, keywords: ['ctpat'] });
    const found = faults(function* (data) {
      const schemas = [
        data,
        ...['applies_if', 'records'].flatMap((key) => [...valuesUnder(data.ctpat, key)]),
      ];
      for (const [, element] of elementsOf(data)) schemas.push(element.applies_if, element.computed?.records);
      for (const { ctpat, ...schema } of data.allOf) schemas.push(ctpat.applies_if, schema);
      for (const schema of schemas) {
        if (schema === null || schema === undefined) continue;
        try {
          ajv.compile(schema as object);
        } catch (error) {
          yield String(error);
        }
      }
    });
    expect(found).toEqual([]);
  });

  it('has durations that are ones', () => {
    const found = faults(function* (data) {
      for (const within of [data.ctpat.cadence ?? undefined, ...valuesUnder(data, 'within')]) {
        if (within !== undefined && !isDuration(within)) yield String(within);
      }
    });
    expect(found).toEqual([]);
  });

  it('speaks to the reader: guidance, evidence, questions, a department, a source', () => {
    const found = faults(function* ({ title, description, ctpat }) {
      if (!title.trim() || !description.trim()) yield 'title or description';
      if (ctpat.guidance.trim().length < 80) yield 'guidance';
      for (const list of [ctpat.good_evidence, ctpat.likely_questions]) {
        if (list.length < 3 || list.some((line) => typeof line !== 'string' || !line.trim()))
          yield 'a list is too short';
      }
      if (!departments.includes(ctpat.usually_answered_by)) yield ctpat.usually_answered_by;
      if (ctpat.source.id !== ctpat.id || !/, (November 2019|March 2020)\b/.test(ctpat.source.edition))
        yield 'source';
      if (!['company', 'site'].includes(ctpat.scope)) yield ctpat.scope;
    });
    expect(found).toEqual([]);
  });

  it('says of every element what would make it met, and of every named requirement what is missing', () => {
    const found = faults(function* (data) {
      for (const [key, element] of Object.entries(data.properties.elements.properties)) {
        if (!element.title?.trim() || !element.description?.trim()) yield `${key} lacks words`;
      }
      for (const { ctpat } of data.allOf)
        if (!/^no \S/.test(ctpat.say)) yield `${ctpat.requirement}: ${ctpat.say}`;
    });
    expect(found).toEqual([]);
  });

  it.each(['description', 'guidance'] as const)('shares its %s with no other', (field) => {
    const texts = criteria.map(({ data }) =>
      field === 'description' ? data.description : data.ctpat.guidance,
    );
    expect(texts.filter((text, index) => texts.indexOf(text) !== index)).toEqual([]);
  });
});
