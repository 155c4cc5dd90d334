import { addDuration, type Day, daysBetween, isDay } from '../domain/calendar.ts';
import type { Pack } from '../domain/pack.ts';
import type { Partner } from '../generated/records.ts';

export type Certification = NonNullable<Partner['certifications']>[number];

/** A membership a partner is said to have, and what it is worth on a day. */
export interface Membership {
  /** Place in the record's list. */
  readonly index: number;
  readonly programme: string;
  /** Whose programme it is: as written, else the partner's country. */
  readonly country: string;
  /** The programme's name in the pack's list; absent where it is not listed. */
  readonly name?: string;
  readonly status?: string;
  /** Said to be certified or validated; anything else is no claim. */
  readonly claimed: boolean;
  /** The pack's own programme, or one on its list for that country. */
  readonly recognised: boolean;
  readonly verifiedOn?: Day;
  readonly verifiedBy?: string;
  /** Days since it was verified. */
  readonly ageDays?: number;
  readonly expiresOn?: Day;
  /** Verified on a day, in a named way, and not expired. */
  readonly proven: boolean;
  /** Verified longer ago than a year. */
  readonly stale: boolean;
  /** Claimed, recognised and proven: the only kind that stands in for an assessment of ours. */
  readonly counts: boolean;
  /** The last day it may be relied on without another look; absent when nobody ever verified it. */
  readonly verifyBy?: Day;
  readonly evidence: readonly string[];
}

/** A membership is looked up again each year: it may lapse at any time, and nobody tells us. */
const VERIFIED_FOR = 'P1Y';

/** Programmes that go by two names for one thing. */
const SAME_PROGRAMME = new Set(['AEO', 'OEA']);

/** The memberships of a partner on a day, in the order of the record. */
export function membershipsOf(partner: Partner, pack: Pack, today: Day): readonly Membership[] {
  return (partner.certifications ?? []).map((held, index) => membership(held, index, partner, pack, today));
}

function membership(
  held: Certification,
  index: number,
  partner: Partner,
  pack: Pack,
  today: Day,
): Membership {
  const claimed = isClaimed(held);
  const listed = listedProgramme(held, partner.country, pack);
  const recognised = isHome(held, pack) || listed !== undefined;
  const verifiedOn = isDay(held.verified_on) ? held.verified_on : undefined;
  const expiresOn = isDay(held.expires_on) ? held.expires_on : undefined;
  const proven = isProven(held, today);
  const verifyAgain = verifiedOn && addDuration(verifiedOn, VERIFIED_FOR);
  return {
    index,
    programme: held.programme,
    country: held.country ?? partner.country,
    ...(listed ? { name: listed.name } : {}),
    ...(held.status ? { status: held.status } : {}),
    claimed,
    recognised,
    ...(verifiedOn ? { verifiedOn, ageDays: daysBetween(verifiedOn, today) } : {}),
    ...(held.verified_by ? { verifiedBy: held.verified_by } : {}),
    ...(expiresOn ? { expiresOn } : {}),
    proven,
    stale: claimed && verifyAgain !== undefined && verifyAgain < today,
    counts: claimed && recognised && proven,
    ...(verifyAgain && held.verified_by ? { verifyBy: earlier(verifyAgain, expiresOn) } : {}),
    evidence: held.evidence ?? [],
  };
}

/** Said to be a member now; an applicant or a former member is none. */
export function isClaimed({ status }: Certification): boolean {
  return status === 'certified' || status === 'validated';
}

/** True for a programme that the pack's list says is recognised in that country; the pack's own always. */
export function isRecognised(held: Certification, partnerCountry: string, pack: Pack): boolean {
  return isHome(held, pack) || listedProgramme(held, partnerCountry, pack) !== undefined;
}

/** Verified on a day, in a named way, and not expired. */
export function isProven(held: Certification, today: Day): boolean {
  const expired = isDay(held.expires_on) && held.expires_on < today;
  return isDay(held.verified_on) && Boolean(held.verified_by) && !expired;
}

function isHome(held: Certification, pack: Pack): boolean {
  return held.programme === pack.home?.programme;
}

function listedProgramme(held: Certification, partnerCountry: string, pack: Pack) {
  const country = held.country ?? partnerCountry;
  return pack.recognised.programmes.find(
    (known) =>
      known.country === country &&
      (known.programme === held.programme ||
        (SAME_PROGRAMME.has(known.programme) && SAME_PROGRAMME.has(held.programme))),
  );
}

function earlier(day: Day, other: Day | undefined): Day {
  return other !== undefined && other < day ? other : day;
}
