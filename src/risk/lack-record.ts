import { problem } from '../diagnostics/diagnostic.ts';
import { addDuration, type Day, dayOf, isDay } from '../domain/calendar.ts';
import { place } from '../domain/place.ts';
import type { Loaded } from '../domain/project.ts';
import type { Lack } from '../domain/risk.ts';
import type { RiskAssessment } from '../generated/records.ts';
import { partnerOf } from './actions.ts';
import type { RiskBasis } from './sources.ts';

/** The assessment as a whole: out of date, or something happened since that is a reason to make it anew. */
export function* recordLacks(basis: RiskBasis): Iterable<Lack> {
  const record = basis.project.riskAssessment;
  if (!record) return;
  const key = isDay(record.data.reviewed_on) ? 'reviewed_on' : 'adopted_on';
  const reviewed = record.data[key];
  if (!isDay(reviewed)) return;
  const due = addDuration(reviewed, basis.rules.review_every);
  if (due < basis.today)
    yield { problem: problem('risk/assessment-old', { reviewed, due }, place(record, key)) };
  yield* since(basis, record, reviewed);
}

function* since(
  { project, today }: RiskBasis,
  record: Loaded<RiskAssessment>,
  reviewed: Day,
): Iterable<Lack> {
  for (const chain of project.supplyChains.values()) {
    const { since: began } = chain.data;
    if (began && began > reviewed && began <= today)
      yield {
        problem: problem(
          'risk/chain-newer',
          { chain: chain.id, since: began, reviewed },
          place(chain, 'since'),
        ),
        chain: chain.id,
      };
  }
  for (const partner of project.partners.values()) {
    const { since: began, status = 'active', handles_cargo: handles } = partner.data;
    if (status === 'active' && handles !== false && began && began > reviewed && began <= today)
      yield {
        problem: problem(
          'risk/partner-newer',
          { partner: partner.id, since: began, reviewed },
          place(partner, 'since'),
        ),
        partner: partner.id,
      };
  }
  for (const incident of project.incidents.values()) {
    const on = dayOf(incident.data.discovered_at);
    if (on > reviewed && on <= today)
      yield {
        problem: problem(
          'risk/incident-newer',
          { incident: incident.id, on, reviewed },
          place(record, isDay(record.data.reviewed_on) ? 'reviewed_on' : 'adopted_on'),
          { related: [{ message: 'the incident', at: place(incident, 'discovered_at') }] },
        ),
      };
  }
}

/** Partners that have our cargo and stand on no chain; there is nothing to say before there are chains. */
export function* partnerLacks({ project }: RiskBasis): Iterable<Lack> {
  if (project.supplyChains.size === 0) return;
  const onChain = new Set<string>();
  for (const { data } of project.supplyChains.values())
    for (const { partner, subcontracted_to } of data.legs)
      for (const id of [partner, subcontracted_to]) if (id) onChain.add(partnerOf(id));
  for (const partner of project.partners.values()) {
    const { status = 'active', handles_cargo: handles } = partner.data;
    if (status !== 'active' || handles !== true || onChain.has(partner.id)) continue;
    yield {
      problem: problem('risk/partner-on-no-chain', { partner: partner.id }, place(partner, 'handles_cargo')),
      partner: partner.id,
    };
  }
}
