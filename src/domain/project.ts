import type { Problem } from '../diagnostics/diagnostic.ts';
import type {
  Account,
  Action,
  Affirmations,
  Answers,
  Assessment,
  Benefits,
  Company,
  Evidence,
  Incident,
  Measure,
  Partner,
  ProjectFile,
  RiskAssessment,
  Site,
  Submission,
  SupplyChain,
  Training,
  Validation,
} from '../generated/records.ts';
import type { Duration } from './calendar.ts';
import type { RiskRules } from './risk-rules.ts';

/** A record and the file it came from; places are pointers into that file. */
export interface Loaded<T> {
  readonly id: string;
  /** Relative to the project, with `/`. */
  readonly file: string;
  readonly data: T;
}

/** Records of one kind by id, in the order of their ids. */
export type Records<T> = ReadonlyMap<string, Loaded<T>>;

/** House rules with their defaults filled in. */
export interface Policy {
  readonly review_every: Duration;
  readonly due_soon: Duration;
  readonly evidence_current_for: Duration;
  readonly keep_evidence: 'since_last_validation' | Duration;
  readonly reassess_partners: { readonly high: Duration; readonly medium: Duration; readonly low: Duration };
  /** What the company rates differently from the pack; see `riskRules`. */
  readonly risk: RiskPolicy;
  readonly portal: {
    readonly max_characters: number | null;
    readonly max_bytes: number;
    readonly types: readonly string[];
  };
}

/** A company's own rules for the risk assessment. */
export type RiskPolicy = Partial<
  Omit<RiskRules, 'scale' | 'threats' | 'steps' | 'rests' | 'entities_of_roles'> & {
    readonly deciding_threats: readonly string[];
  }
>;

/** What a measure, an affirmation or an action may name although its record is broken: ids that exist on disk. */
export type KnownIds = ReadonlyMap<string, ReadonlySet<string>>;

/**
 * The folder as data. Records whose shape was wrong are here without the wrong parts, or, where nothing
 * typed is left, only as known ids: one fault never hides another or makes a reference look broken.
 */
export interface Project {
  readonly settings: Loaded<ProjectFile>;
  readonly policy: Policy;
  readonly language: 'en' | 'es';
  readonly company: Loaded<Company> | undefined;
  readonly accounts: Records<Account>;
  readonly sites: Records<Site>;
  readonly partners: Records<Partner>;
  readonly answers: Records<Answers>;
  readonly supplyChains: Records<SupplyChain>;
  readonly riskAssessment: Loaded<RiskAssessment> | undefined;
  readonly riskHistory: Records<RiskAssessment>;
  /** By criterion. */
  readonly measures: Records<Measure>;
  readonly evidence: Records<Evidence>;
  readonly actions: Records<Action>;
  readonly training: Records<Training>;
  readonly incidents: Records<Incident>;
  readonly validations: Records<Validation>;
  readonly benefits: Records<Benefits>;
  /** By criterion. */
  readonly affirmations: Records<Affirmations>;
  readonly assessments: Records<Assessment>;
  /** By `account/date`. */
  readonly submissions: Records<Submission>;
  /** The overlay's files as they are, by criterion id. */
  readonly overlay: Records<unknown>;
  readonly knownIds: KnownIds;
  /** Everything found while reading: syntax, shape, ids. */
  readonly problems: readonly Problem[];
  /** Files read. */
  readonly fileCount: number;
  /** Inline `# ctpat-ignore` comments, by file. */
  readonly ignores: ReadonlyMap<string, readonly InlineIgnore[]>;
}

/** `# ctpat-ignore CODE: reason`: silences the code on the next line that is not a comment. */
export interface InlineIgnore {
  readonly code: string;
  readonly reason: string;
  /** One-based line of the comment. */
  readonly line: number;
  /** One-based line it speaks about. */
  readonly appliesTo: number;
}
