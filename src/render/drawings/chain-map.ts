import { type DrawnRating, ratingBox, ratingSign, shortName } from './rating-mark.ts';
import { rounded, svgDrawing, svgText } from './svg.ts';

export type DrawnMode = 'truck' | 'rail' | 'ocean' | 'air';

/** One step of a chain: somebody holds the cargo somewhere, or carries it. Texts are plain. */
export interface MapStep {
  /** From 1, as in the list below the drawing. */
  readonly number: number;
  /** What happens: `production`, `truck`. */
  readonly what: string;
  readonly mode?: DrawnMode;
  /** Empty: nobody is named. */
  readonly who: string;
  readonly where: string;
  readonly restDays?: number;
  readonly rating: DrawnRating;
  /** An earlier step with the same holder at the same place: the cargo is back there. */
  readonly backAt?: number;
}

/** Words of the drawing. */
export interface MapWords {
  readonly nobody: string;
  rests(days: number): string;
  back(number: number): string;
  readonly legend: readonly (readonly [DrawnMode | DrawnRating, string])[];
}

const WIDTH = 640;
const COLUMNS = 4;
const GAP = 16;
const CARD = (WIDTH - GAP * (COLUMNS - 1)) / COLUMNS;
const HEIGHT = 62;
const ROW = HEIGHT + 20;
const LEGEND = 20;
/** Steps one drawing holds, so that it fits a page with its list. */
const STEPS = 32;
/** Characters that fit across a card. */
const LETTERS = 24;

/** Strokes of the modes; the word stands beside them. */
const STROKE: Readonly<Record<DrawnMode, string>> = {
  truck: '',
  rail: ' stroke-dasharray="7 2 1 2"',
  ocean: ' stroke-dasharray="5 3"',
  air: ' stroke-dasharray="1.5 2.5"',
};

/** The maps of a chain, each of at most 32 steps: who has the cargo, where, how it moves, how long it rests. */
export function chainMaps(
  steps: readonly MapStep[],
  words: MapWords,
  described: (steps: readonly MapStep[]) => string,
): readonly { readonly svg: string; readonly words: string }[] {
  const pages = Array.from({ length: Math.ceil(steps.length / STEPS) }, (_none, index) =>
    steps.slice(index * STEPS, (index + 1) * STEPS),
  );
  return pages.map((page) => {
    const text = described(page);
    return { svg: chainMap(page, words, text), words: text };
  });
}

function chainMap(steps: readonly MapStep[], words: MapWords, description: string): string {
  const rows = Math.ceil(steps.length / COLUMNS);
  const cards = steps.map((step, index) => {
    const [x, y] = placeOf(index);
    const way = index === 0 ? '' : connection(index, step.mode ?? steps[index - 1]?.mode);
    return way + card(step, x, y, words);
  });
  return svgDrawing(WIDTH, LEGEND + rows * ROW - (ROW - HEIGHT) + 4, description, [legend(words), ...cards]);
}

function placeOf(index: number): readonly [number, number] {
  return [(index % COLUMNS) * (CARD + GAP), LEGEND + 2 + Math.floor(index / COLUMNS) * ROW];
}

/** From the card before to this one; at the end of a row down and back to the left. */
function connection(index: number, mode: DrawnMode | undefined): string {
  const [x, y] = placeOf(index);
  const middle = y + HEIGHT / 2;
  const style = `fill="none" stroke="#57606a" stroke-width="1.4"${mode ? STROKE[mode] : ''}`;
  if (index % COLUMNS > 0)
    return `<path d="M${rounded(x - GAP)} ${middle}H${rounded(x - 5)}" ${style}/>${arrow(x, middle, 'right')}`;
  const [beforeX, beforeY] = placeOf(index - 1);
  const bend = y - 11;
  const down = x + 14;
  return `<path d="M${rounded(beforeX + CARD - 14)} ${beforeY + HEIGHT}V${bend}H${down}V${y - 5}" ${style}/>${arrow(down, y, 'down')}`;
}

function arrow(x: number, y: number, way: 'right' | 'down'): string {
  const shape = way === 'right' ? 'l-6 -3.5v7z' : 'l-3.5 -6h7z';
  return `<path d="M${rounded(x)} ${rounded(y)}${shape}" fill="#57606a"/>`;
}

function card(step: MapStep, x: number, y: number, words: MapWords): string {
  const { who, mode } = step;
  const dash = who === '' ? ' stroke-dasharray="3 2"' : '';
  const shape = mode ? carrier(x, y, STROKE[mode]) : holder(x, y, dash);
  const inset = x + (mode ? 14 : 8);
  const letters = LETTERS - (mode ? 3 : 0);
  const last = [
    ...(step.restDays === undefined ? [] : [words.rests(step.restDays)]),
    ...(step.backAt === undefined ? [] : [words.back(step.backAt)]),
  ].join(', ');
  return [
    shape,
    line(
      inset,
      y + 14,
      `${step.number}  ${shortName(step.what, letters - 6)}`,
      'font-size="9.5" fill="#57606a"',
    ),
    line(
      inset,
      y + 28,
      shortName(who || words.nobody, letters),
      'font-weight="600" font-size="10" fill="#1b1f23"',
    ),
    line(inset, y + 41, shortName(step.where, letters + 3), 'font-size="9.5" fill="#1b1f23"'),
    last === '' ? '' : line(inset, y + 54, shortName(last, letters + 3), 'font-size="9.5" fill="#1b1f23"'),
    ratingBox(
      step.rating,
      { x: x + CARD - (mode ? 30 : 22), y: y + 5, width: 16, height: 14 },
      ratingSign(step.rating),
    ),
  ].join('');
}

function holder(x: number, y: number, dash: string): string {
  return `<rect x="${rounded(x + 0.5)}" y="${y + 0.5}" width="${rounded(CARD - 1)}" height="${HEIGHT - 1}" fill="#fff" stroke="#57606a"${dash}/>`;
}

/** Who carries has a shape that points on; its edge is drawn in the stroke of the mode. */
function carrier(x: number, y: number, stroke: string): string {
  const [left, right] = [rounded(x + 0.5), rounded(x + CARD - 10)];
  const [top, middle, bottom] = [y + 0.5, y + HEIGHT / 2, y + HEIGHT - 0.5];
  return `<path d="M${left} ${top}H${right}L${rounded(x + CARD - 0.5)} ${middle}L${right} ${bottom}H${left}L${rounded(x + 8)} ${middle}Z" fill="#f5f6f7" stroke="#57606a" stroke-width="1.4"${stroke}/>`;
}

function line(x: number, y: number, text: string, look: string): string {
  return `<text x="${rounded(x)}" y="${rounded(y)}" ${look}>${svgText(text)}</text>`;
}

function legend({ legend: entries }: MapWords): string {
  let x = 1;
  return entries
    .map(([sign, word]) => {
      const at = x;
      x += 36 + word.length * 5.2;
      const mark =
        typeof sign === 'number' || sign === 'unknown'
          ? ratingBox(sign, { x: at, y: 1, width: 15, height: 12 }, ratingSign(sign), 9)
          : `<path d="M${at} 7h18" fill="none" stroke="#57606a" stroke-width="1.6"${STROKE[sign]}/>`;
      return mark + line(at + 22, 10.5, word, 'font-size="9" fill="#57606a"');
    })
    .join('');
}
