import { type Day, isDay } from '../domain/calendar.ts';
import type { Blocker, CriterionResult, Outcome, SiteResult } from '../domain/outcome.ts';
import type { Context } from './context.ts';
import type { JudgedAccount, Rule } from './readiness.ts';
import { blocker } from './ready-blocker.ts';

/** Rules about the answers and their affirmation. */
export const answerRules: Readonly<Record<string, Rule>> = {
  musts_met: ({ account }) =>
    applicableMusts(account)
      .filter((result) => result.outcome !== 'met')
      .map(({ criterion, outcome }) =>
        blocker(
          'compliance/must-not-met',
          { id: criterion.id, title: criterion.title, outcome: WORDS[outcome], was: outcome },
          criterion.id,
        ),
      ),
  answers_affirmed: ({ account }) =>
    account.criteria.flatMap((result) =>
      notAffirmed(result, undefined, (part) => isAnswer(part) && part.outcome !== 'unassessed'),
    ),
  none_suspect: ({ account }) => account.criteria.flatMap(suspicion),
  musts_affirmed_since_submission: ({ context, account }) => {
    const since = lastSubmission(context);
    return account.criteria
      .filter((result) => result.level === 'must')
      .flatMap((result) => notAffirmed(result, since, isAnswer));
  },
  sites_affirmed_since_validation: ({ context, account }) => {
    const since = lastValidation(context);
    return context.sites.flatMap((site) => siteAffirmed(account, site, since));
  },
};

const WORDS: Readonly<Record<Outcome, string>> = {
  met: 'met',
  partial: 'partly met',
  unmet: 'unmet',
  unassessed: 'not answered',
  not_applicable: 'not applicable',
  unknown: 'of unknown level',
};

/** A criterion's answer at one place. */
type Part = Pick<SiteResult, 'outcome' | 'claimedNotApplicable' | 'affirmed' | 'answer' | 'suspect'>;

/** The musts that count: not switched off by the operations, not claimed not applicable. */
export function applicableMusts(account: Pick<JudgedAccount, 'criteria'>): CriterionResult[] {
  return account.criteria.filter((result) => result.level === 'must' && result.outcome !== 'not_applicable');
}

/** The day of the account's last submission; undefined before the first. */
export function lastSubmission({ project, account, today }: Context): Day | undefined {
  let last: Day | undefined;
  for (const { id, data } of project.submissions.values()) {
    if (!id.startsWith(`${account.id}/`) || !isDay(data.on) || data.on > today) continue;
    if (last === undefined || data.on > last) last = data.on;
  }
  return last;
}

/** The day of the last validation, else of certification. */
export function lastValidation({ account }: Context): Day | undefined {
  const { last_validated_on, certified_on } = account.data;
  return [last_validated_on, certified_on].find((day): day is Day => isDay(day));
}

/** True where a person has to stand behind what is said: not where operations or records alone decide. */
function isAnswer(part: Part): boolean {
  if (part.outcome === 'unknown') return false;
  if (part.outcome === 'not_applicable') return part.claimedNotApplicable;
  return part.outcome === 'unassessed' || part.answer.file !== undefined;
}

function notAffirmed(
  result: CriterionResult,
  since: Day | undefined,
  asked: (part: Part) => boolean,
): Blocker[] {
  const { id } = result.criterion;
  const isOpen = (part: Part) => asked(part) && !isAffirmed(part, since);
  const sites = result.sites.filter(isOpen).map((site) => site.site);
  const isLate = result.sites.length === 0 ? isOpen(result) : sites.length > 0;
  return isLate ? [blocker('compliance/answer-not-affirmed', { id, sites, since }, id)] : [];
}

function isAffirmed({ affirmed }: Part, since: Day | undefined): boolean {
  return affirmed !== undefined && (since === undefined || affirmed.on > since);
}

function suspicion(result: CriterionResult): Blocker[] {
  const { id } = result.criterion;
  const why = [...new Set(result.suspect.map((doubt) => doubt.message))].join('; ');
  return why === '' ? [] : [blocker('compliance/answer-suspect', { id, why, doubts: result.suspect }, id)];
}

function siteAffirmed(account: JudgedAccount, site: string, since: Day | undefined): Blocker[] {
  const ids = account.criteria
    .filter((result) =>
      result.sites.some((part) => part.site === site && isAnswer(part) && !isAffirmed(part, since)),
    )
    .map((result) => result.criterion.id);
  return ids.length === 0 ? [] : [blocker('compliance/site-not-affirmed', { site, ids, since })];
}
