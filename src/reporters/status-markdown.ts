import { statusWords } from '../messages/en/status.ts';
import { cell } from './markdown-cell.ts';
import type { AccountStatus, StatusView } from './status-view.ts';

/** Where the programme stands, as Markdown. */
export function statusMarkdown(view: StatusView): string {
  const { due, files, actions, next } = view;
  const owners = actions.map(({ name, open, late }) => cell(statusWords.action(name, open, late))).join(', ');
  return `${[
    `# ${cell(view.company)}, ${view.date}`,
    ...(view.accounts.length === 0 ? [statusWords.noAccounts] : view.accounts.map(accountText)),
    [
      `- ${statusWords.due(due.overdue, due.soon, due.within)}`,
      ...due.next.map(({ due: day, what }) => `  - ${day} ${cell(what)}`),
      `- ${statusWords.actions(owners || statusWords.noActions)}`,
      `- ${statusWords.files(files.errors, files.warnings)}`,
    ].join('\n'),
    `**${statusWords.next}:** ${cell(next.words)} \`${next.command}\``,
  ].join('\n\n')}\n`;
}

function accountText(account: AccountStatus): string {
  const { ready, categories } = account;
  const stage = statusWords.stage[account.stage] ?? account.stage;
  const count = ready.blockers > 0 ? `, ${statusWords.blockers(ready.blockers)}` : '';
  const row = (met: { readonly met: number; readonly applicable: number }) => `${met.met}/${met.applicable}`;
  return [
    `## ${cell(account.id)}, ${cell(account.entity)}, ${cell(stage)}`,
    '',
    `**${ready.title}: ${statusWords.verdict[ready.verdict]}${count}**`,
    '',
    `| | ${statusWords.level.must} | ${statusWords.level.should} |`,
    '|---|--:|--:|',
    ...categories.map(
      ({ id, title, must, should }) => `| ${id} ${cell(title)} | ${row(must)} | ${row(should)} |`,
    ),
    `| | **${row(account.must)}** | **${row(account.should)}** |`,
    '',
    statusWords.answers(account.suspect, account.not_affirmed, account.overdue),
  ].join('\n');
}
