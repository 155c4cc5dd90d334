import type { ChalkInstance } from 'chalk';
import type { Day } from '../domain/calendar.ts';
import type { Eligibility, EligibilityAnswer } from '../evaluation/eligibility.ts';
import { eligibilityWords } from '../messages/en/portal.ts';
import { cell } from './markdown-cell.ts';
import { plainLine, wrap } from './wrap.ts';

/** What `ctpat eligibility` shows. */
export interface EligibilityView {
  readonly date: Day;
  readonly accounts: readonly (Eligibility & {
    readonly account: string;
    readonly entity: string;
    readonly file: string;
    readonly submitted: Day | undefined;
  })[];
}

type Account = EligibilityView['accounts'][number];

const MARKS = { wanted: '●', against: '×', open: '?', undated: '◐', renew: '◐' } as const;

/** Questions and answers for a person at a terminal; what is missing with the line to write. */
export function eligibilityPretty(view: EligibilityView, paint: ChalkInstance, columns: number): string {
  const width = Math.min(columns, 100);
  if (view.accounts.length === 0) return `${eligibilityWords.accounts}\n`;
  const parts = view.accounts.map((account) => accountText(view, account, paint, width));
  return `${parts.join('\n\n')}\n\n${paint.dim(wrap(eligibilityWords.cbp, width, ''))}\n`;
}

function accountText(view: EligibilityView, account: Account, paint: ChalkInstance, width: number): string {
  const good = account.verdict === 'nothing_against';
  const verdict = wrap(eligibilityWords.verdict[account.verdict], width - 2, '  ');
  const lines = [
    `${paint.bold(plainLine(account.account))} · ${account.entity}`,
    `  ${good ? paint.green(verdict) : paint.yellow(verdict)}`,
  ];
  for (const answer of account.answers) {
    const mark = answer.state === 'wanted' ? paint.green(MARKS.wanted) : paint.yellow(MARKS[answer.state]);
    lines.push('', `  ${mark} ${wrap(answer.question.question, width - 4, '    ')}`);
    lines.push(`    ${paint.dim(wrap(saidOf(answer), width - 4, '    '))}`);
    if (answer.state === 'wanted') continue;
    for (const hint of hintsOf(view, account, answer)) lines.push(`    ${wrap(hint, width - 4, '      ')}`);
  }
  return lines.join('\n');
}

/** `yes, on 2025-11-20: note · as wanted` */
function saidOf({ answer, on, note, state }: EligibilityAnswer): string {
  const said = answer === undefined ? [] : [answer ? eligibilityWords.yes : eligibilityWords.no];
  const when = on === undefined ? [] : [eligibilityWords.on(on)];
  const words = [...said, ...when].join(' ') + (note ? `: ${plainLine(note)}` : '');
  return [words, eligibilityWords.state[state]].filter((part) => part !== '').join(' · ');
}

function hintsOf(view: EligibilityView, account: Account, { question, state }: EligibilityAnswer): string[] {
  const how = `${account.file}: ${eligibilityWords.how(question.id, question.wants, view.date)}`;
  const why = state === 'renew' && account.submitted ? [eligibilityWords.renewWhy(account.submitted)] : [];
  return [...why, ...(question.help ? [question.help] : []), ...(state === 'against' ? [] : [how])];
}

/** The same as Markdown. */
export function eligibilityMarkdown(view: EligibilityView): string {
  if (view.accounts.length === 0) return `${eligibilityWords.accounts}\n`;
  const parts = view.accounts.map((account) =>
    [
      `# ${cell(account.account)}, ${cell(account.entity)}, ${view.date}`,
      '',
      `**${eligibilityWords.verdict[account.verdict]}**`,
      '',
      `| ${eligibilityWords.columns.join(' | ')} |`,
      '|---|---|---|',
      ...account.answers.map((answer) => {
        const { state, question } = answer;
        const said = saidOf(answer).split(' · ').slice(0, -1).join(' · ');
        return `| ${cell(question.question)} | ${cell(said)} | ${MARKS[state]} ${eligibilityWords.state[state]} |`;
      }),
    ].join('\n'),
  );
  return `${parts.join('\n\n')}\n\n${eligibilityWords.cbp}\n`;
}
