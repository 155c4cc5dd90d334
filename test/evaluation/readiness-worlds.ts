import type { ReadinessRule } from '../../src/domain/pack.ts';
import { restsOn } from '../../src/evaluation/affirmation.ts';
import { accountContext, sharedContext } from '../../src/evaluation/context.ts';
import { resolve } from '../../src/evaluation/resolve.ts';
import { criterion } from './small-criteria.ts';
import { accountOf, packOf, predicates, projectOf, TODAY, twoSites, type World } from './world.ts';

export const must = { level: 'must' };
export const team = criterion('1.1', { elements: { team: must } });
export const gates = criterion('9.4', { scope: 'site', elements: { gates: must } });
export const should = criterion('1.2', { level: 'should', elements: { signed: must } });
export const bond = {
  id: 'continuous_bond',
  entities: ['importer'],
  question: 'Is there a bond?',
  wants: true,
  source: 'x',
  confidence: 'high',
};
export const debt = {
  id: 'no_debt',
  entities: 'all',
  question: 'Free of debt?',
  wants: true,
  source: 'x',
  confidence: 'high',
};
export const fleet = { ...bond, id: 'scac', entities: ['exporter'] };
export const topics = [
  { id: 'threats', title: 'Threats', every: 'P1Y', for: ['all_staff'], source: 'x', confidence: 'high' },
  { id: 'seals', title: 'Seals', every: 'P1Y', for: ['drivers'], source: 'x', confidence: 'high' },
  { id: 'technology', title: 'Technology', for: ['it'], source: 'x', confidence: 'high' },
];

/** A world whose pack has one purpose with one rule. */
export function ruled(rule: ReadinessRule, world: World = {}): World {
  const sides = {
    readiness: { readiness: [{ purpose: 'it', title: 'Ready for it', rules: [rule] }] },
    eligibility: { eligibility: [bond, debt, fleet] },
    training: { training: topics },
    operations: { operations: [] },
    'evidence-types': { evidence_types: [] },
  };
  return { criteria: [team], ...world, pack: { ...world.pack, sides } };
}

export function blockers(rule: ReadinessRule, world: World): string[] {
  const [verdict] = accountOf(ruled(rule, world)).ready;
  return (verdict?.blockers ?? []).map(({ code, criterion: id }) => (id ? `${code} ${id}` : code));
}

/** The world with every answer affirmed on a day, as things stand. */
export function affirmed(world: World, day: string, except: readonly string[] = []): World {
  const [project, pack] = [projectOf(world), packOf(world)];
  const account = project.accounts.get('importer');
  if (!account) throw new Error('no account');
  const context = accountContext(sharedContext(project, pack, predicates, TODAY), account);
  const entries = pack.criteria.map((one) => {
    const places = one.scope === 'site' ? context.sites : [undefined];
    const list = places
      .filter((site) => !except.includes(`${one.id} ${site ?? ''}`.trim()))
      .map((site) => {
        const resolved = resolve(
          one,
          project.measures.get(one.id),
          'importer',
          site,
          context.sites.length === 1,
        );
        return {
          on: day,
          by: 'tom-baker',
          account: 'importer',
          site: site ?? null,
          rests_on: restsOn(context, one, resolved, site),
        };
      });
    return [one.id, list];
  });
  return { ...world, affirmations: Object.fromEntries(entries) };
}

export const met: World = { criteria: [team], measures: { '1.1': { elements: { team: 'met' } } } };
export const submitted = (day: string) => ({
  [`importer/${day}`]: { kind: 'initial', submitted_by: 'ana-ruiz', on: day },
});
export const account = (more: object): World => ({ account: { ...more } });
export const eligibility = (answers: object): World => account({ eligibility: answers });
const clear = { on: '2026-05-02', result: 'clear' };
export const partner = (more: object): World => ({
  partners: {
    lotus: {
      name: 'Lotus',
      roles: ['manufacturer'],
      country: 'VN',
      handles_cargo: true,
      screening: { denied_parties: clear, money_laundering: clear },
      ...more,
    },
  },
});
export const action = (mends: object, more: object = {}): World => ({
  ...met,
  actions: {
    fix: {
      title: 'Fix it',
      mends: [mends],
      owner: 'tom-baker',
      opened_on: '2026-05-01',
      due_on: '2026-12-15',
      status: 'in_progress',
      ...more,
    },
  },
});
export const trained = criterion('12.1', {
  named: [
    {
      ctpat: { requirement: 'seals', level: 'must', say: 'no session', computed: true },
      properties: {
        records: {
          properties: {
            training: { properties: { seals: { required: ['sessions'] } }, required: ['seals'] },
          },
          required: ['training'],
        },
      },
      required: ['records'],
    },
  ],
});
export const sessions = (topic: string, day: string): World => ({
  criteria: [trained],
  training: { s: { title: 'S', date: day, topics: [topic] } },
});
export const series = (items: object[], more: object = {}): World => ({
  account: { certified_on: '2026-01-01' },
  evidence: { log: { title: 'Log', type: 'seal_log', every: 'P1M', items, ...more } },
});
export const month = (from: string, to: string) => ({ covers: { from, to } });
export const bothSites: World = {
  ...twoSites,
  criteria: [gates],
  account: { ...twoSites.account, last_validated_on: '2026-06-01' },
  measures: { '9.4': { elements: { gates: 'met' }, sites: { 'houston-dc': 'same', 'laredo-yard': 'same' } } },
};
