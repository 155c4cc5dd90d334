import type { JsonSchema, JudgedLevel, Pack } from '../domain/pack.ts';
import type { Due, DueKind } from './dues.ts';

/** What a due thing weighs: the level of the criterion it is about, and which. */
export interface DueWeight {
  readonly level: JudgedLevel;
  readonly criterion?: string;
}

/** The figure of the records that a kind of due thing counts towards. */
const FACT: Readonly<Record<Exclude<DueKind, 'action' | 'contract'>, string>> = {
  match: 'screening_matches_unresolved',
  screening: 'partners_unscreened',
  unassessed: 'partners_unassessed',
  assessment: 'partners_overdue',
  membership: 'certifications_stale',
};

/**
 * Says what each due thing weighs for some entity types: an action the criterion it mends, the others the criterion
 * whose requirement looks at the figure they count towards. One without a criterion counts as a must.
 */
export function dueWeights(pack: Pack, entities: readonly string[]): (due: Due) => DueWeight {
  const byFact = new Map<string, DueWeight>();
  const byCriterion = new Map<string, JudgedLevel>();
  for (const criterion of pack.criteria) {
    const level = strictest(entities.map((entity) => criterion.levels[entity]));
    if (!level) continue;
    byCriterion.set(criterion.id, level);
    const parts = [
      ...criterion.elements.map((element) => ({ level: element.level, schema: element.computed?.records })),
      ...criterion.requirements.map((named) => ({ level: named.level, schema: named.schema })),
    ];
    for (const part of parts)
      for (const fact of keysOf(part.schema))
        note(byFact, fact, {
          level: level === 'must' && part.level === 'must' ? 'must' : 'should',
          criterion: criterion.id,
        });
  }
  return (due) => {
    if (due.kind === 'contract') return { level: 'must' };
    if (due.kind !== 'action') return byFact.get(FACT[due.kind]) ?? { level: 'must' };
    const level = due.criterion === undefined ? undefined : byCriterion.get(due.criterion);
    return level && due.criterion ? { level, criterion: due.criterion } : { level: 'must' };
  };
}

function note(weights: Map<string, DueWeight>, fact: string, weight: DueWeight): void {
  const known = weights.get(fact);
  if (!known || (known.level === 'should' && weight.level === 'must')) weights.set(fact, weight);
}

function strictest(levels: readonly (string | undefined)[]): JudgedLevel | undefined {
  if (levels.includes('must')) return 'must';
  return levels.includes('should') ? 'should' : undefined;
}

/** Every key a schema names under `properties`, at any depth. */
function keysOf(schema: JsonSchema | undefined, found: string[] = []): readonly string[] {
  if (typeof schema !== 'object' || schema === null) return found;
  for (const [key, value] of Object.entries(schema)) {
    if (key === 'properties') found.push(...Object.keys(value as object));
    if (typeof value === 'object') keysOf(value as JsonSchema, found);
  }
  return found;
}
