import { checkWith } from '../checks/shape.ts';
import { type Problem, problem } from '../diagnostics/diagnostic.ts';
import type { Loaded, Records } from '../domain/project.ts';
import { criterion, criterionOverlay, trees } from '../generated/pack-validators.js';
import { compileCriterion } from '../pack/compile-criterion.ts';
import { applyOverlay } from '../pack/overlay.ts';
import type { PackData } from '../pack/pack-data.ts';
import { compileCriteria } from './compile-criteria.ts';

/**
 * The files of an overlay that leave their criterion in order. One that does not is reported and does not count, so
 * that the criterion is judged as the pack has it.
 */
export async function usableOverlay(
  data: PackData,
  overlay: Records<unknown>,
): Promise<{ readonly overlay: Records<unknown>; readonly problems: readonly Problem[] }> {
  const usable = new Map<string, Loaded<unknown>>();
  const problems: Problem[] = [];
  for (const record of overlay.values()) {
    const { file } = record;
    const shape = checkWith(criterionOverlay, trees['criterion-overlay'], structuredClone(record.data), file);
    problems.push(...shape.problems);
    if (shape.data === undefined) continue;
    const checked = { ...record, data: shape.data };
    const faults = await mergedFaults(data, checked);
    problems.push(...faults);
    if (faults.length === 0) usable.set(record.id, checked);
  }
  return { overlay: usable, problems };
}

/** What is wrong with the criterion once the file is merged into it; the merging's own faults are told elsewhere. */
async function mergedFaults(data: PackData, record: Loaded<unknown>): Promise<readonly Problem[]> {
  const { id, file } = record;
  const { criteria, touched } = applyOverlay(data, new Map([[id, record]]));
  const form = criteria[id];
  if (!touched.has(id) || form === undefined) return [];
  const shape = checkWith(criterion, trees.criterion, structuredClone(form), file);
  if (shape.problems.length > 0) return shape.problems;
  const known = new Set(
    (data.pack.categories as { id: unknown }[] | undefined)?.map((category) => category.id),
  );
  const compiled = compileCriterion(form, true);
  if (!known.has(compiled.category)) {
    return [
      problem('pack/unknown-category', { category: String(compiled.category) }, { file }, { criterion: id }),
    ];
  }
  return (await compileCriteria([compiled], new Map(), () => file)).problems;
}
