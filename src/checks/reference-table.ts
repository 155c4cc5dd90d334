import type { Loaded, Project } from '../domain/project.ts';
import { type Path, type Visit, Ways } from './ways.ts';

/** What a value of a record may name. */
export type Target =
  | 'contact'
  | 'legal_entity'
  | 'account'
  | 'site'
  | 'partner'
  | 'partner_place'
  | 'supply_chain'
  | 'evidence'
  | 'answers'
  | 'incident'
  | 'finding'
  | 'threat'
  | 'criterion'
  | 'category'
  | 'entity'
  | 'operation'
  | 'site_operation'
  | 'evidence_type'
  | 'topic'
  | 'eligibility';

/** Kinds of records, as the project names them, that may name something. */
export type ReferringKind =
  | 'company'
  | 'accounts'
  | 'sites'
  | 'partners'
  | 'answers'
  | 'supplyChains'
  | 'riskAssessment'
  | 'measures'
  | 'evidence'
  | 'actions'
  | 'training'
  | 'incidents'
  | 'validations'
  | 'affirmations'
  | 'assessments'
  | 'submissions';

/** A name in a record that should lead somewhere. */
export interface Reference {
  readonly target: Target;
  readonly name: string;
  readonly kind: ReferringKind;
  readonly record: Loaded<unknown>;
  readonly path: Path;
  /** The name is the key of a pair. */
  readonly isKey: boolean;
}

/** Where references stand. `*` is each entry of a list or group, `~` each key of a group. */
const table: Readonly<Record<ReferringKind, Readonly<Record<string, Target>>>> = {
  company: {
    'contacts/*/deputy': 'contact',
    'statement_of_support/signed_by': 'contact',
    'statement_of_support/evidence/*': 'evidence',
    'best_practices/*/criterion': 'criterion',
    'best_practices/*/evidence/*': 'evidence',
    'operations/~': 'operation',
  },
  accounts: {
    entity: 'entity',
    legal_entity: 'legal_entity',
    'sites/*': 'site',
    'out_of_scope/*/site': 'site',
    'eligibility/~': 'eligibility',
    'eligibility/*/evidence/*': 'evidence',
    'requests/*/criteria/*': 'criterion',
    'requests/*/evidence/*': 'evidence',
  },
  sites: { operator: 'partner', manager: 'contact', 'operations/~': 'site_operation' },
  partners: {
    'approved/by': 'contact',
    through: 'partner',
    'certifications/*/evidence/*': 'evidence',
    'screening/*/resolved/by': 'contact',
    'assessments/*/by': 'contact',
    'assessments/*/answers': 'answers',
    'assessments/*/vulnerability/~': 'category',
    'assessments/*/vulnerability/*/unmet/*': 'criterion',
    'assessments/*/evidence/*': 'evidence',
    'contract/evidence/*': 'evidence',
  },
  answers: { partner: 'partner_place', 'answers/~': 'criterion' },
  supplyChains: {
    'legs/*/partner': 'partner_place',
    'legs/*/site': 'site',
    'legs/*/subcontracted_to': 'partner',
  },
  riskAssessment: { 'team/*': 'contact', approved_by: 'contact', 'threats/*/by': 'contact' },
  measures: {
    criterion: 'criterion',
    owner: 'contact',
    'evidence/*': 'evidence',
    'flag/for': 'contact',
    'routines/*/evidence': 'evidence',
    'routines/*/owner': 'contact',
    'accounts/~': 'account',
    'accounts/*/owner': 'contact',
    'accounts/*/evidence/*': 'evidence',
    'accounts/*/flag/for': 'contact',
    'sites/~': 'site',
    'sites/*/owner': 'contact',
    'sites/*/evidence/*': 'evidence',
    'sites/*/flag/for': 'contact',
    'cbp/*/account': 'account',
  },
  evidence: {
    type: 'evidence_type',
    owner: 'contact',
    approved_by: 'contact',
    'sites/*': 'site',
    'items/*/checked/by': 'contact',
  },
  actions: {
    'mends/*/criterion': 'criterion',
    'mends/*/partner': 'partner_place',
    'mends/*/site': 'site',
    'mends/*/finding': 'finding',
    'mends/*/incident': 'incident',
    'mends/*/supply_chain': 'supply_chain',
    'mends/*/threat': 'threat',
    owner: 'contact',
    'verified/by': 'contact',
    'evidence/*': 'evidence',
  },
  training: { 'topics/*': 'topic', 'sites/*': 'site', 'evidence/*': 'evidence' },
  incidents: {
    site: 'site',
    'criteria/*': 'criterion',
    'notifications/*/partner': 'partner',
    'investigation/lead': 'contact',
    'investigation/evidence/*': 'evidence',
  },
  validations: {
    account: 'account',
    'visits/*/site': 'site',
    'visits/*/partner': 'partner_place',
    'visits/*/participants/*': 'contact',
    'requested/*/evidence': 'evidence',
    'report/evidence/*': 'evidence',
    'findings/*/criterion': 'criterion',
    'findings/*/site': 'site',
    'findings/*/partner': 'partner_place',
    'findings/*/responses/*/evidence/*': 'evidence',
  },
  affirmations: { '*/by': 'contact' },
  assessments: { by: 'contact', 'accounts/~': 'account' },
  submissions: { submitted_by: 'contact', 'uploads/*/evidence': 'evidence' },
};

const ways = Object.entries(table).map(([kind, fields]) => ({
  kind: kind as ReferringKind,
  fields: new Ways(Object.entries(fields)),
}));

/** Every name in every record of the project that `isWanted`; nearly all are known, so they are asked about first. */
export function referencesOf(
  project: Project,
  isWanted: (name: string, target: Target) => boolean,
): Reference[] {
  const found: Reference[] = [];
  for (const { kind, fields } of ways) {
    let record: Loaded<unknown>;
    const take: Visit<Target> = (name, target, path, isKey) => {
      if (typeof name !== 'string' || !isWanted(name, target)) return;
      found.push({ target, name, kind, record, path: [...path], isKey });
    };
    for (record of recordsOf(project, kind)) fields.walk(record.data, take);
  }
  return found;
}

/** The ids of evidence that any record names. */
export function namedEvidence(project: Project): ReadonlySet<string> {
  const names = new Set<string>();
  const add: Visit<Target> = (name) => names.add(name as string);
  for (const { kind, fields } of evidenceWays)
    for (const record of recordsOf(project, kind)) fields.walk(record.data, add);
  return names;
}

const evidenceWays = Object.entries(table).flatMap(([kind, fields]) => {
  const named = Object.entries(fields).filter(([, target]) => target === 'evidence');
  return named.length === 0 ? [] : [{ kind: kind as ReferringKind, fields: new Ways(named) }];
});

/** The records of a kind; of the company and the risk assessment there is one at most. */
export function recordsOf(project: Project, kind: ReferringKind): Iterable<Loaded<unknown>> {
  if (kind !== 'company' && kind !== 'riskAssessment') return project[kind].values();
  const only = project[kind];
  return only ? [only] : [];
}
