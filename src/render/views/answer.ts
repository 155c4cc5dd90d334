import { canonicalJson } from '../../domain/canonical.ts';
import type { CriterionResult, ResolvedAnswer, SiteResult } from '../../domain/outcome.ts';
import type { Criterion } from '../../domain/pack.ts';
import { inline, type Markdown } from '../text/safe.ts';
import { statement } from '../text/statement.ts';
import { type EvidenceLine, evidenceLines } from './evidence.ts';
import type { ViewInput } from './frame.ts';

/** An answer as CBP reads it: where it holds, its text whole or by part, its evidence. */
export interface AnswerView {
  /** Sites it is given for; empty where one answer holds everywhere. */
  readonly where: Markdown;
  readonly notApplicable: boolean;
  /** The words of a not-applicable. */
  readonly because: Markdown;
  /** Parts with their letter and title; one without either where the answer is whole. */
  readonly parts: readonly PartView[];
  readonly evidence: readonly EvidenceLine[];
}

export interface PartView {
  readonly letter: Markdown;
  readonly title: Markdown;
  readonly text: Markdown;
}

/** The answers to a criterion: one, or one for each group of sites that say the same. */
export function answersOf(input: ViewInput, result: CriterionResult): readonly AnswerView[] {
  const groups = new Map<string, { where: string[]; first: SiteResult }>();
  for (const site of result.sites) {
    const same = canonicalJson(printedPart(site.answer, site.outcome === 'not_applicable'));
    const group = groups.get(same) ?? { where: [], first: site };
    group.where.push(siteName(input, site.site));
    groups.set(same, group);
  }
  if (groups.size === 0)
    return [answerView(input, result.criterion, result.answer, result.outcome === 'not_applicable', '')];
  return [...groups.values()].map(({ where, first }) => {
    const place = groups.size === 1 ? '' : where.join(', ');
    return answerView(input, result.criterion, first.answer, first.outcome === 'not_applicable', place);
  });
}

/** The answer of one site by itself, with the evidence that may be shown of it. */
export function siteAnswer(input: ViewInput, criterion: Criterion, here: SiteResult): AnswerView {
  const evidence = here.answer.evidence.filter((id) => {
    const sites = input.project.evidence.get(id)?.data.sites ?? [];
    return sites.length === 0 || sites.includes(here.site);
  });
  return answerView(input, criterion, { ...here.answer, evidence }, here.outcome === 'not_applicable', '');
}

/** How many places of an answer are still empty. */
export function holesOf(answer: AnswerView): number {
  if (answer.notApplicable) return answer.because === '' ? 1 : 0;
  return answer.parts.filter((part) => part.text === '').length;
}

/** A site's name as its record has it. */
export function siteName({ project }: ViewInput, id: string): string {
  return project.sites.get(id)?.data.name ?? id;
}

function printedPart(answer: ResolvedAnswer, notApplicable: boolean): unknown {
  return notApplicable
    ? { because: answer.because }
    : { statement: answer.statement, evidence: answer.evidence };
}

function answerView(
  input: ViewInput,
  criterion: Criterion,
  answer: ResolvedAnswer,
  notApplicable: boolean,
  where: string,
): AnswerView {
  return {
    where: inline(where),
    notApplicable,
    because: notApplicable ? statement(answer.because) : '',
    parts: notApplicable ? [] : partsOf(criterion, answer),
    evidence: notApplicable ? [] : evidenceLines(input, answer.evidence),
  };
}

function partsOf(criterion: Criterion, { statement: said }: ResolvedAnswer): readonly PartView[] {
  if (typeof said !== 'object') return [{ letter: '', title: '', text: statement(said) }];
  const letters = [...new Set([...Object.keys(criterion.parts), ...Object.keys(said)])];
  return letters.map((letter) => ({
    letter: inline(letter),
    title: inline(criterion.parts[letter] ?? ''),
    text: statement(said[letter]),
  }));
}
