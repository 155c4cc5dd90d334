import { describe, expect, it } from 'vitest';
import { accountContext, sharedContext } from '../../src/evaluation/context.ts';
import { recordFactKeys } from '../../src/evaluation/record-fact-keys.ts';
import { notify, rows } from './record-facts-rows.ts';
import { packOf, predicates, projectOf, TODAY, type World } from './world.ts';

const recognised = {
  as_of: '2023-04-17',
  programmes: [
    {
      country: 'VN',
      programme: 'AEO',
      name: 'AEO, Vietnam',
      since: '2020-01',
      source: 'x',
      confidence: 'high',
    },
  ],
};

function facts(world: World): Readonly<Record<string, unknown>> {
  const base: World = {
    ...world,
    pack: {
      pack: { home: { programme: 'CTPAT', country: 'US' } },
      sides: { 'recognised-programmes': recognised, operations: { operations: [] } },
    },
  };
  const project = projectOf(base);
  const account = project.accounts.get('importer');
  if (!account) throw new Error('no account');
  return accountContext(sharedContext(project, packOf(base), predicates, TODAY), account).records;
}

describe('record facts', () => {
  it.each(rows.map((row) => [row[0], row] as const))('%s', (_name, [, world, wanted]) => {
    const found = facts(world);
    const picked = Object.fromEntries(Object.keys(wanted).map((key) => [key, found[key]]));
    expect(picked).toEqual(wanted);
  });

  it('are documented, every one, and none is null', () => {
    const found = facts({
      risk: { reviewed_on: TODAY },
      ...notify(TODAY),
      validations: { a: { kind: 'internal_audit', held_on: TODAY } },
    });
    expect(Object.keys(found).sort()).toEqual(recordFactKeys.map(({ key }) => key).sort());
    expect(Object.values(found)).not.toContain(null);
  });
});
