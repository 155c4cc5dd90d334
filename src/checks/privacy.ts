import { type Problem, problem } from '../diagnostics/diagnostic.ts';
import type { Loaded, Project } from '../domain/project.ts';
import type { CheckContext } from './context.ts';
import { place } from './context.ts';
import { isPersonalImporterNumber, leaksIn } from './privacy-patterns.ts';

type Path = readonly (string | number)[];

/** Numbers and keys that must not stand in a repository, in any text of any record, at its place. */
export function privacy({ project }: CheckContext): Problem[] {
  const found: Problem[] = [];
  for (const record of everyRecord(project)) {
    eachText(record.data, (text, path) => {
      for (const leak of leaksIn(text)) found.push(problem(`privacy/${leak}`, {}, place(record, ...path())));
    });
  }
  return found;
}

/** An importer of record may be a person, and then its number is that person's social security number. */
export function* importerNumbers({ project }: CheckContext): Iterable<Problem> {
  for (const record of [...project.accounts.values(), ...project.partners.values()]) {
    for (const [index, { kind, value }] of (record.data.identifiers ?? []).entries()) {
      // With separators the search through all texts has it already.
      if (kind !== 'ior' || !isPersonalImporterNumber(value) || leaksIn(value).length > 0) continue;
      yield problem('privacy/social-security-number', {}, place(record, 'identifiers', index, 'value'));
    }
  }
}

function* everyRecord(project: Project): Iterable<Loaded<unknown>> {
  yield project.settings;
  if (project.company) yield project.company;
  if (project.riskAssessment) yield project.riskAssessment;
  for (const group of groups(project)) yield* group.values();
}

function groups(project: Project): readonly ReadonlyMap<string, Loaded<unknown>>[] {
  return [
    project.accounts,
    project.sites,
    project.partners,
    project.answers,
    project.supplyChains,
    project.riskHistory,
    project.measures,
    project.evidence,
    project.actions,
    project.training,
    project.incidents,
    project.validations,
    project.benefits,
    project.affirmations,
    project.assessments,
    project.submissions,
    project.overlay,
  ];
}

/** The path is built only for the few texts that are worth a word. */
function eachText(data: unknown, visit: (text: string, path: () => Path) => void): void {
  const keys: (string | number)[] = [];
  const walk = (value: unknown): void => {
    if (typeof value === 'string') {
      if (!value.startsWith('sha256-')) visit(value, () => [...keys]);
    } else if (typeof value === 'object' && value !== null) {
      for (const key of Object.keys(value)) {
        keys.push(key);
        walk((value as Record<string, unknown>)[key]);
        keys.pop();
      }
    }
  };
  walk(data);
}
