import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Doubt } from '../../src/domain/outcome.ts';
import { restsOn } from '../../src/evaluation/affirmation.ts';
import { accountContext, sharedContext } from '../../src/evaluation/context.ts';
import { resolve } from '../../src/evaluation/resolve.ts';
import type { CriterionForm } from '../../src/pack/pack-data.ts';
import { smallCriteria } from './small-criteria.ts';
import { on, packOf, predicates, projectOf, resultOf, TODAY, twoSites, type World } from './world.ts';

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

const contacts = [
  { id: 'ana-ruiz', kind: 'officer', portal: true },
  { id: 'tom-baker', kind: 'employee', portal: true },
];
const answer = {
  owner: 'tom-baker',
  statement: 'Seals are kept in the shift office safe.',
  elements: { custody: 'met', inventory: { status: 'met', how: 'Counted monthly.' } },
  evidence: ['seal-procedure', 'seal-log'],
};
const register = {
  'seal-procedure': {
    title: 'SOP-14',
    type: 'seal_procedure',
    version: '3',
    ...on('2026-01-10', { files: ['sop-14.pdf'], sha256: ['sha256-a'] }),
  },
  'seal-log': {
    title: 'Seal log',
    type: 'seal_log',
    ...on('2026-09-30', { files: ['09.pdf'], sha256: ['sha256-1'] }),
  },
};
const base: World = { company: { contacts }, measures: { '6.1': answer }, evidence: register };
const changed = (more: Partial<Record<keyof typeof answer, unknown>>): World => ({
  ...base,
  measures: { '6.1': { ...answer, ...more } },
});
const withEvidence = (id: keyof typeof register, more: object): World => ({
  ...base,
  evidence: { ...register, [id]: { ...register[id], ...more } },
});
const overlaid = (patch: object): World => ({ ...base, overlay: { '6.1': patch } });
const incident = (more: object): World => ({
  ...base,
  incidents: {
    mismatch: {
      title: 'Seal mismatch',
      kind: 'seal_discrepancy',
      discovered_at: '2026-10-02T09:20:00-05:00',
      criteria: ['6.1'],
      ...more,
    },
  },
});
const audit = (finding: object, more: object = {}): World => ({
  ...base,
  validations: {
    audit: {
      kind: 'internal_audit',
      account: 'importer',
      held_on: '2026-10-09',
      findings: [{ id: 'f-01', criterion: '6.1', grade: 'action_required', ...finding }],
      ...more,
    },
  },
});
const left = (day: string): World => ({
  ...base,
  company: { contacts: [contacts[0], { ...contacts[1], left_on: day }] },
});

interface Row {
  readonly name: string;
  readonly after: World;
  readonly causes: readonly Doubt['cause'][];
}

const rows: readonly Row[] = [
  { name: 'nothing changed', after: base, causes: [] },
  {
    name: 'the statement',
    after: changed({ statement: 'Seals are kept in the gatehouse.' }),
    causes: ['answer'],
  },
  {
    name: 'an element',
    after: changed({ elements: { custody: 'met', inventory: 'met' } }),
    causes: ['answer'],
  },
  { name: 'the evidence named', after: changed({ evidence: ['seal-procedure'] }), causes: ['answer'] },
  {
    name: 'an element written another way',
    after: changed({
      elements: { inventory: { status: 'met', how: 'Counted monthly.' }, custody: { status: 'met' } },
    }),
    causes: [],
  },
  { name: 'the order of evidence', after: changed({ evidence: ['seal-log', 'seal-procedure'] }), causes: [] },
  { name: 'the owner changed, who is still here', after: changed({ owner: 'ana-ruiz' }), causes: [] },
  {
    name: 'a new version of the procedure',
    after: withEvidence(
      'seal-procedure',
      on('2026-10-10', { files: ['sop-14-4.pdf'], sha256: ['sha256-b'] }),
    ),
    causes: ['evidence'],
  },
  {
    name: 'the procedure’s next review moved',
    after: withEvidence('seal-procedure', { next_review_on: '2027-06-01' }),
    causes: [],
  },
  {
    name: 'a new month of the log',
    after: withEvidence('seal-log', {
      items: [
        { on: '2026-09-30', sha256: ['sha256-1'] },
        { on: '2026-10-31', sha256: ['sha256-2'] },
      ],
    }),
    causes: [],
  },
  {
    name: 'another level',
    after: overlaid({ ctpat: { levels: { importer: 'should' } } }),
    causes: ['obligation'],
  },
  {
    name: 'another entity type’s level',
    after: overlaid({ ctpat: { levels: { sea_carrier: 'must' } } }),
    causes: [],
  },
  { name: 'another rhythm', after: overlaid({ ctpat: { cadence: 'P6M' } }), causes: ['obligation'] },
  {
    name: 'the level confirmed from a booklet',
    after: overlaid({
      ctpat: { basis: { importer: 'documented' }, confirmed: { on: '2026-11-20', page: 14 } },
    }),
    causes: [],
  },
  { name: 'an incident since', after: incident({}), causes: ['incident'] },
  { name: 'an incident at another criterion', after: incident({ criteria: ['9.4'] }), causes: [] },
  { name: 'an incident before', after: incident({ discovered_at: '2026-09-30' }), causes: [] },
  { name: 'an incident of tomorrow', after: incident({ discovered_at: '2026-11-25' }), causes: [] },
  { name: 'a finding since', after: audit({}), causes: ['finding'] },
  {
    name: 'a finding whose report came since',
    after: audit({}, { held_on: '2026-09-01', report: { received_on: '2026-10-01' } }),
    causes: ['finding'],
  },
  { name: 'a finding of before', after: audit({}, { held_on: '2026-09-01' }), causes: [] },
  { name: 'a finding of best practice', after: audit({ grade: 'best_practice' }), causes: [] },
  { name: 'a finding of another account', after: audit({}, { account: 'exporter' }), causes: [] },
  { name: 'its owner left since', after: left('2026-10-31'), causes: ['owner'] },
  { name: 'its owner had left before', after: left('2026-09-01'), causes: [] },
  { name: 'its owner will leave', after: left('2026-12-31'), causes: [] },
  { name: 'another site in scope', after: { ...base, ...twoSites }, causes: ['sites'] },
  {
    name: 'several things at once',
    after: { ...incident({}), measures: { '6.1': { ...answer, statement: 'New.' } } },
    causes: ['answer', 'incident'],
  },
];

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
