import { type Problem, problem } from '../diagnostics/diagnostic.ts';
import { nearest } from '../domain/nearest.ts';
import type { Project } from '../domain/project.ts';
import { type CheckContext, keyPlace, place } from './context.ts';
import { type Reference, referencesOf, type Target } from './reference-table.ts';
import { type Known, knownTargets } from './reference-targets.ts';

/** Every name that should lead to another record or to the pack, and does not. */
export function references({ project, pack }: CheckContext): Problem[] {
  const known = knownTargets(project, pack);
  const lost = referencesOf(project, (name, target) => known.get(target)?.has(name) === false);
  return lost.flatMap((reference) => unknown(reference, known, project, pack.moved) ?? []);
}

const codes = {
  contact: 'reference/unknown-contact',
  legal_entity: 'reference/unknown-legal-entity',
  account: 'reference/unknown-account',
  site: 'reference/unknown-site',
  partner: 'reference/unknown-partner',
  supply_chain: 'reference/unknown-supply-chain',
  evidence: 'reference/unknown-evidence',
  answers: 'reference/unknown-answers',
  incident: 'reference/unknown-incident',
  category: 'reference/unknown-category',
  entity: 'reference/unknown-entity',
  operation: 'reference/unknown-operation',
  evidence_type: 'reference/unknown-evidence-type',
  topic: 'reference/unknown-topic',
  eligibility: 'reference/unknown-eligibility',
  threat: 'reference/unknown-threat',
} as const satisfies Partial<Record<Target, string>>;

function unknown(
  reference: Reference,
  known: Known,
  project: Project,
  moved: Readonly<Record<string, string>>,
): Problem | undefined {
  const { target } = reference;
  if (target === 'partner_place') return unknownPartnerPlace(reference, known, project);
  if (target === 'criterion') return unknownCriterion(reference, known, moved);
  if (target === 'finding') return unknownFinding(reference, known, project);
  if (target === 'site_operation') return siteOperation(reference, known);
  const registered = target === 'evidence' ? recordOfFile(reference.name, project) : undefined;
  const suggestion = registered === undefined ? {} : { suggestion: registered };
  return problem(
    codes[target],
    { name: reference.name, ...near(reference.name, known.get(target)), ...suggestion },
    placeOf(reference),
  );
}

function unknownCriterion(
  reference: Reference,
  known: Known,
  moved: Readonly<Record<string, string>>,
): Problem {
  const { name } = reference;
  const now = Object.hasOwn(moved, name) ? moved[name] : undefined;
  if (now !== undefined) return problem('reference/moved-criterion', { name, now }, placeOf(reference));
  return problem(
    'reference/unknown-criterion',
    { name, ...near(name, known.get('criterion')) },
    placeOf(reference),
  );
}

/** A partner whose file is broken may have the facility; only its id is known. */
function unknownPartnerPlace(reference: Reference, known: Known, project: Project): Problem | undefined {
  const [partner = '', facility] = reference.name.split('/');
  if (!known.get('partner')?.has(partner)) {
    const args = { name: partner, ...near(partner, known.get('partner')) };
    return problem('reference/unknown-partner', args, placeOf(reference));
  }
  const record = project.partners.get(partner);
  if (!record || facility === undefined) return undefined;
  const facilities = new Set((record.data.facilities ?? []).map((one) => `${partner}/${one.id}`));
  const args = { name: facility, partner, ...near(reference.name, facilities) };
  return problem('reference/unknown-facility', args, placeOf(reference));
}

function unknownFinding(reference: Reference, known: Known, project: Project): Problem | undefined {
  const [validation = ''] = reference.name.split('/');
  const broken = !project.validations.has(validation) && project.knownIds.get('validation')?.has(validation);
  if (broken) return undefined;
  const args = { name: reference.name, ...near(reference.name, known.get('finding')) };
  return problem('reference/unknown-finding', args, placeOf(reference));
}

function siteOperation(reference: Reference, known: Known): Problem {
  const { name } = reference;
  if (known.get('operation')?.has(name))
    return problem('reference/company-operation', { name }, placeOf(reference));
  const args = { name, ...near(name, known.get('site_operation')) };
  return problem('reference/unknown-operation', args, placeOf(reference));
}

function placeOf({ record, path, isKey }: Reference) {
  return isKey ? keyPlace(record, ...path) : place(record, ...path);
}

/** The record that registers a document, for a reference that names the document itself. */
function recordOfFile(name: string, project: Project): string | undefined {
  const file = name.replace(/^(?:evidence\/)?(?:files\/)?/, '');
  for (const { id, data } of project.evidence.values())
    if (data.items?.some((item) => item.files?.includes(file))) return id;
  return undefined;
}

/** Where a file has the name apart from what makes it no id (capitals, blanks), that file is to be renamed. */
function near(
  name: string,
  names: ReadonlySet<string> | undefined,
): { suggestion?: string; rename?: string } {
  const suggestion = nearest(name, [...(names ?? [])]);
  if (suggestion === undefined) return {};
  return /[^a-z0-9._/-]/.test(suggestion) ? { rename: suggestion } : { suggestion };
}
