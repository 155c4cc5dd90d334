import { Chalk } from 'chalk';
import type { Day } from '../domain/calendar.ts';
import { type Eligibility, eligibilityOf } from '../evaluation/eligibility.ts';
import type { Host } from '../host.ts';
import { lastGiven } from '../portal/since-submission.ts';
import { eligibilityMarkdown, eligibilityPretty } from '../reporters/eligibility.ts';
import { openProject } from './open-project.ts';
import { requireAccount } from './require.ts';

/** How an account's questions stand. */
export interface AccountEligibility extends Eligibility {
  readonly account: string;
  /** The entity type in words. */
  readonly entity: string;
  readonly file: string;
  readonly submitted: Day | undefined;
}

/** The verdicts, and how to write them. */
export interface EligibilityResult {
  write(format: 'pretty' | 'json' | 'md', colorLevel: 0 | 1 | 2 | 3): string;
  /** True when an answer stands against applying, or one is missing. */
  readonly open: boolean;
}

/** May the accounts apply, as their records say. @throws UserError for an account there is not */
export async function eligibility(
  host: Host,
  choice: { readonly dir?: string; readonly today: Day; readonly tool: string; readonly account?: string },
): Promise<EligibilityResult> {
  const { project, pack } = await openProject(host, choice.dir);
  requireAccount(project, choice.account);
  const accounts = [...project.accounts.values()]
    .filter(({ id }) => choice.account === undefined || id === choice.account)
    .map((account): AccountEligibility => {
      const submitted = lastGiven(project, account.id, choice.today)?.on;
      return {
        account: account.id,
        entity: pack.entities[account.data.entity]?.title ?? account.data.entity,
        file: account.file,
        submitted,
        ...eligibilityOf(pack, account, submitted),
      };
    });
  const view = { date: choice.today, accounts };
  return {
    open: accounts.some(({ verdict }) => verdict !== 'nothing_against'),
    write(format, level) {
      if (format === 'pretty') return eligibilityPretty(view, new Chalk({ level }), host.terminal.columns);
      if (format === 'md') return eligibilityMarkdown(view);
      return `${JSON.stringify({ version: 1, tool: choice.tool, ...view, accounts: accounts.map(toJson) }, null, 2)}\n`;
    },
  };
}

function toJson({ account, entity, verdict, answers, submitted, file }: AccountEligibility): object {
  return {
    id: account,
    entity,
    verdict,
    ...(submitted ? { submitted } : {}),
    file,
    questions: answers.map(({ question, ...told }) => ({
      id: question.id,
      question: question.question,
      wants: question.wants,
      confidence: question.confidence,
      source: question.source,
      ...told,
    })),
  };
}
