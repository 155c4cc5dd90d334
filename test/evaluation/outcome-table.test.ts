import { describe, expect, it } from 'vitest';
import type { Outcome } from '../../src/domain/outcome.ts';
import { on, resultOf, twoSites, type World } from './world.ts';

interface Row {
  readonly name: string;
  readonly criterion: string;
  readonly given: World;
  /** `unlisted`: the account is not asked at all. */
  readonly outcome: Outcome | 'unlisted';
  /** Codes of the reasons that count, recommendations left out; `code@site` where one names a site. */
  readonly codes?: readonly string[];
  readonly claimed?: boolean;
  readonly sites?: Readonly<Record<string, Outcome>>;
}

const measure = (id: string, data: object): World => ({
  measures: { [id]: data as Record<string, unknown> },
});
const procedure = (item: object, more: object = {}) => ({
  'seal-procedure': { title: 'SOP-14', type: 'seal_procedure', items: [item], ...more },
});
const sealAnswer = { elements: { custody: 'met', inventory: 'met' }, evidence: ['seal-procedure'] };
const seals = (item: object, more: object = {}): World => ({
  ...measure('6.1', sealAnswer),
  evidence: procedure(item, more),
});
const fenceAtBoth = {
  ...twoSites,
  operations: { has_fencing: true },
  ...measure('9.5', {
    elements: { checked: 'met' },
    evidence: ['fence'],
    sites: { 'houston-dc': 'same', 'laredo-yard': 'same' },
  }),
};
const fenceLog = (sites: readonly string[], day = '2026-11-01') => ({
  fence: { title: 'Fence rounds', type: 'fence_inspection_log', sites, items: [{ on: day }] },
});
const gates = (sites: object, more: object = {}): World => ({
  ...twoSites,
  ...measure('9.4', { elements: { gates: 'met' }, sites, ...more }),
});

const levels: readonly Row[] = [
  {
    name: 'level unknown: not judged, even with an answer',
    criterion: '11.1',
    given: measure('11.1', { status: 'met' }),
    outcome: 'unknown',
    codes: ['compliance/level-unknown'],
  },
  {
    name: 'level n/a: not listed',
    criterion: '11.2',
    given: measure('11.2', { status: 'met' }),
    outcome: 'unlisted',
  },
  {
    name: 'an entity type the criterion does not name is unknown',
    criterion: '1.1',
    given: { ...measure('1.1', { status: 'met' }), account: { entity: 'exporter' } },
    outcome: 'unknown',
  },
  {
    name: 'overlay, merge patch: an unknown level becomes known',
    criterion: '11.1',
    given: {
      ...measure('11.1', { elements: { checks: 'met' } }),
      overlay: { '11.1': { ctpat: { levels: { importer: 'must' } } } },
    },
    outcome: 'met',
  },
  {
    name: 'overlay, merge patch: null deletes an element that was not met',
    criterion: '1.1',
    given: {
      ...measure('1.1', { elements: { team: 'met', charter: 'unmet' } }),
      overlay: { '1.1': { properties: { elements: { properties: { charter: null } } } } },
    },
    outcome: 'met',
  },
  {
    name: 'overlay, merge patch: a list of named requirements replaces the pack’s',
    criterion: '6.1',
    given: {
      ...seals({ on: '2026-10-01' }),
      measures: { '6.1': { ...sealAnswer, evidence: [] } },
      overlay: { '6.1': { allOf: [] } },
    },
    outcome: 'met',
  },
  {
    name: 'overlay, simple form: a criterion the pack lacks is judged',
    criterion: '5.11',
    given: {
      ...measure('5.11', { elements: { 'tracking-log': 'unmet', report: 'met' } }),
      overlay: {
        '5.11': {
          id: '5.11',
          category: 5,
          title: 'Tracking',
          description: 'Loads are tracked.',
          levels: { importer: 'must' },
          elements: [
            { key: 'tracking-log', text: 'A log is kept', level: 'must' },
            { key: 'report', text: 'Delays are reported', level: 'must' },
          ],
        },
      },
    },
    outcome: 'partial',
    codes: ['compliance/element-unmet'],
  },
];

const conditions: readonly Row[] = [
  {
    name: 'condition false: not applicable by the operations',
    criterion: '6.2',
    given: { operations: { keeps_seal_inventory: false } },
    outcome: 'not_applicable',
    claimed: false,
    codes: [],
  },
  {
    name: 'condition false beats an answer',
    criterion: '6.2',
    given: {
      ...measure('6.2', { status: 'unmet' }),
      operations: { keeps_seal_inventory: { value: false, because: 'The factory seals.' } },
    },
    outcome: 'not_applicable',
    claimed: false,
  },
  {
    name: 'condition undecided: applies',
    criterion: '6.2',
    given: {},
    outcome: 'unassessed',
    codes: ['compliance/unassessed'],
  },
  {
    name: 'a fact left empty is undecided',
    criterion: '6.2',
    given: { operations: { keeps_seal_inventory: null } },
    outcome: 'unassessed',
  },
  {
    name: 'two facts, one undecided: applies under one of its values',
    criterion: '5.2',
    given: { operations: { ships_by_land_border: false } },
    outcome: 'unassessed',
  },
  {
    name: 'two facts, one true: the undecided one does not matter',
    criterion: '5.2',
    given: { operations: { ships_by_land_border: true }, ...measure('5.2', { elements: { border: 'met' } }) },
    outcome: 'met',
  },
  {
    name: 'two facts, both false',
    criterion: '5.2',
    given: { operations: { ships_by_land_border: false, subcontracts_transport: false } },
    outcome: 'not_applicable',
  },
  {
    name: 'company scope: false for the company, true at one site, applies',
    criterion: '9.7',
    given: {
      ...twoSites,
      operations: { uses_cameras: false },
      sites: { ...twoSites.sites, 'laredo-yard': { name: 'Laredo', operations: { uses_cameras: true } } },
    },
    outcome: 'unassessed',
  },
  {
    name: 'company scope: true for the company, false at every site',
    criterion: '9.7',
    given: {
      operations: { uses_cameras: true },
      sites: { 'houston-dc': { name: 'Houston', operations: { uses_cameras: false } } },
    },
    outcome: 'not_applicable',
  },
  {
    name: 'site scope: the condition is each site’s own',
    criterion: '9.5',
    given: {
      ...fenceAtBoth,
      sites: { ...twoSites.sites, 'laredo-yard': { name: 'Laredo', operations: { has_fencing: false } } },
      evidence: fenceLog([]),
    },
    outcome: 'met',
    sites: { 'houston-dc': 'met', 'laredo-yard': 'not_applicable' },
  },
  {
    name: 'site scope: false everywhere',
    criterion: '9.5',
    given: { ...twoSites, operations: { has_fencing: false } },
    outcome: 'not_applicable',
    sites: { 'houston-dc': 'not_applicable', 'laredo-yard': 'not_applicable' },
  },
  {
    name: 'an element whose condition is false is left out',
    criterion: '5.1',
    given: {
      operations: { subcontracts_transport: false },
      ...measure('5.1', { elements: { planned: 'met' } }),
    },
    outcome: 'met',
    codes: [],
  },
  {
    name: 'an element whose condition is undecided counts',
    criterion: '5.1',
    given: measure('5.1', { elements: { planned: 'met' } }),
    outcome: 'partial',
    codes: ['compliance/element-unanswered'],
  },
];

const answers: readonly Row[] = [
  {
    name: 'not applicable with a reason is claimed',
    criterion: '1.1',
    given: measure('1.1', { status: 'not_applicable', not_applicable_because: 'We are two people.' }),
    outcome: 'not_applicable',
    claimed: true,
  },
  {
    name: 'not applicable without a reason is no answer',
    criterion: '1.1',
    given: measure('1.1', { status: 'not_applicable' }),
    outcome: 'unmet',
    codes: [
      'compliance/not-applicable-without-words',
      'compliance/element-unanswered',
      'compliance/element-unanswered',
    ],
  },
  { name: 'no file', criterion: '1.1', given: {}, outcome: 'unassessed', codes: ['compliance/unassessed'] },
  {
    name: 'a file with nothing answered',
    criterion: '1.1',
    given: measure('1.1', { status: null, elements: { team: null, charter: { status: null } } }),
    outcome: 'unassessed',
  },
  {
    name: 'a statement alone is no answer',
    criterion: '1.1',
    given: measure('1.1', { statement: 'We have a team.' }),
    outcome: 'unassessed',
  },
  {
    name: 'planned',
    criterion: '1.1',
    given: measure('1.1', { status: 'planned' }),
    outcome: 'unmet',
    codes: ['compliance/planned', 'compliance/element-unanswered', 'compliance/element-unanswered'],
  },
  {
    name: 'planned, although elements are met',
    criterion: '1.1',
    given: measure('1.1', { status: 'planned', elements: { team: 'met', charter: 'met' } }),
    outcome: 'unmet',
    codes: ['compliance/planned'],
  },
  { name: 'unmet', criterion: '1.1', given: measure('1.1', { status: 'unmet' }), outcome: 'unmet' },
  {
    name: 'all musts met, status empty',
    criterion: '1.1',
    given: measure('1.1', { elements: { team: 'met', charter: { status: 'met', how: 'Signed in May.' } } }),
    outcome: 'met',
    codes: [],
  },
  {
    name: '`elements: met` says all of them',
    criterion: '1.1',
    given: measure('1.1', { elements: 'met' }),
    outcome: 'met',
    codes: [],
  },
  {
    name: 'status met, elements empty: they take it, and it is reported',
    criterion: '1.1',
    given: measure('1.1', { status: 'met' }),
    outcome: 'met',
    codes: ['compliance/element-unanswered', 'compliance/element-unanswered'],
  },
  {
    name: 'status written as partial, although everything holds',
    criterion: '1.1',
    given: measure('1.1', { status: 'partial', elements: { team: 'met', charter: 'met' } }),
    outcome: 'partial',
    codes: ['compliance/status-partial'],
  },
  {
    name: 'one met, one unmet',
    criterion: '1.1',
    given: measure('1.1', { elements: { team: 'met', charter: 'unmet' } }),
    outcome: 'partial',
    codes: ['compliance/element-unmet'],
  },
  {
    name: 'all answered elements unmet: the status follows, proof on file or not',
    criterion: '6.4',
    given: {
      ...measure('6.4', { elements: { counted: 'unmet' }, evidence: ['log'] }),
      evidence: { log: { title: 'Seal log', type: 'seal_log', ...on('2026-11-20') } },
    },
    outcome: 'unmet',
    codes: ['compliance/element-unmet'],
  },
  {
    name: 'a key the criterion does not have is no answer',
    criterion: '1.1',
    given: measure('1.1', { elements: { teem: 'met' } }),
    outcome: 'unassessed',
  },
  {
    name: 'status met does not outvote an unmet element',
    criterion: '1.1',
    given: measure('1.1', { status: 'met', elements: { team: 'unmet', charter: 'met' } }),
    outcome: 'partial',
  },
  {
    name: 'none met',
    criterion: '1.1',
    given: measure('1.1', { elements: { team: 'unmet', charter: 'unmet' } }),
    outcome: 'unmet',
  },
  {
    name: 'none met, one partial',
    criterion: '1.1',
    given: measure('1.1', {
      elements: { team: { status: 'partial', how: 'IT is missing' }, charter: 'unmet' },
    }),
    outcome: 'partial',
    codes: ['compliance/element-partial', 'compliance/element-unmet'],
  },
  {
    name: 'status partial, elements empty: none holds, still partial',
    criterion: '1.1',
    given: measure('1.1', { status: 'partial' }),
    outcome: 'partial',
  },
  {
    name: 'an empty element without a status does not hold',
    criterion: '1.1',
    given: measure('1.1', { elements: { team: 'met' } }),
    outcome: 'partial',
    codes: ['compliance/element-unanswered'],
  },
  {
    name: 'a should never lowers a must',
    criterion: '1.1',
    given: measure('1.1', { elements: { team: 'met', charter: 'met', minutes: 'unmet' } }),
    outcome: 'met',
    codes: [],
  },
  {
    name: 'a partial should does not lift a must',
    criterion: '1.1',
    given: measure('1.1', { elements: { team: 'unmet', charter: 'unmet', minutes: 'partial' } }),
    outcome: 'unmet',
  },
  {
    name: 'of a should all requirements count',
    criterion: '1.2',
    given: measure('1.2', { elements: { signed: 'met', displayed: 'unmet' } }),
    outcome: 'partial',
    codes: ['compliance/element-unmet'],
  },
  {
    name: 'a should met',
    criterion: '1.2',
    given: measure('1.2', { elements: { signed: 'met', displayed: 'met' } }),
    outcome: 'met',
  },
  {
    name: 'parts: the should part is a recommendation',
    criterion: '1.3',
    given: measure('1.3', { elements: { written: 'met', kept: 'unmet' } }),
    outcome: 'met',
    codes: [],
  },
  {
    name: 'an element not applicable with words is left out',
    criterion: '1.1',
    given: measure('1.1', {
      elements: { team: 'met', charter: { status: 'not_applicable', how: 'Part of the manual.' } },
    }),
    outcome: 'met',
    codes: [],
  },
  {
    name: 'an element not applicable without words is no answer, whatever the status',
    criterion: '1.1',
    given: measure('1.1', { status: 'met', elements: { team: 'met', charter: 'not_applicable' } }),
    outcome: 'partial',
    codes: ['compliance/element-unanswered'],
  },
  {
    name: 'all elements not applicable with words: the status follows, claimed',
    criterion: '1.1',
    given: measure('1.1', {
      elements: {
        team: { status: 'not_applicable', how: 'One person.' },
        charter: { status: 'not_applicable', how: 'No team, no charter.' },
      },
    }),
    outcome: 'not_applicable',
    claimed: true,
  },
  {
    name: 'an account’s entry: its elements merge by key',
    criterion: '1.1',
    given: measure('1.1', {
      elements: { team: 'met', charter: 'met' },
      accounts: { importer: { elements: { charter: 'unmet' } } },
    }),
    outcome: 'partial',
    codes: ['compliance/element-unmet'],
  },
  {
    name: 'an account’s entry with a status of its own drops the elements',
    criterion: '1.1',
    given: measure('1.1', {
      elements: { team: 'met', charter: 'met' },
      accounts: { importer: { status: 'unmet' } },
    }),
    outcome: 'unmet',
    codes: ['compliance/status-unmet', 'compliance/element-unanswered', 'compliance/element-unanswered'],
  },
  {
    name: 'another account’s entry does not count',
    criterion: '1.1',
    given: measure('1.1', {
      elements: { team: 'met', charter: 'met' },
      accounts: { exporter: { status: 'unmet' } },
    }),
    outcome: 'met',
  },
];

const computed: readonly Row[] = [
  {
    name: 'computed: not applicable with words does not switch off the records',
    criterion: '2.3',
    given: {
      risk: { reviewed_on: '2024-02-01' },
      ...measure('2.3', {
        elements: { 'yearly-review': { status: 'not_applicable', how: 'We are small.' } },
      }),
    },
    outcome: 'unmet',
    codes: ['compliance/records-lacking', 'compliance/claim-differs'],
  },
  {
    name: 'computed: a status of met is a claim about it too',
    criterion: '2.3',
    given: { risk: { reviewed_on: '2024-02-01' }, ...measure('2.3', { status: 'met' }) },
    outcome: 'unmet',
    codes: ['compliance/records-lacking', 'compliance/claim-differs'],
  },
  {
    name: 'computed: planned is unmet, whatever the records say',
    criterion: '2.3',
    given: { risk: { reviewed_on: '2026-02-01' }, ...measure('2.3', { status: 'planned' }) },
    outcome: 'unmet',
    codes: ['compliance/planned'],
  },
  {
    name: 'computed: nothing to answer, the records say met',
    criterion: '2.3',
    given: { risk: { reviewed_on: '2026-02-01' } },
    outcome: 'met',
    codes: [],
  },
  {
    name: 'computed: nothing to answer, the records are silent',
    criterion: '2.3',
    given: {},
    outcome: 'unmet',
    codes: ['compliance/records-lacking'],
  },
  {
    name: 'computed: a claim the records contradict is reported and does not count',
    criterion: '2.3',
    given: {
      risk: { reviewed_on: '2024-02-01' },
      ...measure('2.3', { elements: { 'yearly-review': 'met' } }),
    },
    outcome: 'unmet',
    codes: ['compliance/records-lacking', 'compliance/claim-differs'],
  },
  {
    name: 'computed: a modest answer is reported too, and the records count',
    criterion: '2.3',
    given: {
      risk: { reviewed_on: '2026-02-01' },
      ...measure('2.3', { elements: { 'yearly-review': 'unmet' } }),
    },
    outcome: 'met',
    codes: ['compliance/claim-differs'],
  },
  {
    name: 'computed named requirement beside an answered element',
    criterion: '1.4',
    given: { company: { contacts: [] }, ...measure('1.4', { elements: { team: 'met' } }) },
    outcome: 'partial',
    codes: ['compliance/records-lacking'],
  },
];

const freshness: readonly Row[] = [
  {
    name: 'procedure of today',
    criterion: '6.1',
    given: seals({ on: '2026-11-24' }),
    outcome: 'met',
    codes: [],
  },
  {
    name: 'exactly a year old is current',
    criterion: '6.1',
    given: seals({ on: '2025-11-24' }),
    outcome: 'met',
  },
  {
    name: 'a day more is stale: the computed element and the proof both fail',
    criterion: '6.1',
    given: seals({ on: '2025-11-23' }),
    outcome: 'partial',
    codes: ['compliance/evidence-stale', 'compliance/evidence-stale'],
  },
  {
    name: 'a procedure with a next review is current until that day',
    criterion: '6.1',
    given: seals({ on: '2024-01-01' }, { next_review_on: '2026-11-24' }),
    outcome: 'met',
  },
  {
    name: 'a review that was due yesterday',
    criterion: '6.1',
    given: seals({ on: '2026-11-01' }, { next_review_on: '2026-11-23' }),
    outcome: 'partial',
  },
  {
    name: 'expired, although fresh',
    criterion: '6.1',
    given: seals({ on: '2026-10-01', expires_on: '2026-11-23' }),
    outcome: 'partial',
    codes: ['compliance/evidence-expired', 'compliance/evidence-expired'],
  },
  {
    name: 'on the day it expires it is current',
    criterion: '6.1',
    given: seals({ on: '2026-10-01', expires_on: '2026-11-24' }),
    outcome: 'met',
  },
  {
    name: 'evidence of the future proves nothing yet',
    criterion: '6.1',
    given: seals({ on: '2026-11-25' }),
    outcome: 'partial',
  },
  {
    name: 'evidence without an item proves nothing',
    criterion: '6.1',
    given: { ...seals({ on: '2026-10-01' }), evidence: procedure({}, { items: [] }) },
    outcome: 'partial',
  },
  {
    name: 'proof on file that the measure does not name',
    criterion: '6.1',
    given: { ...seals({ on: '2026-10-01' }), measures: { '6.1': { ...sealAnswer, evidence: [] } } },
    outcome: 'partial',
    codes: ['compliance/evidence-unlinked'],
  },
  {
    name: 'an entry’s empty evidence list replaces',
    criterion: '6.1',
    given: {
      ...seals({ on: '2026-10-01' }),
      measures: { '6.1': { ...sealAnswer, accounts: { importer: { evidence: [] } } } },
    },
    outcome: 'partial',
  },
  {
    name: 'leap day: a year from 29 February ends on the 28th',
    criterion: '6.1',
    given: { ...seals({ on: '2024-02-29' }), today: '2025-02-28' },
    outcome: 'met',
  },
  {
    name: 'leap day: and not on 1 March',
    criterion: '6.1',
    given: { ...seals({ on: '2024-02-29' }), today: '2025-03-01' },
    outcome: 'partial',
  },
  {
    name: 'a requirement’s own limit beats the policy; any of its types will do',
    criterion: '6.4',
    given: {
      ...measure('6.4', { elements: { counted: 'met' }, evidence: ['log'] }),
      evidence: {
        log: {
          title: 'Seal log',
          type: 'seal_log',
          items: [
            { covers: { from: '2026-09-01', to: '2026-09-30' } },
            { covers: { from: '2026-10-01', to: '2026-10-31' } },
          ],
        },
      },
    },
    outcome: 'met',
  },
  {
    name: 'a log whose period ended more than a month ago',
    criterion: '6.4',
    given: {
      ...measure('6.4', { elements: { counted: 'met' }, evidence: ['log'] }),
      evidence: {
        log: {
          title: 'Seal log',
          type: 'seal_log',
          items: [{ covers: { from: '2026-09-01', to: '2026-09-30' } }],
        },
      },
    },
    outcome: 'partial',
    codes: ['compliance/evidence-stale'],
  },
  {
    name: 'neither limit nor cadence: the policy’s',
    criterion: '6.5',
    given: {
      ...measure('6.5', { elements: { read: 'met' }, evidence: ['photo'] }),
      evidence: { photo: { title: 'Seal photo', type: 'seal_photos', ...on('2026-05-24') } },
      policy: { evidence_current_for: 'P6M' },
    },
    outcome: 'met',
  },
  {
    name: 'a next review does not keep a photo current',
    criterion: '6.5',
    given: {
      ...measure('6.5', { elements: { read: 'met' }, evidence: ['photo'] }),
      evidence: {
        photo: {
          title: 'Seal photo',
          type: 'seal_photos',
          next_review_on: '2027-01-01',
          ...on('2025-01-01'),
        },
      },
    },
    outcome: 'partial',
  },
];

const sites: readonly Row[] = [
  {
    name: 'a single site takes the measure’s own answer',
    criterion: '9.4',
    given: measure('9.4', { elements: { gates: 'met' } }),
    outcome: 'met',
    sites: { 'houston-dc': 'met' },
  },
  {
    name: 'a single site with an entry of its own',
    criterion: '9.4',
    given: measure('9.4', { elements: { gates: 'met' }, sites: { 'houston-dc': { status: 'planned' } } }),
    outcome: 'unmet',
  },
  {
    name: 'not applicable is not inherited by a site without an entry',
    criterion: '9.4',
    given: gates(
      { 'houston-dc': 'same' },
      { status: 'not_applicable', not_applicable_because: 'Offices only.', elements: null },
    ),
    outcome: 'unassessed',
    sites: { 'houston-dc': 'not_applicable', 'laredo-yard': 'unassessed' },
  },
  {
    name: 'a second site without an entry is unassessed',
    criterion: '9.4',
    given: gates({ 'houston-dc': 'same' }),
    outcome: 'partial',
    codes: ['compliance/site-unassessed@laredo-yard'],
    sites: { 'houston-dc': 'met', 'laredo-yard': 'unassessed' },
  },
  {
    name: 'two sites and no entry at all: nothing is inherited',
    criterion: '9.4',
    given: { ...twoSites, ...measure('9.4', { elements: { gates: 'met' } }) },
    outcome: 'unassessed',
    sites: { 'houston-dc': 'unassessed', 'laredo-yard': 'unassessed' },
  },
  {
    name: 'an entry that says nothing is none',
    criterion: '9.4',
    given: gates({ 'houston-dc': 'same', 'laredo-yard': { status: null, statement: null } }),
    outcome: 'partial',
    sites: { 'houston-dc': 'met', 'laredo-yard': 'unassessed' },
  },
  { name: 'no file, two sites', criterion: '9.4', given: twoSites, outcome: 'unassessed' },
  {
    name: 'same at both',
    criterion: '9.4',
    given: gates({ 'houston-dc': 'same', 'laredo-yard': 'same' }),
    outcome: 'met',
  },
  {
    name: 'a site that plans drops the inherited elements',
    criterion: '9.4',
    given: gates({
      'houston-dc': 'same',
      'laredo-yard': { status: 'planned', statement: 'A guard post is being built.' },
    }),
    outcome: 'partial',
    codes: ['compliance/planned@laredo-yard', 'compliance/element-unanswered@laredo-yard'],
    sites: { 'houston-dc': 'met', 'laredo-yard': 'unmet' },
  },
  {
    name: 'a site that differs in words only keeps the answer',
    criterion: '9.4',
    given: gates({ 'houston-dc': 'same', 'laredo-yard': { statement: 'The gate is chained.' } }),
    outcome: 'met',
  },
  {
    name: 'a site claimed not applicable is left out of the whole',
    criterion: '9.4',
    given: gates({
      'houston-dc': 'same',
      'laredo-yard': { status: 'not_applicable', not_applicable_because: 'It has no gate.' },
    }),
    outcome: 'met',
    claimed: false,
    sites: { 'houston-dc': 'met', 'laredo-yard': 'not_applicable' },
  },
  {
    name: 'every site claimed not applicable',
    criterion: '9.4',
    given: gates(
      { 'houston-dc': 'same', 'laredo-yard': 'same' },
      { status: 'not_applicable', not_applicable_because: 'Offices only.', elements: null },
    ),
    outcome: 'not_applicable',
    claimed: true,
  },
  {
    name: 'an element’s condition is the site’s',
    criterion: '9.6',
    given: {
      ...twoSites,
      sites: {
        ...twoSites.sites,
        'laredo-yard': { name: 'Laredo', operations: { uses_security_guards: true } },
      },
      operations: { uses_security_guards: false },
      ...measure('9.6', {
        elements: { lights: 'met' },
        sites: { 'houston-dc': 'same', 'laredo-yard': 'same' },
      }),
    },
    outcome: 'partial',
    sites: { 'houston-dc': 'met', 'laredo-yard': 'partial' },
  },
  {
    name: 'evidence that names a site proves only that site',
    criterion: '9.5',
    given: { ...fenceAtBoth, evidence: fenceLog(['houston-dc']) },
    outcome: 'partial',
    codes: ['compliance/evidence-elsewhere@laredo-yard'],
    sites: { 'houston-dc': 'met', 'laredo-yard': 'partial' },
  },
  {
    name: 'evidence that names no site proves all',
    criterion: '9.5',
    given: { ...fenceAtBoth, evidence: fenceLog([]) },
    outcome: 'met',
  },
  {
    name: 'a closed site is out of scope, so the open one is single',
    criterion: '9.4',
    given: {
      account: twoSites.account as World['account'] & object,
      sites: { ...twoSites.sites, 'laredo-yard': { name: 'Laredo', closed_on: '2026-06-30' } },
      ...measure('9.4', { elements: { gates: 'met' } }),
    },
    outcome: 'met',
    sites: { 'houston-dc': 'met' },
  },
  {
    name: 'a site in scope whose record cannot be read still counts',
    criterion: '9.4',
    given: {
      account: twoSites.account as World['account'] & object,
      ...measure('9.4', { elements: { gates: 'met' }, sites: { 'houston-dc': 'same' } }),
    },
    outcome: 'partial',
    sites: { 'houston-dc': 'met', 'laredo-yard': 'unassessed' },
  },
  {
    name: 'an account without sites is judged as one place',
    criterion: '9.4',
    given: { account: { sites: [] }, ...measure('9.4', { elements: { gates: 'met' } }) },
    outcome: 'met',
    sites: {},
  },
];

const groups = { levels, conditions, answers, computed, freshness, sites };

describe.each(Object.entries(groups))('outcomes: %s', (_group, rows) => {
  it.each(rows.map((row) => [row.name, row] as const))('%s', (_name, row) => {
    const result = resultOf(row.given, row.criterion);
    expect(result?.outcome ?? 'unlisted').toBe(row.outcome);
    if (row.codes) expect(codesOf(result?.reasons ?? [])).toEqual(row.codes);
    if (row.claimed !== undefined) expect(result?.claimedNotApplicable).toBe(row.claimed);
    if (row.sites) {
      expect(Object.fromEntries((result?.sites ?? []).map((site) => [site.site, site.outcome]))).toEqual(
        row.sites,
      );
    }
  });
});

function codesOf(reasons: readonly { code: string; site?: string; recommendation?: boolean }[]): string[] {
  const counting = reasons.filter(
    (reason) =>
      !reason.recommendation &&
      !['compliance/undecided-operation', 'compliance/not-applicable'].includes(reason.code),
  );
  return counting.map((reason) =>
    reason.site === undefined || reason.site === 'houston-dc' ? reason.code : `${reason.code}@${reason.site}`,
  );
}
