import { describe, expect, it } from 'vitest';
import type { Pack } from '../../src/domain/pack.ts';
import type { Loaded, Project } from '../../src/domain/project.ts';
import type { Partner, SupplyChain } from '../../src/generated/records.ts';
import { type PartnerBook, partnerBook } from '../../src/partners/book.ts';
import { dueUntil, fits } from '../../src/partners/select.ts';

const TODAY = '2026-11-24';
const clear = { on: '2026-05-02', result: 'clear' } as const;
const screened = { denied_parties: clear, money_laundering: clear };
const rated = (rating: 1 | 2 | 3, date = '2026-05-20') => ({
  assessments: [{ date, vulnerability: { '9': { rating, why: 'East fence open' } } }],
});
const member = {
  programme: 'AEO',
  country: 'TW',
  status: 'certified',
  verified_on: '2026-04-28',
  verified_by: 'certificate',
} as const;

const pack = {
  home: { programme: 'CTPAT', country: 'US' },
  recognised: {
    as_of: '2023-04-17',
    programmes: [{ country: 'TW', programme: 'AEO', name: 'AEO Taiwan', since: '2012-11' }],
  },
} as unknown as Pack;

function records<T>(data: Readonly<Record<string, T>>): ReadonlyMap<string, Loaded<T>> {
  return new Map(
    Object.entries(data).map(([id, one]) => [id, { id, file: `partners/${id}.yaml`, data: one }]),
  );
}

function book(
  partners: Readonly<Record<string, Partial<Partner>>>,
  chains: Readonly<Record<string, Partial<SupplyChain>>> = {},
): PartnerBook {
  const whole = Object.fromEntries(
    Object.entries(partners).map(([id, more]) => [
      id,
      { name: id, roles: ['manufacturer'], country: 'VN', screening: screened, ...more } as Partner,
    ]),
  );
  const policy = {
    reassess_partners: { high: 'P1Y', medium: 'P2Y', low: 'P3Y' },
    risk: { member_vulnerability: 1 },
  };
  const project = {
    partners: records(whole),
    supplyChains: records(chains),
    answers: new Map(),
    actions: new Map(),
    policy,
  };
  return partnerBook(project as unknown as Project, pack, TODAY);
}

const one = (more: Partial<Partner>) => {
  const entry = book({ lotus: more }).get('lotus');
  if (!entry) throw new Error('no entry');
  return entry;
};
const kinds = (more: Partial<Partner>) =>
  one(more).dues.map(({ kind, by, overdue }) => `${kind} ${by ?? 'now'}${overdue ? ' late' : ''}`);

describe('the tier of a partner', () => {
  it.each([
    ['rated high', rated(3), 'high', 'rated'],
    ['rated medium', rated(2), 'medium', 'rated'],
    ['rated low', rated(1), 'low', 'rated-low'],
    ['never assessed, with our cargo', {}, 'high', 'never-assessed'],
    ['assessed, nothing rated', { assessments: [{ date: '2026-05-20' }] }, 'high', 'nothing-rated'],
    ['never assessed, no cargo', { handles_cargo: false }, 'low', 'no-cargo'],
    ['a member nobody assessed', { certifications: [member] }, 'low', 'member'],
    [
      'a member of an unlisted programme',
      { certifications: [{ ...member, country: 'VN' }] },
      'high',
      'never-assessed',
    ],
    [
      'a member nobody verified',
      { certifications: [{ ...member, verified_on: null }] },
      'high',
      'never-assessed',
    ],
    [
      'rated low, with an open match',
      { ...rated(1), screening: { ...screened, denied_parties: { result: 'match' } } },
      'high',
      'match',
    ],
    ['an assessment of tomorrow does not count yet', rated(1, '2026-11-25'), 'high', 'never-assessed'],
  ] as const)('%s', (_name, more, tier, reason) => {
    const entry = one(more as Partial<Partner>);
    expect([entry.tier, entry.tierReasons[0]?.kind]).toEqual([tier, reason]);
  });
});

describe('what is due', () => {
  it.each([
    ['on its last day it is in time', rated(3, '2025-11-24'), ['assessment 2026-11-24']],
    ['a day later it is late', rated(3, '2025-11-23'), ['assessment 2026-11-23 late']],
    ['by the tier', rated(2, '2025-11-23'), ['assessment 2027-11-23']],
    ['never assessed', {}, ['unassessed now late']],
    ['a membership is verified yearly', { certifications: [member] }, ['membership 2027-04-28']],
    [
      'or when it ends',
      { certifications: [{ ...member, expires_on: '2026-11-30' }] },
      ['membership 2026-11-30'],
    ],
    [
      'a number nobody looked up proves nothing',
      { certifications: [{ programme: 'CTPAT', status: 'certified', holder_id: 'SVI 12345' }] },
      ['unassessed now late', 'membership now late'],
    ],
    [
      'an applicant claims nothing',
      { ...rated(1), certifications: [{ ...member, status: 'applicant' }] },
      ['assessment 2029-05-20'],
    ],
    [
      'screening',
      { ...rated(1), screening: { denied_parties: { result: 'pending' } } },
      ['screening now late', 'screening now late', 'assessment 2029-05-20'],
    ],
    [
      'a contract',
      { ...rated(1), contract: { expires_on: '2026-11-23' } },
      ['contract 2026-11-23 late', 'assessment 2029-05-20'],
    ],
    ['nothing while prospective', { status: 'prospective' }, []],
    ['nothing once inactive', { status: 'inactive' }, []],
  ] as const)('%s', (_name, more, wanted) => {
    expect(kinds(more as Partial<Partner>)).toEqual(wanted);
  });

  it('lists the longest overdue first, up to the end of the window', () => {
    const partners = book({ a: rated(3, '2025-12-10'), b: rated(3, '2024-01-01'), c: rated(1), d: {} });
    expect(dueUntil([...partners.values()], '2026-12-24').map(({ partner }) => partner.id)).toEqual([
      'd',
      'b',
      'a',
    ]);
  });
});

describe('the book', () => {
  it('follows indirect partners to a direct one, and a circle once', () => {
    const partners = book({
      maker: {},
      trucker: { relation: 'indirect', through: 'broker' },
      broker: { relation: 'indirect', through: 'maker' },
      x: { relation: 'indirect', through: 'y' },
      y: { relation: 'indirect', through: 'x' },
      lost: { relation: 'indirect', through: 'gone' },
    });
    expect(partners.get('trucker')?.through).toEqual(['broker', 'maker']);
    expect(partners.get('maker')?.brings).toEqual(['broker']);
    expect(partners.get('x')?.through).toEqual(['y']);
    expect(partners.get('lost')?.through).toEqual(['gone']);
  });

  it('knows the chains of a partner, facilities and subcontractors too, each once', () => {
    const legs = [
      { activity: 'production', partner: 'lotus/plant-1' },
      { activity: 'packing', partner: 'lotus' },
      { activity: 'transport', partner: 'trucker', subcontracted_to: 'cousin' },
    ] as SupplyChain['legs'];
    const partners = book({ lotus: {}, trucker: {}, cousin: {} }, { ocean: { title: 'Ocean', legs } });
    expect([...partners.values()].map(({ chains }) => chains)).toEqual([['ocean'], ['ocean'], ['ocean']]);
  });

  it('says what a prospective partner lacks before the first business', () => {
    const steps = (more: Partial<Partner>) =>
      one({ status: 'prospective', ...more }).beforeApproval.map(({ kind }) => kind);
    expect(steps({ screening: {} })).toEqual(['screening', 'screening', 'assessment', 'clause', 'approval']);
    expect(steps({ certifications: [member], approved: { on: '2026-11-20', by: 'ana' } })).toEqual([]);
    expect(one({}).beforeApproval).toEqual([]);
  });

  it.each([
    ['role', { role: 'sea_carrier' }, ['line']],
    ['country, facilities too', { country: 'MX' }, ['maker']],
    ['tier', { tier: 'low' }, ['line']],
    ['certified', { certified: true }, ['line']],
    ['not certified', { certified: false }, ['maker']],
    ['overdue', { overdue: true }, ['maker']],
    ['all of them', { overdue: true, certified: true }, []],
  ] as const)('is narrowed by %s', (_name, filter, wanted) => {
    const partners = book({
      line: { roles: ['sea_carrier'], certifications: [member] },
      maker: { facilities: [{ id: 'p', address: { country: 'MX' } }] as NonNullable<Partner['facilities']> },
    });
    expect([...partners.values()].filter(fits(filter)).map(({ id }) => id)).toEqual(wanted);
  });
});
