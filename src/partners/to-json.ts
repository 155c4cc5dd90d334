import type { ApprovalStep, PartnerEntry } from './book.ts';
import type { DueWeight } from './due-level.ts';
import type { Due } from './dues.ts';
import type { Membership } from './membership.ts';
import type { DueAt } from './select.ts';
import type { TierReason } from './tier.ts';

/** The sentences of the output. */
export interface PartnerSentences {
  due(due: Due): string;
  tierReason(reason: TierReason): string;
  approval(step: ApprovalStep): string;
}

/** A partner for programs: keys as in records, what is not known null. */
export function partnerJson(
  entry: PartnerEntry,
  words: PartnerSentences,
  weigh: (due: Due) => DueWeight,
): object {
  const { data, file } = entry.record;
  return {
    id: entry.id,
    file,
    name: entry.name,
    status: entry.status,
    roles: data.roles,
    country: data.country,
    relation: data.relation ?? 'direct',
    through: entry.through,
    brings: entry.brings,
    handles_cargo: entry.handlesCargo,
    approved: data.approved?.on ? { on: data.approved.on, by: data.approved.by ?? null } : null,
    before_approval: entry.beforeApproval.map((step) => words.approval(step)),
    tier: entry.tier,
    tier_reasons: entry.tierReasons.map((reason) => ({
      kind: reason.kind,
      message: words.tierReason(reason),
    })),
    certified: entry.certified,
    memberships: entry.memberships.map(membershipJson),
    screening: Object.fromEntries(
      entry.screenings.map(({ list, result, on, ageDays, unresolved }) => [
        list,
        { result, on: on ?? null, age_days: ageDays ?? null, unresolved },
      ]),
    ),
    assessed: entry.assessed ?? null,
    assess_by: entry.assessBy ?? null,
    vulnerability: entry.rated.map(({ category, rating, unmet }) => ({
      category,
      rating: rating ?? null,
      unmet,
    })),
    contract: {
      signed_on: entry.contract.signedOn ?? null,
      expires_on: entry.contract.expiresOn ?? null,
      security_clause: entry.contract.securityClause,
    },
    chains: entry.chains,
    due: entry.dues.map((due) => dueJson({ partner: entry, due }, words, weigh(due))),
  };
}

/** A due thing for programs. */
export function dueJson({ partner, due }: DueAt, words: PartnerSentences, weight: DueWeight): object {
  return {
    partner: partner.id,
    name: partner.name,
    kind: due.kind,
    by: due.by ?? null,
    overdue: due.overdue,
    level: weight.level,
    criterion: weight.criterion ?? null,
    message: words.due(due),
  };
}

function membershipJson(held: Membership): object {
  return {
    programme: held.programme,
    country: held.country,
    status: held.status ?? null,
    recognised: held.recognised,
    proven: held.proven,
    counts: held.counts,
    verified_on: held.verifiedOn ?? null,
    verified_by: held.verifiedBy ?? null,
    age_days: held.ageDays ?? null,
    expires_on: held.expiresOn ?? null,
  };
}
