import { type Problem, problem } from '../diagnostics/diagnostic.ts';
import type { Records } from '../domain/project.ts';
import type { CriterionForm, PackData } from './pack-data.ts';

type Plain = Readonly<Record<string, unknown>>;

/** The pack's criteria with a company's overlay applied, and which ids it touched. */
export interface Overlaid {
  readonly criteria: Readonly<Record<string, CriterionForm>>;
  readonly touched: ReadonlySet<string>;
  readonly problems: readonly Problem[];
}

/**
 * Applies an overlay, file by file: a merge patch (RFC 7396) on the criterion of the same name, or, where the file has
 * an `id`, a criterion in the simple form. `null` deletes.
 */
export function applyOverlay(data: PackData, overlay: Records<unknown>): Overlaid {
  const criteria: Record<string, CriterionForm> = { ...data.criteria };
  const touched = new Set<string>();
  const problems: Problem[] = [];
  for (const { id, file, data: patch } of overlay.values()) {
    if (!isGroup(patch)) {
      problems.push(problem('pack/overlay-not-a-group', {}, { file }));
      continue;
    }
    const known = criteria[id];
    if ('id' in patch) {
      if (String(patch.id) !== id)
        problems.push(
          problem('pack/overlay-id', { id: String(patch.id), file: id }, { file, pointer: '/id' }),
        );
      criteria[id] = fromSimpleForm(id, patch, known);
    } else if (known) {
      criteria[id] = mergePatch(known, patch) as CriterionForm;
    } else {
      problems.push(problem('pack/overlay-unknown', { id }, { file }));
      continue;
    }
    touched.add(id);
  }
  return { criteria, touched, problems };
}

/** RFC 7396: groups merge key by key, null deletes, everything else replaces. */
export function mergePatch(target: unknown, patch: unknown): unknown {
  if (!isGroup(patch)) return patch;
  const merged: Record<string, unknown> = isGroup(target) ? { ...target } : {};
  for (const [key, value] of Object.entries(patch)) {
    if (value === null) delete merged[key];
    else
      Object.defineProperty(merged, key, {
        value: mergePatch(merged[key], value),
        writable: true,
        enumerable: true,
        configurable: true,
      });
  }
  return merged;
}

function fromSimpleForm(id: string, simple: Plain, known: CriterionForm | undefined): CriterionForm {
  const { elements, title, description, ...own } = simple;
  const category = own.category ?? Number(id.split('.')[0]);
  const patch = {
    ...(title === undefined ? {} : { title }),
    ...(description === undefined ? {} : { description }),
    ctpat: { ...own, id, category, basis: basisOf(own) },
    ...(Array.isArray(elements) ? { properties: { elements: { properties: elementsOf(elements) } } } : {}),
  };
  return mergePatch(known ?? { type: 'object' }, patch) as CriterionForm;
}

// What a company copied from its booklet, with page and date, is documented; the rest it states from memory.
function basisOf(own: Plain): Plain {
  const levels = isGroup(own.levels) ? own.levels : {};
  const basis = own.confirmed ? 'documented' : 'memory';
  return {
    ...Object.fromEntries(Object.keys(levels).map((entity) => [entity, basis])),
    ...(isGroup(own.basis) ? own.basis : {}),
  };
}

function elementsOf(elements: readonly unknown[]): Plain {
  const entries = elements.filter(isGroup).map((element) => {
    const { key, text, title, description, ...own } = element;
    return [
      String(key),
      { title: title ?? text ?? key, ...(description ? { description } : {}), ctpat: own },
    ];
  });
  return Object.fromEntries(entries);
}

function isGroup(value: unknown): value is Plain {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
