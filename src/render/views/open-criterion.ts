import type { CriterionResult, Outcome, RequirementResult } from '../../domain/outcome.ts';
import { documentGapWords as words } from '../../messages/en/document-gaps.ts';
import { outcomeWords } from '../../messages/en/outcomes.ts';
import { shortDay } from '../text/days.ts';
import { inline, type Markdown } from '../text/safe.ts';
import { siteName } from './answer.ts';
import { type EvidenceLine, evidenceLines } from './evidence.ts';
import type { ViewInput } from './frame.ts';
import { namesOf, type ReasonView, reasonsOf } from './reasons.ts';
import { sentence } from './sentence.ts';

/** A criterion with something to do about it. */
export interface OpenCriterion {
  readonly number: Markdown;
  readonly title: Markdown;
  readonly level: Markdown;
  readonly mark: string;
  readonly word: Markdown;
  readonly owner: Markdown;
  /** When it was last affirmed, or that it never was; with what is doubtful about that. */
  readonly affirmed: Markdown;
  readonly provisional: boolean;
  readonly doubts: readonly Markdown[];
  /** Sites that came out the same, together. */
  readonly sites: readonly { readonly names: Markdown; readonly mark: string; readonly word: Markdown }[];
  readonly reasons: readonly ReasonView[];
  readonly requirements: readonly RequirementView[];
  /** Somebody put words beside a point. */
  readonly hasWords: boolean;
  readonly evidence: readonly EvidenceLine[];
}

export interface RequirementView {
  readonly title: Markdown;
  readonly level: Markdown;
  readonly mark: string;
  readonly word: Markdown;
  readonly site: Markdown;
  readonly how: Markdown;
}

/** True when a criterion asks for work: it is judged and not met, or what was affirmed is in doubt. */
export function isOpen(result: CriterionResult): boolean {
  return (
    ['partial', 'unmet', 'unassessed'].includes(result.outcome) || result.suspect.length > 0 || result.overdue
  );
}

/** Everything there is to say about an open criterion. */
export function openCriterion(input: ViewInput, result: CriterionResult): OpenCriterion {
  const { mark, word } = outcomeWords[result.outcome];
  const requirements = requirementsOf(input, result);
  return {
    number: result.criterion.id,
    title: inline(result.criterion.title),
    level: words.level[result.level],
    mark,
    word,
    owner: inline(ownerOf(input, result)),
    affirmed: affirmedWords(result),
    provisional: result.provisional,
    doubts: [...new Set(result.suspect.map((doubt) => sentence(input, doubt.message)))],
    sites: sitesOf(input, result),
    reasons: reasonsOf(input, result),
    requirements,
    hasWords: requirements.some((one) => one.how !== ''),
    evidence: evidenceLines(
      input,
      [result.answer, ...result.sites.map((site) => site.answer)].flatMap((answer) => answer.evidence),
    ),
  };
}

function sitesOf(input: ViewInput, result: CriterionResult): OpenCriterion['sites'] {
  const byOutcome = new Map<Outcome, string[]>();
  for (const { site, outcome } of result.sites)
    byOutcome.set(outcome, [...(byOutcome.get(outcome) ?? []), siteName(input, site)]);
  return [...byOutcome].map(([outcome, names]) => ({ names: namesOf(names), ...outcomeWords[outcome] }));
}

/** Who answers for a criterion: its owner, or the department that usually does. */
export function ownerOf(input: ViewInput, result: CriterionResult): string {
  const owner = personName(
    input,
    result.answer.owner ?? result.sites.find((site) => site.answer.owner)?.answer.owner,
  );
  return owner || words.noOwner(result.criterion.usually_answered_by);
}

/** A contact's name; empty when nobody is named. */
export function personName({ project }: ViewInput, id: string | undefined): string {
  if (id === undefined) return '';
  return project.company?.data.contacts?.find((contact) => contact.id === id)?.name ?? id;
}

function affirmedWords({ affirmed, overdue }: CriterionResult): Markdown {
  if (!affirmed) return words.neverAffirmed;
  return overdue ? words.affirmedLongAgo(shortDay(affirmed.on)) : words.affirmed(shortDay(affirmed.on));
}

/** The checklist where somebody began to answer it; an untouched one says nothing the reasons do not. */
function requirementsOf(input: ViewInput, result: CriterionResult): readonly RequirementView[] {
  const places =
    result.sites.length > 0 ? result.sites : [{ site: undefined, requirements: result.requirements }];
  return places.flatMap(({ site, requirements }) => {
    const points = requirements.filter((one) => one.kind === 'element' && one.result !== 'left_out');
    if (!points.some((one) => !one.computed && one.result !== 'unanswered')) return [];
    const name = site === undefined ? '' : inline(siteName(input, site));
    return points.filter((one) => one.result !== 'met').map((one) => requirementView(one, name));
  });
}

function requirementView(requirement: RequirementResult, site: Markdown): RequirementView {
  const { mark, word } = outcomeWords[OUTCOMES[requirement.result]];
  return {
    title: inline(requirement.title),
    level: words.level[requirement.level],
    mark,
    word,
    site,
    how: inline(requirement.how),
  };
}

const OUTCOMES = {
  met: 'met',
  partial: 'partial',
  unmet: 'unmet',
  unanswered: 'unassessed',
  left_out: 'not_applicable',
} as const;
