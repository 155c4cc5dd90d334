import { fenceAtBoth, fenceLog, measure, type Row } from './outcome-row.ts';
import { twoSites } from './world.ts';

export const conditions: readonly Row[] = [
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
    codes: ['compliance/unassessed', 'compliance/operation-undecided'],
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
