import type { Count, CriterionResult, ReadyVerdict } from '../../domain/outcome.ts';
import { documentGapWords as words } from '../../messages/en/document-gaps.ts';
import { outcomeWords } from '../../messages/en/outcomes.ts';
import { shortDay } from '../text/days.ts';
import { inline, type Markdown } from '../text/safe.ts';
import { type ActionView, openActions } from './actions.ts';
import { type FirstThing, firstThings } from './first-things.ts';
import { type Frame, frameOf, type ViewInput } from './frame.ts';
import { isOpen, type OpenCriterion, openCriterion, personName } from './open-criterion.ts';
import { type OwnerView, ownersOf } from './owners.ts';
import { sentence } from './sentence.ts';
import { shortened, spoken } from './spoken.ts';
import { type TrendView, trendView } from './trend.ts';

/** Where the account stands and what to do, for the company itself. */
export interface GapAssessmentView extends Frame {
  readonly verdicts: readonly VerdictView[];
  readonly counts: readonly CountView[];
  /** Sentences about what cannot be judged or rests on memory. */
  readonly cautions: readonly Markdown[];
  readonly firstThings: readonly FirstThing[];
  /** Who has work to do, the most first. */
  readonly owners: readonly OwnerView[];
  readonly chart: Picture;
  readonly trend: TrendView;
  readonly categories: readonly GapCategory[];
  readonly actions: readonly ActionView[];
}

/** A drawing beside the Markdown, and the same in words. */
export interface Picture {
  readonly path: string;
  readonly words: Markdown;
}

export interface VerdictView {
  readonly purpose: Markdown;
  readonly mark: string;
  readonly word: Markdown;
  /** `number` is empty where the sentence names the criterion itself. */
  readonly blockers: readonly { readonly number: Markdown; readonly text: Markdown }[];
  /** A sentence about blockers that are not listed; empty when all are. */
  readonly more: Markdown;
}

export interface CountView {
  readonly level: Markdown;
  readonly applicable: number;
  readonly met: number;
  readonly partial: number;
  readonly unmet: number;
  readonly unassessed: number;
  readonly claimed: number;
}

export interface GapCategory {
  readonly title: Markdown;
  readonly summary: Markdown;
  readonly open: readonly OpenCriterion[];
  readonly settled: readonly SettledCriterion[];
}

/** A criterion with nothing open, on one line. */
export interface SettledCriterion {
  readonly number: Markdown;
  readonly title: Markdown;
  readonly level: Markdown;
  readonly mark: string;
  readonly word: Markdown;
  readonly owner: Markdown;
  readonly affirmed: Markdown;
  readonly recommended: number;
}

const BLOCKERS_SHOWN = 3;
/** Characters of a blocker in the summary; the category has the whole. */
const LONGEST_BLOCKER = 150;

/** Makes the assessment of one account; `chart` is the drawing of its outcomes, `trendPath` where that of its trend is. */
export function gapAssessment(input: ViewInput, chart: Picture, trendPath: string): GapAssessmentView {
  const { summary } = input.account;
  return {
    ...frameOf(input, 'gap-assessment'),
    verdicts: input.account.ready.map((verdict) => verdictView(input, verdict)),
    counts: [countView('must', summary.must), countView('should', summary.should)],
    cautions: cautionsOf(input),
    firstThings: firstThings(input),
    owners: ownersOf(input),
    chart,
    trend: trendView(input, trendPath),
    categories: categoriesOf(input),
    actions: openActions(input),
  };
}

function verdictView(input: ViewInput, { for: purpose, verdict, blockers }: ReadyVerdict): VerdictView {
  const shown = blockers.slice(0, BLOCKERS_SHOWN);
  return {
    purpose: inline(input.pack.readiness.find((one) => one.purpose === purpose)?.title ?? purpose),
    mark: { ready: '●', not_ready: '○', unknown: '◇' }[verdict],
    word: words.verdict[verdict],
    blockers: shown.map(({ criterion, message }) => ({
      number: criterion === undefined || message.includes(criterion) ? '' : criterion,
      text: sentence(input, shortened(spoken(input.project, message), LONGEST_BLOCKER)),
    })),
    more: blockers.length > shown.length ? words.moreBlockers(blockers.length - shown.length) : '',
  };
}

function countView(level: 'must' | 'should', count: Count): CountView {
  const { claimed_not_applicable: claimed, ...rest } = count;
  return { level: words.level[level], ...rest, claimed };
}

function cautionsOf({ account }: ViewInput): readonly Markdown[] {
  const { unknown, provisional } = account.summary;
  return [
    unknown > 0 ? words.unknown(unknown) : '',
    provisional > 0 ? words.provisional(provisional) : '',
  ].filter((text) => text !== '');
}

function categoriesOf(input: ViewInput): readonly GapCategory[] {
  return input.pack.categories.flatMap((category) => {
    const results = input.account.criteria.filter((result) => result.criterion.category === category.id);
    if (results.length === 0) return [];
    const open = results.filter(isOpen);
    return [
      {
        title: inline(category.title),
        summary: words.category(
          results.filter((result) => result.outcome === 'met').length,
          open.length,
          results.length,
        ),
        open: open.map((result) => openCriterion(input, result)),
        settled: results.filter((result) => !isOpen(result)).map((result) => settled(input, result)),
      },
    ];
  });
}

function settled(input: ViewInput, result: CriterionResult): SettledCriterion {
  const { mark, word } = outcomeWords[result.outcome];
  return {
    number: result.criterion.id,
    title: inline(result.criterion.title),
    level: words.level[result.level],
    mark,
    word,
    owner: inline(personName(input, result.answer.owner)),
    affirmed: shortDay(result.affirmed?.on),
    recommended: result.reasons.filter((reason) => reason.recommendation).length,
  };
}
