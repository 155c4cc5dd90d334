import type { Day } from '../domain/calendar.ts';
import type { Pack } from '../domain/pack.ts';
import type { Loaded, Project } from '../domain/project.ts';
import type { Partner } from '../generated/records.ts';
import { type ActionAtPartner, actionsAtPartners, isMended, isOverdue } from './partner-actions.ts';
import { isActive, type PartnerState, partnerStates } from './partner-facts.ts';
import type { RecordFacts } from './record-facts.ts';

/** An active partner, how it stands, and what is being mended there. */
export interface PartnerStanding extends PartnerState {
  readonly id: string;
  readonly subcontracts: boolean;
  readonly actions: readonly ActionAtPartner[];
}

/** The active partners, each looked at once. */
export function partnerStandings(project: Project, pack: Pack, today: Day): PartnerStanding[] {
  const actions = actionsAtPartners(project);
  const states = partnerStates(pack, project.policy, today);
  return [...project.partners.values()].filter(isActive).map((partner) => ({
    ...states(partner),
    id: partner.id,
    subcontracts: isSubcontractingCarrier(partner),
    actions: actions.get(partner.id) ?? [],
  }));
}

/** How the active partners stand, counted. */
export function partnerFacts(project: Project, states: readonly PartnerStanding[], today: Day): RecordFacts {
  type State = PartnerStanding;
  const count = (holds: (state: State) => boolean) => states.filter(holds).length;
  const sum = (amount: (state: State) => number) => states.reduce((total, state) => total + amount(state), 0);
  const overdue = [...project.actions.values()].filter(
    ({ data }) => isOverdue(data, today) && data.mends.some((target) => target.partner),
  );
  return {
    partners: states.length,
    partners_unscreened: count((state) => state.unscreened),
    partners_without_money_laundering_check: count((state) => state.withoutMoneyLaunderingCheck),
    screening_matches_unresolved: sum((state) => state.unresolvedMatches),
    partners_certified: count((state) => state.certified),
    certifications_unproven: sum((state) => state.unproven),
    certifications_stale: sum((state) => state.stale),
    partners_unassessed: count((state) => state.unassessed),
    partners_overdue: count((state) => state.overdue),
    weaknesses_without_action: sum(
      (state) => state.weaknesses.filter((weakness) => !isMended(weakness, state.actions)).length,
    ),
    partner_actions_overdue: overdue.length,
    partners_without_security_clause: count((state) => state.withoutSecurityClause),
    subcontracting_carriers: count((state) => state.subcontracts),
  };
}

function isSubcontractingCarrier({ data }: Loaded<Partner>): boolean {
  return data.subcontracts === true && data.roles.some((role) => role.endsWith('_carrier'));
}
