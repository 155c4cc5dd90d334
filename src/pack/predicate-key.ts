import { digestOf } from '../domain/canonical.ts';
import type { Computed, Criterion, JsonSchema } from '../domain/pack.ts';

/** The name of a schema among precompiled predicates: equal schemas, equal names. */
export function predicateKey(schema: JsonSchema): string {
  return `p${digestOf(schema).slice('sha256-'.length, 'sha256-'.length + 16)}`;
}

/** Every schema of a criterion that the engine asks: conditions, named requirements, computed elements. */
export function schemasOf(criterion: Criterion): JsonSchema[] {
  const conditions = [criterion, ...criterion.elements, ...criterion.requirements].map(
    (holder) => holder.applies_if,
  );
  const computed = criterion.elements.map((element) => (element.computed as Computed | undefined)?.records);
  const named = criterion.requirements.map((requirement) => requirement.schema);
  return [...conditions, ...computed, ...named].filter(
    (schema): schema is JsonSchema => schema !== undefined && schema !== null,
  );
}
