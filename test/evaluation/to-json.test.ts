import { readFileSync } from 'node:fs';
import { Ajv2020 } from 'ajv/dist/2020.js';
import { describe, expect, it } from 'vitest';
import { parse } from 'yaml';
import { gapsJson } from '../../src/evaluation/to-json.ts';
import { evaluated, packOf, twoSites, type World } from './world.ts';

const purpose = {
  readiness: { readiness: [{ purpose: 'application', title: 'Ready', rules: [{ rule: 'musts_met' }] }] },
};
const world: World = {
  ...twoSites,
  measures: {
    '1.1': { elements: { team: 'met', charter: 'unmet', minutes: 'unmet' } },
    '9.4': { elements: { gates: 'met' }, sites: { 'houston-dc': 'same' } },
  },
  overlay: { '6.1': { ctpat: { cadence: 'P6M' } } },
  affirmations: { '1.1': [{ on: '2026-09-30', by: 'tom-baker', account: 'importer' }] },
  pack: { sides: purpose },
};
const range = { start: { line: 3, column: 1 }, end: { line: 3, column: 9 } };

function schemaOf(name: string): object {
  return parse(readFileSync(`src/schemas/output/${name}.yaml`, 'utf8'));
}

interface Shown {
  readonly pack: { readonly overlaid: readonly string[] };
  readonly accounts: readonly {
    readonly ready: object;
    readonly criteria: readonly {
      readonly id: string;
      readonly reasons: readonly object[];
      readonly sites?: object;
      readonly suspect: readonly object[];
    }[];
  }[];
}

describe('gaps as JSON', () => {
  const shown = JSON.parse(
    JSON.stringify(
      gapsJson(evaluated(world), packOf(world), 'application', '1.0.0', (at) =>
        at.pointer ? range : undefined,
      ),
    ),
  ) as Shown;
  const criterion = (id: string) => shown.accounts[0]?.criteria.find((one) => one.id === id);

  it('holds its schema', () => {
    const ajv = new Ajv2020({ strict: false, allErrors: true });
    for (const name of ['common', 'gaps']) ajv.addSchema(schemaOf(name), `${name}.yaml`);
    expect(ajv.validate('gaps.yaml', shown), JSON.stringify(ajv.errors)).toBe(true);
  });

  it('names the verdict of the purpose asked for, with a blocker for each criterion', () => {
    expect(shown.accounts[0]?.ready).toMatchObject({ for: 'application', verdict: 'not_ready' });
    expect(shown.accounts[0]?.ready).toHaveProperty('blockers[0].criterion', '1.1');
    expect(shown.pack.overlaid).toEqual(['6.1']);
  });

  it('gives each reason its requirement, level, place and next step; no range where there is none', () => {
    expect(criterion('1.1')?.reasons[0]).toMatchObject({
      code: 'compliance/element-unmet',
      requirement: 'charter',
      level: 'must',
      file: 'measures/1.1.yaml',
      range,
      next: expect.any(String),
    });
    expect(criterion('1.1')?.reasons[1]).toMatchObject({ requirement: 'minutes', recommendation: true });
    expect(criterion('1.2')?.reasons[0]).not.toHaveProperty('range');
  });

  it('shows sites one by one, and doubts with their cause', () => {
    expect(criterion('9.4')?.sites).toMatchObject({
      'houston-dc': { outcome: 'met' },
      'laredo-yard': { outcome: 'unassessed' },
    });
    expect(criterion('1.1')?.suspect[0]).toMatchObject({ cause: 'answer', file: 'measures/1.1.yaml' });
  });
});
