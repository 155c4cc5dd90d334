import { measure, procedure, type Row, sealAnswer, seals } from './outcome-row.ts';
import { on } from './world.ts';

export const freshness: readonly Row[] = [
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
