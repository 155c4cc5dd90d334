import type { AccountResult, CriterionResult } from '../domain/outcome.ts';
import { blockerLines } from './blockers.ts';
import { type GapsView, isOpen, noteLines, trendLine } from './gaps-pretty.ts';
import { cell } from './markdown-cell.ts';

/** The outcomes as Markdown, for a pull request or a wiki. */
export function gapsMarkdown(view: GapsView): string {
  if (view.evaluation.accounts.length === 0) return `${view.words.gaps.noAccounts}\n`;
  return `${view.evaluation.accounts.map((account) => accountText(view, account)).join('\n')}\n${view.words.gaps.disclaimer}\n`;
}

function accountText(view: GapsView, account: AccountResult): string {
  const entity = view.pack.entities[account.entity]?.title ?? account.entity;
  const verdict = account.ready.find((candidate) => candidate.for === view.purpose);
  const lines = [
    `# ${cell(account.id)}, ${cell(entity)}, ${view.words.gaps.judged(view.evaluation.date)}`,
    '',
  ];
  if (verdict) {
    const title =
      view.pack.readiness.find((readiness) => readiness.purpose === verdict.for)?.title ?? verdict.for;
    lines.push(`**${title}: ${view.words.gaps.verdict[verdict.verdict]}**`, '');
    for (const line of blockerLines(verdict.blockers, view.words.gaps)) lines.push(`- ${cell(line)}`);
    if (verdict.blockers.length > 0) lines.push('');
  }
  lines.push(...summaryTable(view, account), '');
  const trend = trendLine(view, account);
  if (trend !== undefined) lines.push(trend, '');
  const { unknown, provisional } = account.summary;
  if (unknown > 0) lines.push(view.words.gaps.unknownLevels(unknown), '');
  if (provisional > 0) lines.push(view.words.gaps.provisional(provisional), '');
  const { table } = view.words.gaps;
  const shown = account.criteria.filter((result) => view.all || isOpen(result));
  if (shown.length === 0) lines.push(view.words.gaps.nothingOpen, '');
  else
    lines.push(
      `| ${table.criterion} | ${table.level} | ${table.outcome} | ${table.why} |`,
      '|---|---|---|---|',
      ...shown.map((result) => row(view, result)),
      '',
    );
  return lines.join('\n');
}

function summaryTable(view: GapsView, account: AccountResult): string[] {
  const row = (level: 'must' | 'should') => {
    const count = account.summary[level];
    const cells = [
      count.applicable,
      count.met,
      count.partial,
      count.unmet,
      count.unassessed,
      count.claimed_not_applicable,
    ];
    return `| ${view.words.gaps.level[level]} | ${cells.join(' | ')} |`;
  };
  const { columns, table } = view.words.gaps;
  const head = [
    columns.applicable,
    columns.met,
    columns.partial,
    columns.unmet,
    columns.unassessed,
    columns.claimed_not_applicable,
  ];
  return [
    `| ${table.level} | ${head.join(' | ')} |`,
    '|---|--:|--:|--:|--:|--:|--:|',
    row('must'),
    row('should'),
  ];
}

function row(view: GapsView, result: CriterionResult): string {
  const { mark, word } = view.words.outcomes[result.outcome];
  const reasons = result.reasons
    .filter((reason) => !reason.recommendation)
    .map((reason) =>
      cell(`${reason.site ? `${reason.site}: ` : ''}${reason.message}${place(view.place(reason))}`),
    );
  return `| ${result.criterion.id} ${cell(result.criterion.title)} | ${view.words.gaps.level[result.level]}${result.provisional ? '\\*' : ''} | ${mark} ${word} | ${[...noteLines(view, result).map(cell), ...reasons].join('<br>')} |`;
}

function place(at: string | undefined): string {
  return at ? ` (${at})` : '';
}
