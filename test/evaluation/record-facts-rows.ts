import { TODAY, twoSites, type World } from './world.ts';

const leg = (more: object) => ({
  activity: 'transport',
  partner: 'lotus',
  from: 'Hanoi',
  to: 'Hai Phong',
  country: 'VN',
  ...more,
});
const chains = (...legs: object[]): World => ({ supplyChains: { one: { title: 'One', legs } } });
const partner = (more: object): World => ({
  partners: {
    lotus: { name: 'Lotus', roles: ['manufacturer'], country: 'VN', handles_cargo: true, ...more },
  },
});
const held = (more: object) => ({
  certifications: [
    { programme: 'AEO', status: 'certified', verified_on: '2026-05-02', verified_by: 'certificate', ...more },
  ],
});
const weak = (vulnerability: object, mends?: object, more: object = {}): World => ({
  ...partner({ assessments: [{ date: '2026-05-20', vulnerability }] }),
  ...(mends
    ? {
        actions: {
          fix: {
            title: 'Fix',
            mends: [mends],
            owner: 'x',
            opened_on: '2026-05-20',
            due_on: '2026-12-15',
            ...more,
          },
        },
      }
    : {}),
});
const fence = { '9': { rating: 3, why: 'Fence open', unmet: ['9.2'] } };
export const notify = (...days: (string | undefined)[]): World => ({
  sites: {
    'houston-dc': {
      name: 'H',
      notify: days.map((checked_on) => ({ party: 'law_enforcement', name: 'Police', checked_on })),
    },
  },
});

export const rows: readonly (readonly [string, World, Readonly<Record<string, unknown>>])[] = [
  [
    'no risk assessment',
    {},
    { risk_assessed: false, risk_reviewed_age_days: undefined, risk_review_triggers: 0 },
  ],
  [
    'reviewed',
    { risk: { adopted_on: '2024-01-01', reviewed_on: '2026-11-14', review_triggers: ['incident'] } },
    { risk_assessed: true, risk_reviewed_age_days: 10, risk_review_triggers: 1 },
  ],
  ['adopted, not yet reviewed', { risk: { adopted_on: '2026-11-23' } }, { risk_reviewed_age_days: 1 }],
  [
    'a review of the future is none',
    { risk: { reviewed_on: '2026-12-01' } },
    { risk_reviewed_age_days: undefined },
  ],
  [
    'method and approval',
    { risk: { method: ' ', approved_by: 'ana-ruiz' } },
    { risk_method: false, risk_approved: true },
  ],
  [
    'threats by category and country',
    {
      ...chains(leg({}), leg({ country: 'SG' })),
      company: { trade: { origins: ['VN', 'MX'] } },
      risk: {
        threats: [
          { country: 'VN', category: 'forced_labor', rating: 1 },
          { country: 'VN', category: 'contraband', rating: 2 },
        ],
      },
    },
    {
      risk_threat_categories: ['contraband', 'forced_labor'],
      risk_countries_unrated: 1,
      risk_forced_labor_unrated: 1,
      origins_unmapped: 1,
    },
  ],
  [
    'a chain without gaps',
    chains(leg({})),
    { supply_chains: 1, chains_with_custody_gaps: 0, rests_without_days: 0 },
  ],
  ['a leg of nobody', chains(leg({ partner: undefined })), { chains_with_custody_gaps: 1 }],
  ['a transport from nowhere', chains(leg({ from: undefined })), { chains_with_custody_gaps: 1 }],
  [
    'cargo at rest',
    chains(
      { activity: 'terminal', partner: 'lotus', place: 'Cat Lai' },
      { activity: 'storage', partner: 'lotus', place: 'Cat Lai', days_at_rest: 4 },
    ),
    { rests_without_days: 1 },
  ],
  [
    'a partner without screening',
    partner({}),
    {
      partners: 1,
      partners_unscreened: 1,
      partners_without_money_laundering_check: 1,
      partners_unassessed: 1,
      partners_without_security_clause: 1,
    },
  ],
  [
    'inactive and prospective partners do not count',
    {
      partners: {
        a: { name: 'A', roles: ['other'], country: 'VN', status: 'inactive' },
        b: { name: 'B', roles: ['other'], country: 'VN', status: 'prospective' },
      },
    },
    { partners: 0, partners_unscreened: 0 },
  ],
  [
    'a screening that is pending',
    partner({ screening: { denied_parties: { result: 'pending' }, money_laundering: { result: 'clear' } } }),
    { partners_unscreened: 1, partners_without_money_laundering_check: 0 },
  ],
  [
    'a match nobody resolved',
    partner({
      screening: {
        denied_parties: { result: 'match' },
        forced_labor: {
          result: 'match',
          resolved: { on: '2026-01-01', by: 'tom', how: 'Another firm of that name.' },
        },
      },
    }),
    { partners_unscreened: 0, screening_matches_unresolved: 1 },
  ],
  [
    'a match resolved by nobody in particular',
    partner({ screening: { denied_parties: { result: 'match', resolved: { on: '2026-01-01' } } } }),
    { screening_matches_unresolved: 1 },
  ],
  [
    'a member in force',
    partner(held({})),
    {
      partners_certified: 1,
      partners_unassessed: 0,
      partners_without_security_clause: 0,
      certifications_unproven: 0,
    },
  ],
  [
    'its own programme needs no recognition',
    partner(held({ programme: 'CTPAT', country: 'US' })),
    { partners_certified: 1 },
  ],
  [
    'the home country needs no rating',
    chains(leg({}), leg({ country: 'US' })),
    { risk_countries_unrated: 1 },
  ],
  [
    'a programme not recognised there',
    partner({ ...held({ country: 'KH' }) }),
    { partners_certified: 0, partners_unassessed: 1 },
  ],
  [
    'a certificate that ended',
    partner(held({ expires_on: '2026-11-23' })),
    { partners_certified: 0, certifications_unproven: 1 },
  ],
  [
    'a claim nobody verified',
    partner(held({ verified_on: undefined })),
    { partners_certified: 0, certifications_unproven: 1 },
  ],
  [
    'verified exactly a year ago, and a day more',
    partner(held({ verified_on: '2025-11-24' })),
    { certifications_stale: 0 },
  ],
  ['verified longer ago', partner(held({ verified_on: '2025-11-23' })), { certifications_stale: 1 }],
  [
    'a high rating is due after a year',
    partner({ assessments: [{ date: '2025-11-23', vulnerability: { '5': { rating: 3 } } }] }),
    { partners_overdue: 1 },
  ],
  [
    'a medium rating is not',
    partner({ assessments: [{ date: '2025-11-23', vulnerability: { '5': { rating: 2 } } }] }),
    { partners_overdue: 0 },
  ],
  [
    'only the latest assessment counts',
    partner({ assessments: [{ date: '2026-05-20' }, { date: '2024-05-20', vulnerability: fence }] }),
    { partners_overdue: 0, weaknesses_without_action: 0 },
  ],
  ['a weakness nobody mends', weak(fence), { weaknesses_without_action: 1 }],
  [
    'mended at that facility',
    weak(fence, { criterion: '9.2', partner: 'lotus/plant-1' }),
    { weaknesses_without_action: 0 },
  ],
  [
    'mended at another partner',
    weak(fence, { criterion: '9.2', partner: 'other' }),
    { weaknesses_without_action: 1 },
  ],
  [
    'another point of the category is mended',
    weak(fence, { criterion: '9.4', partner: 'lotus' }),
    { weaknesses_without_action: 1 },
  ],
  [
    'the action was cancelled',
    weak(fence, { criterion: '9.2', partner: 'lotus' }, { status: 'cancelled' }),
    { weaknesses_without_action: 1 },
  ],
  [
    'an action at a partner past its day',
    weak(fence, { criterion: '9.2', partner: 'lotus' }, { due_on: '2026-11-23' }),
    { partner_actions_overdue: 1, overdue_actions: 1 },
  ],
  [
    'due today is not past',
    weak(fence, { criterion: '9.2', partner: 'lotus' }, { due_on: TODAY }),
    { partner_actions_overdue: 0, overdue_actions: 0 },
  ],
  [
    'a carrier that subcontracts',
    { partners: { t: { name: 'T', roles: ['highway_carrier'], country: 'MX', subcontracts: true } } },
    { subcontracting_carriers: 1 },
  ],
  [
    'the last internal audit',
    {
      validations: {
        a: { kind: 'internal_audit', held_on: '2026-11-09' },
        b: { kind: 'external_audit', held_on: '2026-11-20' },
        c: { kind: 'internal_audit', held_on: '2027-01-09' },
      },
    },
    { last_internal_audit_age_days: 15 },
  ],
  [
    'training by topic',
    {
      training: {
        a: { title: 'A', date: '2026-06-11', topics: ['seals', 'threats'] },
        b: { title: 'B', date: '2026-11-20', topics: ['seals'] },
        c: { title: 'C', date: '2026-12-01', topics: ['threats'] },
      },
    },
    { training: { seals: { age_days: 4, sessions: 2 }, threats: { age_days: 166, sessions: 1 } } },
  ],
  [
    'incidents',
    {
      incidents: {
        a: {
          title: 'A',
          kind: 'theft',
          discovered_at: '2026-01-01',
          investigation: { started_on: '2026-01-02' },
        },
        b: { title: 'B', kind: 'theft', discovered_at: '2026-01-01' },
      },
    },
    { incidents: 2, incidents_uninvestigated: 1 },
  ],
  ['people', {}, { officers: 1, portal_contacts: 2 }],
  [
    'a statement signed and hung up',
    {
      company: {
        statement_of_support: { signed_by: 'ana-ruiz', signed_on: '2025-11-10', displayed_at: ['lobby'] },
      },
    },
    { statement_signed: true, statement_displayed: true },
  ],
  [
    'a statement without a day',
    { company: { statement_of_support: { signed_by: 'ana-ruiz', displayed_at: ['lobby'] } } },
    { statement_signed: false },
  ],
  [
    'sites without a notification list',
    { ...twoSites, ...notify('2026-10-01') },
    { sites: 2, sites_without_notification_list: 1, notification_list_age_days: 54 },
  ],
  ['the oldest entry counts', notify('2026-11-01', '2026-10-01'), { notification_list_age_days: 54 }],
  [
    'an entry nobody checked leaves the age unknown',
    notify('2026-11-01', undefined),
    { notification_list_age_days: undefined },
  ],
];
