import type { Day } from '../domain/calendar.ts';
import type { Pack } from '../domain/pack.ts';
import type { Project } from '../domain/project.ts';
import { SCREENING_LISTS, type ScreeningList } from './screening.ts';
import { type PartnerStanding, partnerStandings } from './standing.ts';

/** A partner and what the other records say of it. */
export interface PartnerEntry extends PartnerStanding {
  readonly name: string;
  /** The partners it comes to us through, the nearest first; empty for a direct one. */
  readonly through: readonly string[];
  /** Indirect partners that come through it. */
  readonly brings: readonly string[];
  /** Supply chains it is on, by id. */
  readonly chains: readonly string[];
  /** Questionnaires that came back, by id. */
  readonly answers: readonly string[];
  /** What has to be there before the first business; empty once a partner is approved or is no candidate. */
  readonly beforeApproval: readonly ApprovalStep[];
}

/** Something a prospective partner lacks. */
export type ApprovalStep =
  | { readonly kind: 'screening' | 'match'; readonly list: ScreeningList }
  | { readonly kind: 'assessment' | 'clause' | 'approval' };

/** All partners by id, in the order of their ids. */
export type PartnerBook = ReadonlyMap<string, PartnerEntry>;

/** Looks at each partner, chain and questionnaire once. */
export function partnerBook(project: Project, pack: Pack, today: Day): PartnerBook {
  const standings = partnerStandings(project, pack, today);
  const chains = chainsByPartner(project);
  const answers = answersByPartner(project);
  const brings = grouped(standings, ({ id, record: { data } }) =>
    data.relation === 'indirect' && data.through ? [[data.through, id]] : [],
  );
  return new Map(
    standings.map((standing) => [
      standing.id,
      {
        ...standing,
        name: standing.record.data.name,
        through: throughOf(project, standing.id),
        brings: brings.get(standing.id) ?? [],
        chains: chains.get(standing.id) ?? [],
        answers: answers.get(standing.id) ?? [],
        beforeApproval: beforeApproval(standing),
      },
    ]),
  );
}

function chainsByPartner(project: Project): ReadonlyMap<string, readonly string[]> {
  return grouped([...project.supplyChains.values()], ({ id, data }) => {
    const named = data.legs.flatMap((leg) => [leg.partner, leg.subcontracted_to].filter((one) => !!one));
    return [...new Set(named.map((one) => String(one).split('/')[0] ?? ''))].map((partner) => [partner, id]);
  });
}

function answersByPartner(project: Project): ReadonlyMap<string, readonly string[]> {
  return grouped([...project.answers.values()], ({ id, data }) =>
    data.partner ? [[data.partner.split('/')[0] ?? '', id]] : [],
  );
}

function grouped<T>(
  things: readonly T[],
  pairs: (thing: T) => readonly (readonly [string, string])[],
): ReadonlyMap<string, readonly string[]> {
  const groups = new Map<string, string[]>();
  for (const [key, value] of things.flatMap(pairs)) {
    const known = groups.get(key);
    if (known) known.push(value);
    else groups.set(key, [value]);
  }
  return groups;
}

/** From partner to partner until a direct one; a circle ends where it began. */
function throughOf(project: Project, id: string): readonly string[] {
  const way: string[] = [];
  const seen = new Set([id]);
  for (let at = id; ; ) {
    const data = project.partners.get(at)?.data;
    const next = data?.relation === 'indirect' ? data.through : undefined;
    if (!next || seen.has(next)) return way;
    way.push(next);
    seen.add(next);
    at = next;
  }
}

function beforeApproval(standing: PartnerStanding): readonly ApprovalStep[] {
  if (standing.status !== 'prospective') return [];
  const { screenings, unassessed, withoutSecurityClause, record } = standing;
  const steps: ApprovalStep[] = [];
  for (const list of SCREENING_LISTS) {
    const screening = screenings.find((one) => one.list === list);
    if (screening?.unresolved) steps.push({ kind: 'match', list });
    else if (screening?.result === 'pending') steps.push({ kind: 'screening', list });
    else if (screening?.result === 'none' && list !== 'forced_labor') steps.push({ kind: 'screening', list });
  }
  if (unassessed) steps.push({ kind: 'assessment' });
  if (withoutSecurityClause) steps.push({ kind: 'clause' });
  if (!record.data.approved?.on) steps.push({ kind: 'approval' });
  return steps;
}
