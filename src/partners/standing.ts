import { type Day, isDay } from '../domain/calendar.ts';
import type { Pack } from '../domain/pack.ts';
import type { Loaded, Policy, Project } from '../domain/project.ts';
import type { Partner } from '../generated/records.ts';
import { type ActionAtPartner, actionsAtPartners } from './actions.ts';
import { isWeakness, latestAssessment, type RatedCategory, ratedCategories } from './assessment.ts';
import { assessAgainBy, type Due, duesOf } from './dues.ts';
import { type Membership, membershipsOf } from './membership.ts';
import { isOutstanding, type Screening, screeningsOf } from './screening.ts';
import { type Tier, type TierReason, tierOf } from './tier.ts';

/** How a partner stands on a day. Everything that is said of partners anywhere is read from here. */
export interface PartnerStanding {
  readonly id: string;
  readonly record: Loaded<Partner>;
  /** Active where nothing is written. */
  readonly status: 'prospective' | 'active' | 'inactive';
  /** Our cargo is in its hands: yes where nothing is written. */
  readonly handlesCargo: boolean;
  readonly memberships: readonly Membership[];
  /** Member of a recognised programme, verified and in force. */
  readonly certified: boolean;
  /** Claims without day or way of verifying, or past their end. */
  readonly unproven: number;
  /** Claims verified longer ago than a year. */
  readonly stale: number;
  readonly screenings: readonly Screening[];
  readonly unscreened: boolean;
  readonly withoutMoneyLaunderingCheck: boolean;
  readonly unresolvedMatches: number;
  /** The day of the latest assessment. */
  readonly assessed?: Day;
  /** What the latest assessment rates. */
  readonly rated: readonly RatedCategory[];
  /** Categories whose vulnerability is high or names an unmet criterion. */
  readonly weaknesses: readonly RatedCategory[];
  /** Has our cargo, is no member that counts, and was never assessed. */
  readonly unassessed: boolean;
  /** The last day before it is to be assessed again. */
  readonly assessBy?: Day;
  /** Its assessment is older than the house rule for its tier allows. */
  readonly overdue: boolean;
  readonly tier: Tier;
  readonly tierReasons: readonly TierReason[];
  readonly contract: { readonly signedOn?: Day; readonly expiresOn?: Day; readonly securityClause: boolean };
  /** Has our cargo, is no member that counts, and no contract asks for security. */
  readonly withoutSecurityClause: boolean;
  /** A carrier that hands transports on. */
  readonly subcontracts: boolean;
  /** What is being mended there. */
  readonly actions: readonly ActionAtPartner[];
  /** Everything due, whenever; none for partners that are not active. */
  readonly dues: readonly Due[];
}

/** All partners in the order of their ids, each looked at once. */
export function partnerStandings(project: Project, pack: Pack, today: Day): readonly PartnerStanding[] {
  const actions = actionsAtPartners(project);
  return [...project.partners.values()].map((partner) =>
    standingOf(partner, actions.get(partner.id) ?? [], pack, project.policy, today),
  );
}

/** True for a partner that counts in the figures. */
export function isActive({ status }: Pick<PartnerStanding, 'status'>): boolean {
  return status === 'active';
}

function standingOf(
  record: Loaded<Partner>,
  actions: readonly ActionAtPartner[],
  pack: Pack,
  policy: Policy,
  today: Day,
): PartnerStanding {
  const { data } = record;
  const assessment = latestAssessment(data, today);
  const base = {
    id: record.id,
    record,
    status: data.status ?? 'active',
    handlesCargo: data.handles_cargo !== false,
    ...membershipFacts(membershipsOf(data, pack, today)),
    ...screeningFacts(screeningsOf(data, today)),
    ...(assessment ? { assessed: assessment.date } : {}),
    rated: ratedCategories(assessment),
    contract: contractOf(data),
    subcontracts: data.subcontracts === true && (data.roles ?? []).some((role) => role.endsWith('_carrier')),
    actions,
  };
  return judged(base, pack, policy, today);
}

function judged(
  base: Omit<
    PartnerStanding,
    | 'tier'
    | 'tierReasons'
    | 'weaknesses'
    | 'unassessed'
    | 'assessBy'
    | 'overdue'
    | 'withoutSecurityClause'
    | 'dues'
  >,
  pack: Pack,
  policy: Policy,
  today: Day,
): PartnerStanding {
  const memberVulnerability = policy.risk.member_vulnerability ?? pack.risk?.member_vulnerability ?? 1;
  const { tier, reasons } = tierOf({ ...base, memberVulnerability });
  const assessBy = assessAgainBy({ ...base, tier }, policy);
  const relies = base.handlesCargo && !base.certified;
  const standing: PartnerStanding = {
    ...base,
    tier,
    tierReasons: reasons,
    weaknesses: base.rated.filter(isWeakness),
    unassessed: relies && base.assessed === undefined,
    ...(assessBy ? { assessBy } : {}),
    overdue: assessBy !== undefined && assessBy < today,
    withoutSecurityClause: relies && !base.contract.securityClause,
    dues: [],
  };
  return { ...standing, dues: duesOf(standing, today) };
}

function membershipFacts(memberships: readonly Membership[]) {
  const claims = memberships.filter(({ claimed }) => claimed);
  return {
    memberships,
    certified: claims.some(({ counts }) => counts),
    unproven: claims.filter(({ proven }) => !proven).length,
    stale: claims.filter(({ stale }) => stale).length,
  };
}

function screeningFacts(screenings: readonly Screening[]) {
  const outstanding = (wanted: string) =>
    screenings.some((screening) => screening.list === wanted && isOutstanding(screening));
  return {
    screenings,
    unscreened: outstanding('denied_parties'),
    withoutMoneyLaunderingCheck: outstanding('money_laundering'),
    unresolvedMatches: screenings.filter(({ unresolved }) => unresolved).length,
  };
}

function contractOf({ contract }: Partner): PartnerStanding['contract'] {
  return {
    ...(isDay(contract?.signed_on) ? { signedOn: contract.signed_on } : {}),
    ...(isDay(contract?.expires_on) ? { expiresOn: contract.expires_on } : {}),
    securityClause: contract?.security_clause === true,
  };
}
