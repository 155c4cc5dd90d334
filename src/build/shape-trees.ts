import type { ShapeTree } from '../checks/shape-types.ts';
import type { SchemaObject } from './schemas.ts';

/** What may stand where in a kind of record, without the rules: for naming places and suggesting keys. */
export function shapeTree(name: string, schemas: ReadonlyMap<string, SchemaObject>): ShapeTree {
  return tree(schemas.get(name) ?? {}, name, schemas, 0);
}

const DEEPEST = 12;

function tree(
  schema: SchemaObject,
  file: string,
  schemas: ReadonlyMap<string, SchemaObject>,
  depth: number,
): ShapeTree {
  if (depth > DEEPEST) return {};
  if (typeof schema.$ref === 'string') return referred(schema.$ref, file, schemas, depth);
  const result: ShapeTree = {};
  for (const branch of branches(schema)) merge(result, tree(branch, file, schemas, depth + 1));
  const below = (part: unknown) => tree(part as SchemaObject, file, schemas, depth + 1);
  if (schema.properties) {
    result.keys = Object.fromEntries(
      Object.entries(schema.properties).map(([key, part]) => [key, below(part)]),
    );
  }
  if (isSchema(schema.additionalProperties)) result.other = below(schema.additionalProperties);
  if (isSchema(schema.items)) result.items = below(schema.items);
  return result;
}

function isSchema(part: unknown): boolean {
  return typeof part === 'object' && part !== null;
}

function branches(schema: SchemaObject): SchemaObject[] {
  return [schema.anyOf, schema.oneOf].flatMap((list) =>
    Array.isArray(list) ? (list as SchemaObject[]) : [],
  );
}

/** The name of what is referred to says what is wanted: a day, a country, an id. */
function referred(
  reference: string,
  file: string,
  schemas: ReadonlyMap<string, SchemaObject>,
  depth: number,
): ShapeTree {
  const [from = '', pointer = ''] = reference.split('#');
  const home = from === '' ? file : from.replace(/\.yaml$/, '');
  const name = pointer.slice(pointer.lastIndexOf('/') + 1);
  const definitions = (schemas.get(home)?.$defs ?? {}) as Record<string, SchemaObject>;
  const result = tree(definitions[name] ?? {}, home, schemas, depth + 1);
  return { is: name.replace(/^optional_/, ''), ...result };
}

function merge(into: ShapeTree, from: ShapeTree): void {
  for (const [key, value] of Object.entries(from)) if (key !== 'is') Object.assign(into, { [key]: value });
}
