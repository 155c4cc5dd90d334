import { patterns, rounded, svgDrawing, svgText } from './svg.ts';

/** A category or a level, and how its criteria came out. */
export interface ChartRow {
  readonly title: string;
  readonly met: number;
  readonly partial: number;
  readonly unmet: number;
  readonly unassessed: number;
}

const WIDTH = 640;
const LEFT = 236;
const ROW = 16;
const TOP = 26;
const BAR = 10;
const APART = 8;

/**
 * Bars one unit a criterion: met filled, partial striped, unmet empty, not answered a thin line.
 * @param groups rows that are compared with one another; each group has a unit of its own and stands apart
 */
export function readinessChart(
  groups: readonly (readonly ChartRow[])[],
  words: string,
  color: string,
): string {
  let y = TOP;
  const bars = groups.flatMap((rows) => {
    const most = Math.max(1, ...rows.map(applicableOf));
    const unit = (WIDTH - LEFT - 44) / most;
    const drawn = rows.map((row, index) => bar(row, y + index * ROW, unit, color));
    y += rows.length * ROW + APART;
    return drawn;
  });
  return svgDrawing(WIDTH, y - APART + 2, words, [patterns, legend(color), ...bars]);
}

function applicableOf(row: ChartRow): number {
  return row.met + row.partial + row.unmet + row.unassessed;
}

function bar(row: ChartRow, y: number, unit: number, color: string): string {
  let x = LEFT;
  const parts = [
    `<text x="${LEFT - 12}" y="${y + BAR - 2.2}" text-anchor="end" fill="#1b1f23">${svgText(shortened(row.title))}</text>`,
  ];
  for (const [kind, count] of [
    ['met', row.met],
    ['partial', row.partial],
    ['unmet', row.unmet],
    ['unassessed', row.unassessed],
  ] as const) {
    if (count > 0) parts.push(box(kind, x, y, count * unit, color));
    x += count * unit;
  }
  parts.push(
    `<text x="${rounded(x + 7)}" y="${y + BAR - 2.2}" fill="#57606a">${row.met}/${applicableOf(row)}</text>`,
  );
  return parts.join('');
}

type Kind = 'met' | 'partial' | 'unmet' | 'unassessed';

function box(kind: Kind, x: number, y: number, width: number, color: string): string {
  const place = `x="${rounded(x + 0.5)}" width="${rounded(Math.max(1, width - 1.5))}"`;
  if (kind === 'unassessed')
    return `<rect ${place} y="${y + 0.5}" height="${BAR - 1}" fill="none" stroke="#8b949e" stroke-dasharray="2 2"/>`;
  const fill = { met: color, partial: 'url(#stripes)', unmet: '#fff' }[kind];
  return `<rect ${place} y="${y + 0.5}" height="${BAR - 1}" fill="${fill}" stroke="${kind === 'met' ? color : '#1b1f23'}"/>`;
}

function legend(color: string): string {
  let x = LEFT;
  const parts: string[] = [];
  for (const [kind, word] of [
    ['met', 'met'],
    ['partial', 'partial'],
    ['unmet', 'unmet'],
    ['unassessed', 'not answered'],
  ] as const) {
    parts.push(box(kind, x, 2, 16, color), `<text x="${x + 21}" y="12" fill="#57606a">${word}</text>`);
    x += 34 + word.length * 6;
  }
  return parts.join('');
}

function shortened(title: string): string {
  return title.length <= 40 ? title : `${title.slice(0, 39).trimEnd()}…`;
}
