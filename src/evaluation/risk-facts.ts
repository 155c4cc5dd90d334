import { type Day, daysBetween, isDay } from '../domain/calendar.ts';
import type { Project } from '../domain/project.ts';
import type { RecordFacts } from './record-facts.ts';

/**
 * What the risk assessment says, held against the supply chains and countries of origin.
 * @param home the country whose border the programme guards; it needs no rating
 */
export function riskFacts(project: Project, home: string | undefined, today: Day): RecordFacts {
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
    risk_countries_unrated: [...countries].filter((country) => country !== home && !rated.has(country))
      .length,
    risk_forced_labor_unrated: origins.filter((country) => !forced.has(country)).length,
  };
}
