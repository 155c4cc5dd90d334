import type { Problem } from '../diagnostics/diagnostic.ts';
import type { Project } from '../domain/project.ts';
import type { Check } from './context.ts';

/** A field that would say what a finding calls missing: beside or below its place, or anywhere in the record. */
type Fields = (pointer: string, args: Readonly<Record<string, unknown>>) => readonly string[];

const fields: Readonly<Record<string, Fields>> = {
  'evidence/without-date': (item) => [`${item}/on`, `${item}/covers`],
  'evidence/without-digest': (file) => [`${above(file, 2)}/sha256`],
  'evidence/vault-without-digest': (file) => [`${above(file, 2)}/sha256`],
  'evidence/unchecked': (item) => [`${item}/checked`],
  'risk/leg-without-party': (leg) => [`${leg}/partner`, `${leg}/site`],
  'partner/unassessed': () => ['/assessments', '/certifications'],
  'partner/unscreened': () => ['/screening'],
  'compliance/missing-with-status': (status, { field }) => [`${above(status, 1)}/${String(field)}`],
  'compliance/site-without-entry': () => ['/sites'],
  'compliance/operation-undecided': (_, { operation }) => [`/operations/${String(operation)}`],
};

const aboutCompany = new Set(['compliance/operation-undecided', 'risk/country-unrated']);

/**
 * The same check without what is only an echo: a wrong value is left out of the record, so it looks missing, and the
 * reader would be told twice about one slip.
 */
export function withoutEchoes(check: Check): Check {
  return function* (context) {
    const { project } = context;
    for (const found of check(context))
      if (project.problems.length === 0 || !isEcho(found, project)) yield found;
  };
}

function isEcho({ code, at, args }: Problem, project: Project): boolean {
  if (aboutCompany.has(code) && !project.company && isTold(project, 'company.yaml', [''])) return true;
  const wanted = at && fields[code]?.(at.pointer ?? '', args as Readonly<Record<string, unknown>>);
  return wanted !== undefined && isTold(project, at?.file, wanted);
}

function isTold({ problems }: Project, file: string | undefined, pointers: readonly string[]): boolean {
  return problems.some(
    ({ at }) => at?.file === file && pointers.some((pointer) => isWithin(at?.pointer ?? '', pointer)),
  );
}

function isWithin(place: string, pointer: string): boolean {
  return place === pointer || place.startsWith(`${pointer}/`) || pointer === '';
}

function above(pointer: string, steps: number): string {
  return pointer.split('/').slice(0, -steps).join('/');
}
