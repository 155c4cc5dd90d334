import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { dueItems, narrowDue, spanOf } from '../../src/due/due.ts';
import { type DueItem, isOverdue } from '../../src/due/item.ts';
import { evaluated, packOf, projectOf, TODAY, type World } from '../evaluation/world.ts';

function itemsOf(world: World): DueItem[] {
  return dueItems({
    project: projectOf(world),
    pack: packOf(world),
    evaluation: evaluated(world),
    today: world.today ?? TODAY,
  });
}

const sourced = { source: 'Test', confidence: 'high' };
const clock = (id: string, from: string, offset: string, more: object = {}) => ({
  id,
  title: id.replaceAll('_', ' '),
  from,
  offset,
  ...sourced,
  ...more,
});
const withClocks = (...clocks: object[]) => ({ pack: { sides: { clocks: { clocks } } } });
const series = (every: string, ...spans: [string, string][]) => ({
  title: 'Fence walk',
  type: 'fence_inspection_log',
  every,
  items: spans.map(([from, to]) => ({ covers: { from, to } })),
});

// What the records say, the item it makes, and its day.
const rows: readonly (readonly [string, World, string, string | undefined])[] = [
  [
    "CBP's own day wins",
    {
      account: {
        requests: [{ id: 'rq-1', received_on: '2026-11-01', about: 'Cameras', respond_by: '2026-12-01' }],
      },
    },
    'request/importer/rq-1',
    '2026-12-01',
  ],
  [
    'a request without a day takes the usual time of the pack',
    {
      account: { requests: [{ id: 'rq-1', received_on: '2026-11-20', about: 'Cameras' }] },
      ...withClocks(clock('follow_up', 'request.received_on', 'P14D')),
    },
    'request/importer/rq-1',
    '2026-12-04',
  ],
  [
    'an answered request is not due',
    { account: { requests: [{ id: 'rq-1', respond_by: '2026-12-01', answered_on: '2026-11-20' }] } },
    'request/importer/rq-1',
    undefined,
  ],
  [
    'the review is due on the anniversary',
    {
      account: { status: 'certified', anniversary: '2027-02-20' },
      ...withClocks(clock('review', 'account.anniversary', 'P0D')),
    },
    'clock/review/importer',
    '2027-02-20',
  ],
  [
    'the window before it opens ninety days earlier',
    {
      account: { status: 'certified', anniversary: '2027-03-01' },
      ...withClocks(clock('opens', 'account.anniversary', 'P90D', { direction: 'before' })),
    },
    'clock/opens/importer',
    '2026-12-01',
  ],
  [
    'four years after a validation on a leap day it is the last of February',
    {
      account: { status: 'validated', last_validated_on: '2024-02-29' },
      today: '2026-11-24',
      ...withClocks(clock('again', 'account.last_validated_on', 'P3Y')),
    },
    'clock/again/importer',
    '2027-02-28',
  ],
  [
    'who is not a member yet has no anniversary',
    {
      account: { status: 'preparing', anniversary: '2027-02-20' },
      ...withClocks(clock('review', 'account.anniversary', 'P0D')),
    },
    'clock/review/importer',
    undefined,
  ],
  [
    'the risk assessment from its last review',
    {
      risk: { adopted_on: '2024-10-01', reviewed_on: '2026-01-31' },
      ...withClocks(clock('risk', 'risk.reviewed_on', 'P1M')),
    },
    'clock/risk/risk',
    '2026-02-28',
  ],
  [
    'an open action on its day',
    {
      actions: {
        fence: {
          title: 'Close the fence',
          owner: 'tom-baker',
          due_on: '2026-12-15',
          mends: [{ criterion: '6.1' }],
        },
      },
    },
    'action/fence',
    '2026-12-15',
  ],
  [
    'a done action never',
    {
      actions: {
        fence: {
          title: 'Close the fence',
          status: 'done',
          owner: 'tom-baker',
          due_on: '2026-12-15',
          mends: [{ criterion: '6.1' }],
        },
      },
    },
    'action/fence',
    undefined,
  ],
  [
    'the period after the last one and half a period for its record',
    { evidence: { walk: series('P1M', ['2026-09-01', '2026-09-30'], ['2026-10-01', '2026-10-31']) } },
    'period/walk',
    '2026-12-15',
  ],
  [
    'a hole between two periods',
    { evidence: { walk: series('P1M', ['2026-07-01', '2026-07-31'], ['2026-10-01', '2026-10-31']) } },
    'hole/walk/2026-08-01',
    '2026-09-30',
  ],
  [
    'a procedure on its review day',
    {
      evidence: {
        sop: {
          title: 'SOP-14',
          type: 'seal_procedure',
          next_review_on: '2026-11-30',
          items: [{ on: '2025-11-01' }],
        },
      },
    },
    'review/sop',
    '2026-11-30',
  ],
  [
    'a document on the last day of its newest item',
    {
      evidence: {
        bolt: {
          title: 'Test of bolt seal',
          type: 'seal_photos',
          items: [
            { on: '2024-01-01', expires_on: '2025-01-01' },
            { on: '2026-01-01', expires_on: '2027-01-01' },
          ],
        },
      },
    },
    'expiry/bolt',
    '2027-01-01',
  ],
  [
    'a routine from the newest proof',
    {
      measures: { '6.1': { status: 'met', routines: [{ what: 'Count', every: 'P1M', evidence: 'counts' }] } },
      evidence: { counts: { title: 'Counts', type: 'seal_audit_log', items: [{ on: '2026-10-31' }] } },
    },
    'routine/6.1/1',
    '2026-11-30',
  ],
  [
    'a routine with no proof at all is due today',
    {
      measures: { '6.1': { status: 'met', routines: [{ what: 'Count', every: 'P1M', evidence: 'counts' }] } },
      evidence: { counts: { title: 'Counts', type: 'seal_audit_log', items: [] } },
    },
    'routine/6.1/1',
    TODAY,
  ],
  [
    'a routine whose proof is a series is left to the series',
    {
      measures: { '6.1': { status: 'met', routines: [{ what: 'Walk', every: 'P1M', evidence: 'walk' }] } },
      evidence: { walk: series('P1M', ['2026-10-01', '2026-10-31']) },
    },
    'routine/6.1/1',
    undefined,
  ],
  [
    'training from the last session of its topic',
    {
      training: {
        june: { title: 'Awareness', date: '2026-06-11', topics: ['seals'] },
        may: { title: 'Old', date: '2025-05-01', topics: ['seals'] },
      },
      pack: {
        sides: {
          training: { training: [{ id: 'seals', title: 'Seals', every: 'P1Y', for: [], ...sourced }] },
        },
      },
    },
    'training/seals',
    '2027-06-11',
  ],
  [
    'an answer a year after it was affirmed',
    {
      measures: { '1.1': { status: 'met', elements: 'met' } },
      affirmations: { '1.1': [{ on: '2026-03-12', by: 'ana-ruiz', account: 'importer', site: null }] },
    },
    'answer/importer/1.1',
    '2027-03-12',
  ],
  [
    'a finding on the day of the letter',
    {
      validations: {
        visit: {
          kind: 'cbp_validation',
          account: 'importer',
          report: { respond_by: '2027-02-14' },
          findings: [
            { id: 'f-01', grade: 'action_required', text: 'Log' },
            { id: 'f-02', grade: 'recommendation' },
          ],
        },
      },
    },
    'response/visit/f-01',
    '2027-02-14',
  ],
];

describe('what is due', () => {
  it.each(rows)('%s', (_, world, id, due) => {
    expect(itemsOf(world).find((item) => item.id === id)?.due).toBe(due);
  });

  it('asks for an answer again by the house rule', () => {
    const items = itemsOf({
      policy: { review_every: 'P6M' },
      measures: { '1.1': { status: 'met', owner: 'tom-baker', elements: 'met' } },
      affirmations: { '1.1': [{ on: '2026-05-31', by: 'tom-baker', account: 'importer', site: null }] },
    });
    expect(items).toMatchObject([
      { kind: 'answer', due: '2026-11-30', owner: 'tom-baker', criterion: '1.1' },
    ]);
  });

  it('lists what CBP is expected to do until its day, and never as late', () => {
    const world = (offset: string): World => ({
      account: { status: 'certified', certified_on: '2026-02-20' },
      ...withClocks(clock('decision', 'account.certified_on', offset, { whose: 'cbp' })),
    });
    expect(itemsOf(world('P1Y'))).toMatchObject([{ kind: 'expected', due: '2027-02-20' }]);
    expect(itemsOf(world('P1M'))).toEqual([]);
  });

  it('puts what CBP waits for before other things of the same day', () => {
    const items = itemsOf({
      account: { requests: [{ id: 'rq-1', about: 'Cameras', respond_by: '2026-12-01' }] },
      actions: { a: { title: 'A', owner: 'tom-baker', due_on: '2026-12-01', mends: [{ criterion: '6.1' }] } },
    });
    expect(items.map((item) => item.kind)).toEqual(['request', 'action']);
  });

  it('is the same list, with the same ids once each, whatever order the records come in', () => {
    const actions = Object.fromEntries(
      Array.from({ length: 12 }, (_, index) => [
        `action-${String(index).padStart(2, '0')}`,
        {
          title: `Action ${index}`,
          owner: 'tom-baker',
          due_on: `2026-12-${10 + (index % 3)}`,
          mends: [{ criterion: '6.1' }],
        },
      ]),
    );
    const expected = itemsOf({ actions });
    expect(new Set(expected.map(({ id }) => id)).size).toBe(expected.length);
    fc.assert(
      fc.property(fc.shuffledSubarray(Object.entries(actions), { minLength: 12 }), (shuffled) => {
        expect(itemsOf({ actions: Object.fromEntries(shuffled) })).toEqual(expected);
      }),
      { numRuns: 20 },
    );
  });
});

describe('choosing from what is due', () => {
  const item = (due: string, more: Partial<DueItem> = {}): DueItem => ({
    id: `action/${due}`,
    kind: 'action',
    due,
    what: 'x',
    level: 'must',
    ...more,
  });

  it.each([
    ['2026-11-23', 'overdue'],
    ['2026-11-24', 'today'],
    ['2026-12-01', 'week'],
    ['2026-12-02', 'month'],
    ['2026-12-25', 'month'],
    ['2026-12-26', 'later'],
  ])('%s is %s', (due, span) => {
    expect(spanOf(item(due), TODAY)).toBe(span);
    expect(isOverdue(item(due), TODAY)).toBe(span === 'overdue');
  });

  it('keeps what belongs to no account for each of them, and late things within any time', () => {
    const items = [
      item('2026-10-01'),
      item('2026-12-01', { account: 'exporter' }),
      item('2027-06-01', { owner: 'li-wong' }),
    ];
    const days = (...[filter]: [Parameters<typeof narrowDue>[1]]) =>
      narrowDue(items, filter, TODAY).map(({ due }) => due);
    expect(days({ account: 'importer' })).toEqual(['2026-10-01', '2027-06-01']);
    expect(days({ within: 'P30D' })).toEqual(['2026-10-01', '2026-12-01']);
    expect(days({ overdue: true })).toEqual(['2026-10-01']);
    expect(days({ owner: 'li-wong' })).toEqual(['2027-06-01']);
    expect(days({ kinds: ['request'] })).toEqual([]);
  });
});
