import type { ChalkInstance } from 'chalk';
import { statusWords } from '../messages/en/status.ts';
import type { AccountStatus, StatusView } from './status-view.ts';
import { plainLine, wrap } from './wrap.ts';

const NARROW = 78;
const OWNERS_SHOWN = 4;

/** The one screen to start the day with: fits 24 lines at 80 columns for one account. */
export function statusPretty(view: StatusView, paint: ChalkInstance, columns: number): string {
  const width = Math.min(columns, 110);
  const lines = [paint.bold(wrap(`${plainLine(view.company)} · ${view.date}`, width, ''))];
  if (view.accounts.length === 0) lines.push(statusWords.noAccounts);
  for (const account of view.accounts) lines.push(...accountLines(account, paint, width));
  const { due, files } = view;
  lines.push(
    '',
    marked(due.overdue > 0, wrap(statusWords.due(due.overdue, due.soon, due.within), width - 2, '  '), paint),
    ...due.next.map(({ due: day, what }) => paint.dim(`    ${day}  ${shortened(what, width - 16)}`)),
    `  ${wrap(statusWords.actions(actionList(view)), width - 2, '  ')}`,
    marked(files.errors > 0, statusWords.files(files.errors, files.warnings), paint),
    '',
    `${paint.bold(`${statusWords.next}:`)} ${wrap(view.next.words, width - 6, '      ')}`,
    `      ${paint.cyan(view.next.command)}`,
  );
  return `${lines.join('\n')}\n`;
}

function accountLines(account: AccountStatus, paint: ChalkInstance, width: number): string[] {
  const { ready } = account;
  const stage = [
    plainLine(account.id),
    account.entity,
    `${statusWords.stage[account.stage] ?? account.stage}${account.certified_on ? ` ${statusWords.since(account.certified_on)}` : ''}`,
    ...(account.anniversary ? [statusWords.anniversary(account.anniversary)] : []),
  ].join(' · ');
  const count = ready.blockers > 0 ? `, ${statusWords.blockers(ready.blockers)}` : '';
  const verdict = wrap(`${ready.title}: ${statusWords.verdict[ready.verdict]}${count}`, width - 2, '  ');
  const doubts = account.suspect + account.not_affirmed + account.overdue;
  return [
    wrap(stage, width, '  '),
    `  ${ready.verdict === 'ready' ? paint.green(verdict) : paint.yellow(verdict)}`,
    ...(['must', 'should'] as const).map((level) => `  ${levelLine(account, level, width)}`),
    ...categoryLines(account, width),
    marked(
      doubts > 0,
      wrap(statusWords.answers(account.suspect, account.not_affirmed, account.overdue), width - 2, '  '),
      paint,
    ),
  ];
}

function levelLine(account: AccountStatus, level: 'must' | 'should', width: number): string {
  const { applicable, met, partial, unmet, unassessed } = account[level];
  const parts = [
    statusWords.met(met, applicable),
    statusWords.partial(partial),
    statusWords.unmet(unmet),
    statusWords.unassessed(unassessed),
  ];
  return `${statusWords.level[level].padEnd(8)}${wrap(parts.join(', '), width - 10, '          ')}`;
}

/** Categories in two columns where there is room: musts met of those that apply, shoulds behind. */
function categoryLines({ categories }: AccountStatus, width: number): string[] {
  const half = width < NARROW ? width - 2 : Math.floor((width - 4) / 2);
  const cells = categories.map(({ id, title, must, should }) => {
    const figures = `${fraction(must)} ${fraction(should)}`;
    const name = shortened(`${String(id).padStart(2)} ${title}`, half - figures.length - 1);
    return `${name.padEnd(half - figures.length)}${figures}`;
  });
  if (width < NARROW) return cells.map((cell) => `  ${cell}`);
  const rows = Math.ceil(cells.length / 2);
  return cells.slice(0, rows).map((cell, row) => `  ${cell}  ${cells[row + rows] ?? ''}`.trimEnd());
}

function fraction({ met, applicable }: { readonly met: number; readonly applicable: number }): string {
  return (applicable === 0 ? '–' : `${met}/${applicable}`).padStart(5);
}

function actionList({ actions }: StatusView): string {
  const shown = actions
    .slice(0, OWNERS_SHOWN)
    .map(({ name, open, late }) => statusWords.action(plainLine(name), open, late));
  const rest = actions.length - shown.length;
  if (rest > 0) shown.push(statusWords.others(rest));
  return shown.length === 0 ? statusWords.noActions : shown.join(', ');
}

function marked(isPressing: boolean, text: string, paint: ChalkInstance): string {
  return isPressing ? `${paint.yellow('!')} ${text}` : `  ${text}`;
}

/** One line at most. */
function shortened(text: string, width: number): string {
  const plain = plainLine(text);
  return plain.length <= width ? plain : `${plain.slice(0, Math.max(1, width - 1))}…`;
}
