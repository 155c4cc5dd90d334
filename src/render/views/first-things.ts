import { compareCriteria } from '../../domain/criterion-id.ts';
import type { CriterionResult, Outcome, Reason } from '../../domain/outcome.ts';
import { documentGapWords as words } from '../../messages/en/document-gaps.ts';
import { outcomeWords } from '../../messages/en/outcomes.ts';
import { inline, type Markdown } from '../text/safe.ts';
import type { ViewInput } from './frame.ts';
import { isOpen, ownerOf } from './open-criterion.ts';
import { sentence } from './sentence.ts';
import { shortened, spoken } from './spoken.ts';

/** One thing to do soon. */
export interface FirstThing {
  readonly number: Markdown;
  readonly title: Markdown;
  readonly level: Markdown;
  readonly mark: string;
  readonly word: Markdown;
  readonly what: Markdown;
  readonly owner: Markdown;
}

const SHOWN = 10;
/** Characters of a reason in the summary; the category has the whole. */
const LONGEST_REASON = 180;
// What is known to be missing comes before what nobody looked at yet: it can be mended today.
const URGENCY: Readonly<Record<Outcome, number>> = {
  unmet: 0,
  partial: 1,
  unassessed: 2,
  met: 3,
  not_applicable: 4,
  unknown: 5,
};

/** The ten things to do first: what must be before what should be, missing before half done, then by number. */
export function firstThings(input: ViewInput): readonly FirstThing[] {
  const open = input.account.criteria.filter((result) => isOpen(result) && result.level !== 'unknown');
  return open
    .sort(compareUrgency)
    .slice(0, SHOWN)
    .map((result) => firstThing(input, result));
}

function compareUrgency(left: CriterionResult, right: CriterionResult): number {
  if (left.level !== right.level) return left.level === 'must' ? -1 : 1;
  return (
    URGENCY[left.outcome] - URGENCY[right.outcome] || compareCriteria(left.criterion.id, right.criterion.id)
  );
}

function firstThing(input: ViewInput, result: CriterionResult): FirstThing {
  const reasons = [...result.reasons, ...result.sites.flatMap((site) => site.reasons)].filter(
    (reason) => !reason.recommendation,
  );
  const [first] = reasons;
  const doubt = result.suspect[0]?.message ?? words.affirmAgain;
  return {
    number: result.criterion.id,
    title: inline(result.criterion.title),
    level: words.level[result.level],
    ...outcomeWords[result.outcome],
    what: first ? whatToDo(input, first) : sentence(input, doubt),
    owner: inline(ownerOf(input, result)),
  };
}

function whatToDo(input: ViewInput, reason: Reason): Markdown {
  const why = sentence(input, shortened(spoken(input.project, reason.message), LONGEST_REASON));
  return [why, sentence(input, reason.next)].join(' ').trim();
}
