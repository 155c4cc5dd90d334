import { Chalk } from 'chalk';
import type { Day } from '../domain/calendar.ts';
import type { AccountResult } from '../domain/outcome.ts';
import type { Pack } from '../domain/pack.ts';
import { dueItems, narrowDue } from '../due/due.ts';
import { isOverdue } from '../due/item.ts';
import { nextStep } from '../due/next-step.ts';
import { isApplying, purposeOf, verdictFor } from '../due/stage.ts';
import type { Host } from '../host.ts';
import { statusMarkdown } from '../reporters/status-markdown.ts';
import { statusPretty } from '../reporters/status-pretty.ts';
import type { AccountStatus, StatusView } from '../reporters/status-view.ts';
import { examined } from './gaps.ts';
import { type Opened, openProject } from './open-project.ts';
import { requireAccount } from './require.ts';

/** The screen to start the day with, and what can be done with it. */
export interface StatusResult {
  write(format: 'pretty' | 'json' | 'md', colorLevel: 0 | 1 | 2 | 3): string;
  /** True when a criterion of that level or above is open, or something of it late. */
  reaches(failOn: 'must' | 'should' | 'never'): boolean;
}

const NEXT_SHOWN = 4;

/** Where the programme stands. @throws UserError for an account there is not */
export async function status(
  host: Host,
  choice: { readonly dir?: string; readonly today: Day; readonly tool: string; readonly account?: string },
): Promise<StatusResult> {
  const opened = await openProject(host, choice.dir);
  requireAccount(opened.project, choice.account);
  const view = await statusView(host, opened, choice);
  return {
    write(format, level) {
      if (format === 'pretty') return statusPretty(view, new Chalk({ level }), host.terminal.columns);
      if (format === 'md') return statusMarkdown(view);
      return `${JSON.stringify({ version: 1, tool: choice.tool, ...view }, null, 2)}\n`;
    },
    reaches: (failOn) =>
      failOn !== 'never' &&
      view.accounts.some(({ must, should }) => isOpen(must) || (failOn === 'should' && isOpen(should))),
  };
}

function isOpen({ applicable, met }: AccountStatus['must']): boolean {
  return met < applicable;
}

/** Everything `status` shows, as data: also the first part of the page. */
export async function statusView(
  host: Host,
  opened: Opened,
  choice: { readonly today: Day; readonly account?: string },
): Promise<StatusView> {
  const { project, pack } = opened;
  const { today } = choice;
  const { evaluation, diagnostics } = await examined(host, opened, today);
  const all = dueItems({ project, pack, evaluation, today });
  const items = choice.account === undefined ? all : narrowDue(all, { account: choice.account }, today);
  const accounts = evaluation.accounts.filter(
    ({ id }) => choice.account === undefined || id === choice.account,
  );
  const count = (severity: string) => diagnostics.filter((found) => found.severity === severity).length;
  const errors = count('error');
  return {
    date: today,
    company: project.company?.data.name ?? '',
    accounts: accounts.map((account) => accountStatus(opened, account)),
    files: { errors, warnings: count('warning') },
    due: {
      overdue: items.filter((item) => isOverdue(item, today)).length,
      soon: narrowDue(items, { within: project.policy.due_soon }, today).filter(
        (item) => !isOverdue(item, today),
      ).length,
      within: project.policy.due_soon,
      next: items
        .filter((item) => !isOverdue(item, today))
        .slice(0, NEXT_SHOWN)
        .map(({ id, due, what, kind, owner }) => ({ id, due, what, kind, ...(owner ? { owner } : {}) })),
    },
    actions: openActions(opened, today),
    next: nextStep({ project, account: neediest(accounts), errors, items, today }),
  };
}

/** The account with the most musts open: one step is proposed, so it is that one's. */
function neediest(accounts: readonly AccountResult[]): AccountResult | undefined {
  const open = ({ summary }: AccountResult) => summary.must.applicable - summary.must.met;
  return [...accounts].sort((left, right) => open(right) - open(left))[0];
}

function accountStatus({ project, pack }: Opened, account: AccountResult): AccountStatus {
  const data = project.accounts.get(account.id)?.data;
  const purpose = purposeOf(project, account);
  const verdict = verdictFor(account, purpose);
  const { must, should } = account.summary;
  return {
    id: account.id,
    entity: pack.entities[account.entity]?.title ?? account.entity,
    stage: data?.status ?? 'preparing',
    ...(data?.certified_on ? { certified_on: data.certified_on } : {}),
    ...(!isApplying(project, account.id) && data?.anniversary ? { anniversary: data.anniversary } : {}),
    ready: {
      for: purpose,
      title: pack.readiness.find((one) => one.purpose === purpose)?.title ?? purpose,
      verdict: verdict?.verdict ?? 'unknown',
      blockers: verdict?.blockers.length ?? 0,
    },
    must,
    should,
    categories: pack.categories.flatMap((category) => categoryStatus(category, account)),
    suspect: account.criteria.filter((result) => result.suspect.length > 0).length,
    not_affirmed: account.criteria.filter(isUnaffirmed).length,
    overdue: account.criteria.filter((result) => result.overdue).length,
  };
}

function isUnaffirmed({ outcome, affirmed, answer, sites }: AccountResult['criteria'][number]): boolean {
  const isAnswered = answer.file !== undefined || sites.some((site) => site.answer.file !== undefined);
  return isAnswered && affirmed === undefined && ['met', 'partial', 'unmet'].includes(outcome);
}

function categoryStatus(
  { id, title }: Pack['categories'][number],
  { criteria }: AccountResult,
): AccountStatus['categories'] {
  const tally = (level: 'must' | 'should') => {
    const judged = criteria.filter(
      (result) =>
        result.criterion.category === id && result.level === level && result.outcome !== 'not_applicable',
    );
    return { applicable: judged.length, met: judged.filter((result) => result.outcome === 'met').length };
  };
  const [must, should] = [tally('must'), tally('should')];
  return must.applicable + should.applicable === 0 ? [] : [{ id, title, must, should }];
}

/** Open corrective actions by who has them, most first. */
function openActions({ project }: Opened, today: Day): StatusView['actions'] {
  const owners = new Map<string, { open: number; late: number }>();
  for (const { data } of project.actions.values()) {
    if (data.status === 'done' || data.status === 'cancelled') continue;
    const known = owners.get(data.owner) ?? { open: 0, late: 0 };
    owners.set(data.owner, { open: known.open + 1, late: known.late + (data.due_on < today ? 1 : 0) });
  }
  const names = new Map((project.company?.data.contacts ?? []).map(({ id, name }) => [id, name ?? id]));
  return [...owners]
    .map(([owner, counts]) => ({ owner, name: names.get(owner) ?? owner, ...counts }))
    .sort((left, right) => right.open - left.open || (left.owner < right.owner ? -1 : 1));
}
