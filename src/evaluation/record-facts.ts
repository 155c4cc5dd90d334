import { type Day, dayOf, daysBetween, isDay } from '../domain/calendar.ts';
import type { Pack } from '../domain/pack.ts';
import type { Project } from '../domain/project.ts';
import type { Account, SupplyChain } from '../generated/records.ts';
import { hasAction, isActive, partnerState } from './partner-facts.ts';

/** What the other records say, for computed requirements. A fact without a value is absent, never null. */
export type RecordFacts = Readonly<Record<string, unknown>>;

/** The keys of `records`, for authors of criteria: the one place where they are documented. */
export const recordFactKeys: readonly {
  readonly key: string;
  readonly type: string;
  readonly description: string;
}[] = [
  { key: 'risk_assessed', type: 'boolean', description: 'there is a risk assessment' },
  { key: 'risk_reviewed_age_days', type: 'integer', description: 'days since its last review' },
  { key: 'risk_method', type: 'boolean', description: 'its method is written down' },
  {
    key: 'risk_review_triggers',
    type: 'integer',
    description: 'how many triggers of an earlier review are named',
  },
  { key: 'risk_approved', type: 'boolean', description: 'somebody approved it' },
  { key: 'risk_threat_categories', type: 'string[]', description: 'categories of threat that are rated' },
  {
    key: 'risk_countries_unrated',
    type: 'integer',
    description: 'countries on supply chains without any threat rating',
  },
  {
    key: 'risk_forced_labor_unrated',
    type: 'integer',
    description: 'countries of origin without a forced-labour rating',
  },
  { key: 'supply_chains', type: 'integer', description: 'supply chains' },
  { key: 'origins_unmapped', type: 'integer', description: 'countries of origin on no supply chain' },
  {
    key: 'chains_with_custody_gaps',
    type: 'integer',
    description: 'chains with a leg without party or place',
  },
  { key: 'rests_without_days', type: 'integer', description: 'legs where cargo rests without days_at_rest' },
  { key: 'partners', type: 'integer', description: 'active partners' },
  {
    key: 'partners_unscreened',
    type: 'integer',
    description: 'of them without a finished denied-party screening',
  },
  {
    key: 'partners_without_money_laundering_check',
    type: 'integer',
    description: 'of them without that check',
  },
  { key: 'screening_matches_unresolved', type: 'integer', description: 'matches nobody resolved' },
  { key: 'partners_certified', type: 'integer', description: 'that claim a certification' },
  {
    key: 'certifications_unproven',
    type: 'integer',
    description: 'claims without day, way of verifying, or past their end',
  },
  { key: 'certifications_stale', type: 'integer', description: 'verified longer ago than a year' },
  {
    key: 'partners_unassessed',
    type: 'integer',
    description: 'that handle cargo, are no member in force, and were never assessed',
  },
  {
    key: 'partners_overdue',
    type: 'integer',
    description: 'whose assessment is older than the policy allows their tier',
  },
  {
    key: 'weaknesses_without_action',
    type: 'integer',
    description: 'high or unmet points of partners that no action mends',
  },
  { key: 'partner_actions_overdue', type: 'integer', description: 'open actions at partners past their day' },
  {
    key: 'partners_without_security_clause',
    type: 'integer',
    description: 'that handle cargo, are no member, and have no clause',
  },
  { key: 'subcontracting_carriers', type: 'integer', description: 'active carriers that subcontract' },
  {
    key: 'last_internal_audit_age_days',
    type: 'integer',
    description: 'days since the last internal audit was held',
  },
  { key: 'training', type: '{ topic: { age_days, sessions } }', description: 'sessions by topic' },
  { key: 'incidents', type: 'integer', description: 'incidents' },
  { key: 'incidents_uninvestigated', type: 'integer', description: 'without an investigation begun' },
  { key: 'officers', type: 'integer', description: 'contacts that are company officers' },
  { key: 'portal_contacts', type: 'integer', description: 'contacts in the portal' },
  { key: 'statement_signed', type: 'boolean', description: 'the statement of support is signed and dated' },
  { key: 'statement_displayed', type: 'boolean', description: 'and displayed somewhere' },
  { key: 'sites', type: 'integer', description: 'open sites in the account’s scope' },
  {
    key: 'sites_without_notification_list',
    type: 'integer',
    description: 'of them without a list of whom to call',
  },
  {
    key: 'notification_list_age_days',
    type: 'integer',
    description: 'days since the oldest entry was checked',
  },
  { key: 'overdue_actions', type: 'integer', description: 'open corrective actions past their day' },
];

/**
 * The account's sites that are open on a day, in the order the account names them. A site whose record is broken or
 * missing stays in scope: a fault in one file must not make outcomes better.
 */
export function sitesInScope(project: Project, account: Account, today: Day): string[] {
  return [...new Set(account.sites ?? [])].filter((id) => {
    const closed = project.sites.get(id)?.data.closed_on;
    return !(isDay(closed) && closed <= today);
  });
}

/** Every fact for one account, in one pass over the records. */
export function recordFacts(project: Project, pack: Pack, account: Account, today: Day): RecordFacts {
  return present({
    ...riskFacts(project, today),
    ...chainFacts(project),
    ...partnerFacts(project, pack, today),
    ...auditFacts(project, today),
    training: trainingFacts(project, today),
    ...incidentFacts(project),
    ...companyFacts(project),
    ...siteFacts(project, account, today),
    overdue_actions: overdueActions(project, today).length,
  });
}

function riskFacts(project: Project, today: Day): RecordFacts {
  const risk = project.riskAssessment?.data;
  const threats = risk?.threats ?? [];
  const rated = new Set(threats.map((threat) => threat.country));
  const forced = new Set(
    threats.filter((threat) => threat.category === 'forced_labor').map((threat) => threat.country),
  );
  const countries = new Set(
    [...project.supplyChains.values()].flatMap(({ data }) => data.legs.flatMap((leg) => leg.country ?? [])),
  );
  const origins = project.company?.data.trade?.origins ?? [];
  const reviewed = risk?.reviewed_on ?? risk?.adopted_on;
  return {
    risk_assessed: risk !== undefined,
    risk_reviewed_age_days: isDay(reviewed) && reviewed <= today ? daysBetween(reviewed, today) : undefined,
    risk_method: Boolean(risk?.method?.trim()),
    risk_review_triggers: risk?.review_triggers?.length ?? 0,
    risk_approved: Boolean(risk?.approved_by),
    risk_threat_categories: [...new Set(threats.map((threat) => threat.category))].sort(),
    risk_countries_unrated: [...countries].filter((country) => country !== 'US' && !rated.has(country))
      .length,
    risk_forced_labor_unrated: origins.filter((country) => !forced.has(country)).length,
  };
}

const RESTS = new Set(['storage', 'terminal', 'consolidation', 'stop']);

function chainFacts(project: Project): RecordFacts {
  const chains = [...project.supplyChains.values()].map(({ data }) => data);
  const mapped = new Set(chains.flatMap((chain) => chain.legs.flatMap((leg) => leg.country ?? [])));
  const rests = chains
    .flatMap((chain) => chain.legs)
    .filter((leg) => RESTS.has(leg.activity) && leg.days_at_rest === undefined);
  return {
    supply_chains: chains.length,
    origins_unmapped: (project.company?.data.trade?.origins ?? []).filter((country) => !mapped.has(country))
      .length,
    chains_with_custody_gaps: chains.filter(hasCustodyGap).length,
    rests_without_days: rests.length,
  };
}

function hasCustodyGap(chain: SupplyChain): boolean {
  return chain.legs.some((leg) => {
    const nobody = leg.partner === undefined && leg.site === undefined;
    const nowhere =
      leg.activity === 'transport' ? !leg.from || !leg.to : !leg.place && leg.site === undefined;
    return nobody || nowhere;
  });
}

function partnerFacts(project: Project, pack: Pack, today: Day): RecordFacts {
  const active = [...project.partners.values()].filter(isActive);
  const count = {
    unscreened: 0,
    laundering: 0,
    matches: 0,
    certified: 0,
    unproven: 0,
    stale: 0,
    unassessed: 0,
    overdue: 0,
    clause: 0,
    weak: 0,
  };
  for (const partner of active) {
    const state = partnerState(partner, pack, project.policy, today);
    count.unscreened += Number(state.unscreened);
    count.laundering += Number(state.withoutMoneyLaunderingCheck);
    count.matches += state.unresolvedMatches;
    count.certified += Number(state.certified);
    count.unproven += Number(state.unproven);
    count.stale += Number(state.stale);
    count.unassessed += Number(state.unassessed);
    count.overdue += Number(state.overdue);
    count.clause += Number(state.withoutSecurityClause);
    count.weak += state.weaknesses.filter((weakness) => !hasAction(partner.id, weakness, project)).length;
  }
  const carriers = active.filter(
    ({ data }) => data.subcontracts === true && data.roles.some((role) => role.endsWith('_carrier')),
  );
  return {
    partners: active.length,
    partners_unscreened: count.unscreened,
    partners_without_money_laundering_check: count.laundering,
    screening_matches_unresolved: count.matches,
    partners_certified: count.certified,
    certifications_unproven: count.unproven,
    certifications_stale: count.stale,
    partners_unassessed: count.unassessed,
    partners_overdue: count.overdue,
    weaknesses_without_action: count.weak,
    partner_actions_overdue: overdueActions(project, today).filter((action) =>
      action.mends.some((target) => target.partner),
    ).length,
    partners_without_security_clause: count.clause,
    subcontracting_carriers: carriers.length,
  };
}

function overdueActions(project: Project, today: Day) {
  return [...project.actions.values()]
    .map(({ data }) => data)
    .filter((action) => action.status !== 'done' && action.status !== 'cancelled' && action.due_on < today);
}

function auditFacts(project: Project, today: Day): RecordFacts {
  const held = [...project.validations.values()]
    .filter(({ data }) => data.kind === 'internal_audit' && isDay(data.held_on) && data.held_on <= today)
    .map(({ data }) => data.held_on as Day)
    .sort();
  const last = held.at(-1);
  return { last_internal_audit_age_days: last && daysBetween(last, today) };
}

function trainingFacts(project: Project, today: Day): Record<string, { age_days: number; sessions: number }> {
  const topics: Record<string, { age_days: number; sessions: number }> = {};
  for (const { data } of project.training.values()) {
    if (!isDay(data.date) || data.date > today) continue;
    const age = daysBetween(data.date, today);
    for (const topic of data.topics) {
      const known = topics[topic];
      topics[topic] = {
        age_days: Math.min(age, known?.age_days ?? age),
        sessions: (known?.sessions ?? 0) + 1,
      };
    }
  }
  return topics;
}

function incidentFacts(project: Project): RecordFacts {
  const all = [...project.incidents.values()];
  return {
    incidents: all.length,
    incidents_uninvestigated: all.filter(({ data }) => !data.investigation?.started_on).length,
  };
}

function companyFacts(project: Project): RecordFacts {
  const contacts = (project.company?.data.contacts ?? []).filter((contact) => !contact.left_on);
  const statement = project.company?.data.statement_of_support;
  const signed = Boolean(statement?.signed_by && statement.signed_on);
  return {
    officers: contacts.filter((contact) => contact.kind === 'officer').length,
    portal_contacts: contacts.filter((contact) => contact.portal === true).length,
    statement_signed: signed,
    statement_displayed: signed && (statement?.displayed_at?.length ?? 0) > 0,
  };
}

function siteFacts(project: Project, account: Account, today: Day): RecordFacts {
  const sites = sitesInScope(project, account, today);
  const lists = sites.map((id) => project.sites.get(id)?.data.notify ?? []);
  const checked = lists.flat().map((entry) => entry.checked_on);
  const days = checked.filter((on): on is Day => isDay(on)).sort();
  const oldest = days[0];
  return {
    sites: sites.length,
    sites_without_notification_list: lists.filter((list) => list.length === 0).length,
    // One entry that nobody ever checked leaves the age of the list unknown.
    notification_list_age_days:
      oldest && days.length === checked.length ? daysBetween(dayOf(oldest), today) : undefined,
  };
}

function present(facts: RecordFacts): RecordFacts {
  return Object.fromEntries(Object.entries(facts).filter(([, value]) => value !== undefined));
}
