import { checkWith } from '../checks/shape.ts';
import type { ShapeTree, Validator } from '../checks/shape-types.ts';
import type { Problem } from '../diagnostics/diagnostic.ts';
import { readinessRules } from '../evaluation/readiness.ts';
import * as compiled from '../generated/pack-validators.js';
import { packFaults } from '../pack/pack-faults.ts';

const { trees } = compiled;

/** The schema of each file of a pack. */
const schemas: Readonly<Record<string, readonly [Validator, ShapeTree]>> = {
  'pack.yaml': [compiled.pack, trees.pack],
  'operations.yaml': [compiled.operations, trees.operations],
  'readiness.yaml': [compiled.readiness, trees.readiness],
  'eligibility.yaml': [compiled.eligibility, trees.eligibility],
  'evidence-types.yaml': [compiled.evidenceTypes, trees['evidence-types']],
  'training.yaml': [compiled.trainingTopics, trees['training-topics']],
  'clocks.yaml': [compiled.clocks, trees.clocks],
  'identifiers.yaml': [compiled.identifiers, trees.identifiers],
  'recognised-programmes.yaml': [compiled.recognisedProgrammes, trees['recognised-programmes']],
  'glossary.yaml': [compiled.glossary, trees.glossary],
  'risk.yaml': [compiled.riskRules, trees['risk-rules']],
};

/**
 * Holds the files of a pack against their schemas and each other; wrong parts are taken out of `files`.
 * @param root the pack's folder
 */
export function checkedPack(root: string, files: Map<string, unknown>): Problem[] {
  const problems: Problem[] = [];
  for (const [path, data] of [...files]) {
    const [validator, tree] = schemas[path] ?? [compiled.criterion, trees.criterion];
    const shape = checkWith(validator, tree, data, `${root}/${path}`);
    problems.push(...shape.problems);
    if (shape.data === undefined) files.delete(path);
  }
  return [...problems, ...packFaults(root, files, Object.keys(readinessRules))];
}
