import type { JudgedLevel } from './pack.ts';

/** What one key of the triage says of a criterion. */
export type TriageAnswer = 'have' | 'partly' | 'none' | 'not_us' | 'unknown' | 'ask';

export const TRIAGE_ANSWERS: readonly TriageAnswer[] = ['have', 'partly', 'none', 'not_us', 'unknown', 'ask'];

/** How a criterion stands for a first picture: what was said of it, not how it is judged. */
export type Standing = 'have' | 'partly' | 'none' | 'not_us' | 'asked' | 'open';

export const STANDINGS: readonly Standing[] = ['have', 'partly', 'none', 'not_us', 'asked', 'open'];

/** A criterion in the picture. */
export interface Standpoint {
  readonly id: string;
  readonly title: string;
  readonly category: number;
  readonly level: JudgedLevel;
  readonly department: string;
  readonly standing: Standing;
  /** Said to be not applicable, without the words CBP reads. */
  readonly needsWords: boolean;
  /** The contact it was flagged for. */
  readonly askedOf: string | undefined;
}
