import type { Computed, Criterion, Element, JsonSchema, NamedRequirement } from '../domain/pack.ts';
import type { CriterionForm } from './pack-data.ts';

type Plain = Readonly<Record<string, unknown>>;

/** A criterion's file form as what the engine works with. Keys that are absent take their defaults. */
export function compileCriterion(form: CriterionForm, overlaid: boolean): Criterion {
  const own = group(form.ctpat);
  return {
    ...optional('cadence', own.cadence),
    ...optional('applies_if', own.applies_if),
    ...optional('notes', own.notes),
    ...optional('confirmed', own.confirmed),
    id: String(own.id),
    category: Number(own.category),
    title: text(form.title),
    description: text(form.description),
    scope: own.scope === 'site' ? 'site' : 'company',
    parts: group(own.parts) as Criterion['parts'],
    levels: group(own.levels) as Criterion['levels'],
    basis: group(own.basis) as Criterion['basis'],
    usually_answered_by: text(own.usually_answered_by) || 'compliance',
    guidance: text(own.guidance),
    good_evidence: list(own.good_evidence) as string[],
    likely_questions: list(own.likely_questions) as string[],
    source: (own.source as Criterion['source'] | undefined) ?? { edition: '', id: String(own.id) },
    elements: elementsOf(form, group(own.levels)),
    requirements: list(form.allOf).flatMap((entry) => requirementOf(entry)),
    overlaid,
  };
}

function elementsOf(form: CriterionForm, levels: Plain): Element[] {
  const properties = group(group(group(form.properties).elements).properties);
  const usual = Object.values(levels).includes('must') ? 'must' : 'should';
  return Object.entries(properties).map(([key, value]) => {
    const element = group(value);
    const own = group(element.ctpat);
    return {
      ...optional('description', element.description),
      ...optional('part', own.part),
      ...optional('applies_if', own.applies_if),
      ...optional('computed', own.computed as Computed | undefined),
      key,
      title: text(element.title) || key,
      level: own.level === 'must' || own.level === 'should' ? own.level : usual,
      basis: (own.basis as Element['basis'] | undefined) ?? 'memory',
    };
  });
}

function requirementOf(entry: unknown): NamedRequirement[] {
  const { ctpat, ...schema } = group(entry);
  const own = group(ctpat);
  // An entry without a name is a rule of shape, not a requirement.
  if (typeof own.requirement !== 'string') return [];
  return [
    {
      ...optional('part', own.part),
      ...optional('at', own.at),
      ...optional('within', own.within),
      ...optional('basis', own.basis),
      ...optional('applies_if', own.applies_if),
      ...optional('computed', own.computed),
      key: own.requirement,
      level: own.level === 'should' ? 'should' : 'must',
      say: text(own.say) || own.requirement,
      schema: schema as JsonSchema,
    },
  ];
}

// The files were held against their schema when they were built or loaded; here they are only given their types.
function optional<K extends string>(key: K, value: unknown): { [key in K]?: never } {
  const pair: object = value === undefined || value === null ? {} : { [key]: value };
  return pair as { [key in K]?: never };
}

function group(value: unknown): Plain {
  return typeof value === 'object' && value !== null && !Array.isArray(value) ? (value as Plain) : {};
}

function list(value: unknown): readonly unknown[] {
  return Array.isArray(value) ? value : [];
}

function text(value: unknown): string {
  return typeof value === 'string' ? value.trim() : '';
}
