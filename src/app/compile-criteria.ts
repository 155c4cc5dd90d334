import { Ajv2020 } from 'ajv/dist/2020.js';
import { type Problem, problem } from '../diagnostics/diagnostic.ts';
import type { Criterion, JsonSchema } from '../domain/pack.ts';
import { schemasOf } from '../pack/predicate-key.ts';

/**
 * Compiles the schemas of criteria that did not come with the tool into `compiled`.
 * @param fileOf where a criterion is written, for the places of problems
 * @returns the criteria with a schema that cannot be compiled
 */
export function compileCriteria(
  criteria: readonly Criterion[],
  compiled: Map<JsonSchema, (data: unknown) => boolean>,
  fileOf: (id: string) => string | undefined,
): { readonly problems: Problem[]; readonly uncompilable: ReadonlySet<string> } {
  const ajv = new Ajv2020({ strict: false, messages: false, logger: false });
  const problems: Problem[] = [];
  const uncompilable = new Set<string>();
  for (const criterion of criteria) {
    for (const schema of schemasOf(criterion)) {
      const compiledSchema = compileSchema(ajv, schema);
      if (typeof compiledSchema === 'function') {
        compiled.set(schema, compiledSchema);
        continue;
      }
      const file = fileOf(criterion.id);
      const at = file === undefined ? undefined : { file };
      problems.push(
        problem('pack/criterion-shape', { why: compiledSchema.why }, at, { criterion: criterion.id }),
      );
      uncompilable.add(criterion.id);
    }
  }
  return { problems, uncompilable };
}

function compileSchema(
  ajv: Ajv2020,
  schema: JsonSchema,
): ((data: unknown) => boolean) | { readonly why: string } {
  try {
    const validate = ajv.compile(schema as object);
    return (data) => validate(data) as boolean;
  } catch (error) {
    return { why: error instanceof Error ? error.message : String(error) };
  }
}
