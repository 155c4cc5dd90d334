import type { OperationFacts } from '../domain/operation-facts.ts';
import type { JsonSchema, Operation } from '../domain/pack.ts';
import type { Predicates } from './predicates.ts';

export { type OperationFacts, operationFacts } from '../domain/operation-facts.ts';

/** Whether a condition holds, and what would decide it. */
export interface Applicability {
  readonly applies: boolean;
  /** Undecided facts that would change the answer. */
  readonly undecided: readonly string[];
  /** The facts the condition looks at. */
  readonly deciding: readonly string[];
}

/** More undecided facts than this in one condition are taken as "applies": 2^8 questions are enough. */
const MOST_UNDECIDED = 8;

/** A condition over operations; a fact left out counts under either value, so the condition holds if it could. */
export function applicability(
  condition: JsonSchema | null | undefined,
  facts: OperationFacts,
  operations: readonly Operation[],
  predicates: Predicates,
): Applicability {
  if (condition === undefined || condition === null) return ALWAYS;
  const deciding = decidingOperations([condition], operations);
  const open = deciding.filter((key) => facts.values[key] === undefined);
  const holds = predicates(condition);
  if (open.length === 0) return { applies: holds(facts.values), undecided: [], deciding };
  if (open.length > MOST_UNDECIDED) return { applies: true, undecided: open, deciding };
  const results = completions(open).map((completion) => holds({ ...facts.values, ...completion }));
  const applies = results.includes(true);
  return { applies, undecided: results.includes(true) && results.includes(false) ? open : [], deciding };
}

/** The facts that conditions look at, in the pack's order. */
export function decidingOperations(
  conditions: readonly (JsonSchema | null | undefined)[],
  operations: readonly Operation[],
): string[] {
  const keys = operations.map((operation) => operation.key);
  return keys.filter((key) => conditions.some((condition) => condition && mentions(condition, key)));
}

/** The words of a not-applicable that the operations decided: the company's own, else the pack's. */
export function becauseOf(
  deciding: readonly string[],
  facts: OperationFacts,
  operations: readonly Operation[],
): string {
  const words = operations
    .filter((operation) => deciding.includes(operation.key) && facts.values[operation.key] === false)
    .map((operation) => facts.because[operation.key] ?? operation.not_applicable_because);
  return words.join(' ');
}

const ALWAYS: Applicability = { applies: true, undecided: [], deciding: [] };

const texts = new WeakMap<object, string>();

function mentions(condition: JsonSchema, key: string): boolean {
  if (typeof condition === 'boolean') return false;
  let text = texts.get(condition);
  if (text === undefined) {
    text = JSON.stringify(condition);
    texts.set(condition, text);
  }
  return text.includes(`"${key}"`);
}

function completions(keys: readonly string[]): Record<string, boolean>[] {
  return Array.from({ length: 1 << keys.length }, (_, bits) =>
    Object.fromEntries(keys.map((key, index) => [key, (bits & (1 << index)) !== 0])),
  );
}
