import type { Doubt, Outcome } from '../../domain/outcome.ts';
import { code } from '../code.ts';

const partnerDue = {
  match: (id: string) => `a match in the screening of the partner ${id} is not cleared up`,
  screening: (id: string) => `the screening of the partner ${id} is missing or not finished`,
  unassessed: (id: string) => `the partner ${id} handles cargo and was never assessed`,
  assessment: (id: string) => `the partner ${id} is due for another assessment`,
  membership: (id: string) => `the certification of the partner ${id} is to be verified again`,
  action: (id: string) => `a corrective action at the partner ${id} is past its day`,
  contract: (id: string) => `the contract with the partner ${id} expired`,
} as const;

/** What stands in the way of a verdict of ready. They are no faults of files; `gaps` lists them as blockers. */
export const complianceReadyCodes = {
  'compliance/must-not-met': code<{ id: string; title: string; outcome: string; was?: Outcome }>({
    severity: 'warning',
    message: ({ id, title, outcome }) => `the must ${id} ${title} is ${outcome}`,
    hint: ({ id }) => `\`ctpat gaps\` says why ${id} is open and what to do next.`,
    explain:
      'Every applicable must is to be met before applying.\n\n`ctpat gaps` says why each one is open and what to do next.',
  }),
  'compliance/has-errors': code<{ count: number }>({
    severity: 'warning',
    message: ({ count }) => `${count} ${count === 1 ? 'error' : 'errors'} in the files; see \`ctpat check\``,
    hint: () => 'Run `ctpat check` and mend what it lists as errors.',
    explain:
      'A record with an error may have been read only in part, so no verdict can rest on it.\n\nRun `ctpat check` and mend what it lists as errors.',
  }),
  'compliance/eligibility-open': code<{ id: string; question: string }>({
    severity: 'warning',
    message: ({ id, question }) => `eligibility, ${id}, is not answered: ${question}`,
    hint: ({ id }) => `Answer it in the account: \`eligibility: { ${id}: { answer: true, on: … } }\`.`,
    explain:
      'CBP asks whether the company may apply at all. Each question of the account’s entity type wants an answer and a day.\n\nAnswer them under `eligibility:` in the account.',
  }),
  'compliance/eligibility-against': code<{ id: string; question: string }>({
    severity: 'warning',
    message: ({ id, question }) => `eligibility, ${id}, is answered against applying: ${question}`,
    hint: () => 'Check the answer; where it is right, clear the cause before applying.',
    explain:
      'An answer as given stands against an application.\n\nCheck the answer; where it is right, clear the cause before applying, or ask CBP.',
  }),
  'compliance/portal-contacts': code<{ found: number; wanted: number }>({
    severity: 'warning',
    message: ({ found, wanted }) =>
      `the portal needs ${wanted} contacts; company.yaml marks ${found} with portal: true`,
    hint: () => 'Mark the people of the portal in company.yaml with `portal: true`.',
    explain:
      'An application names at least two contacts in the portal, one of them a company officer, who alone may submit.\n\nMark them in company.yaml with `portal: true` and `kind: officer`.',
  }),
  'compliance/portal-officer': code({
    severity: 'warning',
    message: () => 'none of the portal contacts is a company officer (kind: officer)',
    hint: () => 'Name an officer of the company as portal contact in company.yaml.',
    explain:
      'Only a company officer may accept the agreement and submit the profile; a consultant may not.\n\nMark the officer in company.yaml with `kind: officer` and `portal: true`.',
  }),
  'compliance/risk-assessment-due': code<{
    on?: string | undefined;
    why: 'missing' | 'old' | 'before-submission';
  }>({
    severity: 'warning',
    message: ({ on, why }) => {
      if (why === 'missing') return 'there is no reviewed risk assessment';
      return why === 'old'
        ? `the risk assessment was last reviewed on ${on}, too long ago`
        : `the risk assessment of ${on} is not newer than the last submission`;
    },
    hint: () => 'Review it and write the day into `reviewed_on` of risk/assessment.yaml.',
    explain:
      'The risk assessment is reviewed at least yearly, and anew before each yearly review of the profile.\n\nReview it and write the day into `reviewed_on` of risk/assessment.yaml.',
  }),
  'compliance/answer-not-affirmed': code<{
    id: string;
    sites: readonly string[];
    since?: string | undefined;
  }>({
    severity: 'warning',
    message: ({ id, sites, since }) =>
      `the answer to ${id}${sites.length > 0 ? ` at ${sites.join(', ')}` : ''} is not affirmed${since ? ` since ${since}` : ''}`,
    hint: ({ id }) => `Look at it, then \`ctpat affirm ${id} --by PERSON\`.`,
    explain:
      'Somebody must have looked at each answer and said that it holds.\n\n`ctpat affirm CRITERION… --by PERSON` records it. A must point that is answered only by the status of the whole has to be answered by itself first.',
  }),
  'compliance/answer-suspect': code<{ id: string; why: string; doubts?: readonly Doubt[] }>({
    severity: 'warning',
    message: ({ id, why }) => `the answer to ${id} is doubtful: ${why}`,
    hint: ({ id }) => `Look again, then \`ctpat affirm ${id} --by PERSON\`.`,
    explain:
      'Something an affirmed answer rested on changed since: the answer, what the criterion demands, an operation, the sites, a procedure, the owner, an incident or a finding.\n\n`ctpat gaps` names the cause. Look again, then affirm.',
  }),
  'compliance/window-closed': code<{ opens: string; due: string }>({
    severity: 'warning',
    message: ({ opens, due }) => `the review window opens on ${opens}; the review is due on ${due}`,
    hint: ({ opens }) => `Prepare, and submit from ${opens} on.`,
    explain:
      'CBP counts only a review made in the window before the anniversary that the portal shows.\n\nChanges made earlier do not count as the yearly review.',
  }),
  'compliance/anniversary-missing': code({
    severity: 'warning',
    message: () => 'the account has no anniversary, so the review window is not known',
    hint: () => 'Copy the portal’s own date into `anniversary` of the account.',
    explain:
      'The yearly review is due on the anniversary that the portal shows. It is a date of its own and not computed from the certification.\n\nCopy it into `anniversary` of the account.',
  }),
  'compliance/question-not-renewed': code<{ id: string; on?: string | undefined }>({
    severity: 'warning',
    message: ({ id, on }) =>
      `${id} is ${on ? `answered on ${on}, not since the last submission` : 'not answered with a day'}`,
    hint: ({ id }) => `Ask again, and date the answer to ${id} anew in the account.`,
    explain:
      'Whether the company owes CBP unpaid debt is asked again at every yearly renewal.\n\nAnswer it again in the account, with today’s day.',
  }),
  'compliance/request-open': code<{ id: string; about?: string | undefined; by?: string | undefined }>({
    severity: 'warning',
    message: ({ id, about, by }) =>
      `CBP’s request ${id}${about ? ` (${about})` : ''} has no answer${by ? `; it is wanted by ${by}` : ''}`,
    hint: () => 'Answer it in the portal and write `answered_on` into the account.',
    explain:
      'A question of the specialist has a clock; an unanswered one can cost the membership.\n\nAnswer it and write `answered_on` into the account.',
  }),
  'compliance/evidence-hole': code<{ id: string; from: string; to: string }>({
    severity: 'warning',
    message: ({ id, from, to }) => `the series ${id} has a hole from ${from} to ${to}`,
    hint: ({ id }) =>
      `Find the missing records of ${id} and register them, or write down why there are none.`,
    explain:
      'At a validation the records are wanted back to the one before. A series with a missing month shows a month without control.\n\nFind the missing records or explain the hole.',
  }),
  'compliance/site-not-affirmed': code<{ site: string; ids: readonly string[]; since?: string | undefined }>({
    severity: 'warning',
    message: ({ site, ids, since }) =>
      `at ${site} ${ids.length} ${ids.length === 1 ? 'answer is' : 'answers are'} not affirmed${since ? ` since ${since}` : ''}: ${shortened(ids)}`,
    hint: ({ site }) => `Walk the site, then \`ctpat affirm … --site ${site} --by PERSON\`.`,
    explain:
      'Before a visit each facility’s answers are looked at again.\n\nWalk the site, then `ctpat affirm … --site SITE --by PERSON`.',
  }),
  'compliance/partner-overdue': code<{ id: string; why: keyof typeof partnerDue }>({
    severity: 'warning',
    message: ({ id, why }) => partnerDue[why](id),
    hint: ({ id }) => `Bring the record of ${id} up to date.`,
    explain:
      'Partners are screened before the first business, assessed again by the house rule for their tier, their certifications verified at least yearly, and what they promised to mend is followed up. `ctpat partner due` lists what is due, and by when.\n\nBring the partner’s record up to date.',
  }),
  'compliance/action-open': code<{ id: string; title: string; due: string }>({
    severity: 'warning',
    message: ({ id, title, due }) =>
      `the corrective action ${id} (${title}), due ${due}, mends a must and is not closed`,
    hint: ({ id }) => `Finish ${id}, add the proof, and set it to done.`,
    explain:
      'An open action on a must is a finding waiting to be written down.\n\nFinish it, add the proof, and set it to done.',
  }),
  'compliance/training-due': code<{ title: string; days?: number | undefined; every: string }>({
    severity: 'warning',
    message: ({ title, days, every }) =>
      days === undefined
        ? `no training session on record: ${title}`
        : `training is due again: ${title}, last held ${days} days ago, wanted every ${every}`,
    hint: () => 'Hold the session and register it in training/.',
    explain:
      'Training has a rhythm, and the records must show it.\n\nHold the session and register it in training/.',
  }),
  'compliance/rule-unknown': code<{ rule: string }>({
    severity: 'error',
    message: ({ rule }) => `the pack’s readiness names a rule this ctpat does not know: ${rule}`,
    hint: () => 'Correct the rule in readiness.yaml of the pack, or install a newer ctpat.',
    explain:
      'What ready means is data of the pack; the rules themselves are the engine’s. A rule it does not know cannot be judged, so the verdict is never ready.\n\nCorrect the name in the pack’s readiness.yaml.',
  }),
} as const;

function shortened(ids: readonly string[]): string {
  return ids.length <= 12 ? ids.join(', ') : `${ids.slice(0, 12).join(', ')} and ${ids.length - 12} more`;
}
