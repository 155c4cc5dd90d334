import { type Day, dayOf, daysBetween, isDay } from '../domain/calendar.ts';
import type { Pack } from '../domain/pack.ts';
import type { Project } from '../domain/project.ts';
import type { Account } from '../generated/records.ts';
import { isOverdue } from '../partners/actions.ts';
import type { PartnerStanding } from '../partners/standing.ts';
import { chainFacts } from './chain-facts.ts';
import { partnerFacts } from './partner-counts.ts';
import { riskFacts } from './risk-facts.ts';

/** What the other records say, for computed requirements. A fact without a value is absent, never null. */
export type RecordFacts = Readonly<Record<string, unknown>>;

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

/** What facts are made of. */
export interface Sources {
  readonly project: Project;
  readonly pack: Pack;
  readonly partners: readonly PartnerStanding[];
  readonly today: Day;
}

/** Every fact for one account, in one pass over the records. */
export function recordFacts({ project, pack, partners, today }: Sources, account: Account): RecordFacts {
  return present({
    ...riskFacts(project, pack.home?.country, today),
    ...chainFacts(project),
    ...partnerFacts(project, partners, today),
    ...auditFacts(project, today),
    training: trainingFacts(project, today),
    ...incidentFacts(project),
    ...companyFacts(project),
    ...siteFacts(project, account, today),
    overdue_actions: [...project.actions.values()].filter(({ data }) => isOverdue(data, today)).length,
  });
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
