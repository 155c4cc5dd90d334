import { type DrawnRating, ratingBox } from './rating-mark.ts';
import { rounded, svgDrawing, svgText } from './svg.ts';

/** A thing in the heat map: the number it has in the list, its threat and its vulnerability. */
export interface HeatPoint {
  readonly number: number;
  readonly threat: DrawnRating;
  readonly vulnerability: DrawnRating;
}

/** Words of the drawing; the title says whose method the matrix is. */
export interface HeatWords {
  readonly title: string;
  readonly threat: string;
  readonly vulnerability: string;
  readonly ratings: Readonly<Record<'1' | '2' | '3' | 'unknown', string>>;
  more(count: number): string;
}

const WIDTH = 640;
const LEFT = 118;
const TOP = 44;
const CELL = 128;
const TALL = 52;
const STEPS: readonly DrawnRating[] = [1, 2, 3, 'unknown'];
/** Numbers a cell holds on its two lines. */
const A_LINE = 6;

/**
 * Threat by vulnerability, each field in the grey of the risk it leads to by the house matrix, with the numbers of
 * the chains that are there. What is not known has a row and a column of its own.
 * @param matrix rows are threat 1 to 3, columns vulnerability 1 to 3
 */
export function heatMap(
  points: readonly HeatPoint[],
  matrix: readonly (readonly (1 | 2 | 3)[])[],
  words: HeatWords,
  description: string,
): string {
  const rows = [...STEPS].reverse().filter((threat) => threat !== 'unknown' || isUsed(points, 'threat'));
  const columns = STEPS.filter((step) => step !== 'unknown' || isUsed(points, 'vulnerability'));
  const fields = rows.flatMap((threat, row) =>
    columns.map((vulnerability, column) => {
      const here = points.filter((point) => point.threat === threat && point.vulnerability === vulnerability);
      return field(
        here,
        resultOf(matrix, threat, vulnerability),
        LEFT + column * CELL,
        TOP + row * TALL,
        words,
      );
    }),
  );
  const heads = [
    text(0, 12, words.title, 'font-weight="600" fill="#1b1f23"'),
    text(LEFT, 28, words.vulnerability, 'font-size="10" fill="#57606a"'),
    text(0, 40, words.threat, 'font-size="10" fill="#57606a"'),
    ...columns.map((step, column) =>
      text(LEFT + column * CELL + CELL / 2, 40, words.ratings[step], 'text-anchor="middle" fill="#1b1f23"'),
    ),
    ...rows.map((step, row) =>
      text(
        LEFT - 10,
        TOP + row * TALL + TALL / 2 + 4,
        words.ratings[step],
        'text-anchor="end" fill="#1b1f23"',
      ),
    ),
  ];
  return svgDrawing(WIDTH, TOP + rows.length * TALL + 3, description, [...heads, ...fields]);
}

function isUsed(points: readonly HeatPoint[], axis: 'threat' | 'vulnerability'): boolean {
  return points.some((point) => point[axis] === 'unknown');
}

function resultOf(
  matrix: readonly (readonly (1 | 2 | 3)[])[],
  threat: DrawnRating,
  vulnerability: DrawnRating,
): DrawnRating {
  if (threat === 'unknown' || vulnerability === 'unknown') return 'unknown';
  return matrix[threat - 1]?.[vulnerability - 1] ?? 'unknown';
}

function field(
  here: readonly HeatPoint[],
  result: DrawnRating,
  x: number,
  y: number,
  words: HeatWords,
): string {
  const box = ratingBox(result, { x: x + 1, y: y + 1, width: CELL - 3, height: TALL - 3 }, '');
  const ink = result === 3 ? '#fff' : '#1b1f23';
  const shown = here
    .slice(0, 2 * A_LINE - (here.length > 2 * A_LINE ? 1 : 0))
    .map(({ number }) => String(number));
  if (here.length > shown.length) shown.push(words.more(here.length - shown.length));
  const lines = [shown.slice(0, A_LINE), shown.slice(A_LINE)].filter((line) => line.length > 0);
  const first = y + TALL / 2 + (lines.length === 1 ? 4 : -3);
  const numbers = lines.map((line, index) =>
    text(
      x + CELL / 2,
      first + index * 14,
      line.join('  '),
      `text-anchor="middle" font-weight="600" fill="${ink}"`,
    ),
  );
  const name = text(
    x + 7,
    y + 13,
    words.ratings[result],
    `font-size="9" fill="${result === 3 ? '#d0d5da' : result === 2 ? ink : '#57606a'}"`,
  );
  return box + name + numbers.join('');
}

function text(x: number, y: number, words: string, look: string): string {
  return `<text x="${rounded(x)}" y="${rounded(y)}" ${look}>${svgText(words)}</text>`;
}
