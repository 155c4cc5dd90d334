import { describe, expect, it } from 'vitest';
import type { Check } from '../../src/checks/context.ts';
import { inactiveOnChain, partners, sviNumbers } from '../../src/checks/partner.ts';
import { riskLacks, shares } from '../../src/checks/risk.ts';
import { oldTopics, sessions } from '../../src/checks/training.ts';
import { smallPack } from '../schemas/small-pack.ts';
import { foundIn, TODAY } from './found-in.ts';

const screened = 'screening: { denied_parties: { on: 2026-05-02, result: clear } }';

/** Codes and pointers found in one partner, whose file begins with what is required. */
async function inPartner(rest: string): Promise<string[]> {
  const files = {
    'partners/lotus-furniture.yaml': `name: Lotus Furniture\nroles: [manufacturer]\ncountry: VN\n${rest}\n`,
  };
  return (await foundIn(partners, { files })).map((line) =>
    line.replace(' partners/lotus-furniture.yaml', ''),
  );
}

describe('partners', () => {
  it.each<[string, string, string[]]>([
    ['nobody screened it', '', ['partner/unscreened']],
    [
      'screening pending',
      'screening: { denied_parties: { result: pending } }',
      ['partner/unscreened /screening/denied_parties'],
    ],
    ['screened', screened, []],
    ['inactive, not screened', 'status: inactive', []],
    [
      'certification run out, and so never assessed',
      `${screened}\nhandles_cargo: true\ncertifications: [{ programme: CTPAT, status: certified, verified_on: 2025-01-02, verified_by: portal_monitoring, expires_on: 2026-01-31 }]`,
      ['partner/certification-expired /certifications/0/expires_on', 'partner/unassessed /handles_cargo'],
    ],
    [
      'in force to the day',
      `${screened}\nhandles_cargo: true\ncertifications: [{ programme: CTPAT, status: certified, verified_on: 2026-01-02, verified_by: portal_monitoring, expires_on: ${TODAY} }]`,
      [],
    ],
    [
      'claimed only, in a programme nobody recognises',
      `${screened}\ncertifications: [{ programme: AEO, status: certified }]`,
      [
        'partner/certification-unverified /certifications/0',
        'partner/programme-not-recognised /certifications/0/programme',
      ],
    ],
    [
      'the same programme by its other name, and a claim nobody verified in place of an assessment',
      `${screened}\nhandles_cargo: true\ncertifications: [{ programme: OEA, country: GT, status: certified }]`,
      ['partner/certification-unverified /certifications/0', 'partner/unassessed /handles_cargo'],
    ],
    ['indirect', `${screened}\nrelation: indirect`, ['partner/indirect-without-through /relation']],
    [
      'questionnaire that is not on file, rating without a reason',
      `${screened}\nassessments: [{ date: 2026-05-20, method: questionnaire, vulnerability: { "9": { rating: 3 } } }]`,
      [
        'partner/questionnaire-missing /assessments/0/method',
        'partner/rating-unexplained /assessments/0/vulnerability/9',
      ],
    ],
    [
      'contract',
      `${screened}\ncontract: { expires_on: 2026-01-14 }`,
      ['partner/contract-expired /contract/expires_on'],
    ],
  ])('%s', async (_, rest, expected) => {
    expect(await inPartner(rest)).toEqual(expected);
  });

  it('does not take an SVI number for proof', async () => {
    const files = {
      'partners/p.yaml': `name: P\nroles: [highway_carrier]\ncountry: MX\nscreening: { denied_parties: { result: clear, note: "SVI# cons00012345" } }\n`,
    };
    expect(await foundIn(sviNumbers, { files })).toEqual([
      'partner/svi-number partners/p.yaml /screening/denied_parties/note',
    ]);
  });

  it('finds inactive partners on chains', async () => {
    const files = {
      'partners/p.yaml': 'name: P\nroles: [highway_carrier]\ncountry: MX\nstatus: inactive\n',
      'supply-chains/c.yaml': 'title: C\nlegs: [{ activity: transport, partner: p }]\n',
    };
    expect(await foundIn(inactiveOnChain, { files })).toEqual([
      'partner/inactive-on-chain supply-chains/c.yaml /legs/0/partner',
    ]);
  });
});

const chain = (rows: readonly string[], more = '') => ({
  'supply-chains/vietnam.yaml': `title: Vietnam\n${more}legs:\n${rows.map((row) => `  - { ${row} }\n`).join('')}`,
});
const risk = (rest: string) => ({
  'risk/assessment.yaml': `adopted_on: 2025-10-01\nreviewed_on: 2026-01-15\n${rest}`,
});

/** Only these codes of everything the assessment lacks. */
const lacks =
  (...codes: string[]): Check =>
  (context) =>
    riskLacks(context).filter(({ code }) => codes.includes(code));

describe('risk', () => {
  it.each<[string, Check, Record<string, string>, string[]]>([
    [
      'a leg without anybody, and a jump',
      lacks('risk/leg-jump', 'risk/leg-without-party'),
      chain([
        'activity: production, partner: lotus-furniture, place: Binh Duong',
        'activity: transport, from: Bình Dương, to: Cat Lai',
        'activity: receiving, site: houston-dc, place: Houston',
        'activity: transport, partner: lotus-furniture, from: "Houston, DC", to: Katy',
      ]),
      [
        'risk/leg-jump supply-chains/vietnam.yaml /legs/2/place',
        'risk/leg-without-party supply-chains/vietnam.yaml /legs/1',
      ],
    ],
    [
      'countries nobody rated',
      lacks('risk/country-unrated'),
      {
        ...chain(['activity: transport, partner: lotus-furniture, country: VN, via: [SG]']),
        ...risk('threats: [{ country: VN, category: contraband, rating: 2 }]\n'),
      },
      ['risk/country-unrated risk/assessment.yaml /threats'],
    ],
    [
      'an origin on no chain',
      lacks('risk/origin-unmapped'),
      {
        'company.yaml': 'name: M\ntrade: { origins: [VN, IN] }\n',
        ...chain(['activity: production, country: VN']),
      },
      ['risk/origin-unmapped company.yaml /trade/origins/1'],
    ],
    [
      'a chain newer than the assessment',
      lacks('risk/chain-newer'),
      { ...chain(['activity: production'], 'since: 2026-03-01\n'), ...risk('') },
      ['risk/chain-newer supply-chains/vietnam.yaml /since'],
    ],
    [
      'threats twice and without source',
      lacks('risk/threat-repeated', 'risk/threat-without-source'),
      risk(
        'threats:\n  - { country: MX, category: cargo_theft, rating: 3, source: Report }\n  - { country: MX, region: Sonora, category: cargo_theft, rating: 2, source: R }\n  - { country: MX, category: cargo_theft, rating: 2 }\n',
      ),
      [
        'risk/threat-repeated risk/assessment.yaml /threats/2',
        'risk/threat-without-source risk/assessment.yaml /threats/2',
      ],
    ],
    [
      'legs that are nowhere',
      lacks('risk/leg-without-place'),
      chain([
        'activity: transport, partner: lotus-furniture, from: Binh Duong',
        'activity: storage, partner: lotus-furniture',
        'activity: receiving, site: houston-dc',
      ]),
      [
        'risk/leg-without-place supply-chains/vietnam.yaml /legs/0',
        'risk/leg-without-place supply-chains/vietnam.yaml /legs/1',
      ],
    ],
    [
      'rests without days, and long ones without a reason',
      lacks('risk/rest-without-days', 'risk/rest-unexplained'),
      chain([
        'activity: terminal, partner: lotus-furniture, place: Cat Lai',
        'activity: storage, partner: lotus-furniture, place: Cat Lai, days_at_rest: 3',
        'activity: storage, partner: lotus-furniture, place: Cat Lai, days_at_rest: 2',
        'activity: storage, partner: lotus-furniture, place: Cat Lai, days_at_rest: 9, note: Weekly sailing',
        'activity: transport, partner: lotus-furniture, from: Cat Lai, to: Katy',
      ]),
      [
        'risk/rest-unexplained supply-chains/vietnam.yaml /legs/1/days_at_rest',
        'risk/rest-without-days supply-chains/vietnam.yaml /legs/0',
      ],
    ],
    [
      'an assessment out of date, a new partner and an incident since',
      lacks('risk/assessment-old', 'risk/partner-newer', 'risk/incident-newer'),
      {
        'risk/assessment.yaml': 'adopted_on: 2025-10-01\nreviewed_on: 2025-11-23\n',
        'partners/new.yaml': 'name: New\nroles: [highway_carrier]\ncountry: MX\nsince: 2026-02-01\n',
        'partners/old.yaml': 'name: Old\nroles: [highway_carrier]\ncountry: MX\nsince: 2024-02-01\n',
        'incidents/theft.yaml': 'title: Theft\ndiscovered_at: 2026-03-14T09:20:00-05:00\nkind: theft\n',
      },
      [
        'risk/assessment-old risk/assessment.yaml /reviewed_on',
        'risk/incident-newer risk/assessment.yaml /reviewed_on',
        'risk/partner-newer partners/new.yaml /since',
      ],
    ],
    [
      'in date to the day, and the incident before it',
      lacks('risk/assessment-old', 'risk/incident-newer'),
      {
        'risk/assessment.yaml': 'reviewed_on: 2025-11-24\n',
        'incidents/theft.yaml': 'title: Theft\ndiscovered_at: 2025-11-24T09:20:00-05:00\nkind: theft\n',
      },
      [],
    ],
    [
      'partners with cargo on no chain',
      lacks('risk/partner-on-no-chain'),
      {
        ...chain(['activity: production, partner: lotus-furniture/plant-1']),
        'partners/idle.yaml': 'name: Idle\nroles: [highway_carrier]\ncountry: MX\nhandles_cargo: true\n',
        'partners/broker.yaml': 'name: Broker\nroles: [customs_broker]\ncountry: US\nhandles_cargo: false\n',
      },
      ['risk/partner-on-no-chain partners/idle.yaml /handles_cargo'],
    ],
    [
      'more than all imports',
      shares,
      {
        ...chain(['activity: production'], 'share: { percent: 70, of: imports }\n'),
        'supply-chains/z.yaml':
          'title: Z\nshare: { percent: 40, of: imports }\nlegs: [{ activity: production }]\n',
      },
      ['risk/share-total supply-chains/z.yaml /share'],
    ],
  ])('%s', async (_, check, files, expected) => {
    expect(await foundIn(check, { files })).toEqual(expected);
  });
});

describe('a threat that has to be rated', () => {
  const rules = {
    risk: {
      threats: [
        {
          id: 'forced_labor',
          title: 'Forced labor',
          decides: false,
          required_of: ['importer'],
          source: 'T',
          confidence: 'high',
        },
      ],
    },
  } as const;
  it.each([
    ['importer', ['risk/category-unrated risk/assessment.yaml /threats']],
    ['sea_carrier', []],
  ])('for %s', async (entity, expected) => {
    const files = {
      'company.yaml': 'name: M\ntrade: { origins: [VN, MX] }\n',
      'accounts/importer.yaml': `entity: ${entity}\n`,
      ...risk('threats: [{ country: MX, category: forced_labor, rating: 1, source: Visit }]\n'),
    };
    expect(await foundIn(lacks('risk/category-unrated'), { files, pack: rules })).toEqual(expected);
  });
});

describe('training', () => {
  const session = (rest: string, day = '2026-06-10') => ({
    'training/seals.yaml': `title: Seals\ndate: ${day}\ntopics: [seal_control]\n${rest}\n`,
  });

  it.each<[string, string, string[]]>([
    [
      'numbers that grow',
      'expected: 10\nattended: 12\npassed: 13\nevidence: [roster]',
      ['training/counts /attended', 'training/counts /passed'],
    ],
    [
      'people who were absent',
      'expected: 10\nattended: 8\nevidence: [roster]',
      ['training/absent /attended'],
    ],
    ['no roster', 'expected: 8\nattended: 8', ['training/without-roster']],
    ['as it should be', 'expected: 8\nattended: 8\npassed: 7\nevidence: [roster]', []],
  ])('%s', async (_, rest, expected) => {
    const found = await foundIn(sessions, { files: session(rest) });
    expect(found.map((line) => line.replace(' training/seals.yaml', ''))).toEqual(expected);
  });

  it('knows when a refresher is past its rhythm', async () => {
    const pack = { training: smallPack.training.map((topic) => ({ ...topic, every: 'P1Y' })) };
    expect(await foundIn(oldTopics, { pack, files: session('', '2025-11-24') })).toEqual([]);
    expect(await foundIn(oldTopics, { pack, files: session('', '2025-11-23') })).toEqual([
      'training/topic-old training/seals.yaml /topics/0',
    ]);
  });
});
