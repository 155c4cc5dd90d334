import type { Outcome } from '../../src/domain/outcome.ts';
import { twoSites, type World } from './world.ts';

/** Records, and what is to come of them. */
export interface Row {
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

export const measure = (id: string, data: object): World => ({
  measures: { [id]: data as Record<string, unknown> },
});
export const procedure = (item: object, more: object = {}) => ({
  'seal-procedure': { title: 'SOP-14', type: 'seal_procedure', items: [item], ...more },
});
export const sealAnswer = { elements: { custody: 'met', inventory: 'met' }, evidence: ['seal-procedure'] };
export const seals = (item: object, more: object = {}): World => ({
  ...measure('6.1', sealAnswer),
  evidence: procedure(item, more),
});
export const fenceAtBoth = {
  ...twoSites,
  operations: { has_fencing: true },
  ...measure('9.5', {
    elements: { checked: 'met' },
    evidence: ['fence'],
    sites: { 'houston-dc': 'same', 'laredo-yard': 'same' },
  }),
};
export const fenceLog = (sites: readonly string[], day = '2026-11-01') => ({
  fence: { title: 'Fence rounds', type: 'fence_inspection_log', sites, items: [{ on: day }] },
});
export const gates = (sites: object, more: object = {}): World => ({
  ...twoSites,
  ...measure('9.4', { elements: { gates: 'met' }, sites, ...more }),
});
