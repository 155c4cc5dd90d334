import { measure, type Row } from './outcome-row.ts';

export const computed: readonly Row[] = [
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
