import type { KindName } from '../domain/kinds.ts';
import type { Pack } from '../domain/pack.ts';
import type { Project } from '../domain/project.ts';
import type { Target } from './reference-table.ts';

/** Names a reference may have; undefined where nothing can be said because the record that names them is broken. */
export type Known = ReadonlyMap<Target, ReadonlySet<string> | undefined>;

/** What each kind of reference may name in this project. Broken records count by their ids on disk. */
export function knownTargets(project: Project, pack: Pack): Known {
  const ids = (kind: KindName, records: ReadonlyMap<string, unknown>) =>
    new Set([...records.keys(), ...(project.knownIds.get(kind) ?? [])]);
  const partners = ids('partner', project.partners);
  const operations = pack.operations;
  const operationKeys = (scope?: 'site') =>
    new Set(operations.filter((one) => scope === undefined || one.scope === scope).map((one) => one.key));
  return new Map<Target, ReadonlySet<string> | undefined>([
    ['contact', companyIds(project, 'contacts')],
    ['legal_entity', companyIds(project, 'legal_entities')],
    ['account', ids('account', project.accounts)],
    ['site', ids('site', project.sites)],
    ['partner', partners],
    ['partner_place', new Set([...partners, ...facilities(project)])],
    ['supply_chain', ids('supply_chain', project.supplyChains)],
    ['evidence', ids('evidence', project.evidence)],
    ['answers', ids('answers', project.answers)],
    ['incident', ids('incident', project.incidents)],
    ['finding', findings(project)],
    ['threat', threats(project)],
    ['criterion', new Set(pack.criteria.map((criterion) => criterion.id))],
    ['category', new Set(pack.categories.map((category) => String(category.id)))],
    ['entity', new Set(Object.keys(pack.entities))],
    ['operation', operationKeys()],
    ['site_operation', operationKeys('site')],
    ['evidence_type', new Set(pack.evidenceTypes.map((type) => type.id))],
    ['topic', new Set(pack.training.map((topic) => topic.id))],
    ['eligibility', new Set(pack.eligibility.map((question) => question.id))],
  ]);
}

function companyIds(project: Project, list: 'contacts' | 'legal_entities'): ReadonlySet<string> | undefined {
  if (!project.company) return undefined;
  return new Set((project.company.data[list] ?? []).map((entry) => entry.id));
}

function* facilities(project: Project): Iterable<string> {
  for (const { id, data } of project.partners.values())
    for (const facility of data.facilities ?? []) yield `${id}/${facility.id}`;
}

function findings(project: Project): ReadonlySet<string> {
  const names = new Set<string>();
  for (const { id, data } of project.validations.values())
    for (const finding of data.findings ?? []) names.add(`${id}/${finding.id}`);
  return names;
}

/** As an action names them: country/category, and country/region/category where the rating is finer. */
function threats(project: Project): ReadonlySet<string> | undefined {
  if (!project.riskAssessment) return project.knownIds.has('risk_assessment') ? undefined : new Set();
  const names = new Set<string>();
  for (const { country, region, category } of project.riskAssessment.data.threats ?? []) {
    names.add(`${country}/${category}`);
    if (region) names.add(`${country}/${region}/${category}`);
  }
  return names;
}
