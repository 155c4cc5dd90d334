import type { JsonSchema } from '../domain/pack.ts';

/** A JSON Schema as a yes-or-no function. Compiling happens once a schema; evaluation stays pure. */
export type Predicates = (schema: JsonSchema) => (data: unknown) => boolean;
