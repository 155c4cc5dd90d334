import type { Problem } from '../diagnostics/diagnostic.ts';
import type { Day } from './calendar.ts';
import type { Rating, RiskRules } from './risk-rules.ts';

export type { Rating } from './risk-rules.ts';

/** A rating, or that there is none: never taken for low. */
export interface Rated {
  readonly rating: Rating | 'unknown';
  /** Where a part is unknown, the highest of the known parts: it is at least that. */
  readonly atLeast?: Rating;
}

/**
 * Something missing, doubtful or too old, once: `check` reports it, and it stands with the chain, leg, party or
 * country it weakens. The sentence comes from the catalogue of diagnostics.
 */
export interface Lack {
  readonly problem: Problem;
  readonly chain?: string;
  /** From 1. */
  readonly leg?: number;
  readonly partner?: string;
  readonly site?: string;
  readonly country?: string;
}

/** One line of `threats:` with what is known about it. */
export interface ThreatRating {
  /** `VN/contraband` or `MX/Tamaulipas/contraband`, as actions name it. */
  readonly id: string;
  readonly country: string;
  readonly region?: string;
  readonly category: string;
  /** The category in words. */
  readonly title: string;
  readonly rating: Rating;
  readonly source?: string;
  readonly sourceUrl?: string;
  readonly on?: Day;
  readonly by?: string;
  readonly note?: string;
  /** Rated on a day, and within `threats_current_for`. */
  readonly current: boolean;
  /** A 3 in it makes a chain high. */
  readonly decides: boolean;
  /** Place in `risk/assessment.yaml`: the index in `threats`. */
  readonly index: number;
  /** Open actions that mend it, by id. */
  readonly actions: readonly string[];
}

/** Who holds cargo. */
export interface Party {
  readonly kind: 'partner' | 'site' | 'company';
  readonly id: string;
  readonly facility?: string;
  /** The record's name; the id where there is no such record. */
  readonly name: string;
  /** False when a chain names a record there is not. */
  readonly known: boolean;
}

/** What a vulnerability rests on. */
export type VulnerabilityBasis = 'assessment' | 'membership' | 'outcomes' | 'none';

export interface CategoryVulnerability extends Rated {
  /** A category of the pack. */
  readonly category: number;
  readonly title: string;
  readonly why?: string;
  /** Criteria not met, in order. */
  readonly unmet: readonly string[];
  /** Those of `unmet` that are musts for the party. */
  readonly unmetMusts: readonly string[];
  /** Open actions that mend it, by id. */
  readonly actions: readonly string[];
}

/** How easily a party's part of the chain can be broken into: the worst of its categories. */
export interface Vulnerability extends Rated {
  readonly basis: VulnerabilityBasis;
  /** Of the assessment, the verification of the membership, or the outcomes. */
  readonly on?: Day;
  /** `questionnaire`, `visit` or `audit`. */
  readonly method?: string;
  /** The programme, where it rests on membership. */
  readonly programme?: string;
  /** Older than `policy.reassess_partners` allows. */
  readonly outdated: boolean;
  /** In the pack's order; categories nobody looked at are not here. */
  readonly categories: readonly CategoryVulnerability[];
  readonly unmetMusts: number;
}

/** What a rating rests on most: a threat, a weak category, or a party nobody knows about. */
export type Driver =
  | {
      readonly kind: 'threat';
      readonly threat: ThreatRating;
      readonly legs: readonly number[];
      readonly actions: readonly string[];
    }
  | {
      readonly kind: 'vulnerability';
      readonly party: Party;
      readonly weakness: CategoryVulnerability;
      readonly legs: readonly number[];
      readonly actions: readonly string[];
    }
  | {
      readonly kind: 'unknown_party';
      readonly party: Party | undefined;
      readonly legs: readonly number[];
      readonly actions: readonly string[];
    }
  | {
      readonly kind: 'unrated_country';
      readonly country: string;
      readonly legs: readonly number[];
      readonly actions: readonly string[];
    };

/** A threat and a vulnerability put together. */
export interface RiskOf {
  readonly threat: Rated;
  readonly vulnerability: Rated;
  /** Threat × vulnerability, 1 to 9; undefined while either is unknown. */
  readonly product?: number;
  /** By the house matrix, raised to 3 by a deciding threat. */
  readonly risk: Rated;
}

export interface LegRisk extends RiskOf {
  /** From 1. */
  readonly leg: number;
  readonly activity: string;
  /** Undefined: nobody is named, a gap of custody. */
  readonly party: Party | undefined;
  readonly subcontractor?: Party;
  /** `place`, or of a transport `from`. */
  readonly place?: string;
  /** Of a transport. */
  readonly to?: string;
  readonly country?: string;
  readonly region?: string;
  readonly via: readonly string[];
  readonly mode?: string;
  readonly daysAtRest?: number;
  readonly plannedMinutes?: number;
  readonly chosenBy?: string;
  /** Cargo stands still here: by its activity, or days at rest are given. */
  readonly rests: boolean;
  readonly threats: readonly ThreatRating[];
  readonly drivers: readonly Driver[];
  readonly lacks: readonly Lack[];
}

export interface ChainRisk extends RiskOf {
  readonly id: string;
  readonly file: string;
  readonly title: string;
  /** From 1, highest risk first. */
  readonly rank: number;
  readonly direction?: string;
  readonly commodity?: string;
  readonly since?: Day;
  readonly share?: { readonly percent: number; readonly of?: string };
  /** In the order they are passed, transit included. */
  readonly countries: readonly string[];
  readonly legs: readonly LegRisk[];
  /** Rated 3 by a deciding threat rather than by the matrix alone. */
  readonly decidedByThreat: boolean;
  readonly drivers: readonly Driver[];
  readonly lacks: readonly Lack[];
  /** Open actions on the chain, its threats and the weak points of its parties, by id. */
  readonly actions: readonly string[];
  readonly unmetMusts: number;
  readonly daysAtRest: number;
}

export interface PartnerRisk extends RiskOf {
  readonly id: string;
  readonly file: string;
  readonly name: string;
  readonly roles: readonly string[];
  readonly country: string;
  readonly status: 'active' | 'prospective' | 'inactive';
  readonly handlesCargo: boolean;
  /** Chains it stands on, by id. */
  readonly chains: readonly string[];
  readonly assessed: Vulnerability;
  readonly drivers: readonly Driver[];
  readonly lacks: readonly Lack[];
  readonly actions: readonly string[];
}

export interface SiteRisk extends RiskOf {
  readonly id: string;
  readonly file: string;
  readonly name: string;
  readonly country?: string;
  readonly chains: readonly string[];
  readonly assessed: Vulnerability;
  readonly drivers: readonly Driver[];
  readonly actions: readonly string[];
}

export interface CountryRisk extends RiskOf {
  /** ISO code. */
  readonly country: string;
  /** The country the programme guards: needs no rating. */
  readonly home: boolean;
  /** Only passed through. */
  readonly transitOnly: boolean;
  readonly regions: readonly string[];
  readonly threats: readonly ThreatRating[];
  readonly chains: readonly string[];
  readonly partners: readonly string[];
  readonly sites: readonly string[];
  readonly drivers: readonly Driver[];
  readonly lacks: readonly Lack[];
  readonly actions: readonly string[];
}

/** An action that is not done and not cancelled. */
export interface RiskAction {
  readonly id: string;
  readonly file: string;
  readonly title: string;
  readonly owner: string;
  readonly partnerOwner?: string;
  readonly dueOn: Day;
  readonly status: 'open' | 'in_progress';
  readonly overdue: boolean;
  readonly interim?: string;
}

/** `risk/assessment.yaml`, and how old it is. */
export interface RiskRecord {
  readonly file: string;
  readonly adoptedOn?: Day;
  readonly reviewedOn?: Day;
  /** Days since it was reviewed, else adopted. */
  readonly ageDays?: number;
  readonly team: readonly string[];
  readonly approvedBy?: string;
  readonly method?: string;
  readonly reviewTriggers: readonly string[];
}

/** The five steps put together, on a day. */
export interface RiskAssessment {
  readonly date: Day;
  readonly rules: RiskRules;
  /** Undefined: there is no `risk/assessment.yaml`. */
  readonly record: RiskRecord | undefined;
  /** Highest risk first. */
  readonly chains: readonly ChainRisk[];
  /** Active and prospective ones, and whoever stands on a chain; by id. */
  readonly partners: readonly PartnerRisk[];
  /** Sites in an account's scope or on a chain; by id. */
  readonly sites: readonly SiteRisk[];
  /** The company as a whole: criteria that are answered once for all sites. */
  readonly company: Vulnerability;
  /** By code. */
  readonly countries: readonly CountryRisk[];
  /** Every rating, in the record's order. */
  readonly threats: readonly ThreatRating[];
  /** Open actions that bear on any of it; by due day. */
  readonly actions: readonly RiskAction[];
  /** Everything missing, doubtful or too old. */
  readonly lacks: readonly Lack[];
}
