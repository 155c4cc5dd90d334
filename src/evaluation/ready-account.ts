import { addDuration, type Day, isDay, isDuration } from '../domain/calendar.ts';
import type { Blocker } from '../domain/outcome.ts';
import type { EligibilityQuestion } from '../domain/pack.ts';
import type { Context } from './context.ts';
import { isAsked } from './eligibility.ts';
import type { Rule } from './readiness.ts';
import { lastSubmission } from './ready-answers.ts';
import { blocker } from './ready-blocker.ts';

/** Rules about the account, the company's people and the risk assessment. */
export const accountRules: Readonly<Record<string, Rule>> = {
  no_errors: ({ errors }) => (errors === 0 ? [] : [blocker('compliance/has-errors', { count: errors })]),
  eligibility_answered: ({ context }) =>
    context.pack.eligibility
      .filter((question) => isAsked(question, context.account.data.entity))
      .flatMap((question) => eligibility(question, context)),
  portal_contacts: ({ context }, rule) =>
    portalContacts(context, Number(rule.at_least ?? 0), rule.officer === true),
  risk_assessed: ({ context }, rule) => {
    const on = riskReviewed(context);
    if (on === undefined) return [blocker('compliance/risk-assessment-due', { why: 'missing' })];
    const isOld = isDuration(rule.within) && addDuration(on, rule.within) < context.today;
    return isOld ? [blocker('compliance/risk-assessment-due', { on, why: 'old' })] : [];
  },
  risk_newer_than_submission: ({ context }) => {
    const [on, submitted] = [riskReviewed(context), lastSubmission(context)];
    if (on === undefined) return [blocker('compliance/risk-assessment-due', { why: 'missing' })];
    const isOlder = submitted !== undefined && on <= submitted;
    return isOlder ? [blocker('compliance/risk-assessment-due', { on, why: 'before-submission' })] : [];
  },
  window_open: ({ context }, rule) => {
    const due = context.account.data.anniversary;
    if (!isDay(due)) return [blocker('compliance/anniversary-missing', {})];
    const opens = isDuration(rule.opens_before) ? addDuration(due, rule.opens_before, -1) : due;
    return opens <= context.today ? [] : [blocker('compliance/window-closed', { opens, due })];
  },
  debt_question_renewed: ({ context }, rule) => renewed(context, String(rule.question)),
  requests_answered: ({ context }) =>
    (context.account.data.requests ?? [])
      .filter((request) => !request.answered_on)
      .map((request) =>
        blocker('compliance/request-open', {
          id: request.id,
          about: request.about,
          by: request.respond_by ?? undefined,
        }),
      ),
};

function eligibility({ id, question, wants }: EligibilityQuestion, { account }: Context): Blocker[] {
  const answer = account.data.eligibility?.[id]?.answer;
  if (typeof answer !== 'boolean') return [blocker('compliance/eligibility-open', { id, question })];
  return answer === wants ? [] : [blocker('compliance/eligibility-against', { id, question })];
}

function portalContacts({ project, today }: Context, wanted: number, needsOfficer: boolean): Blocker[] {
  const portal = (project.company?.data.contacts ?? []).filter(
    (contact) => contact.portal === true && !(isDay(contact.left_on) && contact.left_on <= today),
  );
  const found = portal.length;
  const lacksOfficer = needsOfficer && !portal.some((contact) => contact.kind === 'officer');
  return [
    ...(found < wanted ? [blocker('compliance/portal-contacts', { found, wanted })] : []),
    ...(lacksOfficer ? [blocker('compliance/portal-officer', {})] : []),
  ];
}

function riskReviewed({ project, today }: Context): Day | undefined {
  const risk = project.riskAssessment?.data;
  const on = risk?.reviewed_on ?? risk?.adopted_on;
  return isDay(on) && on <= today ? on : undefined;
}

function renewed(context: Context, id: string): Blocker[] {
  const told = context.account.data.eligibility?.[id];
  const on = isDay(told?.on) && typeof told.answer === 'boolean' ? told.on : undefined;
  const question = context.pack.eligibility.find((known) => known.id === id);
  if (question && on !== undefined && told?.answer !== question.wants) {
    return [blocker('compliance/eligibility-against', { id, question: question.question })];
  }
  const submitted = lastSubmission(context);
  const isNew = on !== undefined && (submitted === undefined || on > submitted);
  return isNew ? [] : [blocker('compliance/question-not-renewed', { id, on })];
}
