import { addDuration, type Day, isDay, isDuration } from '../domain/calendar.ts';
import type { Blocker, CriterionResult } from '../domain/outcome.ts';
import type { ReadinessRule } from '../domain/pack.ts';
import { type Arguments, type Code } from '../diagnostics/codes.ts';
import type { Context } from './context.ts';
import { seriesHoles } from './evidence-series.ts';
import type { JudgedAccount } from './readiness.ts';
import { words } from './reason.ts';

/** What a rule of readiness may look at. */
export interface RuleInput {
  readonly context: Context;
  readonly account: JudgedAccount;
  readonly errors: number;
}

type Rule = (input: RuleInput, rule: ReadinessRule) => readonly Blocker[];

/** The rules a pack's `readiness` may name. Each gives what stands in the way, or nothing. */
export const readinessRules: Readonly<Record<string, Rule>> = {
  musts_met: ({ account }) => {
    const ids = musts(account)
      .filter((result) => result.outcome !== 'met')
      .map((result) => result.criterion.id);
    return ids.length === 0 ? [] : blocker('compliance/musts-not-met', { ids });
  },
  no_errors: ({ errors }) => (errors === 0 ? [] : blocker('compliance/has-errors', { count: errors })),
  eligibility_answered: eligibilityAnswered,
  portal_contacts: portalContacts,
  risk_assessed: ({ context }, rule) => {
    const reviewed = riskReviewed(context);
    if (reviewed === undefined) return blocker('compliance/risk-assessment-due', { why: 'missing' });
    const within = isDuration(rule.within) ? rule.within : 'P1Y';
    return addDuration(reviewed, within) >= context.today
      ? []
      : blocker('compliance/risk-assessment-due', { on: reviewed, why: 'old' });
  },
  answers_affirmed: ({ account }) => notAffirmed(answered(account), undefined),
  none_suspect: ({ account }) => {
    const ids = account.criteria
      .filter((result) => result.suspect.length > 0)
      .map((result) => result.criterion.id);
    return ids.length === 0 ? [] : blocker('compliance/answers-suspect', { ids });
  },
  window_open: ({ context }, rule) => {
    const due = context.account.data.anniversary;
    if (!isDay(due)) return blocker('compliance/window-closed', {});
    const opens = addDuration(due, isDuration(rule.opens_before) ? rule.opens_before : 'P90D', -1);
    return opens <= context.today ? [] : blocker('compliance/window-closed', { opens, due });
  },
  musts_affirmed_since_submission: ({ context, account }) => {
    const all = musts(account).filter((result) => result.outcome !== 'unassessed');
    return notAffirmed(all, lastSubmission(context));
  },
  risk_newer_than_submission: ({ context }) => {
    const [reviewed, submitted] = [riskReviewed(context), lastSubmission(context)];
    if (reviewed === undefined) return blocker('compliance/risk-assessment-due', { why: 'missing' });
    return submitted === undefined || reviewed > submitted
      ? []
      : blocker('compliance/risk-assessment-due', { on: reviewed, why: 'before-submission' });
  },
  debt_question_renewed: ({ context }, rule) => {
    const question = String(rule.question);
    const [on, submitted] = [context.account.data.eligibility?.[question]?.on, lastSubmission(context)];
    const isNew = isDay(on) && (submitted === undefined || on > submitted);
    return isNew ? [] : blocker('compliance/debt-question-old', { question });
  },
  requests_answered: ({ context }) => {
    const ids = (context.account.data.requests ?? [])
      .filter((request) => !request.answered_on)
      .map((request) => request.id);
    return ids.length === 0 ? [] : blocker('compliance/requests-open', { ids });
  },
  evidence_without_holes: ({ context }) => {
    const since = context.account.data.last_validated_on ?? context.account.data.certified_on;
    const holed = [...context.project.evidence.values()].filter(
      ({ data }) => seriesHoles(data, isDay(since) ? since : undefined, context.today).length > 0,
    );
    return holed.length === 0 ? [] : blocker('compliance/evidence-holes', { ids: holed.map(({ id }) => id) });
  },
  sites_affirmed_since_validation: sitesAffirmed,
  partners_not_overdue: ({ context }) => {
    const count =
      Number(context.records.partners_overdue ?? 0) + Number(context.records.partners_unassessed ?? 0);
    return count === 0 ? [] : blocker('compliance/partners-overdue', { count });
  },
  must_actions_closed: mustActionsClosed,
  training_current: trainingCurrent,
};

function eligibilityAnswered({ context }: RuleInput): readonly Blocker[] {
  const { entity, eligibility } = context.account.data;
  const asked = context.pack.eligibility.filter(
    (question) => question.entities === 'all' || question.entities.includes(entity),
  );
  const answerTo = (id: string) => eligibility?.[id]?.answer;
  const open = asked
    .filter((question) => typeof answerTo(question.id) !== 'boolean')
    .map((question) => question.id);
  const against = asked
    .filter(
      (question) => typeof answerTo(question.id) === 'boolean' && answerTo(question.id) !== question.wants,
    )
    .map((question) => question.id);
  return [
    ...(open.length === 0 ? [] : blocker('compliance/eligibility-open', { questions: open })),
    ...(against.length === 0 ? [] : blocker('compliance/eligibility-against', { questions: against })),
  ];
}

function portalContacts({ context }: RuleInput, rule: ReadinessRule): readonly Blocker[] {
  const wanted = typeof rule.at_least === 'number' ? rule.at_least : 2;
  const portal = (context.project.company?.data.contacts ?? []).filter(
    (contact) => contact.portal === true && !contact.left_on,
  );
  if (portal.length < wanted)
    return blocker('compliance/portal-contacts', { found: portal.length, wanted, officer: true });
  const hasOfficer = rule.officer !== true || portal.some((contact) => contact.kind === 'officer');
  return hasOfficer
    ? []
    : blocker('compliance/portal-contacts', { found: portal.length, wanted, officer: false });
}

function sitesAffirmed({ context, account }: RuleInput): readonly Blocker[] {
  const since = context.account.data.last_validated_on ?? context.account.data.certified_on;
  const late = new Set<string>();
  for (const result of account.criteria) {
    for (const site of result.sites) {
      if (site.outcome === 'not_applicable') continue;
      if (!site.affirmed || (isDay(since) && site.affirmed.on <= since)) late.add(site.site);
    }
  }
  return late.size === 0 ? [] : blocker('compliance/sites-not-affirmed', { sites: [...late].sort() });
}

function mustActionsClosed({ context, account }: RuleInput): readonly Blocker[] {
  const must = new Set(musts(account).map((result) => result.criterion.id));
  const open = [...context.project.actions.values()].filter(
    ({ data }) =>
      data.status !== 'done' &&
      data.status !== 'cancelled' &&
      data.mends.some((target) => target.criterion !== undefined && must.has(target.criterion)),
  );
  return open.length === 0 ? [] : blocker('compliance/actions-open', { ids: open.map(({ id }) => id) });
}

/** Topics that some applicable criterion's requirements look at, with a rhythm of their own in the pack. */
function trainingCurrent({ context, account }: RuleInput): readonly Blocker[] {
  const asked = JSON.stringify(
    account.criteria
      .filter((result) => result.level === 'must' && result.outcome !== 'not_applicable')
      .map(({ criterion }) => [
        criterion.elements.map((element) => element.computed?.records),
        criterion.requirements.map((named) => named.schema),
      ]),
  );
  const held = (context.records.training ?? {}) as Record<string, { age_days: number }>;
  const due = context.pack.training.filter((topic) => {
    if (!topic.every || !asked.includes(`"${topic.id}"`)) return false;
    const age = held[topic.id]?.age_days;
    return (
      age === undefined ||
      addDuration(addDuration(context.today, `P${age}D`, -1), topic.every) < context.today
    );
  });
  return due.length === 0 ? [] : blocker('compliance/training-due', { topics: due.map((topic) => topic.id) });
}

function musts(account: JudgedAccount): CriterionResult[] {
  return account.criteria.filter((result) => result.level === 'must' && result.outcome !== 'not_applicable');
}

function answered(account: JudgedAccount): CriterionResult[] {
  return account.criteria.filter(
    (result) =>
      result.outcome !== 'unknown' &&
      result.outcome !== 'unassessed' &&
      (result.outcome !== 'not_applicable' || result.claimedNotApplicable),
  );
}

function notAffirmed(results: readonly CriterionResult[], since: Day | undefined): readonly Blocker[] {
  const ids = results
    .filter((result) => !result.affirmed || (since !== undefined && result.affirmed.on <= since))
    .map((result) => result.criterion.id);
  return ids.length === 0 ? [] : blocker('compliance/answers-not-affirmed', { ids, since });
}

function riskReviewed(context: Context): Day | undefined {
  const risk = context.project.riskAssessment?.data;
  const on = risk?.reviewed_on ?? risk?.adopted_on;
  return isDay(on) && on <= context.today ? on : undefined;
}

function lastSubmission(context: Context): Day | undefined {
  const days = [...context.project.submissions.values()]
    .filter(({ id, data }) => id.startsWith(`${context.account.id}/`) && data.on <= context.today)
    .map(({ data }) => data.on)
    .sort();
  return days.at(-1);
}

function blocker<C extends Code>(code: C, args: Arguments<C>): readonly Blocker[] {
  return [{ code, message: words(code, args).message }];
}
