import type { Day } from '../domain/calendar.ts';
import type { Project } from '../domain/project.ts';
import { isMended, isOverdue } from '../partners/actions.ts';
import type { PartnerStanding } from '../partners/standing.ts';
import type { RecordFacts } from './record-facts.ts';

/**
 * How the active partners stand, counted.
 * @param states the active ones
 */
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
