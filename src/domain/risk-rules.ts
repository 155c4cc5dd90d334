import type { Duration } from './calendar.ts';
import type { Sourced } from './pack.ts';

/** 1 low, 2 medium, 3 high. */
export type Rating = 1 | 2 | 3;

/** The rules of the assessment: the pack's, where `policy.risk` does not say otherwise. */
export interface RiskRules {
  /** What the ratings mean, 1 first. */
  readonly scale: readonly RiskScale[];
  readonly threats: readonly ThreatCategory[];
  /** House method: rows are threat 1 to 3, columns vulnerability 1 to 3. */
  readonly matrix: readonly (readonly Rating[])[];
  /** Rating of a member of a recognised programme that we did not assess. */
  readonly member_vulnerability: Rating;
  /** A threat rating older than this is to be looked at again. */
  readonly threats_current_for: Duration;
  /** The assessment as a whole is reviewed at least this often. */
  readonly review_every: Duration;
  /** Activities during which cargo stands still. */
  readonly rests: readonly string[];
  /** Cargo that rests this many days or more needs words why. */
  readonly explain_rest_from_days: number;
  /** Categories of criteria that say how safe cargo is at a site of ours. */
  readonly site_categories: readonly number[];
  /** Entity types that a partner's role stands for: which criteria are musts for it. */
  readonly entities_of_roles: Readonly<Record<string, readonly string[]>>;
  /** What breaks ties among chains of one rating, first to last. */
  readonly ties: readonly RiskTie[];
  /** The steps of the assessment, in order. */
  readonly steps: readonly RiskStep[];
}

export type RiskTie = 'unmet_musts' | 'days_at_rest' | 'share';

export interface RiskScale extends Sourced {
  readonly rating: Rating;
  readonly title: string;
  readonly threat: string;
  readonly vulnerability: string;
}

export interface ThreatCategory extends Sourced {
  /** As threat ratings name it. */
  readonly id: string;
  readonly title: string;
  /** A 3 makes a chain high, whatever its vulnerability. */
  readonly decides: boolean;
  /** Entity types that must rate it for their countries of origin. */
  readonly required_of?: readonly string[];
}

export interface RiskStep extends Sourced {
  readonly id: 'map' | 'threats' | 'vulnerabilities' | 'action_plan' | 'method';
  readonly title: string;
  readonly description: string;
}
