/** A JSON Schema as data. */
export interface Schema {
  readonly [keyword: string]: unknown;
}

/** True for what has fields: no list, no null. */
export function isFields(value: unknown): value is Schema {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

/** A schema in which one part, found by its keys, is another. */
export function withPart(schema: Schema, path: readonly string[], part: unknown): Schema {
  const [key, ...rest] = path;
  if (key === undefined) return part as Schema;
  const below = schema[key];
  return { ...schema, [key]: rest.length === 0 ? part : withPart(isFields(below) ? below : {}, rest, part) };
}

/** Keys that begin with `x-` are the user's own. */
export const OWN_KEYS = { '^x-': true } as const;
