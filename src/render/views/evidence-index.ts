import { isDay } from '../../domain/calendar.ts';
import { compareCriteria } from '../../domain/criterion-id.ts';
import type { Loaded } from '../../domain/project.ts';
import type { Evidence } from '../../generated/records.ts';
import { printWords } from '../../messages/en/documents.ts';
import type { CoverageRow } from '../drawings/coverage-chart.ts';
import { shortDay } from '../text/days.ts';
import { inline, type Markdown } from '../text/safe.ts';
import { siteName } from './answer.ts';
import { audienceOf, dateOf, type EvidenceLine, evidenceLines } from './evidence.ts';
import { type Frame, frameOf, mayShow, type ViewInput } from './frame.ts';

/** Which document proves what, for CBP: by criterion and by document. */
export interface EvidenceIndexView extends Frame {
  /** Drawings of the series; more than one where they do not fit on a page. */
  readonly charts: readonly { readonly path: string; readonly words: Markdown }[];
  readonly hasSeries: boolean;
  readonly categories: readonly {
    readonly title: Markdown;
    readonly criteria: readonly {
      readonly number: Markdown;
      readonly title: Markdown;
      readonly evidence: readonly EvidenceLine[];
      /** There is evidence, but none that this reader is shown: no hole, and nothing to list. */
      readonly unlisted: boolean;
    }[];
  }[];
  readonly documents: readonly DocumentView[];
}

export interface DocumentView {
  readonly title: Markdown;
  readonly type: Markdown;
  readonly version: Markdown;
  readonly date: Markdown;
  readonly expires: Markdown;
  readonly held: Markdown;
  readonly sites: Markdown;
  /** Criteria that name it; empty where none does. */
  readonly criteria: Markdown;
}

/** Makes the index of one account; `charts` are the drawings of its series. */
export function evidenceIndex(input: ViewInput, charts: EvidenceIndexView['charts']): EvidenceIndexView {
  return {
    ...frameOf(input, 'evidence-index'),
    charts,
    hasSeries: charts.length > 0,
    categories: categoriesOf(input),
    documents: shown(input).map((record) => documentView(input, record)),
  };
}

/** Criteria that apply and rest on no document yet. */
export function holesOfIndex(view: EvidenceIndexView): number {
  return view.categories
    .flatMap((category) => category.criteria)
    .filter((criterion) => criterion.evidence.length === 0 && !criterion.unlisted).length;
}

/**
 * Series and the days they cover, by title: what covers a period, and what comes again and again by its own rhythm
 * but does not say which period an item is about.
 */
export function seriesOf(input: ViewInput): readonly CoverageRow[] {
  return shown(input).flatMap(({ data }) => {
    const spans = (data.items ?? []).flatMap(({ covers }) =>
      isDay(covers?.from) && isDay(covers?.to) ? [{ from: covers.from, to: covers.to }] : [],
    );
    return spans.length > 0 || data.every ? [{ title: data.title, spans }] : [];
  });
}

function shown(input: ViewInput): readonly Loaded<Evidence>[] {
  return [...input.project.evidence.values()]
    .filter((record) => mayShow(audienceOf(input, record), input.audience))
    .sort((left, right) => compare(left.data.title, right.data.title) || compare(left.id, right.id));
}

function categoriesOf(input: ViewInput): EvidenceIndexView['categories'] {
  const applying = input.account.criteria.filter(
    (result) => result.outcome !== 'not_applicable' && result.level !== 'unknown',
  );
  return input.pack.categories
    .map((category) => ({
      title: inline(category.title),
      criteria: applying
        .filter((result) => result.criterion.category === category.id)
        .map((result) => criterionView(input, result)),
    }))
    .filter((category) => category.criteria.length > 0);
}

type Result = ViewInput['account']['criteria'][number];

function criterionView(
  input: ViewInput,
  result: Result,
): EvidenceIndexView['categories'][number]['criteria'][number] {
  const ids = idsOf(result);
  const evidence = evidenceLines(input, ids);
  return {
    number: result.criterion.id,
    title: inline(result.criterion.title),
    evidence,
    unlisted: evidence.length === 0 && ids.some((id) => input.project.evidence.has(id)),
  };
}

function idsOf(result: Result): readonly string[] {
  return [result.answer, ...result.sites.map((site) => site.answer)].flatMap((answer) => answer.evidence);
}

function documentView(input: ViewInput, { id, data }: Loaded<Evidence>): DocumentView {
  const type = input.pack.evidenceTypes.find((one) => one.id === data.type);
  const naming = input.account.criteria
    .filter((result) => idsOf(result).includes(id))
    .map((result) => result.criterion.id);
  const held = data.held ?? type?.held ?? 'repo';
  return {
    title: inline(data.title),
    type: inline(type?.title ?? data.type),
    version: inline(data.version),
    date: dateOf(data, input.evaluation.date) || printWords.undated,
    expires: shortDay(
      (data.items ?? [])
        .map((item) => item.expires_on)
        .filter(isDay)
        .sort()
        .at(-1),
    ),
    held: inline(held === 'elsewhere' && data.place ? data.place : printWords.held[held]),
    sites: inline((data.sites ?? []).map((site) => siteName(input, site)).join(', ')) || printWords.allSites,
    criteria: naming.sort(compareCriteria).join(', '),
  };
}

function compare(left: string, right: string): number {
  return left < right ? -1 : left > right ? 1 : 0;
}
