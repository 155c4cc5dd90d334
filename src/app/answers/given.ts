import type { Measure } from '../../generated/records.ts';
import type { AnswerPatch } from '../records/answer.ts';

/** What a file of answers says: the same whether it is YAML or a workbook. */
export interface GivenAnswers {
  readonly by: string | undefined;
  /** Where the answers hold for one account only. */
  readonly account: string | undefined;
  readonly answers: readonly GivenAnswer[];
  readonly actions: readonly GivenAction[];
  /** Remarks about the file as a whole, for the reader. */
  readonly notes: readonly string[];
  /** Where a part of the head stands: `by`, `account`. */
  readonly spot: Spot;
}

/** Where a part stands, for messages: `answers.yaml:12:5`, `houston.xlsx, cell F12`. Parts: `status`, `elements/custody`. */
export type Spot = (part: string) => string;

/** One answer: of a criterion as a whole, or at one of its sites. */
export interface GivenAnswer {
  readonly criterion: string;
  readonly site: string | undefined;
  /** Keys that are left out stay as they are; an empty patch says that the answer holds as it is. */
  readonly patch: AnswerPatch | 'same';
  /** Digest of the answer as it was when the file was made. */
  readonly basedOn: string | undefined;
  readonly spot: Spot;
}

/** A gap turned into work. */
export interface GivenAction {
  readonly criterion: string;
  readonly site: string | undefined;
  readonly title: string | undefined;
  readonly owner: string | undefined;
  readonly dueOn: string | undefined;
  readonly spot: Spot;
}

export type Status = NonNullable<Measure['status']>;

export const STATUSES: readonly Status[] = ['met', 'partial', 'planned', 'unmet', 'not_applicable'];
export const ELEMENT_STATUSES = ['met', 'partial', 'unmet', 'not_applicable'] as const;
