import { type Problem, problem } from '../diagnostics/diagnostic.ts';
import type { Criterion, JsonSchema } from '../domain/pack.ts';
import { predicateKey, schemasOf } from '../pack/predicate-key.ts';

/** A schema as a yes-or-no question. */
export type Ask = (data: unknown) => boolean;

/** What came of compiling. */
export interface Compiled {
  readonly problems: readonly Problem[];
  /** Criteria with a schema that cannot be compiled. */
  readonly uncompilable: ReadonlySet<string>;
}

/**
 * Puts the schemas of criteria into `compiled`. The compiler is loaded only for those that did not come with the tool.
 * @param fileOf where a criterion is written, for the places of problems
 */
export async function compileCriteria(
  criteria: readonly Criterion[],
  compiled: Map<JsonSchema, Ask>,
  fileOf: (id: string) => string | undefined,
): Promise<Compiled> {
  const { predicates: precompiled } = await import('../generated/predicates.js');
  const problems: Problem[] = [];
  const uncompilable = new Set<string>();
  for (const { id, schema } of schemas(criteria)) {
    const ask = precompiled[predicateKey(schema)] ?? (await compileSchema(schema));
    if (typeof ask === 'function') {
      compiled.set(schema, ask);
      continue;
    }
    const file = fileOf(id);
    const at = file === undefined ? undefined : { file };
    problems.push(problem('pack/criterion-shape', { why: ask.why }, at, { criterion: id }));
    uncompilable.add(id);
  }
  return { problems, uncompilable };
}

function schemas(criteria: readonly Criterion[]): { readonly id: string; readonly schema: JsonSchema }[] {
  return criteria.flatMap((criterion) =>
    schemasOf(criterion).map((schema) => ({ id: criterion.id, schema })),
  );
}

async function compileSchema(schema: JsonSchema): Promise<Ask | { readonly why: string }> {
  const { Ajv2020 } = await import('ajv/dist/2020.js');
  const ajv = new Ajv2020({ strict: false, messages: false, logger: false });
  try {
    const validate = ajv.compile(schema as object);
    return (data) => validate(data) as boolean;
  } catch (error) {
    return { why: error instanceof Error ? error.message : String(error) };
  }
}
