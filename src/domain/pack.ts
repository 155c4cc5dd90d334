import type { Day, Duration } from './calendar.ts';
import type { RiskRules } from './risk-rules.ts';

/** `must` and `should` are judged; `n/a` is not listed; `unknown` is not established, never "does not apply". */
export type Level = 'must' | 'should' | 'n/a' | 'unknown';
export type JudgedLevel = 'must' | 'should';

/** How sure a statement of the pack is: a source names it, a source implies it, or nobody's document confirms it yet. */
export type Basis = 'documented' | 'inferred' | 'memory';

export type Audience = 'internal' | 'cbp' | 'partner' | 'public';
export type Coverage = 'complete' | 'provisional' | 'incomplete';

/** A JSON Schema (2020-12), as data. */
export type JsonSchema = boolean | { readonly [keyword: string]: unknown };

/** What answers a computed requirement instead of the measure: a current proof of a type, or what the records say. */
export interface Computed {
  /** An evidence type that must be current, within `within`, anywhere in the register that the account and site may use. */
  readonly evidence_type?: string;
  readonly within?: Duration;
  /** A JSON Schema over the record facts (`record-facts.ts`). */
  readonly records?: JsonSchema;
}

/** One yes-or-no point of the checklist; answered by a person unless computed. */
export interface Element {
  readonly key: string;
  readonly title: string;
  readonly description?: string;
  readonly level: JudgedLevel;
  readonly part?: string;
  readonly basis: Basis;
  /** A JSON Schema over the operations; null or absent: always. */
  readonly applies_if?: JsonSchema | null;
  readonly computed?: Computed;
}

/** A named entry of `allOf`: holds when its schema accepts the resolved measure. */
export interface NamedRequirement {
  readonly key: string;
  readonly level: JudgedLevel;
  readonly part?: string;
  /** JSON pointer into the measure, for the place of its reason. */
  readonly at?: string;
  /** Its reason in its own words: "no current written seal procedure". */
  readonly say: string;
  /** How old proof may be for this requirement; else the criterion's cadence, else the policy. */
  readonly within?: Duration;
  readonly basis?: Basis;
  readonly applies_if?: JsonSchema | null;
  /** True when its schema looks only at `records`: the records decide, whatever the answer says. */
  readonly computed?: boolean;
  readonly schema: JsonSchema;
}

/** One numbered requirement of the programme, in our own words. */
export interface Criterion {
  readonly id: string;
  readonly category: number;
  readonly title: string;
  readonly description: string;
  readonly scope: 'company' | 'site';
  readonly cadence?: Duration;
  /** Lettered parts and their titles; empty when the criterion has one answer. */
  readonly parts: Readonly<Record<string, string>>;
  readonly levels: Readonly<Record<string, Level>>;
  readonly basis: Readonly<Record<string, Basis>>;
  readonly applies_if?: JsonSchema | null;
  readonly usually_answered_by: string;
  readonly guidance: string;
  readonly good_evidence: readonly string[];
  readonly likely_questions: readonly string[];
  readonly source: { readonly edition: string; readonly id: string };
  readonly notes?: string;
  readonly elements: readonly Element[];
  readonly requirements: readonly NamedRequirement[];
  /** The company's overlay changed or added it. */
  readonly overlaid: boolean;
  readonly confirmed?: {
    readonly on: Day;
    readonly by?: string;
    readonly page?: number;
    readonly document?: string;
  };
}

export interface Category {
  readonly id: number;
  readonly slug: string;
  readonly title: string;
  readonly focus_area: string;
  readonly portal_section: string;
}

export interface EntityType {
  readonly title: string;
  readonly coverage: Coverage;
  /** Topics its booklet has for which no criterion is known. */
  readonly unplaced?: readonly string[];
}

/** A fact that decides which criteria apply. */
export interface Operation {
  readonly key: string;
  readonly question: string;
  readonly help?: string;
  readonly scope: 'company' | 'site';
  /** The words CBP reads where it is false and the company gave none of its own. */
  readonly not_applicable_because: string;
  /** Entity types that are asked; absent: all. */
  readonly entities?: readonly string[];
}

export interface EvidenceType {
  readonly id: string;
  readonly title: string;
  readonly form: string;
  readonly held: 'repo' | 'vault' | 'elsewhere';
  readonly audience: Audience;
  /** Carries people's data: lying in git is an error. */
  readonly personal: boolean;
  readonly description?: string;
  /** The usual rhythm of a series. */
  readonly every?: Duration;
}

export interface Sourced {
  readonly source: string;
  readonly confidence: 'high' | 'medium' | 'low' | 'memory' | 'derived';
}

/** What `ready` means for one purpose: the rules are the engine's, which ones and with what numbers is the pack's. */
export interface Readiness {
  readonly purpose: string;
  readonly title: string;
  readonly rules: readonly ReadinessRule[];
}

export interface ReadinessRule {
  readonly rule: string;
  readonly [argument: string]: unknown;
}

export interface EligibilityQuestion extends Sourced {
  readonly id: string;
  readonly entities: readonly string[] | 'all';
  readonly question: string;
  readonly help?: string;
  /** Which answer lets the application go on. */
  readonly wants: boolean;
  readonly renew?: boolean;
}

export interface TrainingTopic extends Sourced {
  readonly id: string;
  readonly title: string;
  readonly every?: Duration;
  readonly for: readonly string[];
}

export interface ClockRule extends Sourced {
  readonly id: string;
  readonly title: string;
  readonly from: string;
  readonly offset: Duration;
  readonly direction?: 'before' | 'after';
  /** Who acts by that day; absent: the company. */
  readonly whose?: 'company' | 'cbp';
  readonly note?: string;
}

/** What a number looks like by which an authority knows a company. */
export interface IdentifierForm extends Sourced {
  readonly kind: string;
  readonly title: string;
  /** 9 a digit, A a letter, X either of them; 0, a and x the same where they may be missing; else itself. */
  readonly masks: readonly string[];
  /** The form in words. */
  readonly looks: string;
}

export interface RecognisedProgramme extends Sourced {
  readonly country: string;
  readonly programme: string;
  readonly name: string;
  readonly since: string;
}

export interface GlossaryTerm extends Sourced {
  readonly term: string;
  readonly also?: readonly string[];
  readonly text: string;
}

/** A criteria pack with the overlay applied: all the engine knows of a programme. */
export interface Pack {
  readonly id: string;
  readonly edition: string;
  readonly title: string;
  readonly source: string;
  readonly disclaimer: string;
  /** `sha256-` over the pack's data before the overlay. */
  readonly digest: string;
  /** Ids the overlay touched or added, sorted as criteria are. */
  readonly overlaid: readonly string[];
  readonly overlayDigest?: string;
  /** The programme itself, whose members need no recognition, and the country whose border it guards. */
  readonly home?: {
    readonly programme: string;
    readonly country: string;
    /** Countries from which a truck or train drives in. */
    readonly land_borders?: readonly string[];
  };
  readonly focusAreas: readonly { readonly id: string; readonly title: string }[];
  readonly categories: readonly Category[];
  readonly entities: Readonly<Record<string, EntityType>>;
  readonly moved: Readonly<Record<string, string>>;
  /** In order of category, then number: 1.1, 1.2 … 4.9, 4.10. */
  readonly criteria: readonly Criterion[];
  readonly operations: readonly Operation[];
  readonly evidenceTypes: readonly EvidenceType[];
  readonly readiness: readonly Readiness[];
  readonly eligibility: readonly EligibilityQuestion[];
  readonly training: readonly TrainingTopic[];
  readonly clocks: readonly ClockRule[];
  readonly identifiers: readonly IdentifierForm[];
  readonly recognised: { readonly as_of: Day; readonly programmes: readonly RecognisedProgramme[] };
  readonly glossary: readonly GlossaryTerm[];
  /** How the risk assessment rates; what it leaves out has the engine's plain defaults. */
  readonly risk?: Partial<RiskRules>;
}
