import type { Day } from '../domain/calendar.ts';
import type { Pack } from '../domain/pack.ts';
import type { Project } from '../domain/project.ts';
import { actionsAtPartners, isMended, isOverdue } from './partner-actions.ts';
import { isActive, partnerState } from './partner-facts.ts';
import type { RecordFacts } from './record-facts.ts';

/** How the active partners stand, counted. */
export function partnerFacts(project: Project, pack: Pack, today: Day): RecordFacts {
  const active = [...project.partners.values()].filter(isActive);
  const actions = actionsAtPartners(project);
  const states = active.map((partner) => ({
    ...partnerState(partner, pack, project.policy, today),
    actions: actions.get(partner.id) ?? [],
  }));
  type State = (typeof states)[number];
  const count = (holds: (state: State) => boolean) => states.filter(holds).length;
  const sum = (amount: (state: State) => number) => states.reduce((total, state) => total + amount(state), 0);
  const overdue = new Set(
    [...actions.values()]
      .flat()
      .map(({ action }) => action)
      .filter((action) => isOverdue(action, today)),
  );
  return {
    partners: active.length,
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
    partner_actions_overdue: overdue.size,
    partners_without_security_clause: count((state) => state.withoutSecurityClause),
    subcontracting_carriers: active.filter(
      ({ data }) => data.subcontracts === true && data.roles.some((role) => role.endsWith('_carrier')),
    ).length,
  };
}
