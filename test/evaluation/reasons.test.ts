import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { addDuration } from '../../src/domain/calendar.ts';
import type { Reason } from '../../src/domain/outcome.ts';
import { ageLimit } from '../../src/evaluation/age-limit.ts';
import { accountOf, on, resultOf, TODAY, twoSites, type World } from './world.ts';

const seal = { elements: { custody: 'met', inventory: 'met' }, evidence: ['sop'] };
const reasonsOf = (world: World, id = '6.1') => resultOf(world, id)?.reasons ?? [];
const named = (world: World, id = '6.1') =>
  reasonsOf(world, id).find((reason) => reason.requirement === 'seal-procedure');
const withSop = (more: object): World => ({
  measures: { '6.1': seal },
  evidence: { sop: { title: 'SOP-14', type: 'seal_procedure', ...more } },
});

describe('reasons name what is missing, where, and what to do next', () => {
  const cases: readonly (readonly [string, World, RegExp, Partial<Reason['at'] & object>])[] = [
    [
      'nothing on file',
      { measures: { '6.1': seal } },
      /^no current seal procedure$/,
      { file: 'measures/6.1.yaml', pointer: '/evidence' },
    ],
    [
      'too old',
      withSop(on('2024-03-01')),
      /sop is on file, but its newest item is of 2024-03-01, older than 1 year$/,
      { file: 'evidence/sop.yaml', pointer: '/items/0' },
    ],
    [
      'the newest of several',
      withSop({ items: [{ on: '2024-03-01' }, { on: '2025-03-01' }] }),
      /2025-03-01/,
      { pointer: '/items/1' },
    ],
    [
      'review past',
      withSop({ next_review_on: '2026-10-01', ...on('2026-01-01') }),
      /its review was due on 2026-10-01$/,
      { file: 'evidence/sop.yaml', pointer: '/next_review_on' },
    ],
    [
      'expired',
      withSop(on('2026-10-01', { expires_on: '2026-11-01' })),
      /expired on 2026-11-01$/,
      { pointer: '/items/0/expires_on' },
    ],
    [
      'registered without a document',
      withSop({ items: [] }),
      /holds no document/,
      { file: 'evidence/sop.yaml', pointer: '/items' },
    ],
    [
      'on file, but not named',
      {
        measures: { '6.1': { ...seal, evidence: [] } },
        evidence: { sop: { title: 'SOP', type: 'seal_procedure', ...on('2026-10-01') } },
      },
      /sop is registered and current, but the answer does not name it$/,
      { file: 'measures/6.1.yaml', pointer: '/evidence' },
    ],
  ];

  it.each(cases)('%s', (_name, world, message, at) => {
    const reason = named(world);
    expect(reason?.message).toMatch(message);
    expect(reason?.at).toMatchObject(at);
    expect(reason?.next).toBeTruthy();
    expect(reason?.level).toBe('must');
  });

  it('of another site: says which sites it covers, by name', () => {
    const world: World = {
      ...twoSites,
      operations: { has_fencing: true },
      measures: {
        '9.5': {
          elements: { checked: 'met' },
          evidence: ['fence'],
          sites: { 'houston-dc': 'same', 'laredo-yard': 'same' },
        },
      },
      evidence: {
        fence: { title: 'Fence', type: 'fence_inspection_log', sites: ['houston-dc'], ...on('2026-11-01') },
      },
    };
    const [reason] = reasonsOf(world, '9.5');
    expect([reason?.site, reason?.message]).toEqual([
      'laredo-yard',
      'no current fence log: fence covers only Houston DC',
    ]);
  });

  it('an element points at its own answer, of the account or site it comes from', () => {
    const pointers = (measure: object) =>
      reasonsOf({ measures: { '1.1': measure as Record<string, unknown> } }, '1.1').map(
        (reason) => reason.at?.pointer,
      );
    expect(pointers({ elements: { team: 'met', charter: 'unmet' } })).toEqual([
      '/elements/charter',
      '/elements',
    ]);
    expect(
      pointers({ accounts: { importer: { elements: { team: 'met', charter: 'partial', minutes: 'met' } } } }),
    ).toEqual(['/accounts/importer/elements/charter']);
    expect(
      pointers({ status: 'planned', elements: { team: 'met', charter: 'met', minutes: 'met' } }),
    ).toEqual(['/status']);
  });

  it('the records: names the facts that fall short, and only those', () => {
    const [old] = reasonsOf({ risk: { reviewed_on: '2025-10-01' } }, '2.3');
    expect(old?.message).toBe(
      'not borne out by the records: Point yearly-review (days since the risk assessment was reviewed: 419)',
    );
    const [none] = reasonsOf({}, '2.3');
    expect(none?.message).toMatch(/reviewed: not on record\)$/);
    const people = reasonsOf(
      { company: { contacts: [] }, measures: { '1.4': { elements: { team: 'met' } } } },
      '1.4',
    );
    expect(people.map((reason) => reason.message)).toEqual([
      'no portal contact on record (contacts in the portal: 0)',
    ]);
  });

  it('a site without an entry points at the sites', () => {
    const world: World = {
      ...twoSites,
      measures: { '9.4': { elements: { gates: 'met' }, sites: { 'houston-dc': 'same' } } },
    };
    const [reason] = reasonsOf(world, '9.4');
    expect(reason).toMatchObject({
      site: 'laredo-yard',
      at: { file: 'measures/9.4.yaml', pointer: '/sites/laredo-yard' },
    });
  });

  it('what is below the criterion’s level is a recommendation', () => {
    const reasons = reasonsOf(
      { measures: { '1.1': { elements: { team: 'met', charter: 'met', minutes: 'unmet' } } } },
      '1.1',
    );
    expect(reasons.map(({ requirement, recommendation }) => [requirement, recommendation])).toEqual([
      ['minutes', true],
    ]);
  });
});

describe('what surrounds the outcomes', () => {
  it('not applicable: the site’s words, else the company’s, else the pack’s', () => {
    const because = (operations: object, site: object = {}) =>
      resultOf(
        {
          operations: operations as Record<string, unknown>,
          sites: { 'houston-dc': { name: 'H', operations: site } },
        },
        '6.2',
      )?.answer.because;
    expect(because({ keeps_seal_inventory: false })).toBe("The pack's words for no keeps_seal_inventory.");
    expect(because({ keeps_seal_inventory: { value: false, because: 'The factory seals.' } })).toBe(
      'The factory seals.',
    );
    expect(
      because(
        { keeps_seal_inventory: true },
        { keeps_seal_inventory: { value: false, because: 'None here.' } },
      ),
    ).toBe('None here.');
  });

  it('undecided operations are named where they would change whether it applies', () => {
    expect(resultOf({}, '6.2')?.undecided).toEqual(['keeps_seal_inventory']);
    expect(resultOf({ operations: { keeps_seal_inventory: true } }, '6.2')?.undecided).toEqual([]);
    expect(resultOf({ operations: { ships_by_land_border: true } }, '5.2')?.undecided).toEqual([]);
    expect(resultOf({ operations: { ships_by_land_border: false } }, '5.2')?.undecided).toEqual([
      'subcontracts_transport',
    ]);
  });

  it('what rests on memory is provisional, until an overlay says otherwise', () => {
    expect(resultOf({}, '11.3')?.provisional).toBe(true);
    expect(
      resultOf({ overlay: { '11.3': { ctpat: { basis: { importer: 'documented' } } } } }, '11.3')
        ?.provisional,
    ).toBe(false);
    expect(resultOf({ overlay: { '11.3': { ctpat: { basis: null } } } }, '11.3')?.provisional).toBe(true);
    expect(resultOf({}, '1.1')?.provisional).toBe(false);
  });

  it('the summary counts musts and shoulds apart, claims and unknown levels beside them', () => {
    const world: World = {
      operations: { keeps_seal_inventory: false },
      measures: {
        '1.1': { elements: { team: 'met', charter: 'met' } },
        '1.2': { elements: { signed: 'met' } },
        '1.3': { status: 'not_applicable', not_applicable_because: 'Two people.' },
      },
    };
    const { must, should, unknown, provisional } = accountOf(world).summary;
    expect(should).toEqual({
      applicable: 1,
      met: 0,
      partial: 1,
      unmet: 0,
      unassessed: 0,
      claimed_not_applicable: 0,
    });
    expect(must).toMatchObject({ met: 1, claimed_not_applicable: 1 });
    expect(must.applicable).toBe(must.met + must.partial + must.unmet + must.unassessed);
    expect([unknown, provisional]).toEqual([1, 1]);
  });

  it('a should criterion with a measure of another account is judged for each account by itself', () => {
    const accounts = {
      importer: { entity: 'importer', sites: ['houston-dc'] },
      second: { entity: 'importer', sites: ['houston-dc'] },
    };
    const world: World = {
      accounts,
      measures: {
        '1.1': { elements: { team: 'met', charter: 'met' }, accounts: { second: { status: 'unmet' } } },
      },
    };
    expect([resultOf(world, '1.1')?.outcome, resultOf(world, '1.1', 'second')?.outcome]).toEqual([
      'met',
      'unmet',
    ]);
  });
});

describe('limits of age', () => {
  it('say what adding the duration says, for any day and limit', () => {
    const day = fc
      .integer({ min: 0, max: 2200 })
      .map((age) => new Date(Date.UTC(2028, 2, 1) - age * 86_400_000).toISOString().slice(0, 10));
    const limit = fc.constantFrom('P1Y', 'P1M', 'P3M', 'P6M', 'P30D', 'P2W', 'P1Y6M', '1 month');
    fc.assert(
      fc.property(
        day,
        limit,
        day,
        (today, duration, then) => ageLimit(today, duration)(then) === addDuration(then, duration) >= today,
      ),
      { numRuns: 500 },
    );
    expect(ageLimit(TODAY, 'P1Y')('2025-11-24')).toBe(true);
  });
});
