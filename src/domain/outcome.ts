import type { Code } from '../diagnostics/codes.ts';
import type { At } from '../diagnostics/diagnostic.ts';
import type { Day } from './calendar.ts';
import type { Coverage, Criterion, JudgedLevel } from './pack.ts';

export type Outcome = 'met' | 'partial' | 'unmet' | 'unassessed' | 'not_applicable' | 'unknown';

/** Why an outcome is what it is: names requirement, level, site, and the place where there is one. */
export interface Reason {
  readonly code: Code;
  readonly message: string;
  readonly requirement?: string;
  readonly level?: JudgedLevel;
  readonly site?: string;
  readonly at?: At;
  /** A requirement below the criterion's level: a recommendation, never lowers the outcome. */
  readonly recommendation?: boolean;
  /** What to do about it. */
  readonly next?: string;
  /** What its sentences were made of, to say them in another language. */
  readonly args?: object;
}

/** A cause for which an affirmed answer is doubted. */
export interface Doubt {
  readonly cause:
    | 'answer'
    | 'obligation'
    | 'operations'
    | 'sites'
    | 'evidence'
    | 'owner'
    | 'incident'
    | 'finding';
  readonly message: string;
  /** Its sentence and what it was made of, to say it in another language. */
  readonly said?: readonly [sentence: string, ...args: readonly string[]];
  readonly at?: At;
}

/** How one requirement came out, for documents and the interview. */
export interface RequirementResult {
  readonly key: string;
  readonly title: string;
  readonly level: JudgedLevel;
  readonly part?: string;
  readonly kind: 'element' | 'named';
  readonly computed: boolean;
  /** `left_out`: not applicable by the answer or by the operations. `unanswered`: neither element nor status says. */
  readonly result: 'met' | 'partial' | 'unmet' | 'unanswered' | 'left_out';
  /** What the answer said where the records decided otherwise. */
  readonly claimed?: 'met' | 'partial' | 'unmet' | 'not_applicable';
  /** The words of a partial or left-out element. */
  readonly how?: string;
}

/** The answer a document prints, merged measure ← account ← site. */
export interface ResolvedAnswer {
  /** Where it came from; undefined: no file, or this site has no entry. */
  readonly file?: string;
  readonly owner?: string;
  readonly status?: 'met' | 'partial' | 'planned' | 'unmet' | 'not_applicable';
  /** The statement, whole or by part. */
  readonly statement?: string | Readonly<Record<string, string>>;
  readonly evidence: readonly string[];
  /** The words of a not-applicable: the answer's, the company's for the operation, or the pack's. */
  readonly because?: string;
  /** This site's entry says `same`, or the single site takes the measure's own answer. */
  readonly same: boolean;
}

export interface SiteResult {
  readonly site: string;
  readonly outcome: Outcome;
  readonly claimedNotApplicable: boolean;
  readonly reasons: readonly Reason[];
  readonly requirements: readonly RequirementResult[];
  readonly answer: ResolvedAnswer;
  readonly affirmed: { readonly on: Day; readonly by: string } | undefined;
  readonly suspect: readonly Doubt[];
}

export interface CriterionResult {
  readonly criterion: Criterion;
  readonly level: JudgedLevel | 'unknown';
  /** Rests on memory or is marked provisional: shown in every internal view, never in what CBP reads. */
  readonly provisional: boolean;
  readonly outcome: Outcome;
  /** Claimed not applicable by the answer, rather than by the operations. */
  readonly claimedNotApplicable: boolean;
  /** The oldest day over the sites; undefined while any part was never affirmed. */
  readonly affirmed: { readonly on: Day; readonly by: string } | undefined;
  /** Affirmed longer ago than the policy's review_every. */
  readonly overdue: boolean;
  readonly suspect: readonly Doubt[];
  /** For a company-scope criterion empty; for a site-scope one every site of the account. */
  readonly sites: readonly SiteResult[];
  readonly reasons: readonly Reason[];
  readonly requirements: readonly RequirementResult[];
  readonly answer: ResolvedAnswer;
  /** Operations that are undecided and would change whether it applies. */
  readonly undecided: readonly string[];
}

export interface Count {
  readonly applicable: number;
  readonly met: number;
  readonly partial: number;
  readonly unmet: number;
  readonly unassessed: number;
  readonly claimed_not_applicable: number;
}

export interface Blocker {
  readonly code: Code;
  readonly message: string;
  /** What its sentence was made of, to say it in another language. */
  readonly args?: object;
  readonly criterion?: string;
}

export interface ReadyVerdict {
  readonly for: string;
  readonly verdict: 'ready' | 'not_ready' | 'unknown';
  readonly blockers: readonly Blocker[];
}

/** What was met on a day, of what applied. */
export interface TrendPoint {
  readonly date: Day;
  readonly must: Pick<Count, 'applicable' | 'met'>;
  readonly should: Pick<Count, 'applicable' | 'met'>;
}

export interface AccountResult {
  readonly id: string;
  readonly entity: string;
  readonly coverage: Coverage;
  /** One verdict a purpose of the pack, in the pack's order. */
  readonly ready: readonly ReadyVerdict[];
  readonly summary: {
    readonly must: Count;
    readonly should: Count;
    readonly unknown: number;
    readonly provisional: number;
  };
  /** Assessments that were kept, oldest first, and today's counts at the end; empty where none was kept. */
  readonly trend: readonly TrendPoint[];
  /** Every criterion the account is asked about, and those whose level is unknown; in order. */
  readonly criteria: readonly CriterionResult[];
}

export interface Evaluation {
  readonly date: Day;
  readonly accounts: readonly AccountResult[];
}
