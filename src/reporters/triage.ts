import type { ChalkInstance } from 'chalk';
import type { Criterion, JudgedLevel, Pack } from '../domain/pack.ts';
import { STANDINGS, type Standing, type Standpoint } from '../domain/triage.ts';
import type { TriageWords } from '../messages/en/triage.ts';
import { plainLine, wrap } from './wrap.ts';

/** How it may look. */
export interface TriageLook {
  readonly paint: ChalkInstance;
  readonly columns: number;
  /** For screen readers: words in place of drawings. */
  readonly plain: boolean;
}

/** One question on the screen. */
export interface TriageQuestion {
  readonly criterion: Criterion;
  readonly level: JudgedLevel;
  readonly category: string;
  readonly sites: readonly string[];
  /** What was said of it in this triage. */
  readonly said: string | undefined;
}

const WIDEST = 100;

/** What is asked, as lines. */
export function questionText(one: TriageQuestion, words: TriageWords, look: TriageLook): string {
  const { paint } = look;
  const width = Math.min(look.columns, WIDEST);
  const lines = [
    '',
    paint.dim(wrap(words.place(plainLine(one.category), one.level), width, '')),
    paint.bold(wrap(words.head(one.criterion.id, plainLine(one.criterion.title)), width, '  ')),
    `  ${wrap(one.criterion.description, width - 2, '  ')}`,
  ];
  if (one.sites.length > 0) lines.push(`  ${paint.dim(wrap(words.sites(one.sites), width - 2, '  '))}`);
  if (one.said !== undefined) lines.push(`  ${wrap(words.now(one.said), width - 2, '  ')}`);
  return lines.join('\n');
}

/** Guidance and good evidence, as lines. */
export function moreText(criterion: Criterion, words: TriageWords, look: TriageLook): string {
  const width = Math.min(look.columns, WIDEST);
  return [
    '',
    look.paint.bold(words.howUsually),
    `  ${wrap(criterion.guidance, width - 2, '  ')}`,
    look.paint.bold(words.proof),
    ...criterion.good_evidence.map((one) => `  - ${wrap(one, width - 4, '    ')}`),
  ].join('\n');
}

/** Beside the name of a category: margins, a mark for each of its criteria, and the count. */
const BESIDE = 28;

/** Holds a name and its number together while lines are broken; a private character, which no text has. */
const TIED = '\ue000';

/**
 * Categories by how each of their criteria stands: one mark a criterion, so that the picture is read without colour;
 * in plain form in words. Fits 60 columns and 24 lines with twelve categories.
 */
export function pictureText(
  points: readonly Standpoint[],
  pack: Pack,
  words: TriageWords,
  look: TriageLook,
): string {
  const width = Math.min(look.columns, WIDEST);
  const longest = Math.max(0, ...pack.categories.map(({ id, title }) => `${id} ${title}`.length));
  const label = Math.min(longest, width - BESIDE);
  const lines = ['', look.paint.bold(words.picture)];
  for (const { id, title } of pack.categories) {
    const inside = points.filter((one) => one.category === id);
    if (inside.length === 0) continue;
    lines.push(
      look.plain ? plainRow(title, inside, words) : drawnRow(`${id} ${title}`, label, inside, words, look),
    );
  }
  const legend = STANDINGS.map((standing) => {
    const { mark, word } = words.standing[standing];
    const count = points.filter((one) => one.standing === standing).length;
    return `${look.plain ? '' : `${mark} `}${word} ${count}`.replaceAll(' ', TIED);
  });
  const musts = points.filter(({ level }) => level === 'must');
  const have = musts.filter(({ standing }) => standing === 'have').length;
  lines.push(
    '',
    wrap([...legend, words.musts(have, musts.length).replaceAll(' ', TIED)].join(', '), width, '').replaceAll(
      TIED,
      ' ',
    ),
  );
  const needing = points.filter((one) => one.needsWords).map(({ id }) => id);
  if (needing.length > 0) lines.push(wrap(words.needsWords(needing), width, ''));
  const split = departmentsOf(points)
    .filter(({ open }) => open > 0)
    .map(({ department, open, all }) =>
      words.departmentLine(words.department(department), open, all).replaceAll(' ', TIED),
    );
  if (split.length > 0) {
    const text = wrap(split.join(' · '), width - 2, '  ').replaceAll(TIED, ' ');
    lines.push(`${words.byDepartment}:`, `  ${text}`);
  }
  return lines.join('\n');
}

function drawnRow(
  title: string,
  width: number,
  inside: readonly Standpoint[],
  words: TriageWords,
  { paint }: TriageLook,
): string {
  const label = (title.length <= width ? title : `${title.slice(0, width - 1).trimEnd()}…`).padEnd(width);
  const sorted = [...inside].sort(
    (left, right) => STANDINGS.indexOf(left.standing) - STANDINGS.indexOf(right.standing),
  );
  const marks = sorted
    .map(({ standing }) => colored(paint, standing)(words.standing[standing].mark))
    .join('');
  const have = inside.filter(({ standing }) => standing === 'have').length;
  return `  ${label} ${marks} ${have}/${inside.length}`;
}

function plainRow(title: string, inside: readonly Standpoint[], words: TriageWords): string {
  const counts = STANDINGS.flatMap((standing) => {
    const count = inside.filter((one) => one.standing === standing).length;
    return count === 0 ? [] : [`${words.standing[standing].word} ${count}`];
  });
  return `${title}: ${counts.join(', ')}.`;
}

function colored(paint: ChalkInstance, standing: Standing): (text: string) => string {
  if (standing === 'have') return paint.green;
  if (standing === 'none') return paint.red;
  return standing === 'partly' || standing === 'asked' ? paint.yellow : paint.dim;
}

/** Who usually answers, and how much of theirs is left: all that is not said to be there, or said not to apply. */
export function departmentsOf(
  points: readonly Standpoint[],
): readonly { readonly department: string; readonly open: number; readonly all: number }[] {
  const names = [...new Set(points.map(({ department }) => department))].sort();
  return names.map((department) => {
    const theirs = points.filter((one) => one.department === department);
    return { department, open: theirs.filter(isLeft).length, all: theirs.length };
  });
}

/** True where something is to be done. */
export function isLeft({ standing, needsWords }: Standpoint): boolean {
  return needsWords || (standing !== 'have' && standing !== 'not_us');
}
