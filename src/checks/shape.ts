import { type Problem, problem } from '../diagnostics/diagnostic.ts';
import { type Kind, kinds } from '../domain/kinds.ts';
import * as compiled from '../generated/validators.js';
import { collapse } from './shape-collapse.ts';
import { parts, removePaths, valueAt } from './shape-place.ts';
import { tell } from './shape-problems.ts';
import type { ShapeTree, Validator } from './shape-types.ts';

/** Schemas records are checked with. */
export const validators = {
  project: compiled.project,
  company: compiled.company,
  account: compiled.account,
  site: compiled.site,
  partner: compiled.partner,
  answers: compiled.answers,
  'supply-chain': compiled.supplyChain,
  'risk-assessment': compiled.riskAssessment,
  measure: compiled.measure,
  evidence: compiled.evidence,
  action: compiled.action,
  training: compiled.training,
  incident: compiled.incident,
  validation: compiled.validation,
  benefits: compiled.benefits,
  affirmations: compiled.affirmations,
  assessment: compiled.assessment,
  submission: compiled.submission,
  'assess-answers': compiled.assessAnswers,
} as const satisfies Readonly<Record<string, Validator>>;

export type SchemaName = keyof typeof validators;

export interface Shape {
  readonly problems: Problem[];
  /** The data without its wrong parts, typed right; undefined when a part was wrong that it cannot be without. */
  readonly data: unknown;
}

/**
 * Holds data against the schema of its kind. Wrong parts are taken out of `data` itself.
 * @param known fields the caller knows anyway (a measure's criterion, from its file's name): a wrong one is reported and replaced
 */
export function checkShape(
  name: SchemaName,
  data: unknown,
  file: string,
  known: Readonly<Record<string, unknown>> = {},
): Shape {
  return checkWith(validators[name], compiled.trees[name], data, file, known);
}

// A file with more is no record; what ails it is told by then.
const PROBLEMS_SHOWN = 500;

/** The same with any compiled schema. */
export function checkWith(
  validator: Validator,
  tree: ShapeTree,
  data: unknown,
  file: string,
  known: Readonly<Record<string, unknown>> = {},
): Shape {
  if (validator(data)) return { problems: [], data };
  const problems = findings(validator, data, tree, file)
    .slice(0, PROBLEMS_SHOWN)
    .map((fault) => fault.problem);
  const other = looksForeign(problems) ? kindOf(data, validator) : undefined;
  if (other) {
    const args = { kind: other.name.replaceAll('_', ' '), folder: other.place };
    return { problems: [problem('id/wrong-folder', args, { file })], data: undefined };
  }
  return { problems, data: pruned(validator, tree, data, known) };
}

/** A record that lacks what its folder asks for and has keys of which that knows nothing. */
function looksForeign(problems: readonly Problem[]): boolean {
  const count = (code: string, root: RegExp) =>
    problems.filter((found) => found.code === code && root.test(found.at?.pointer ?? '')).length;
  return count('schema/missing-field', /^$/) > 0 && count('schema/unknown-key', /^\/[^/]*$/) > 1;
}

/** The kind of record, written by people, that the data is without any fault. */
export function kindOf(data: unknown, not?: Validator): Kind | undefined {
  return kinds.find(({ schema, toolWritten }) => {
    const validator = validators[schema as SchemaName];
    return !toolWritten && validator !== not && validator?.(data);
  });
}

function findings(validator: Validator, data: unknown, tree: ShapeTree, file: string) {
  return collapse(validator.errors ?? [], data).map((error) => tell(error, data, tree, file));
}

const MOST_PASSES = 16;

/** Removes what is wrong until the rest is right; what becomes wrong by that (a list without entries) goes too. */
function pruned(
  validator: Validator,
  tree: ShapeTree,
  data: unknown,
  known: Readonly<Record<string, unknown>>,
): unknown {
  for (let pass = 0; pass < MOST_PASSES; pass += 1) {
    const faults = findings(validator, data, tree, '').filter(
      (fault) => !isKnown(fault.remove, fault.problem, known),
    );
    if (
      faults.length > 0 &&
      !removePaths(
        data,
        faults.map((fault) => fault.remove),
      )
    )
      return undefined;
    if (typeof data === 'object' && data !== null && !Array.isArray(data)) restore(data, known);
    if (validator(data)) return data;
  }
  return undefined;
}

function isKnown(
  remove: readonly string[],
  found: Problem,
  known: Readonly<Record<string, unknown>>,
): boolean {
  return (
    remove.length === 0 &&
    found.code === 'schema/missing-field' &&
    String((found.args as { field?: unknown }).field) in known
  );
}

function restore(data: object, known: Readonly<Record<string, unknown>>): void {
  for (const [key, value] of Object.entries(known)) {
    if (valueAt(data, parts(`/${key}`)) === undefined) (data as Record<string, unknown>)[key] = value;
  }
}
