import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Doubt } from '../../src/domain/outcome.ts';
import { restsOn } from '../../src/evaluation/affirmation.ts';
import { accountContext, sharedContext } from '../../src/evaluation/context.ts';
import { resolve } from '../../src/evaluation/resolve.ts';
import type { CriterionForm } from '../../src/pack/pack-data.ts';
import { answer, base, overlaid, rows, withEvidence } from './affirmation-rows.ts';
import { smallCriteria } from './small-criteria.ts';
import { packOf, predicates, projectOf, resultOf, TODAY, twoSites, type World } from './world.ts';

const AFFIRMED = '2026-09-30';

/** What `ctpat affirm` would have written for a criterion of a world. */
function affirmation(world: World, id: string, site?: string): Record<string, unknown> {
  const project = projectOf(world);
  const pack = packOf(world);
  const account = project.accounts.get('importer');
  const criterion = pack.criteria.find((one) => one.id === id);
  if (!account || !criterion) throw new Error(`no ${id}`);
  const context = accountContext(sharedContext(project, pack, predicates, TODAY), account);
  const resolved = resolve(criterion, project.measures.get(id), 'importer', site, context.sites.length === 1);
  const foundations = restsOn(context, criterion, resolved, site);
  return { on: AFFIRMED, by: 'tom-baker', account: 'importer', site: site ?? null, rests_on: foundations };
}

/** The doubts about an answer affirmed in one world and looked at in another. */
function doubts(before: World, after: World, id = '6.1', site?: string): readonly Doubt[] {
  const affirmations = { [id]: [affirmation(before, id, site)] };
  const result = resultOf({ ...after, affirmations }, id);
  const place = site === undefined ? result : result?.sites.find((one) => one.site === site);
  expect(place?.affirmed?.on).toBe(AFFIRMED);
  return place?.suspect ?? [];
}

describe('an affirmed answer is doubted when what it rested on changed', () => {
  it.each(rows.map((row) => [row.name, row] as const))('%s', (_name, row) => {
    expect(doubts(base, row.after).map((doubt) => doubt.cause)).toEqual(row.causes);
  });

  it('operations: the one that decides, at any site, and no other', () => {
    const before: World = {
      operations: { keeps_seal_inventory: true, has_fencing: true },
      measures: { '6.2': { elements: { counted: 'met' } } },
    };
    const other: World = { ...before, operations: { keeps_seal_inventory: true, has_fencing: false } };
    const words: World = {
      ...before,
      operations: { keeps_seal_inventory: { value: true }, has_fencing: true },
    };
    const decided: World = {
      ...before,
      sites: { 'houston-dc': { name: 'Houston', operations: { keeps_seal_inventory: null } } },
    };
    const undecided: World = { ...before, operations: { has_fencing: true } };
    expect(doubts(before, other, '6.2')).toEqual([]);
    expect(doubts(before, words, '6.2')).toEqual([]);
    expect(doubts(before, decided, '6.2')).toEqual([]);
    expect(doubts(before, undecided, '6.2').map((doubt) => doubt.cause)).toEqual(['operations']);
  });

  it('a site’s answer is doubted by what happens there, not elsewhere', () => {
    const before: World = {
      ...twoSites,
      measures: {
        '9.4': { elements: { gates: 'met' }, sites: { 'houston-dc': 'same', 'laredo-yard': 'same' } },
      },
    };
    const theft = (site: string) => ({
      ...before,
      incidents: {
        theft: { title: 'Theft', kind: 'theft', discovered_at: '2026-10-10', site, criteria: ['9.4'] },
      },
    });
    expect(doubts(before, theft('laredo-yard'), '9.4', 'laredo-yard').map((doubt) => doubt.cause)).toEqual([
      'incident',
    ]);
    expect(doubts(before, theft('houston-dc'), '9.4', 'laredo-yard')).toEqual([]);
  });

  it('an affirmation that does not say what it rested on is doubted', () => {
    const bare = { on: AFFIRMED, by: 'tom-baker', account: 'importer' };
    expect(
      resultOf({ ...base, affirmations: { '6.1': [bare] } }, '6.1')?.suspect.map((doubt) => doubt.cause),
    ).toEqual(['answer']);
  });

  it('names the file where there is one', () => {
    const [first] = doubts(base, withEvidence('seal-procedure', { version: '4' }));
    expect(first?.at?.file).toBe('evidence/seal-procedure.yaml');
    expect(first?.message).toContain('seal-procedure');
  });
});

describe('who affirmed, and when', () => {
  it('a must point the pack gained leaves the answer doubtful and unaffirmed', () => {
    const counted = { title: 'Counted', ctpat: { level: 'must' } };
    const after = overlaid({ properties: { elements: { properties: { counted } } } });
    const result = resultOf({ ...after, affirmations: { '6.1': [affirmation(base, '6.1')] } }, '6.1');
    expect(result?.suspect.map((doubt) => doubt.cause)).toEqual(['obligation']);
    expect(result?.affirmed).toBeUndefined();
  });

  it('an answer nobody affirmed is not affirmed and not doubted', () => {
    const result = resultOf(base, '6.1');
    expect([result?.affirmed, result?.suspect, result?.overdue]).toEqual([undefined, [], false]);
  });

  it('a must point that only took the status keeps the answer from being affirmed', () => {
    const world: World = {
      ...base,
      measures: { '6.1': { ...answer, status: 'met', elements: { custody: 'met' } } },
    };
    const result = resultOf({ ...world, affirmations: { '6.1': [affirmation(world, '6.1')] } }, '6.1');
    expect(result?.outcome).toBe('met');
    expect(result?.affirmed).toBeUndefined();
  });

  it('is overdue a day after the house rule’s time, not before', () => {
    const entry = affirmation(base, '6.1');
    const overdue = (policy: string) =>
      resultOf({ ...base, policy: { review_every: policy }, affirmations: { '6.1': [entry] } }, '6.1')
        ?.overdue;
    expect(overdue('P55D')).toBe(false);
    expect(overdue('P54D')).toBe(true);
  });

  it('over the sites: the oldest day, and none while one lacks it', () => {
    const world: World = {
      ...twoSites,
      measures: {
        '9.4': { elements: { gates: 'met' }, sites: { 'houston-dc': 'same', 'laredo-yard': 'same' } },
      },
    };
    const houston = affirmation(world, '9.4', 'houston-dc');
    const laredo = { ...affirmation(world, '9.4', 'laredo-yard'), on: '2026-06-01' };
    expect(resultOf({ ...world, affirmations: { '9.4': [houston, laredo] } }, '9.4')?.affirmed?.on).toBe(
      '2026-06-01',
    );
    expect(resultOf({ ...world, affirmations: { '9.4': [houston] } }, '9.4')?.affirmed).toBeUndefined();
  });

  it('another account’s affirmation does not count', () => {
    const entry = { ...affirmation(base, '6.1'), account: 'exporter' };
    expect(resultOf({ ...base, affirmations: { '6.1': [entry] } }, '6.1')?.affirmed).toBeUndefined();
  });
});

describe('properties', () => {
  const words = fc.string({ minLength: 1, maxLength: 60 });
  const reworded = (form: CriterionForm, text: string): CriterionForm => {
    const { ctpat, properties, allOf } = form as {
      ctpat: object;
      properties: { elements: { properties: Record<string, object> } };
      allOf: { ctpat: object }[];
    };
    const elements = Object.entries(properties.elements.properties).reverse();
    return {
      ...form,
      title: text,
      description: text,
      ctpat: {
        ...ctpat,
        guidance: text,
        good_evidence: [text],
        likely_questions: [text],
        notes: text,
        source: { edition: text, id: '0' },
      },
      properties: {
        elements: {
          properties: Object.fromEntries(
            elements.map(([key, element]) => [key, { ...element, title: text, description: text }]),
          ),
        },
      },
      allOf: allOf.map((entry) => ({ ...entry, title: text, ctpat: { ...entry.ctpat, say: text } })),
    };
  };

  it('wording never makes an answer suspect', () => {
    fc.assert(
      fc.property(words, (text) => {
        const criteria = smallCriteria.map((form) => reworded(form, text));
        return doubts(base, { ...base, criteria }).length === 0;
      }),
      { numRuns: 50 },
    );
  });
});
