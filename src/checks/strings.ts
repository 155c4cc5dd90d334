import type { Loaded, Project } from '../domain/project.ts';
import type { KindName } from '../domain/kinds.ts';

/** Kinds whose texts people wrote, or brought in from outside. */
const sources: readonly [KindName, (project: Project) => Iterable<Loaded<unknown>>][] = [
  ['project', (project) => [project.settings]],
  ['company', (project) => (project.company ? [project.company] : [])],
  ['account', (project) => project.accounts.values()],
  ['site', (project) => project.sites.values()],
  ['partner', (project) => project.partners.values()],
  ['answers', (project) => project.answers.values()],
  ['supply_chain', (project) => project.supplyChains.values()],
  ['risk_assessment', (project) => (project.riskAssessment ? [project.riskAssessment] : [])],
  ['risk_history', (project) => project.riskHistory.values()],
  ['measure', (project) => project.measures.values()],
  ['evidence', (project) => project.evidence.values()],
  ['action', (project) => project.actions.values()],
  ['training', (project) => project.training.values()],
  ['incident', (project) => project.incidents.values()],
  ['validation', (project) => project.validations.values()],
  ['benefits', (project) => project.benefits.values()],
  ['submission', (project) => project.submissions.values()],
];

/** What is called with each text; `path` is one growing list, to be copied when it is kept. */
export type TextVisitor = (
  text: string,
  path: readonly (string | number)[],
  record: Loaded<unknown>,
  kind: KindName,
) => void;

/** Every text of every record, with its way into the record; also keys' values under `x-`. */
export function forEachText(project: Project, visit: TextVisitor): void {
  for (const [kind, records] of sources)
    for (const record of records(project)) walk(record.data, [], record, kind, visit);
}

function walk(
  value: unknown,
  path: (string | number)[],
  record: Loaded<unknown>,
  kind: KindName,
  visit: TextVisitor,
): void {
  if (typeof value === 'string') visit(value, path, record, kind);
  else if (Array.isArray(value)) {
    for (let index = 0; index < value.length; index += 1) {
      path.push(index);
      walk(value[index], path, record, kind, visit);
      path.pop();
    }
  } else if (typeof value === 'object' && value !== null) {
    for (const key in value) {
      path.push(key);
      walk((value as Record<string, unknown>)[key], path, record, kind, visit);
      path.pop();
    }
  }
}
