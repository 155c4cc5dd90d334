import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Outcome } from '../../src/domain/outcome.ts';
import { rollUp } from '../../src/evaluation/site-rollup.ts';
import { on, resultOf, type World } from './world.ts';

const RANK: Readonly<Record<string, number>> = { unassessed: 0, unmet: 1, partial: 2, met: 3 };
const status = fc.constantFrom(undefined, 'met', 'partial', 'unmet', 'planned');
const element = fc.constantFrom('met', 'partial', 'unmet', null);
const day = fc
  .integer({ min: 0, max: 700 })
  .map((age) => new Date(Date.UTC(2026, 10, 24 - age)).toISOString().slice(0, 10));
const type = fc.constantFrom('seal_procedure', 'seal_log', 'seal_photos');
const register = fc.dictionary(
  fc.constantFrom('one', 'two', 'three'),
  fc
    .record({ title: fc.constant('Proof'), type, day })
    .map(({ day: date, ...more }) => ({ ...more, ...on(date) })),
);

describe('properties of outcomes', () => {
  it('more evidence never lowers an outcome', () => {
    fc.assert(
      fc.property(status, element, element, register, day, (written, custody, inventory, evidence, date) => {
        const measure = { ...(written ? { status: written } : {}), elements: { custody, inventory } };
        const world = (ids: readonly string[], more: object): World => ({
          measures: { '6.1': { ...measure, evidence: ids } },
          evidence: { ...evidence, ...more },
        });
        const ids = Object.keys(evidence);
        const before = resultOf(world(ids, {}), '6.1')?.outcome ?? '';
        const more = { extra: { title: 'Extra', type: 'seal_procedure', ...on(date) } };
        const after = resultOf(world([...ids, 'extra'], more), '6.1')?.outcome ?? '';
        return (RANK[after] ?? -1) >= (RANK[before] ?? -1);
      }),
      { numRuns: 200 },
    );
  });

  it('an outcome that is not met has a reason', () => {
    fc.assert(
      fc.property(status, element, element, register, (written, custody, inventory, evidence) => {
        const measure = {
          ...(written ? { status: written } : {}),
          elements: { custody, inventory },
          evidence: Object.keys(evidence),
        };
        const result = resultOf({ measures: { '6.1': measure }, evidence }, '6.1');
        return result?.outcome === 'met' || (result?.reasons ?? []).some((reason) => !reason.recommendation);
      }),
      { numRuns: 200 },
    );
  });

  it('the roll-up does not depend on the order of sites', () => {
    const outcome = fc.constantFrom<Outcome>('met', 'partial', 'unmet', 'unassessed', 'not_applicable');
    fc.assert(
      fc.property(
        fc.array(outcome, { minLength: 1 }),
        (outcomes) => rollUp(outcomes) === rollUp(outcomes.toReversed()),
      ),
    );
  });

  it.each([
    [['met', 'met'], 'met'],
    [['met', 'not_applicable'], 'met'],
    [['unmet', 'unmet'], 'unmet'],
    [['unmet', 'unassessed'], 'partial'],
    [['met', 'unassessed'], 'partial'],
    [['not_applicable', 'not_applicable'], 'not_applicable'],
  ] as const)('%j roll up to %s', (outcomes, whole) => {
    expect(rollUp(outcomes)).toBe(whole);
  });
});
