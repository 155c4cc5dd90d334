import { patterns, rounded, svgDrawing, svgText } from './svg.ts';

/** The counts of one day. */
export interface TrendRow {
  readonly title: string;
  readonly must: { readonly applicable: number; readonly met: number };
  readonly should: { readonly applicable: number; readonly met: number };
}

const WIDTH = 640;
const LEFT = 236;
const RIGHT = 52;
const ROW = 34;
const BAR = 10;
const TOP = 22;

/** For each day a bar of musts, filled, and one of shoulds, striped, each in a frame as long as all that apply. */
export function trendChart(
  rows: readonly TrendRow[],
  legend: { readonly must: string; readonly should: string },
  words: string,
  color: string,
): string {
  const most = Math.max(1, ...rows.flatMap(({ must, should }) => [must.applicable, should.applicable]));
  const unit = (WIDTH - LEFT - RIGHT) / most;
  const drawn = rows.map((row, index) => day(row, TOP + index * ROW, unit, color));
  const height = TOP + rows.length * ROW;
  return svgDrawing(WIDTH, height, words, [patterns, legendText(legend, color), ...drawn]);
}

function day({ title, must, should }: TrendRow, y: number, unit: number, color: string): string {
  const label = `<text x="${LEFT - 12}" y="${y + BAR + 4}" text-anchor="end" fill="#1b1f23">${svgText(title)}</text>`;
  return (
    label + bar(must, y, unit, color, color) + bar(should, y + BAR + 3, unit, 'url(#stripes)', '#1b1f23')
  );
}

function bar(
  { met, applicable }: TrendRow['must'],
  y: number,
  unit: number,
  fill: string,
  stroke: string,
): string {
  const place = (count: number) =>
    `x="${LEFT}" y="${y + 0.5}" width="${rounded(Math.max(0.1, count * unit))}" height="${BAR - 1}"`;
  return [
    `<rect ${place(applicable)} fill="#fff" stroke="#8b949e"/>`,
    met > 0 ? `<rect ${place(met)} fill="${fill}" stroke="${stroke}"/>` : '',
    `<text x="${rounded(LEFT + applicable * unit + 7)}" y="${y + BAR - 1.5}" fill="#57606a">${met}/${applicable}</text>`,
  ].join('');
}

function legendText(
  { must, should }: { readonly must: string; readonly should: string },
  color: string,
): string {
  const second = LEFT + 40 + must.length * 6;
  return [
    `<rect x="${LEFT}" y="2.5" width="16" height="9" fill="${color}"/><text x="${LEFT + 21}" y="11" fill="#57606a">${svgText(must)}</text>`,
    `<rect x="${second}" y="2.5" width="16" height="9" fill="url(#stripes)" stroke="#1b1f23"/><text x="${second + 21}" y="11" fill="#57606a">${svgText(should)}</text>`,
  ].join('');
}
