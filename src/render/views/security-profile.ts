import type { CriterionResult } from '../../domain/outcome.ts';
import { printWords } from '../../messages/en/documents.ts';
import { inline, type Markdown } from '../text/safe.ts';
import { statement } from '../text/statement.ts';
import { type AnswerView, answersOf, holesOf } from './answer.ts';
import { type BestPracticeView, bestPracticesOf } from './best-practices.ts';
import { type Fact, factsOf, type SiteView, sitesOf } from './facts.ts';
import { type Frame, frameOf, type ViewInput } from './frame.ts';
import { isAskedOf } from './profile-criteria.ts';

/** The answers to CBP's criteria, grouped as its portal groups them. Holds no internal marks. */
export interface SecurityProfileView extends Frame {
  readonly facts: readonly Fact[];
  readonly history: Markdown;
  readonly sites: readonly SiteView[];
  readonly areas: readonly AreaView[];
  readonly bestPractices: readonly BestPracticeView[];
}

export interface AreaView {
  readonly title: Markdown;
  readonly categories: readonly CategoryView[];
}

export interface CategoryView {
  readonly title: Markdown;
  /** What the portal calls it; empty where it has the same name. */
  readonly portalSection: Markdown;
  readonly criteria: readonly ProfileCriterion[];
}

export interface ProfileCriterion {
  readonly number: Markdown;
  readonly title: Markdown;
  readonly level: Markdown;
  /** What it asks, in our own words. */
  readonly asks: Markdown;
  readonly answers: readonly AnswerView[];
}

/** Makes the profile of one account. */
export function securityProfile(input: ViewInput): SecurityProfileView {
  return {
    ...frameOf(input, 'security-profile'),
    facts: factsOf(input),
    history: statement(input.project.company?.data.history),
    sites: sitesOf(input),
    areas: areasOf(input),
    bestPractices: bestPracticesOf(input),
  };
}

/** Places of a profile where something is still to be said. */
export function holesOfProfile(view: SecurityProfileView): number {
  const criteria = view.areas.flatMap((area) => area.categories.flatMap((category) => category.criteria));
  const inAnswers = criteria.flatMap((criterion) => criterion.answers).map(holesOf);
  const inPractices = view.bestPractices
    .flatMap((practice) => practice.parts)
    .filter((part) => part.text === '');
  return inAnswers.reduce(
    (sum, holes) => sum + holes,
    inPractices.length + (view.sites.length === 0 ? 1 : 0),
  );
}

function areasOf(input: ViewInput): readonly AreaView[] {
  return input.pack.focusAreas
    .map((area) => ({ title: inline(area.title), categories: categoriesOf(input, area.id) }))
    .filter((area) => area.categories.length > 0);
}

function categoriesOf(input: ViewInput, area: string): readonly CategoryView[] {
  return input.pack.categories
    .filter((category) => category.focus_area === area)
    .map((category) => ({
      title: inline(category.title),
      portalSection: category.portal_section === category.title ? '' : inline(category.portal_section),
      criteria: input.account.criteria
        .filter((result) => result.criterion.category === category.id && isAskedOf(result))
        .map((result) => profileCriterion(input, result)),
    }))
    .filter((category) => category.criteria.length > 0);
}

function profileCriterion(input: ViewInput, result: CriterionResult): ProfileCriterion {
  const { criterion } = result;
  return {
    number: criterion.id,
    title: inline(criterion.title),
    level: result.level === 'unknown' ? '' : printWords.level[result.level],
    asks: inline(criterion.description),
    answers: answersOf(input, result),
  };
}
