import type { Day } from '../domain/calendar.ts';
import type { Pack } from '../domain/pack.ts';
import { STANDINGS, type Standpoint } from '../domain/triage.ts';
import type { TriageWords } from '../messages/en/triage.ts';
import { departmentsOf } from './triage.ts';
import { plainLine } from './wrap.ts';

/** What the summary is of. */
export interface SummaryHead {
  readonly company: string;
  readonly today: Day;
  readonly pack: Pack;
  /** A contact's name by id. */
  nameOf(id: string): string;
}

/** Must criteria listed; two pages hold no more. */
const LISTED = 30;

/** The first picture as Markdown, about two pages. */
export function triageSummary(points: readonly Standpoint[], head: SummaryHead, words: TriageWords): string {
  const { summary } = words;
  return [
    `# ${cell(summary.title(head.company))}`,
    '',
    summary.made(head.today, head.pack.edition),
    '',
    `## ${summary.counts}`,
    '',
    ...countTable(points, head.pack, words),
    '',
    `## ${summary.missing}`,
    '',
    ...missingLines(points, words),
    '',
    `## ${summary.split}`,
    '',
    ...splitTable(points, head, words),
    '',
    ...wordsLines(points, words),
    `## ${summary.next}`,
    '',
    ...summary.steps.map((step, index) => `${index + 1}. ${step}`),
    '',
  ].join('\n');
}

function countTable(points: readonly Standpoint[], pack: Pack, { standing, summary }: TriageWords): string[] {
  const row = (label: string, inside: readonly Standpoint[]) => {
    const counts = STANDINGS.map((one) => inside.filter((point) => point.standing === one).length);
    return `| ${cell(label)} | ${[...counts, inside.length].join(' | ')} |`;
  };
  const heads = STANDINGS.map((one) => `${standing[one].mark} ${standing[one].word}`);
  return [
    `| ${summary.category} | ${heads.join(' | ')} | ${summary.total} |`,
    `| --- |${' ---: |'.repeat(heads.length + 1)}`,
    ...pack.categories
      .map((category) => ({ category, inside: points.filter((one) => one.category === category.id) }))
      .filter(({ inside }) => inside.length > 0)
      .map(({ category, inside }) => row(`${category.id} ${category.title}`, inside)),
    row(
      summary.level.must,
      points.filter(({ level }) => level === 'must'),
    ),
    row(
      summary.level.should,
      points.filter(({ level }) => level === 'should'),
    ),
    row(summary.total, points),
  ];
}

function missingLines(
  points: readonly Standpoint[],
  { standing, summary, department }: TriageWords,
): string[] {
  const missing = points.filter(
    (one) => one.level === 'must' && (one.standing === 'none' || one.standing === 'partly'),
  );
  if (missing.length === 0) return [summary.noneMissing];
  const sorted = [...missing].sort((left, right) => rank(left) - rank(right));
  const lines = sorted.slice(0, LISTED).map((one) => {
    const { mark, word } = standing[one.standing];
    return `- ${mark} **${one.id}** ${cell(one.title)} (${word}, ${cell(department(one.department))})`;
  });
  if (sorted.length > LISTED) lines.push(`- ${summary.more(sorted.length - LISTED)}`);
  return lines;
}

function rank({ standing }: Standpoint): number {
  return standing === 'none' ? 0 : 1;
}

function splitTable(points: readonly Standpoint[], head: SummaryHead, words: TriageWords): string[] {
  const { summary } = words;
  const ids = (inside: readonly Standpoint[]) => inside.map(({ id }) => id).join(', ') || '–';
  return [
    `| ${summary.department} | ${summary.person} | ${summary.first} | ${summary.details} |`,
    '| --- | --- | --- | --- |',
    ...departmentsOf(points).map(({ department }) => {
      const theirs = points.filter((one) => one.department === department);
      const people = [...new Set(theirs.flatMap(({ askedOf }) => askedOf ?? []))].sort().map(head.nameOf);
      const toFind = theirs.filter(({ standing }) => standing === 'asked' || standing === 'open');
      const toDetail = theirs.filter(({ standing }) => standing === 'partly' || standing === 'none');
      return `| ${cell(words.department(department))} | ${cell(people.join(', ')) || '–'} | ${ids(toFind)} | ${ids(toDetail)} |`;
    }),
  ];
}

function wordsLines(points: readonly Standpoint[], { summary }: TriageWords): string[] {
  const needing = points.filter((one) => one.needsWords);
  if (needing.length === 0) return [];
  return [`## ${summary.words}`, '', ...needing.map(({ id, title }) => `- **${id}** ${cell(title)}`), ''];
}

function cell(text: string): string {
  return plainLine(text).replace(/[\\`*_[\]<>|#~]/g, (mark) => `\\${mark}`);
}
