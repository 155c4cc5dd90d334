import { fenceAtBoth, fenceLog, gates, measure, type Row } from './outcome-row.ts';
import { twoSites, type World } from './world.ts';

export const sites: readonly Row[] = [
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
