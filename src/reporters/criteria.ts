import type { ChalkInstance } from 'chalk';
import type { Criterion, Element, EntityType, Level, NamedRequirement, Pack } from '../domain/pack.ts';
import type { Spoken } from '../messages/spoken.ts';
import { wrap } from './wrap.ts';

type CriteriaWords = Spoken['criteria'];

/** One row of `criteria list`: a criterion as one entity type is asked it. */
export interface CriterionRow {
  readonly criterion: Criterion;
  readonly level: Level;
  /** Why it is or is not asked of this project; undefined without one. */
  readonly applies: string | undefined;
}

/** The list for a person: one line a criterion, grouped by category. */
export function criteriaPretty(
  rows: readonly CriterionRow[],
  pack: Pack,
  paint: ChalkInstance,
  columns: number,
  words: CriteriaWords,
): string {
  const lines: string[] = [];
  for (const category of pack.categories) {
    const own = rows.filter((row) => row.criterion.category === category.id);
    if (own.length === 0) continue;
    lines.push('', paint.bold(wrap(`${category.id} ${category.title}`, columns - 2, '  ')));
    for (const row of own) {
      const mark = row.criterion.overlaid ? ` ${words.overlaid}` : '';
      const why = row.applies ? ` (${row.applies})` : '';
      const text = wrap(`${row.criterion.title}${mark}${why}`, Math.max(24, columns - 18), ' '.repeat(18));
      lines.push(`  ${row.criterion.id.padEnd(6)}${words.level[row.level].padEnd(9)} ${text}`);
    }
  }
  if (lines.length === 0) return `${words.none}\n`;
  return `${lines.slice(1).join('\n')}\n\n${paint.dim(wrap(words.count(rows.length, pack.edition), columns, ''))}\n`;
}

/** Everything the pack says about one criterion, for a person. */
export function criterionPretty(
  criterion: Criterion,
  pack: Pack,
  paint: ChalkInstance,
  columns: number,
  words: CriteriaWords,
): string {
  const width = Math.min(columns, 100);
  const category = pack.categories.find((candidate) => candidate.id === criterion.category);
  const block = (title: string, lines: readonly string[]) =>
    lines.length === 0 ? [] : ['', paint.bold(title), ...lines.map((line) => `  ${line}`)];
  const list = (items: readonly string[]) => items.map((item) => `- ${wrap(item, width - 4, '    ')}`);
  const lines = [
    paint.bold(wrap(`${criterion.id} ${criterion.title}`, width, '  ')),
    paint.dim(wrap(`${category?.title ?? ''} · ${words.scope[criterion.scope]}`, width, '')),
    '',
    wrap(criterion.description, width, ''),
    ...block(words.levels, levelLines(criterion, pack, width, words)),
    ...block(words.elements, elementLines(criterion, width, words)),
    ...block(words.requirements, requirementLines(criterion.requirements, width, words)),
    ...block(words.guidance, [wrap(criterion.guidance, width - 2, '  ')]),
    ...block(words.goodEvidence, list(criterion.good_evidence)),
    ...block(words.likelyQuestions, list(criterion.likely_questions)),
    ...(criterion.notes ? block(words.notes, [wrap(criterion.notes, width - 2, '  ')]) : []),
    ...block(words.source, sourceLines(criterion, pack, width, words)),
  ];
  return `${lines.join('\n')}\n`;
}

function levelLines(criterion: Criterion, pack: Pack, width: number, words: CriteriaWords): string[] {
  const byLevel = new Map<Level, string[]>();
  for (const [entity, type] of Object.entries(pack.entities) as [string, EntityType][]) {
    const level = criterion.levels[entity] ?? 'unknown';
    const basis = criterion.basis[entity];
    const word = basis === 'memory' ? `${type.title} (${words.basis.memory})` : type.title;
    byLevel.set(level, [...(byLevel.get(level) ?? []), word]);
  }
  return (['must', 'should', 'n/a', 'unknown'] as const)
    .filter((level) => byLevel.has(level))
    .map(
      (level) =>
        `${words.level[level].padEnd(8)} ${wrap((byLevel.get(level) ?? []).join(', '), width - 12, ' '.repeat(11))}`,
    );
}

function elementLines(criterion: Criterion, width: number, words: CriteriaWords): string[] {
  return criterion.elements.map((element: Element) => {
    const part = element.part ? `${element.part}) ` : '';
    const computed = element.computed ? ` [${words.computed}]` : '';
    const what = element.description ? `: ${element.description}` : '';
    return `${words.level[element.level].padEnd(7)} ${wrap(`${part}${element.title}${what}${computed} – ${element.key}`, width - 11, ' '.repeat(10))}`;
  });
}

function requirementLines(
  requirements: readonly NamedRequirement[],
  width: number,
  words: CriteriaWords,
): string[] {
  return requirements.map((requirement) => {
    const computed = requirement.computed ? ` [${words.computed}]` : '';
    const within = requirement.within ? ` (${words.within(requirement.within)})` : '';
    const text = `${words.failsWith}: ${requirement.say}${within}${computed} – ${requirement.key}`;
    return `${words.level[requirement.level].padEnd(7)} ${wrap(text, width - 11, ' '.repeat(10))}`;
  });
}

function sourceLines(criterion: Criterion, pack: Pack, width: number, words: CriteriaWords): string[] {
  const lines = [
    wrap(`${criterion.source.edition}, ${criterion.source.id}; ${words.ownWords}`, width - 2, '  '),
  ];
  const { confirmed } = criterion;
  if (confirmed) {
    const page = confirmed.page === undefined ? '' : `, ${words.page(confirmed.page)}`;
    lines.push(wrap(words.confirmed(confirmed.on, `${confirmed.document ?? ''}${page}`), width - 2, '  '));
  }
  lines.push(wrap(pack.disclaimer, width - 2, '  '));
  return lines;
}
