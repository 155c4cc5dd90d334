import type { Outcome } from '../../domain/outcome.ts';

/** How outcomes are shown: a shape and a word, never colour alone. */
export const outcomeWords: Readonly<Record<Outcome, { readonly mark: string; readonly word: string }>> = {
  met: { mark: '●', word: 'met' },
  partial: { mark: '◐', word: 'partial' },
  unmet: { mark: '○', word: 'unmet' },
  unassessed: { mark: '?', word: 'not answered' },
  not_applicable: { mark: '–', word: 'not applicable' },
  unknown: { mark: '·', word: 'level unknown' },
};

interface MetOf {
  readonly met: number;
  readonly applicable: number;
}

/** Counts of two days. */
export interface Move {
  readonly before: MetOf;
  readonly now: MetOf;
}

/** `34 → 37 of 59`; both wholes where they differ. */
function moved({ before, now }: Move): string {
  const whole = before.applicable === now.applicable ? '' : ` of ${before.applicable}`;
  return `${before.met}${whole} → ${now.met} of ${now.applicable}`;
}

/** Words of `ctpat gaps`. */
export const gapsWords = {
  judged: (day: string) => `judged on ${day}`,
  verdict: {
    ready: 'no blocker in the records',
    not_ready: 'not ready',
    unknown: 'cannot be said: the criteria known for this entity type are incomplete',
  },
  moreBlockers: (count: number, ids: readonly string[]) =>
    `and ${count} more like this${ids.length > 0 ? `: ${ids.join(', ')}` : ''}`,
  blockers: (count: number) => (count === 1 ? '1 blocker' : `${count} blockers`),
  columns: {
    applicable: 'applicable',
    met: 'met',
    partial: 'partial',
    unmet: 'unmet',
    unassessed: 'not answered',
    claimed_not_applicable: 'claimed n/a',
  },
  level: { must: 'must', should: 'should', unknown: 'unknown' },
  levels: { must: 'musts', should: 'shoulds' },
  table: { criterion: 'criterion', level: 'level', outcome: 'outcome', why: 'why' },
  unknownLevels: (count: number) =>
    `${count} ${count === 1 ? 'criterion has' : 'criteria have'} no known level for this entity type and ${count === 1 ? 'is' : 'are'} not judged.`,
  trend: (day: string, must: Move, should: Move) =>
    `Since ${day}: musts met ${moved(must)}, shoulds met ${moved(should)}.`,
  provisional: (count: number) =>
    `${count} ${count === 1 ? 'level rests' : 'levels rest'} on memory (provisional): confirm ${count === 1 ? 'it' : 'them'} from your booklet with an overlay.`,
  nothingOpen: 'Nothing open here: every criterion shown is met or not applicable as the records say.',
  more: (count: number) => `${count} more ${count === 1 ? 'reason' : 'reasons'}`,
  suspect: 'doubtful since it was affirmed',
  overdue: (day: string) => `affirmed ${day}, longer ago than review_every allows`,
  next: 'next',
  category: (met: number, applicable: number, word: string) => `${word} ${met}/${applicable}`,
  disclaimer: 'What the records show, judged by our own wording of the criteria; not an official statement.',
  noAccounts: 'No account to judge: add one with a file in accounts/.',
  noPurpose: (purpose: string) => `there is no purpose ${purpose}`,
  purposeHint: (known: string) => `Choose --for from ${known}.`,
  byMissing: '--record needs --by, who assessed',
  byMissingHint: 'For example: ctpat gaps --record --by tom-baker',
  byAlone: '--by is said without --record',
  byAloneHint: 'Add --record to keep this assessment, or leave --by out.',
  file: 'Tool-written: history.',
} as const;
