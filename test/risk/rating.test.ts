import { describe, expect, it } from 'vitest';
import type { RiskAssessment } from '../../src/domain/risk.ts';
import { evaluateRisk } from '../../src/risk/evaluate-risk.ts';
import { evaluated, packOf, projectOf, TODAY, type World } from '../evaluation/world.ts';

function assess(world: World): RiskAssessment {
  return evaluateRisk({
    project: projectOf(world),
    pack: packOf(world),
    evaluation: evaluated(world),
    today: TODAY,
  });
}

const rated = (rating: number, more: object = {}) => ({
  name: 'P',
  roles: ['manufacturer'],
  country: 'VN',
  assessments: [{ date: '2026-05-20', method: 'visit', vulnerability: { '9': { rating, ...more } } }],
});
const threat = (country: string, rating: number, more: object = {}) => ({
  country,
  category: 'contraband',
  rating,
  source: 'Bulletin',
  on: '2026-09-15',
  ...more,
});
const member = (more: object = {}) => ({
  name: 'M',
  roles: ['highway_carrier'],
  country: 'US',
  certifications: [
    {
      programme: 'CTPAT',
      status: 'certified',
      verified_on: '2026-05-02',
      verified_by: 'portal_monitoring',
      ...more,
    },
  ],
});
const home = { pack: { pack: { home: { programme: 'CTPAT', country: 'US' } } } };
const chainOf = (...legs: object[]) => ({ supplyChains: { c: { title: 'C', legs } } });
const leg = (partner: string, country = 'VN', more: object = {}) => ({
  activity: 'production',
  partner,
  place: 'X',
  country,
  ...more,
});

// What is known, and threat, vulnerability and risk of the one chain.
const rows: readonly (readonly [string, World, readonly unknown[]])[] = [
  [
    'threat 2 × weakness 3 is high by the house matrix',
    { partners: { p: rated(3) }, risk: { threats: [threat('VN', 2)] }, ...chainOf(leg('p')) },
    [2, 3, 3],
  ],
  [
    '1 × 3 is medium',
    { partners: { p: rated(3) }, risk: { threats: [threat('VN', 1)] }, ...chainOf(leg('p')) },
    [1, 3, 2],
  ],
  [
    '1 × 1 is low',
    { partners: { p: rated(1) }, risk: { threats: [threat('VN', 1)] }, ...chainOf(leg('p')) },
    [1, 1, 1],
  ],
  [
    'the highest threat and the worst hand, wherever they are',
    {
      partners: { p: rated(1), q: rated(3) },
      risk: { threats: [threat('VN', 1), threat('MX', 2)] },
      ...chainOf(leg('p', 'MX'), leg('q', 'VN')),
    },
    [2, 3, 3],
  ],
  [
    'nobody assessed is unknown, never low',
    {
      partners: { p: { name: 'P', roles: ['manufacturer'], country: 'VN' } },
      risk: { threats: [threat('VN', 1)] },
      ...chainOf(leg('p')),
    },
    [1, 'unknown', 'unknown'],
  ],
  [
    'a party there is no record of is unknown',
    { risk: { threats: [threat('VN', 1)] }, ...chainOf(leg('nobody')) },
    [1, 'unknown', 'unknown'],
  ],
  [
    'a leg nobody is named for is unknown',
    { risk: { threats: [threat('VN', 1)] }, ...chainOf({ activity: 'storage', place: 'X', country: 'VN' }) },
    [1, 'unknown', 'unknown'],
  ],
  [
    'a country nobody rated is unknown',
    { partners: { p: rated(1) }, risk: { threats: [] }, ...chainOf(leg('p')) },
    ['unknown', 1, 'unknown'],
  ],
  ['no risk file at all', { partners: { p: rated(1) }, ...chainOf(leg('p')) }, ['unknown', 1, 'unknown']],
  [
    'a member that nobody assessed has the rating of members',
    { ...home, partners: { p: member() }, risk: { threats: [threat('VN', 2)] }, ...chainOf(leg('p')) },
    [2, 1, 1],
  ],
  [
    'a membership that ended counts for nothing',
    {
      ...home,
      partners: { p: member({ expires_on: '2026-01-31' }) },
      risk: { threats: [threat('VN', 2)] },
      ...chainOf(leg('p')),
    },
    [2, 'unknown', 'unknown'],
  ],
  [
    'the house may rate members otherwise',
    {
      ...home,
      policy: { risk: { member_vulnerability: 2 } },
      partners: { p: member() },
      risk: { threats: [threat('VN', 2)] },
      ...chainOf(leg('p')),
    },
    [2, 2, 2],
  ],
  [
    'the house may have a matrix of its own',
    {
      policy: {
        risk: {
          matrix: [
            [3, 3, 3],
            [3, 3, 3],
            [3, 3, 3],
          ],
        },
      },
      partners: { p: rated(1) },
      risk: { threats: [threat('VN', 1)] },
      ...chainOf(leg('p')),
    },
    [1, 1, 3],
  ],
  [
    'a region counts where the leg names it',
    {
      partners: { p: rated(1) },
      risk: { threats: [threat('MX', 1), threat('MX', 3, { region: 'Tamaulipas' })] },
      ...chainOf(leg('p', 'MX', { region: 'Nuevo León' })),
    },
    [1, 1, 1],
  ],
  [
    'the country stands in for a region nobody rated',
    {
      partners: { p: rated(1) },
      risk: { threats: [threat('MX', 2)] },
      ...chainOf(leg('p', 'MX', { region: 'Sonora' })),
    },
    [2, 1, 1],
  ],
  [
    'transit counts',
    {
      partners: { p: rated(1) },
      risk: { threats: [threat('VN', 1), threat('PA', 3)] },
      ...chainOf(leg('p', 'VN', { via: ['PA'] })),
    },
    [3, 1, 2],
  ],
  [
    'the newest assessment counts',
    {
      partners: {
        p: {
          ...rated(3),
          assessments: [
            ...rated(3).assessments,
            { date: '2026-10-01', vulnerability: { '9': { rating: 1 } } },
          ],
        },
      },
      risk: { threats: [threat('VN', 2)] },
      ...chainOf(leg('p')),
    },
    [2, 1, 1],
  ],
  [
    'a must named as unmet is high without a number',
    {
      partners: { p: rated(undefined as never, { unmet: ['9.2'] }) },
      risk: { threats: [threat('VN', 2)] },
      ...chainOf(leg('p')),
    },
    [2, 2, 2],
  ],
  [
    'who the work is handed on to counts too',
    {
      partners: { p: rated(1), q: rated(3) },
      risk: { threats: [threat('VN', 2)] },
      ...chainOf(leg('p', 'VN', { subcontracted_to: 'q' })),
    },
    [2, 3, 3],
  ],
];

describe('the risk of a chain', () => {
  it.each(rows)('%s', (_, world, expected) => {
    const [chain] = assess(world).chains;
    expect([chain?.threat.rating, chain?.vulnerability.rating, chain?.risk.rating]).toEqual(expected);
  });

  it('names what drives it, with legs and open actions', () => {
    const world: World = {
      partners: { p: rated(3, { why: 'East fence open' }), q: rated(1) },
      risk: { threats: [threat('VN', 2)] },
      actions: {
        fence: {
          title: 'Fence',
          owner: 'tom-baker',
          due_on: '2026-12-15',
          mends: [{ partner: 'p/plant-1' }],
        },
        done: {
          title: 'Done',
          status: 'done',
          owner: 'tom-baker',
          due_on: '2026-12-15',
          mends: [{ partner: 'p' }],
        },
      },
      ...chainOf(leg('q'), leg('p')),
    };
    const [chain] = assess(world).chains;
    expect(chain?.actions).toEqual(['fence']);
    const weak = chain?.drivers.find((driver) => driver.kind === 'vulnerability');
    expect(weak).toMatchObject({
      party: { id: 'p' },
      weakness: { category: 9, why: 'East fence open' },
      legs: [2],
    });
  });

  it('is raised by a threat that decides, whatever the vulnerability', () => {
    const threats = [
      { id: 'contraband', title: 'Contraband', decides: true, source: 'T', confidence: 'high' },
    ];
    const world: World = {
      pack: { sides: { risk: { risk: { threats } } } },
      partners: { p: rated(1) },
      risk: { threats: [threat('VN', 3)] },
      ...chainOf(leg('p')),
    };
    expect(assess(world).chains[0]).toMatchObject({ risk: { rating: 3 }, decidedByThreat: true });
  });

  it('breaks ties by days at rest, then by share, then by id', () => {
    const chain = (days: number, percent: number) => ({
      title: 'C',
      share: { percent, of: 'imports' },
      legs: [leg('p', 'VN', { days_at_rest: days })],
    });
    const world: World = {
      partners: { p: rated(3) },
      risk: { threats: [threat('VN', 2)] },
      supplyChains: { a: chain(1, 10), b: chain(4, 5), c: chain(1, 50), d: chain(1, 10) },
    };
    expect(assess(world).chains.map(({ id, rank }) => [id, rank])).toEqual([
      ['b', 1],
      ['c', 2],
      ['a', 3],
      ['d', 4],
    ]);
  });

  it.each([
    ['one leg', [leg('p')]],
    ['thirty legs', Array.from({ length: 30 }, () => leg('p'))],
    ['a loop', [leg('p', 'VN'), leg('q', 'MX'), leg('p', 'VN')]],
    ['no leg', []],
  ])('stands for %s', (_, legs) => {
    const world: World = {
      partners: { p: rated(3), q: rated(1) },
      risk: { threats: [threat('VN', 2)] },
      ...chainOf(...legs),
    };
    const [chain] = assess(world).chains;
    expect(chain?.legs).toHaveLength(legs.length);
    const weak = chain?.drivers.filter((driver) => driver.kind === 'vulnerability') ?? [];
    expect(weak.length).toBe(legs.length === 0 ? 0 : 1);
  });
});

describe('our own sites', () => {
  const world = (status: string): World => ({
    measures: { '9.4': { status, elements: { gates: status } } },
    risk: { threats: [threat('US', 2)] },
    ...chainOf({ activity: 'receiving', site: 'houston-dc', country: 'US' }),
  });
  it('are as vulnerable as their musts are open', () => {
    const of = (status: string) =>
      assess(world(status)).sites.find(({ id }) => id === 'houston-dc')?.assessed;
    expect(of('unmet')?.categories.find(({ category }) => category === 9)).toMatchObject({ rating: 3 });
    expect(of('unmet')?.basis).toBe('outcomes');
    expect(of('met')?.categories.find(({ category }) => category === 9)?.rating).not.toBe(3);
  });
});

describe('countries', () => {
  it('say who is there, what threatens, and which are only passed', () => {
    const assessment = assess({
      ...home,
      partners: { p: rated(2) },
      risk: { threats: [threat('VN', 2), threat('MX', 3, { region: 'Tamaulipas' })] },
      ...chainOf(leg('p', 'VN', { via: ['SG'] })),
    });
    const country = (code: string) => assessment.countries.find((one) => one.country === code);
    expect(country('VN')).toMatchObject({
      partners: ['p'],
      chains: ['c'],
      threat: { rating: 2 },
      transitOnly: false,
    });
    expect(country('SG')).toMatchObject({ transitOnly: true, threat: { rating: 'unknown' } });
    expect(country('US')).toMatchObject({ home: true, sites: ['houston-dc'], threat: { rating: 1 } });
  });
});
