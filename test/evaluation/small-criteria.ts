import type { CriterionForm } from '../../src/pack/pack-data.ts';

type Level = 'must' | 'should' | 'n/a' | 'unknown';

interface Shape {
  readonly level?: Level;
  readonly scope?: 'company' | 'site';
  readonly cadence?: string;
  readonly parts?: Readonly<Record<string, string>>;
  readonly applies_if?: object;
  readonly basis?: 'documented' | 'inferred' | 'memory';
  readonly elements?: Readonly<Record<string, object>>;
  readonly named?: readonly object[];
}

/** A criterion in the form of its file, for the entity type importer. */
export function criterion(id: string, shape: Shape): CriterionForm {
  const { level = 'must', scope = 'company', cadence, parts = {}, applies_if, basis = 'documented' } = shape;
  const elements = Object.entries(shape.elements ?? {}).map(([key, ctpat]) => [
    key,
    {
      title: `Point ${key}`,
      description: `What makes ${key} met.`,
      ctpat: { basis: 'documented', ...ctpat },
    },
  ]);
  return {
    $schema: 'https://json-schema.org/draft/2020-12/schema',
    title: `Criterion ${id}`,
    description: `What ${id} demands.`,
    ctpat: {
      id,
      category: Number(id.split('.')[0]),
      scope,
      cadence: cadence ?? null,
      parts,
      levels: { importer: level },
      basis: { importer: basis },
      applies_if: applies_if ?? null,
      usually_answered_by: 'security',
      guidance: `How companies usually meet ${id}.`,
      good_evidence: ['A dated record'],
      likely_questions: ['Who does it?'],
      source: { edition: 'A booklet, 2020', id },
    },
    type: 'object',
    properties: { elements: { properties: Object.fromEntries(elements) } },
    allOf: shape.named ?? [],
  };
}

/** A condition on one operation. */
export const when = (operation: string, value = true): object => ({
  properties: { [operation]: { const: value } },
});

/** A named requirement that wants current proof of a type. */
export function proof(requirement: string, types: readonly string[], more: object = {}): object {
  const type = types.length === 1 ? { const: types[0] } : { enum: types };
  return {
    ctpat: {
      requirement,
      level: 'must',
      at: '/evidence',
      say: `no current ${requirement.replaceAll('-', ' ')}`,
      ...more,
    },
    properties: {
      evidence: {
        contains: { properties: { type, current: { const: true } }, required: ['type', 'current'] },
      },
    },
    required: ['evidence'],
  };
}

/** A computed named requirement over the record facts. */
export function record(
  requirement: string,
  facts: Readonly<Record<string, object>>,
  more: object = {},
): object {
  return {
    ctpat: {
      requirement,
      level: 'must',
      say: `no ${requirement.replaceAll('-', ' ')} on record`,
      computed: true,
      ...more,
    },
    properties: { records: { properties: facts, required: Object.keys(facts) } },
    required: ['records'],
  };
}

const must = { level: 'must' };
const should = { level: 'should' };

/** One criterion for each thing the outcome table speaks about. */
export const smallCriteria: readonly CriterionForm[] = [
  criterion('1.1', { elements: { team: must, charter: must, minutes: should } }),
  criterion('1.2', { level: 'should', elements: { signed: must, displayed: should } }),
  criterion('1.3', {
    parts: { a: 'Written', b: 'Kept up' },
    elements: { written: { ...must, part: 'a' }, kept: { ...should, part: 'b' } },
  }),
  criterion('1.4', {
    elements: { team: must },
    named: [record('portal-contact', { portal_contacts: { minimum: 1 } })],
  }),
  criterion('2.3', {
    elements: {
      'yearly-review': {
        ...must,
        computed: {
          records: {
            properties: { risk_reviewed_age_days: { minimum: 0, maximum: 366 } },
            required: ['risk_reviewed_age_days'],
          },
        },
      },
    },
  }),
  criterion('5.1', {
    elements: { tracked: { ...must, applies_if: when('subcontracts_transport') }, planned: must },
  }),
  criterion('5.2', {
    applies_if: { anyOf: [when('ships_by_land_border'), when('subcontracts_transport')] },
    elements: { border: must },
  }),
  criterion('6.1', {
    cadence: 'P1Y',
    elements: {
      custody: must,
      inventory: must,
      'yearly-review': { ...must, computed: { evidence_type: 'seal_procedure', within: 'P1Y' } },
    },
    named: [proof('seal-procedure', ['seal_procedure'])],
  }),
  criterion('6.2', { applies_if: when('keeps_seal_inventory'), elements: { counted: must } }),
  criterion('6.4', {
    elements: { counted: must },
    named: [proof('seal-count', ['seal_audit_log', 'seal_log'], { within: 'P1M' })],
  }),
  criterion('6.5', { elements: { read: must }, named: [proof('seal-photo', ['seal_photos'])] }),
  criterion('9.4', { scope: 'site', elements: { gates: must } }),
  criterion('9.5', {
    scope: 'site',
    applies_if: when('has_fencing'),
    elements: { checked: must },
    named: [proof('fence-log', ['fence_inspection_log'], { within: 'P3M' })],
  }),
  criterion('9.6', {
    scope: 'site',
    elements: { guards: { ...must, applies_if: when('uses_security_guards') }, lights: must },
  }),
  criterion('9.7', { applies_if: when('uses_cameras'), elements: { policy: must } }),
  criterion('11.1', { level: 'unknown', elements: { checks: must } }),
  criterion('11.2', { level: 'n/a', elements: { checks: must } }),
  criterion('11.3', { basis: 'memory', elements: { checks: must } }),
];
