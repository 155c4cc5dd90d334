import { type Day, isDay } from '../domain/calendar.ts';
import type { Pack } from '../domain/pack.ts';
import type { Loaded, Policy } from '../domain/project.ts';
import type { Partner } from '../generated/records.ts';
import { ageLimit } from './age-limit.ts';

type Certification = NonNullable<Partner['certifications']>[number];

/** How one active partner stands on a day. */
export interface PartnerState {
  readonly unscreened: boolean;
  readonly withoutMoneyLaunderingCheck: boolean;
  readonly unresolvedMatches: number;
  /** Member of a recognised programme, verified and in force. */
  readonly certified: boolean;
  /** Claims without day or way of verifying, or past their end. */
  readonly unproven: number;
  /** Claims verified longer ago than a year. */
  readonly stale: number;
  readonly unassessed: boolean;
  readonly overdue: boolean;
  readonly withoutSecurityClause: boolean;
  /** Categories whose vulnerability is high or names an unmet criterion. */
  readonly weaknesses: readonly { readonly category: string; readonly unmet: readonly string[] }[];
}

/** Programmes that go by two names for one thing. */
const SAME_PROGRAMME = new Set(['AEO', 'OEA']);
const VERIFIED_FOR = 'P1Y';

/** True for a partner that counts in the figures: active, or without a status. */
export function isActive(partner: Loaded<Partner>): boolean {
  return partner.data.status === undefined || partner.data.status === 'active';
}

/** The state of partners, each from its record alone. */
export function partnerStates(
  pack: Pack,
  policy: Policy,
  today: Day,
): (partner: Loaded<Partner>) => PartnerState {
  const tiers = policy.reassess_partners;
  const limits: Limits = {
    verified: ageLimit(today, VERIFIED_FOR),
    high: ageLimit(today, tiers.high),
    medium: ageLimit(today, tiers.medium),
    low: ageLimit(today, tiers.low),
  };
  return ({ data }) => stateOf(data, pack, limits, today);
}

type Limits = Readonly<Record<'verified' | 'high' | 'medium' | 'low', (day: Day) => boolean>>;

function stateOf(data: Partner, pack: Pack, limits: Limits, today: Day): PartnerState {
  const claims = (data.certifications ?? []).filter(
    (held) => held.status === 'certified' || held.status === 'validated',
  );
  const inForce = claims.some((held) => isRecognised(held, data.country, pack) && isProven(held, today));
  const weaknesses = latestVulnerabilities(data);
  const last = latestAssessment(data)?.date;
  const handles = data.handles_cargo !== false;
  return {
    unscreened:
      data.screening?.denied_parties?.result === undefined ||
      data.screening.denied_parties.result === 'pending',
    withoutMoneyLaunderingCheck:
      data.screening?.money_laundering?.result === undefined ||
      data.screening.money_laundering.result === 'pending',
    unresolvedMatches: Object.values(data.screening ?? {}).filter(
      (check) => check?.result === 'match' && !check.resolved,
    ).length,
    certified: inForce,
    unproven: claims.filter((held) => !isProven(held, today)).length,
    stale: claims.filter((held) => isDay(held.verified_on) && !limits.verified(held.verified_on)).length,
    unassessed: handles && !inForce && last === undefined,
    overdue: last !== undefined && !limits[tierOf(data)](last),
    withoutSecurityClause: handles && !inForce && data.contract?.security_clause !== true,
    weaknesses,
  };
}

/** How often a partner is assessed again: by its worst vulnerability, low when none is known to be worse. */
export function tierOf(partner: Partner): 'high' | 'medium' | 'low' {
  const ratings = Object.values(latestAssessment(partner)?.vulnerability ?? {}).map(
    (entry) => entry.rating ?? 1,
  );
  const worst = Math.max(1, ...ratings);
  return worst === 3 ? 'high' : worst === 2 ? 'medium' : 'low';
}

/** True for a programme that the pack's list says is recognised in that country; the pack's own always. */
export function isRecognised(held: Certification, partnerCountry: string, pack: Pack): boolean {
  if (held.programme === pack.home?.programme) return true;
  const country = held.country ?? partnerCountry;
  return pack.recognised.programmes.some(
    (known) =>
      known.country === country &&
      (known.programme === held.programme ||
        (SAME_PROGRAMME.has(known.programme) && SAME_PROGRAMME.has(held.programme))),
  );
}

/** Verified on a day, in a named way, and not expired. */
function isProven(held: Certification, today: Day): boolean {
  const expired = isDay(held.expires_on) && held.expires_on < today;
  return isDay(held.verified_on) && Boolean(held.verified_by) && !expired;
}

type Assessment = NonNullable<Partner['assessments']>[number];

function latestAssessment(partner: Partner): Assessment | undefined {
  let latest: Assessment | undefined;
  for (const assessment of partner.assessments ?? [])
    if (!latest || assessment.date > latest.date) latest = assessment;
  return latest;
}

function latestVulnerabilities(partner: Partner): PartnerState['weaknesses'] {
  return Object.entries(latestAssessment(partner)?.vulnerability ?? {})
    .filter(([, entry]) => entry.rating === 3 || (entry.unmet?.length ?? 0) > 0)
    .map(([category, entry]) => ({ category, unmet: entry.unmet ?? [] }));
}
