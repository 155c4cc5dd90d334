import { describe, expect, it } from 'vitest';
import { rows } from './readiness-rows.ts';
import { blockers, met, ruled, series } from './readiness-worlds.ts';
import { accountOf, on, type World } from './world.ts';

describe('rules of readiness', () => {
  it.each(rows.map((one) => [`${one.rule.rule}: ${one.name}`, one] as const))('%s', (_name, one) => {
    expect(blockers(one.rule, one.world)).toEqual(one.blockers);
  });
});

describe('verdict', () => {
  const verdict = (world: World) => accountOf(ruled({ rule: 'musts_met' }, world)).ready[0]?.verdict;
  const incomplete = {
    pack: { pack: { entities: { importer: { title: 'Importer', coverage: 'incomplete' } } } },
  };

  it('is ready without a blocker, not_ready with one', () => {
    expect(verdict(met)).toBe('ready');
    expect(verdict({})).toBe('not_ready');
  });

  it('is unknown without a blocker where the pack is incomplete, and not_ready all the same with one', () => {
    expect(verdict({ ...met, ...incomplete })).toBe('unknown');
    expect(verdict(incomplete)).toBe('not_ready');
  });

  it('is not ready for an entity type the pack does not know', () => {
    expect(verdict({ account: { entity: 'moon_carrier' } })).toBe('unknown');
    expect(accountOf(ruled({ rule: 'musts_met' }, { account: { entity: 'moon_carrier' } })).coverage).toBe(
      'incomplete',
    );
  });

  it('a day of evidence counts as a period of a series of days', () => {
    const days = ['2026-08-31', '2026-09-30', '2026-11-02'].map((day) => on(day).items[0] ?? {});
    expect(blockers({ rule: 'evidence_without_holes' }, series(days))).toEqual([]);
    expect(blockers({ rule: 'evidence_without_holes' }, series([days[0] ?? {}, days[2] ?? {}]))).toEqual([
      'compliance/evidence-hole',
    ]);
  });
});
