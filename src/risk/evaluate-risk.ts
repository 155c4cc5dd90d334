import { daysBetween, isDay } from '../domain/calendar.ts';
import type { RiskAssessment, RiskRecord } from '../domain/risk.ts';
import { openActions, sortedActions } from './actions.ts';
import { chainRisks } from './chains.ts';
import { lacksOf } from './lacks.ts';
import { partiesOf } from './parties.ts';
import { chainsOfParties, countryRisks, partnerRisks, siteRisks } from './places.ts';
import { type RiskBasis, type RiskSources, riskBasis } from './sources.ts';
import { threatsOf } from './threats.ts';

/**
 * The five steps of the risk assessment, from the records of a day: who is on the way of the cargo, what threatens it
 * there, how weak each hand is it goes through, what is done about it, and how it was found. Pure; linear in the
 * records.
 */
export function evaluateRisk(sources: RiskSources): RiskAssessment {
  const basis = riskBasis(sources);
  const actions = openActions(basis.project, basis.today);
  const tools = { basis, threats: threatsOf(basis, actions), parties: partiesOf(basis, actions) };
  const lacks = lacksOf(basis);
  const chains = chainRisks(tools, actions, lacks);
  const onChains = chainsOfParties(chains);
  const partners = partnerRisks(tools, actions, lacks, onChains);
  const sites = siteRisks(tools, onChains);
  const countries = countryRisks(tools, partners, sites, lacks);
  const named = new Set([...chains, ...partners, ...sites, ...countries].flatMap((one) => one.actions));
  return {
    date: basis.today,
    rules: basis.rules,
    record: recordOf(basis),
    chains,
    partners,
    sites,
    company: tools.parties.vulnerability({ kind: 'company', id: 'company' }),
    countries,
    threats: tools.threats.all,
    actions: sortedActions([...named].flatMap((id) => actions.all.get(id) ?? [])),
    lacks,
  };
}

function recordOf({ project, today }: RiskBasis): RiskRecord | undefined {
  const record = project.riskAssessment;
  if (!record) return undefined;
  const {
    adopted_on: adopted,
    reviewed_on: reviewed,
    team,
    approved_by,
    method,
    review_triggers,
  } = record.data;
  const last = isDay(reviewed) ? reviewed : isDay(adopted) ? adopted : undefined;
  return {
    file: record.file,
    ...(isDay(adopted) ? { adoptedOn: adopted } : {}),
    ...(isDay(reviewed) ? { reviewedOn: reviewed } : {}),
    ...(last === undefined ? {} : { ageDays: daysBetween(last, today) }),
    team: team ?? [],
    ...(approved_by ? { approvedBy: approved_by } : {}),
    ...(method?.trim() ? { method } : {}),
    reviewTriggers: review_triggers ?? [],
  };
}
