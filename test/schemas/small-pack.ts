import type { Criterion, Pack } from '../../src/domain/pack.ts';

const sealProcedure: Criterion = {
  id: '6.1',
  category: 6,
  title: 'Written seal procedure',
  description: 'Written procedures say how high-security seals are handled at every site and on the road.',
  scope: 'company',
  cadence: 'P1Y',
  parts: { a: 'Issue and control', b: 'When a seal is wrong' },
  levels: { importer: 'must' },
  basis: { importer: 'documented' },
  applies_if: null,
  usually_answered_by: 'security',
  guidance: 'Keep the procedure where seals are affixed, and review it once a year.',
  good_evidence: ['The signed procedure with its date', 'A page of the seal log'],
  likely_questions: ['Who may fetch a seal?'],
  source: { edition: 'CBP Minimum Security Criteria, U.S. Importers, March 2020', id: '6.1' },
  elements: [
    {
      key: 'custody',
      title: 'Custody of seals',
      description: 'Only named people can get at them.',
      level: 'must',
      part: 'a',
      basis: 'documented',
    },
    {
      key: 'inventory',
      title: 'Stock counted and reconciled',
      level: 'must',
      part: 'a',
      basis: 'documented',
    },
  ],
  requirements: [],
  overlaid: false,
};

const gates: Criterion = {
  ...sealProcedure,
  id: '9.4',
  category: 9,
  title: 'Gates',
  description: 'Gates are manned, watched or closed.',
  scope: 'site',
  parts: {},
  elements: [{ key: 'gates', title: 'Gates watched', level: 'must', basis: 'documented' }],
};

/** Two criteria, and a little of everything a pack has. */
export const smallPack: Pack = {
  id: 'small',
  edition: '2023-01',
  title: 'A small pack',
  source: 'Own words',
  disclaimer: 'Not official.',
  digest: `sha256-${'0'.repeat(64)}`,
  overlaid: [],
  focusAreas: [{ id: 'transportation', title: 'Transportation' }],
  categories: [
    {
      id: 6,
      slug: '06-seal-security',
      title: 'Seal Security',
      focus_area: 'transportation',
      portal_section: 'Seals',
    },
    {
      id: 9,
      slug: '09-physical-security',
      title: 'Physical Security',
      focus_area: 'transportation',
      portal_section: 'Physical',
    },
  ],
  entities: { importer: { title: 'U.S. Importer', coverage: 'complete' } },
  moved: {},
  criteria: [sealProcedure, gates],
  operations: [
    {
      key: 'keeps_seal_inventory',
      question: 'Does the company keep a stock of security seals?',
      help: 'A box of ten bolt seals in a drawer is a stock.',
      scope: 'site',
      not_applicable_because: 'We keep no stock of seals.',
    },
    {
      key: 'uses_network_systems',
      question: 'Does the company use networked computers?',
      scope: 'company',
      not_applicable_because: 'We use no networked computers.',
    },
  ],
  evidenceTypes: [
    {
      id: 'seal_procedure',
      title: 'Seal procedure',
      form: 'procedure',
      held: 'repo',
      audience: 'cbp',
      personal: false,
    },
    { id: 'seal_log', title: 'Seal log', form: 'log', held: 'repo', audience: 'cbp', personal: false },
  ],
  readiness: [],
  eligibility: [
    {
      id: 'no_unpaid_cbp_debt',
      entities: 'all',
      question: 'Is the company free of unpaid debt to CBP?',
      wants: true,
      source: 'CBP, CTPAT eligibility',
      confidence: 'high',
    },
  ],
  training: [
    { id: 'seal_control', title: 'Seals', for: ['warehouse'], source: 'Own', confidence: 'high' },
    { id: 'cybersecurity', title: 'Cybersecurity', for: ['all_staff'], source: 'Own', confidence: 'high' },
  ],
  clocks: [],
  identifiers: [],
  home: { programme: 'CTPAT', country: 'US' },
  recognised: {
    as_of: '2023-04-17',
    programmes: [
      {
        country: 'GT',
        programme: 'AEO',
        name: 'Authorized Economic Operator',
        since: '2023-04-17',
        source: 'Own',
        confidence: 'high',
      },
    ],
  },
  glossary: [],
};
