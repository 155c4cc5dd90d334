import { describe, expect, it } from 'vitest';
import type { Project } from '../../src/domain/project.ts';
import { trendOf } from '../../src/evaluation/trend.ts';

const counts = (met: number, applicable = 59) => ({ applicable, met, partial: 0, unmet: 0, unassessed: 0 });
const now = {
  must: { ...counts(37), claimed_not_applicable: 0 },
  should: { ...counts(15, 35), claimed_not_applicable: 0 },
  unknown: 1,
  provisional: 2,
};

/** A project that kept assessments of one account: musts met by the id of the record. */
function kept(musts: Readonly<Record<string, number>>): Project {
  const entries = Object.entries(musts).map(([id, met]) => {
    const summary = { must: counts(met), should: counts(1, 36) };
    const data = { date: id.slice(0, 10), accounts: { importer: { summary } } };
    return [id, { id, file: `assessments/${id}.yaml`, data }] as const;
  });
  return { assessments: new Map(entries) } as unknown as Project;
}

const trend = (musts: Readonly<Record<string, number>>, account = 'importer') =>
  trendOf(kept(musts), account, now, '2026-11-24').map(({ date, must }) => `${date}: ${must.met}`);

describe('how the counts moved', () => {
  it.each<[string, Record<string, number>, string[]]>([
    ['from the one that was kept', { '2026-08-31': 34 }, ['2026-08-31: 34', '2026-11-24: 37']],
    [
      'oldest first, whatever the order of the files',
      { '2026-08-31': 34, '2025-11-01': 20 },
      ['2025-11-01: 20', '2026-08-31: 34', '2026-11-24: 37'],
    ],
    [
      'the last of a day counts',
      { '2026-08-31-10': 36, '2026-08-31-2': 35, '2026-08-31': 34 },
      ['2026-08-31: 36', '2026-11-24: 37'],
    ],
    ['that of the day itself and later ones are left out', { '2026-11-24': 1, '2027-01-01': 2 }, []],
    ['nothing was kept', {}, []],
  ])('%s', (_what, musts, said) => expect(trend(musts)).toEqual(said));
  it('an account that was not assessed then has no trend', () => {
    expect(trend({ '2026-08-31': 34 }, 'exporter')).toEqual([]);
  });
});
