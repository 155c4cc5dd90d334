import { addDuration, type Day } from '../../domain/calendar.ts';
import { printWords } from '../../messages/en/documents.ts';
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
const LEGEND = 20;
const BAR = 12;
/** Characters a name may have at full size, and at the size of two lines. */
const LINE = 34;
const LONG_LINE = 42;

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

/**
 * The months a series should cover and does not: from its first month to the last one that is over. Before it
 * began there was nothing to cover, and the running month can still be filled.
 */
export function uncovered(row: CoverageRow, today: Day): readonly Day[] {
  const began = row.spans.map((span) => `${span.from.slice(0, 7)}-01`).sort()[0] ?? today;
  const current = `${today.slice(0, 7)}-01`;
  return monthsShown(today).filter((month) => month >= began && month < current && !covers(row, month));
}

/** A strip of months for each series: filled where covered, empty with a dash where a month is missing. */
export function coverageChart(
  rows: readonly CoverageRow[],
  today: Day,
  words: string,
  color: string,
): string {
  const months = monthsShown(today);
  const unit = (WIDTH - LEFT) / months.length;
  const heads = months.map((month, index) => head(month, LEFT + index * unit, unit, index));
  const strips = rows.map((row, line) => strip(row, today, TOP + line * ROW, unit, color));
  const height = TOP + rows.length * ROW + LEGEND;
  return svgDrawing(WIDTH, height, words, [...heads, ...strips, legend(height - 13, unit, color)]);
}

function legend(y: number, unit: number, color: string): string {
  const word = (x: number, text: string) =>
    `<text x="${rounded(x + unit + 5)}" y="${y + BAR - 2.2}" fill="#57606a">${text}</text>`;
  const next = LEFT + unit + 70;
  return `${box('covered', LEFT, unit, y, color)}${word(LEFT, printWords.chartWords.covered)}${box('missing', next, unit, y, color)}${word(next, printWords.chartWords.missing)}`;
}

function head(month: Day, x: number, unit: number, index: number): string {
  const middle = rounded(x + unit / 2);
  const letter = `<text x="${middle}" y="26" text-anchor="middle" font-size="9.5" fill="#57606a">${shortMonth(month).slice(0, 1)}</text>`;
  const isYear = index === 0 || month.slice(5, 7) === '01';
  return isYear
    ? `${letter}<text x="${rounded(x + 1)}" y="11" font-weight="600" fill="#1b1f23">${month.slice(0, 4)}</text>`
    : letter;
}

function strip(row: CoverageRow, today: Day, y: number, unit: number, color: string): string {
  const missing = new Set(uncovered(row, today));
  if (row.spans.length === 0)
    return `${name(row.title, y)}<text x="${LEFT + 2}" y="${y + BAR - 2.2}" fill="#57606a">${printWords.chartWords.noPeriod}</text>`;
  const boxes = monthsShown(today).map((month, index) => {
    const kind = covers(row, month) ? 'covered' : missing.has(month) ? 'missing' : 'open';
    return box(kind, LEFT + index * unit, unit, y, color);
  });
  return `${name(row.title, y)}${boxes.join('')}`;
}

/** A month: filled, empty with a dash and a broken line, or neither wanted nor there. */
function box(
  kind: 'covered' | 'missing' | 'open',
  x: number,
  unit: number,
  y: number,
  color: string,
): string {
  const place = `x="${rounded(x + 1)}" width="${rounded(unit - 2)}" y="${y + 0.5}" height="${BAR - 1}"`;
  if (kind === 'covered') return `<rect ${place} fill="${color}" stroke="${color}"/>`;
  if (kind === 'open') return `<rect ${place} fill="none" stroke="#e6e9ec"/>`;
  return `<rect ${place} fill="#fff" stroke="#8b949e" stroke-dasharray="2 2"/><path d="M${rounded(x + unit / 2 - 3)} ${y + 6}h6" stroke="#8b949e"/>`;
}

/** A long name on two lines; only what two lines cannot hold is cut. */
function name(title: string, y: number): string {
  if (title.length <= LINE) return nameLine(title, y + BAR - 2.2, 11);
  const space = title.lastIndexOf(' ', LONG_LINE);
  const at = space > 0 ? space : LONG_LINE;
  const rest = title.slice(at).trim();
  const second = rest.length <= LONG_LINE ? rest : `${rest.slice(0, LONG_LINE - 1).trimEnd()}…`;
  return nameLine(title.slice(0, at), y + 4.5, 9) + nameLine(second, y + 14, 9);
}

function nameLine(text: string, y: number, size: number): string {
  return `<text x="${LEFT - 12}" y="${rounded(y)}" text-anchor="end" font-size="${size}" fill="#1b1f23">${svgText(text)}</text>`;
}
