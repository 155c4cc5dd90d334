import { type Day, type Duration, isDuration } from '../domain/calendar.ts';
import type { Criterion, EvidenceType, Pack } from '../domain/pack.ts';
import type { Loaded, Project } from '../domain/project.ts';
import type { Account, Company, Evidence } from '../generated/records.ts';
import { isActive, type PartnerStanding, partnerStandings } from '../partners/standing.ts';
import { ageLimit } from './age-limit.ts';
import { type EvidenceFact, evidenceFact } from './evidence-facts.ts';
import { type Happening, happenings } from './happenings.ts';
import { type OperationFacts, operationFacts } from './operations.ts';
import type { Predicates } from './predicates.ts';
import { type RecordFacts, recordFacts, sitesInScope } from './record-facts.ts';

/** Everything an account's criteria are judged by, indexed once. */
export interface Context {
  readonly project: Project;
  readonly pack: Pack;
  readonly predicates: Predicates;
  readonly today: Day;
  readonly account: Loaded<Account>;
  readonly sites: readonly string[];
  readonly records: RecordFacts;
  /** Where a question about a site, or about the company as a whole, is asked: there, or at every site in scope. */
  places(site: string | undefined): readonly (string | undefined)[];
  /** The operations at a site, or the company's. */
  operations(site: string | undefined): OperationFacts;
  /** The facts of an evidence record for a limit of age; undefined when there is no such record. */
  evidence(id: string, within: Duration | undefined): EvidenceFact | undefined;
  /** Records of a type, in the order of their ids. */
  ofType(type: string): readonly Loaded<Evidence>[];
  /** Incidents and findings by criterion. */
  readonly happenings: ReadonlyMap<string, readonly Happening[]>;
  /** Contacts by id. */
  readonly people: ReadonlyMap<string, Person>;
  /** The active partners and how each stands. */
  readonly partners: readonly PartnerStanding[];
}

type Person = NonNullable<Company['contacts']>[number];

/** What is the same for every account of a run. */
export interface Shared {
  readonly project: Project;
  readonly pack: Pack;
  readonly predicates: Predicates;
  readonly today: Day;
  evidence: Context['evidence'];
  ofType: Context['ofType'];
  readonly happenings: Context['happenings'];
  readonly people: Context['people'];
  readonly partners: Context['partners'];
}

/** The facts known for one limit of age. */
interface Limit {
  readonly facts: Map<string, EvidenceFact>;
  readonly isWithin: (day: Day) => boolean;
}

/** Indexes the evidence register; facts are computed once for each limit of age. */
export function sharedContext(project: Project, pack: Pack, predicates: Predicates, today: Day): Shared {
  const types = new Map<string, EvidenceType>(pack.evidenceTypes.map((type) => [type.id, type]));
  const byType = new Map<string, Loaded<Evidence>[]>();
  for (const record of project.evidence.values()) {
    const known = byType.get(record.data.type);
    if (known) known.push(record);
    else byType.set(record.data.type, [record]);
  }
  const limits = new Map<Duration, Limit>();
  return {
    project,
    pack,
    predicates,
    today,
    happenings: happenings(project),
    partners: partnerStandings(project, pack, today).filter(isActive),
    people: new Map((project.company?.data.contacts ?? []).map((contact) => [contact.id, contact])),
    ofType: (type) => byType.get(type) ?? [],
    evidence(id, within) {
      const limit = isDuration(within) ? within : project.policy.evidence_current_for;
      const { facts, isWithin } = limits.get(limit) ?? { facts: new Map(), isWithin: ageLimit(today, limit) };
      limits.set(limit, { facts, isWithin });
      const known = facts.get(id);
      if (known) return known;
      const record = project.evidence.get(id);
      if (!record) return undefined;
      const fact = evidenceFact(record, types.get(record.data.type), today, limit, isWithin);
      facts.set(id, fact);
      return fact;
    },
  };
}

/** The context of one account. */
export function accountContext(shared: Shared, account: Loaded<Account>): Context {
  const { project, pack, today } = shared;
  const operations = new Map<string | undefined, OperationFacts>();
  const sites = sitesInScope(project, account.data, today);
  return {
    ...shared,
    account,
    sites,
    records: recordFacts(shared, account.data),
    places: (site) => (site === undefined && sites.length > 0 ? sites : [site]),
    operations(site) {
      const known = operations.get(site) ?? operationFacts(project, pack, site);
      operations.set(site, known);
      return known;
    },
  };
}

/** The limit of age for a requirement: its own, else the criterion's rhythm; the policy's stands in for neither. */
export function limitOf(criterion: Criterion, within: Duration | undefined): Duration | undefined {
  return within ?? criterion.cadence;
}
