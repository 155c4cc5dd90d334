import type { Doubt } from '../../src/domain/outcome.ts';
import { on, twoSites, type World } from './world.ts';

export const contacts = [
  { id: 'ana-ruiz', kind: 'officer', portal: true },
  { id: 'tom-baker', kind: 'employee', portal: true },
];
export const answer = {
  owner: 'tom-baker',
  statement: 'Seals are kept in the shift office safe.',
  elements: { custody: 'met', inventory: { status: 'met', how: 'Counted monthly.' } },
  evidence: ['seal-procedure', 'seal-log'],
};
export const register = {
  'seal-procedure': {
    title: 'SOP-14',
    type: 'seal_procedure',
    version: '3',
    ...on('2026-01-10', { files: ['sop-14.pdf'], sha256: ['sha256-a'] }),
  },
  'seal-log': {
    title: 'Seal log',
    type: 'seal_log',
    ...on('2026-09-30', { files: ['09.pdf'], sha256: ['sha256-1'] }),
  },
};
export const base: World = { company: { contacts }, measures: { '6.1': answer }, evidence: register };
export const changed = (more: Partial<Record<keyof typeof answer, unknown>>): World => ({
  ...base,
  measures: { '6.1': { ...answer, ...more } },
});
export const withEvidence = (id: keyof typeof register, more: object): World => ({
  ...base,
  evidence: { ...register, [id]: { ...register[id], ...more } },
});
export const overlaid = (patch: object): World => ({ ...base, overlay: { '6.1': patch } });
export const incident = (more: object): World => ({
  ...base,
  incidents: {
    mismatch: {
      title: 'Seal mismatch',
      kind: 'seal_discrepancy',
      discovered_at: '2026-10-02T09:20:00-05:00',
      criteria: ['6.1'],
      ...more,
    },
  },
});
export const audit = (finding: object, more: object = {}): World => ({
  ...base,
  validations: {
    audit: {
      kind: 'internal_audit',
      account: 'importer',
      held_on: '2026-10-09',
      findings: [{ id: 'f-01', criterion: '6.1', grade: 'action_required', ...finding }],
      ...more,
    },
  },
});
export const left = (day: string): World => ({
  ...base,
  company: { contacts: [contacts[0], { ...contacts[1], left_on: day }] },
});

interface Row {
  readonly name: string;
  readonly after: World;
  readonly causes: readonly Doubt['cause'][];
}

export const rows: readonly Row[] = [
  { name: 'nothing changed', after: base, causes: [] },
  {
    name: 'the statement',
    after: changed({ statement: 'Seals are kept in the gatehouse.' }),
    causes: ['answer'],
  },
  {
    name: 'an element',
    after: changed({ elements: { custody: 'met', inventory: 'met' } }),
    causes: ['answer'],
  },
  { name: 'the evidence named', after: changed({ evidence: ['seal-procedure'] }), causes: ['answer'] },
  {
    name: 'an element written another way',
    after: changed({
      elements: { inventory: { status: 'met', how: 'Counted monthly.' }, custody: { status: 'met' } },
    }),
    causes: [],
  },
  { name: 'the order of evidence', after: changed({ evidence: ['seal-log', 'seal-procedure'] }), causes: [] },
  { name: 'the owner changed, who is still here', after: changed({ owner: 'ana-ruiz' }), causes: [] },
  {
    name: 'a new version of the procedure',
    after: withEvidence(
      'seal-procedure',
      on('2026-10-10', { files: ['sop-14-4.pdf'], sha256: ['sha256-b'] }),
    ),
    causes: ['evidence'],
  },
  {
    name: 'the procedure’s next review moved',
    after: withEvidence('seal-procedure', { next_review_on: '2027-06-01' }),
    causes: [],
  },
  {
    name: 'a new month of the log',
    after: withEvidence('seal-log', {
      items: [
        { on: '2026-09-30', sha256: ['sha256-1'] },
        { on: '2026-10-31', sha256: ['sha256-2'] },
      ],
    }),
    causes: [],
  },
  {
    name: 'another level',
    after: overlaid({ ctpat: { levels: { importer: 'should' } } }),
    causes: ['obligation'],
  },
  {
    name: 'another entity type’s level',
    after: overlaid({ ctpat: { levels: { sea_carrier: 'must' } } }),
    causes: [],
  },
  { name: 'another rhythm', after: overlaid({ ctpat: { cadence: 'P6M' } }), causes: ['obligation'] },
  {
    name: 'the level confirmed from a booklet',
    after: overlaid({
      ctpat: { basis: { importer: 'documented' }, confirmed: { on: '2026-11-20', page: 14 } },
    }),
    causes: [],
  },
  { name: 'an incident since', after: incident({}), causes: ['incident'] },
  { name: 'an incident at another criterion', after: incident({ criteria: ['9.4'] }), causes: [] },
  { name: 'an incident before', after: incident({ discovered_at: '2026-09-30' }), causes: [] },
  { name: 'an incident of tomorrow', after: incident({ discovered_at: '2026-11-25' }), causes: [] },
  { name: 'a finding since', after: audit({}), causes: ['finding'] },
  {
    name: 'a finding whose report came since',
    after: audit({}, { held_on: '2026-09-01', report: { received_on: '2026-10-01' } }),
    causes: ['finding'],
  },
  { name: 'a finding of before', after: audit({}, { held_on: '2026-09-01' }), causes: [] },
  { name: 'a finding of best practice', after: audit({ grade: 'best_practice' }), causes: [] },
  { name: 'a finding of another account', after: audit({}, { account: 'exporter' }), causes: [] },
  { name: 'its owner left since', after: left('2026-10-31'), causes: ['owner'] },
  { name: 'its owner had left before', after: left('2026-09-01'), causes: [] },
  { name: 'its owner will leave', after: left('2026-12-31'), causes: [] },
  { name: 'another site in scope', after: { ...base, ...twoSites }, causes: ['sites'] },
  {
    name: 'several things at once',
    after: { ...incident({}), measures: { '6.1': { ...answer, statement: 'New.' } } },
    causes: ['answer', 'incident'],
  },
];
