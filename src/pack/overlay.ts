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

const SIMPLE = ['id', 'category', 'title', 'description', 'levels', 'scope', 'elements', 'confirmed'];

/** The simple form as the criterion it adds to or makes; what else the file says is a merge patch on that. */
function fromSimpleForm(id: string, file: Plain, known: CriterionForm | undefined): CriterionForm {
  const simple = Object.fromEntries(Object.entries(file).filter(([key]) => SIMPLE.includes(key)));
  const patch = Object.fromEntries(Object.entries(file).filter(([key]) => !SIMPLE.includes(key)));
  const { title, description, elements, category, levels, scope, confirmed } = simple;
  const added = {
    title,
    description,
    ctpat: { id, category, levels, scope, confirmed, basis: basisOf(levels, confirmed) },
    ...(Array.isArray(elements) ? { properties: { elements: { properties: elementsOf(elements) } } } : {}),
  };
  return mergePatch(
    mergePatch(known ?? emptyCriterion(id, simple), withoutEmpty(added)),
    patch,
  ) as CriterionForm;
}

/** What a new criterion has before anybody says more. */
function emptyCriterion(id: string, { title, confirmed }: Plain): CriterionForm {
  const document = isGroup(confirmed) ? confirmed.document : undefined;
  const edition = typeof document === 'string' ? document : 'Own wording';
  return {
    title: id,
    description: title ?? id,
    ctpat: { id, category: Number(id.split('.')[0]), scope: 'company', levels: {}, source: { edition, id } },
    type: 'object',
  };
}

function withoutEmpty(group: Plain): Plain {
  const kept = Object.entries(group).filter(([, value]) => value !== undefined && value !== null);
  return Object.fromEntries(kept.map(([key, value]) => [key, isGroup(value) ? withoutEmpty(value) : value]));
}

// What a company copied from its booklet, with page and date, is documented; the rest it states from memory.
function basisOf(levels: unknown, confirmed: unknown): Plain {
  const basis = confirmed ? 'documented' : 'memory';
  return Object.fromEntries(Object.keys(isGroup(levels) ? levels : {}).map((entity) => [entity, basis]));
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
