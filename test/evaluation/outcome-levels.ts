import { measure, type Row, sealAnswer, seals } from './outcome-row.ts';

export const levels: readonly Row[] = [
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
