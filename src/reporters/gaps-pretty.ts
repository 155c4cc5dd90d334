import type { ChalkInstance } from 'chalk';
import type {
  AccountResult,
  Count,
  CriterionResult,
  Evaluation,
  Outcome,
  ReadyVerdict,
  Reason,
} from '../domain/outcome.ts';
import type { Pack } from '../domain/pack.ts';
import type { Spoken } from '../messages/spoken.ts';
import { blockerLines } from './blockers.ts';
import { plainLine, wrap } from './wrap.ts';

/** What `ctpat gaps` is asked to show. */
export interface GapsView {
  readonly evaluation: Evaluation;
  readonly pack: Pack;
  readonly words: Spoken;
  /** The purpose whose verdict is shown. */
  readonly purpose: string;
  /** Also criteria that are met or not applicable. */
  readonly all: boolean;
  /** Where a reason lies, as `file:line`. */
  place(reason: Reason): string | undefined;
  next(reason: Reason): string | undefined;
}

const REASONS_SHOWN = 4;

/** The outcomes for a person at a terminal. */
export function gapsPretty(view: GapsView, paint: ChalkInstance, columns: number): string {
  const width = Math.min(columns, 110);
  const parts = view.evaluation.accounts.map((account) => accountText(view, account, paint, width));
  if (parts.length === 0) return `${view.words.gaps.noAccounts}\n`;
  return `${parts.join('\n\n')}\n\n${paint.dim(wrap(view.words.gaps.disclaimer, width, ''))}\n`;
}

function accountText(view: GapsView, account: AccountResult, paint: ChalkInstance, width: number): string {
  const entity = view.pack.entities[account.entity]?.title ?? account.entity;
  const lines = [
    `${paint.bold(plainLine(account.id))} · ${entity} · ${view.words.gaps.judged(view.evaluation.date)}`,
    '',
    ...verdictLines(
      view,
      account.ready.find((verdict) => verdict.for === view.purpose),
      paint,
      width,
    ),
    ...summaryLines(view, account, paint, width),
  ];
  const shown = account.criteria.filter((result) => view.all || isOpen(result));
  for (const category of view.pack.categories) {
    const results = shown.filter((result) => result.criterion.category === category.id);
    if (results.length === 0) continue;
    lines.push(
      '',
      paint.bold(wrap(`${category.id} ${category.title}`, width - 2, '  ')),
      paint.dim(`  ${tally(view, account, category.id)}`),
    );
    for (const result of results) lines.push(...criterionLines(view, result, paint, width));
  }
  if (shown.length === 0) lines.push('', view.words.gaps.nothingOpen);
  return lines.join('\n');
}

/** What `gaps` lists without --all: open, or affirmed and doubtful or too long ago. */
export function isOpen(result: CriterionResult): boolean {
  return (
    result.outcome === 'partial' ||
    result.outcome === 'unmet' ||
    result.outcome === 'unassessed' ||
    result.suspect.length > 0 ||
    result.overdue
  );
}

function verdictLines(
  view: GapsView,
  verdict: ReadyVerdict | undefined,
  paint: ChalkInstance,
  width: number,
): string[] {
  if (!verdict) return [];
  const title =
    view.pack.readiness.find((readiness) => readiness.purpose === verdict.for)?.title ?? verdict.for;
  const count = verdict.blockers.length === 0 ? '' : `, ${view.words.gaps.blockers(verdict.blockers.length)}`;
  const word = `${view.words.gaps.verdict[verdict.verdict]}${count}`;
  const head = wrap(`${title}: ${word}`, width - 2, '  ');
  const blockers = blockerLines(verdict.blockers, view.words.gaps).map(
    (line) => `    ${wrap(`× ${plainLine(line)}`, width - 6, '      ')}`,
  );
  return [`  ${verdict.verdict === 'ready' ? paint.green(head) : paint.yellow(head)}`, ...blockers, ''];
}

function summaryLines(view: GapsView, account: AccountResult, paint: ChalkInstance, width: number): string[] {
  const lines = width >= 80 ? wideSummary(view, account, paint) : narrowSummary(view, account);
  const trend = trendLine(view, account);
  if (trend !== undefined) lines.push('', `  ${wrap(trend, width - 2, '  ')}`);
  const { unknown, provisional } = account.summary;
  if (unknown > 0) lines.push('', `  ${wrap(view.words.gaps.unknownLevels(unknown), width - 2, '  ')}`);
  if (provisional > 0) lines.push('', `  ${wrap(view.words.gaps.provisional(provisional), width - 2, '  ')}`);
  return lines;
}

/** How the counts moved since the last assessment that was kept; undefined where none was. */
export function trendLine({ words }: GapsView, { trend }: AccountResult): string | undefined {
  const [before, now] = [trend.at(-2), trend.at(-1)];
  if (!before || !now) return undefined;
  const move = (level: 'must' | 'should') => ({ before: before[level], now: now[level] });
  return words.gaps.trend(before.date, move('must'), move('should'));
}

const KEYS = ['applicable', 'met', 'partial', 'unmet', 'unassessed', 'claimed_not_applicable'] as const;

function wideSummary(view: GapsView, account: AccountResult, paint: ChalkInstance): string[] {
  const head = KEYS.map((key) => view.words.gaps.columns[key].padStart(13)).join('');
  const row = (word: string, count: Count) =>
    `  ${word.padEnd(8)}${KEYS.map((key) => String(count[key]).padStart(13)).join('')}`;
  return [
    paint.dim(`  ${''.padEnd(8)}${head}`),
    row(view.words.gaps.level.must, account.summary.must),
    row(view.words.gaps.level.should, account.summary.should),
  ];
}

function narrowSummary(view: GapsView, account: AccountResult): string[] {
  return (['must', 'should'] as const).flatMap((level) => [
    `  ${view.words.gaps.level[level]}`,
    ...KEYS.map(
      (key) =>
        `    ${view.words.gaps.columns[key].padEnd(16)}${String(account.summary[level][key]).padStart(4)}`,
    ),
  ]);
}

function tally(view: GapsView, account: AccountResult, category: number): string {
  return (['must', 'should'] as const)
    .map((level) => {
      const judged = account.criteria.filter(
        (result) =>
          result.criterion.category === category &&
          result.level === level &&
          result.outcome !== 'not_applicable',
      );
      const met = judged.filter((result) => result.outcome === 'met').length;
      return judged.length === 0
        ? undefined
        : view.words.gaps.category(met, judged.length, view.words.gaps.levels[level]);
    })
    .filter((text) => text !== undefined)
    .join('   ');
}

function criterionLines(
  view: GapsView,
  result: CriterionResult,
  paint: ChalkInstance,
  width: number,
): string[] {
  const { mark, word } = view.words.outcomes[result.outcome];
  const state = color(paint, result.outcome)(`${mark} ${word.padEnd(14)}`);
  const level = `${view.words.gaps.level[result.level]}${result.provisional ? '*' : ''}`;
  const title = wrap(plainLine(result.criterion.title), width - 35, ' '.repeat(35));
  const lines = [`  ${state}  ${result.criterion.id.padEnd(6)}${level.padEnd(8)} ${title}`];
  for (const line of noteLines(view, result)) lines.push(`      ${wrap(`! ${line}`, width - 8, '        ')}`);
  return [...lines, ...reasonLines(view, result.reasons, paint, width)];
}

/** What is to be said of an answer beside its outcome. */
export function noteLines(view: GapsView, result: CriterionResult): string[] {
  const notes = result.suspect.map((doubt) => `${view.words.gaps.suspect}: ${plainLine(doubt.message)}`);
  if (result.overdue && result.affirmed) notes.push(view.words.gaps.overdue(result.affirmed.on));
  return notes;
}

function reasonLines(
  view: GapsView,
  reasons: readonly Reason[],
  paint: ChalkInstance,
  width: number,
): string[] {
  const judged = reasons.filter((reason) => !reason.recommendation);
  const lines: string[] = [];
  for (const reason of judged.slice(0, REASONS_SHOWN)) {
    const site = reason.site ? `${reason.site}: ` : '';
    const place = view.place(reason);
    const text = plainLine(`${site}${reason.message}`);
    lines.push(`      ${wrap(`- ${text}${place ? ` (${place})` : ''}`, width - 8, '        ')}`);
  }
  if (judged.length > REASONS_SHOWN)
    lines.push(`        ${paint.dim(view.words.gaps.more(judged.length - REASONS_SHOWN))}`);
  const next = judged[0] ? view.next(judged[0]) : undefined;
  if (next)
    lines.push(
      `      ${paint.cyan(wrap(`${view.words.gaps.next}: ${plainLine(next)}`, width - 8, '        '))}`,
    );
  return lines;
}

function color(paint: ChalkInstance, outcome: Outcome): (text: string) => string {
  if (outcome === 'met') return paint.green;
  if (outcome === 'unmet') return paint.red;
  return outcome === 'partial' || outcome === 'unassessed' ? paint.yellow : paint.dim;
}
