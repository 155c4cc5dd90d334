import { documentTrendWords as words } from '../../messages/en/document-trend.ts';
import type { TrendRow } from '../drawings/trend-chart.ts';
import { shortDay } from '../text/days.ts';
import { inline, type Markdown } from '../text/safe.ts';
import type { ViewInput } from './frame.ts';

/** How the counts moved since assessments were kept; empty rows: none was. */
export interface TrendView {
  readonly title: Markdown;
  /** One sentence: from the last kept one to today. */
  readonly sentence: Markdown;
  readonly path: string;
  /** The drawing in words. */
  readonly words: Markdown;
  /** The same as plain text, for the drawing itself. */
  readonly plainWords: string;
  readonly rows: readonly TrendRow[];
}

/** Days shown; a company that assesses every quarter sees two years. */
const SHOWN = 8;

/** The trend of an account; its drawing is going to be at `path`. */
export function trendView({ account }: ViewInput, path: string): TrendView {
  const points = account.trend.slice(-SHOWN);
  const rows = points.map(({ date, must, should }) => ({ title: shortDay(date), must, should }));
  const [before, now] = [points.at(-2), points.at(-1)];
  const sentence = before && now ? words.since(shortDay(before.date), before, now) : '';
  const drawing = words.drawing(rows.map((row) => words.row(row.title, row.must, row.should)));
  return {
    title: words.title,
    sentence: inline(sentence),
    path,
    words: inline(drawing),
    plainWords: drawing,
    rows,
  };
}
