import { Chalk } from 'chalk';
import type { Diagnostic } from '../diagnostics/diagnostic.ts';
import type { Day } from '../domain/calendar.ts';
import type { Language } from '../domain/language.ts';
import type { Evaluation, Reason } from '../domain/outcome.ts';
import { UserError } from '../errors.ts';
import { gapsJson } from '../evaluation/to-json.ts';
import type { Host } from '../host.ts';
import { gapsWords } from '../messages/en/outcomes.ts';
import { spokenIn } from '../messages/spoken.ts';
import { gapsMarkdown } from '../reporters/gaps-markdown.ts';
import { type GapsView, gapsPretty } from '../reporters/gaps-pretty.ts';
import { compose } from '../source/compose.ts';
import { diagnose, judge } from './check.ts';
import { evaluationIn } from './evaluation-in.ts';
import { type Opened, openProject, placeFinder } from './open-project.ts';
import { requireAccount, requireCategory, requirePerson } from './require.ts';

/** What to judge and show. */
export interface GapsChoice {
  readonly dir?: string;
  /** Absent: the project's. */
  readonly language?: Language;
  readonly today: Day;
  readonly tool: string;
  readonly for: string;
  readonly account?: string;
  readonly category?: number;
  readonly all?: boolean;
  /** Keep the assessment, with who assessed. */
  readonly record?: boolean;
  readonly by?: string;
}

/** The outcomes, and what can be done with them. */
export interface GapsResult {
  write(format: 'pretty' | 'json' | 'md', colorLevel: 0 | 1 | 2 | 3): string;
  /** True when a criterion of that level or above is open. */
  reaches(failOn: 'must' | 'should' | 'never'): boolean;
  /** Keeps the assessment; gives the file written. */
  record(): Promise<string>;
}

/** Judges a project. @throws UserError for a purpose, an account, a category or a person there is not */
export async function gaps(host: Host, choice: GapsChoice): Promise<GapsResult> {
  const { language } = choice;
  const opened = await openProject(host, choice.dir, language === undefined ? {} : { language });
  const words = await spokenIn(opened.language);
  requireAssessor(opened, choice);
  requireAccount(opened.project, choice.account);
  requireCategory(opened.pack, choice.category);
  const whole = await judged(host, opened, choice);
  const evaluation = await evaluationIn(opened.language, narrowed(whole, opened, choice));
  const locate = await placeFinder(opened.files);
  const view: GapsView = {
    evaluation,
    pack: opened.pack,
    words,
    purpose: choice.for,
    all: choice.all === true,
    place(reason) {
      const line = reason.at && locate(reason.at)?.start.line;
      return reason.at && (line === undefined ? reason.at.file : `${reason.at.file}:${line}`);
    },
    next: (reason: Reason) => reason.next,
  };
  return {
    write(format, colorLevel) {
      if (format === 'json')
        return `${JSON.stringify(gapsJson(evaluation, opened.pack, choice.for, choice.tool, locate), null, 2)}\n`;
      if (format === 'md') return gapsMarkdown(view);
      return gapsPretty(view, new Chalk({ level: colorLevel }), host.terminal.columns);
    },
    reaches: (failOn) => failOn !== 'never' && isOpen(evaluation, failOn),
    record: () => record(host, opened, whole, choice),
  };
}

/** Outcomes with readiness that knows of the errors `check` finds. */
export async function judged(
  host: Host,
  opened: Opened,
  choice: { readonly today: Day },
): Promise<Evaluation> {
  return (await examined(host, opened, choice.today, true)).evaluation;
}

/** Outcomes with readiness, and what `check` finds. */
export async function examined(
  host: Host,
  opened: Opened,
  today: Day,
  errorsOnly = false,
): Promise<{ readonly evaluation: Evaluation; readonly diagnostics: readonly Diagnostic[] }> {
  const first = judge(opened, today);
  const { diagnostics } = await diagnose(host, opened, first, errorsOnly);
  const errors = diagnostics.filter((found) => found.severity === 'error').length;
  return { evaluation: errors === 0 ? first : judge(opened, today, errors), diagnostics };
}

function narrowed(evaluation: Evaluation, opened: Opened, choice: GapsChoice): Evaluation {
  if (!opened.pack.readiness.some((readiness) => readiness.purpose === choice.for)) {
    const known = opened.pack.readiness.map((readiness) => readiness.purpose).join(', ');
    throw new UserError(gapsWords.noPurpose(choice.for), gapsWords.purposeHint(known));
  }
  const accounts = evaluation.accounts.filter(
    (account) => choice.account === undefined || account.id === choice.account,
  );
  if (choice.category === undefined) return { ...evaluation, accounts };
  const only = choice.category;
  return {
    ...evaluation,
    accounts: accounts.map((account) => ({
      ...account,
      criteria: account.criteria.filter((result) => result.criterion.category === only),
    })),
  };
}

function isOpen(evaluation: Evaluation, failOn: 'must' | 'should'): boolean {
  return evaluation.accounts.some((account) =>
    account.criteria.some(
      (result) =>
        (result.level === 'must' || (failOn === 'should' && result.level === 'should')) &&
        (result.outcome === 'partial' || result.outcome === 'unmet' || result.outcome === 'unassessed'),
    ),
  );
}

/** Asked before anything is judged: `--record` without a person would be noticed only after the whole result. */
function requireAssessor(opened: Opened, { record, by }: GapsChoice): void {
  if (!record && by === undefined) return;
  if (!record) throw new UserError(gapsWords.byAlone, gapsWords.byAloneHint);
  if (by === undefined) throw new UserError(gapsWords.byMissing, gapsWords.byMissingHint);
  requirePerson(opened.project, by);
}

async function record(
  host: Host,
  opened: Opened,
  evaluation: Evaluation,
  choice: GapsChoice,
): Promise<string> {
  const { pack } = opened;
  const git = await host.git(opened.folder);
  const data = {
    date: evaluation.date,
    by: choice.by,
    ...(git?.commit ? { commit: git.commit } : {}),
    tool: choice.tool,
    pack: { id: pack.id, edition: pack.edition, digest: pack.digest },
    accounts: Object.fromEntries(evaluation.accounts.map((account) => [account.id, accountRecord(account)])),
  };
  const text = `# yaml-language-server: $schema=../.ctpat/schemas/assessment.json\n# ${gapsWords.file}\n${compose(data)}`;
  for (let count = 1; ; count += 1) {
    const file = `assessments/${evaluation.date}${count === 1 ? '' : `-${count}`}.yaml`;
    if (opened.files.create(file, text)) return file;
  }
}

function accountRecord(account: Evaluation['accounts'][number]): object {
  const count = ({ applicable, met, partial, unmet, unassessed }: (typeof account.summary)['must']) => ({
    applicable,
    met,
    partial,
    unmet,
    unassessed,
  });
  const outcomes = account.criteria.map((result) => [
    result.criterion.id,
    result.sites.length === 0
      ? result.outcome
      : Object.fromEntries(result.sites.map((site) => [site.site, site.outcome])),
  ]);
  return {
    summary: {
      must: count(account.summary.must),
      should: count(account.summary.should),
      unknown: account.summary.unknown,
    },
    outcomes: Object.fromEntries(outcomes),
  };
}
