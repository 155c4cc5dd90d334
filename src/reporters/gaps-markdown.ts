import type { AccountResult, CriterionResult } from '../domain/outcome.ts';
import { gapsWords, outcomeWords } from '../messages/en/outcomes.ts';
import { blockerLines } from './blockers.ts';
import { type GapsView, isOpen, noteLines } from './gaps-pretty.ts';
import { cell } from './markdown-cell.ts';

/** The outcomes as Markdown, for a pull request or a wiki. */
export function gapsMarkdown(view: GapsView): string {
  if (view.evaluation.accounts.length === 0) return `${gapsWords.noAccounts}\n`;
  return `${view.evaluation.accounts.map((account) => accountText(view, account)).join('\n')}\n${gapsWords.disclaimer}\n`;
}

function accountText(view: GapsView, account: AccountResult): string {
  const entity = view.pack.entities[account.entity]?.title ?? account.entity;
  const verdict = account.ready.find((candidate) => candidate.for === view.purpose);
  const lines = [`# ${cell(account.id)}, ${cell(entity)}, ${gapsWords.judged(view.evaluation.date)}`, ''];
  if (verdict) {
    const title =
      view.pack.readiness.find((readiness) => readiness.purpose === verdict.for)?.title ?? verdict.for;
    lines.push(`**${title}: ${gapsWords.verdict[verdict.verdict]}**`, '');
    for (const line of blockerLines(verdict.blockers)) lines.push(`- ${cell(line)}`);
    if (verdict.blockers.length > 0) lines.push('');
  }
  lines.push(...summaryTable(account), '');
  const { unknown, provisional } = account.summary;
  if (unknown > 0) lines.push(gapsWords.unknownLevels(unknown), '');
  if (provisional > 0) lines.push(gapsWords.provisional(provisional), '');
  const shown = account.criteria.filter((result) => view.all || isOpen(result));
  if (shown.length === 0) lines.push(gapsWords.nothingOpen, '');
  else
    lines.push(
      '| criterion | level | outcome | why |',
      '|---|---|---|---|',
      ...shown.map((result) => row(view, result)),
      '',
    );
  return lines.join('\n');
}

function summaryTable(account: AccountResult): string[] {
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
    return `| ${level} | ${cells.join(' | ')} |`;
  };
  const { columns } = gapsWords;
  const head = [
    columns.applicable,
    columns.met,
    columns.partial,
    columns.unmet,
    columns.unassessed,
    columns.claimed_not_applicable,
  ];
  return [`| level | ${head.join(' | ')} |`, '|---|--:|--:|--:|--:|--:|--:|', row('must'), row('should')];
}

function row(view: GapsView, result: CriterionResult): string {
  const { mark, word } = outcomeWords[result.outcome];
  const reasons = result.reasons
    .filter((reason) => !reason.recommendation)
    .map((reason) =>
      cell(`${reason.site ? `${reason.site}: ` : ''}${reason.message}${place(view.place(reason))}`),
    );
  return `| ${result.criterion.id} ${cell(result.criterion.title)} | ${result.level}${result.provisional ? '\\*' : ''} | ${mark} ${word} | ${[...noteLines(result).map(cell), ...reasons].join('<br>')} |`;
}

function place(at: string | undefined): string {
  return at ? ` (${at})` : '';
}
