import type { KindName } from '../domain/kinds.ts';
import type { Loaded, Project } from '../domain/project.ts';

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

/** The records of a project that hold texts people wrote, kind by kind. */
export function* textSources(project: Project): Iterable<[KindName, Iterable<Loaded<unknown>>]> {
  for (const [kind, records] of sources) yield [kind, records(project)];
}

/** True when a text of a record passes; the key is the nearest name above it. Stops at the first. */
export function someText(value: unknown, test: (text: string, key: string) => boolean, key = ''): boolean {
  if (typeof value === 'string') return test(value, key);
  if (typeof value !== 'object' || value === null) return false;
  if (Array.isArray(value)) {
    for (let index = 0; index < value.length; index += 1) if (someText(value[index], test, key)) return true;
    return false;
  }
  for (const name in value) if (someText((value as Record<string, unknown>)[name], test, name)) return true;
  return false;
}

type Path = readonly (string | number)[];

/** Every text of a record with its way into it, also of own keys. */
export function forEachText(data: unknown, visit: (text: string, path: Path) => void, path: Path = []): void {
  if (typeof data === 'string') visit(data, path);
  else if (typeof data === 'object' && data !== null) {
    const isList = Array.isArray(data);
    for (const [key, value] of Object.entries(data))
      forEachText(value, visit, [...path, isList ? Number(key) : key]);
  }
}
