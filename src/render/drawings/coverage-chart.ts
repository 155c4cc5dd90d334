import { addDuration, type Day } from '../../domain/calendar.ts';
import { shortMonth } from '../text/days.ts';
import { rounded, svgDrawing, svgText } from './svg.ts';

/** A series of evidence and the days its items cover. */
export interface CoverageRow {
  readonly title: string;
  readonly spans: readonly { readonly from: Day; readonly to: Day }[];
}

/** The months shown: the current one and those before it. */
export const MONTHS_SHOWN = 18;
const WIDTH = 640;
const LEFT = 206;
const ROW = 22;
const TOP = 34;
const BAR = 12;

/** The first days of the months shown, oldest first. */
export function monthsShown(today: Day): readonly Day[] {
  const current = `${today.slice(0, 7)}-01`;
  return Array.from({ length: MONTHS_SHOWN }, (_none, index) =>
    addDuration(current, `P${MONTHS_SHOWN - 1 - index}M`, -1),
  );
}

/** True when the series covers any day of the month that begins on `month`. */
export function covers(row: CoverageRow, month: Day): boolean {
  const next = addDuration(month, 'P1M');
  return row.spans.some((span) => span.from < next && span.to >= month);
}

/** A strip of months for each series: filled where covered, empty with a dash where not. */
export function coverageChart(
  rows: readonly CoverageRow[],
  today: Day,
  words: string,
  color: string,
): string {
  const months = monthsShown(today);
  const unit = (WIDTH - LEFT) / months.length;
  const heads = months.map((month, index) => head(month, LEFT + index * unit, unit, index));
  const strips = rows.map((row, line) => strip(row, months, TOP + line * ROW, unit, color));
  return svgDrawing(WIDTH, TOP + rows.length * ROW + 2, words, [...heads, ...strips]);
}

function head(month: Day, x: number, unit: number, index: number): string {
  const middle = rounded(x + unit / 2);
  const letter = `<text x="${middle}" y="26" text-anchor="middle" font-size="9.5" fill="#57606a">${shortMonth(month).slice(0, 1)}</text>`;
  const isYear = index === 0 || month.slice(5, 7) === '01';
  return isYear
    ? `${letter}<text x="${rounded(x + 1)}" y="11" font-weight="600" fill="#1b1f23">${month.slice(0, 4)}</text>`
    : letter;
}

function strip(row: CoverageRow, months: readonly Day[], y: number, unit: number, color: string): string {
  const name = row.title.length <= 36 ? row.title : `${row.title.slice(0, 35).trimEnd()}…`;
  const boxes = months.map((month, index) => {
    const place = `x="${rounded(LEFT + index * unit + 1)}" width="${rounded(unit - 2)}" y="${y + 0.5}" height="${BAR - 1}"`;
    if (covers(row, month)) return `<rect ${place} fill="${color}" stroke="${color}"/>`;
    const middle = LEFT + index * unit + unit / 2;
    return `<rect ${place} fill="#fff" stroke="#8b949e" stroke-dasharray="2 2"/><path d="M${rounded(middle - 3)} ${y + 6}h6" stroke="#8b949e"/>`;
  });
  return `<text x="${LEFT - 12}" y="${y + BAR - 2.2}" text-anchor="end" fill="#1b1f23">${svgText(name)}</text>${boxes.join('')}`;
}
