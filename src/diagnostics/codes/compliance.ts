import { code } from '../code.ts';
import { complianceCheckCodes } from './compliance-checks.ts';

const MEND =
  'Write what is done today, not what is planned; where it is not done yet, add a corrective action with an owner and a day.';

/** Reasons of outcomes and blockers of verdicts, and the checks that hold answers against records. */
export const complianceCodes = {
  ...complianceCheckCodes,
  'compliance/requirement-unmet': code<{ what: string; criterion: string }>({
    severity: 'warning',
    message: ({ what }) => what,
    hint: ({ criterion }) => `See \`ctpat criteria show ${criterion}\` for what usually proves it.`,
    explain: `A requirement of the criterion does not hold by the records: a point answered as unmet, a proof that is missing or too old, or a fact the records do not bear out.\n\n${MEND}`,
  }),
  'compliance/evidence-stale': code<{ what: string; id: string; on: string }>({
    severity: 'warning',
    message: ({ what, id, on }) => `${what}: ${id} is on file, its newest item of ${on} is too old`,
    hint: ({ id }) => `Add a newer item to evidence/${id}.yaml.`,
    explain:
      'The kind of proof asked for is in the register, but its newest item is older than the criterion, its rhythm or the house rule allows.\n\nAdd the newest item, or a `next_review_on` where a procedure is reviewed on a fixed day.',
  }),
  'compliance/evidence-expired': code<{ what: string; id: string }>({
    severity: 'warning',
    message: ({ what, id }) => `${what}: ${id} has expired`,
    hint: ({ id }) => `Get the renewed document and add it to evidence/${id}.yaml.`,
    explain:
      'A certificate or agreement past its last day proves nothing any more.\n\nRegister the renewal as a new item of the same record.',
  }),
  'compliance/evidence-elsewhere': code<{ what: string; id: string; sites: string }>({
    severity: 'warning',
    message: ({ what, id, sites }) => `${what}: ${id} proves only ${sites}`,
    hint: () => 'Link proof of this site, or take the sites out of the record if it holds for all.',
    explain:
      'Evidence that names sites proves those alone. A log of one warehouse says nothing about another.\n\nLink proof of this site.',
  }),
  'compliance/element-unmet': code<{ title: string }>({
    severity: 'warning',
    message: ({ title }) => `answered as unmet: ${title}`,
    hint: () => 'Add a corrective action in actions/ that mends it, with an owner and a day.',
    explain: `A point of the checklist is answered as unmet.\n\n${MEND}`,
  }),
  'compliance/element-partial': code<{ title: string; how?: string | undefined }>({
    severity: 'warning',
    message: ({ title, how }) => `only partly: ${title}${how ? ` – ${how}` : ''}`,
    hint: () => 'Finish it, or add a corrective action in actions/ with an owner and a day.',
    explain: `A point of the checklist is answered as partly met.\n\n${MEND}`,
  }),
  'compliance/element-unanswered': code<{ title: string; key: string }>({
    severity: 'info',
    message: ({ title }) => `not answered: ${title}`,
    hint: ({ key }) => `Answer it under elements: \`${key}: met\` (or partial, unmet, not_applicable).`,
    explain:
      'A point of a must is answered only through the status of the whole. It counts as the status says, but nobody can affirm it: each must point is looked at by itself.\n\nAnswer the point under `elements`.',
  }),
  'compliance/unassessed': code<{ criterion: string }>({
    severity: 'info',
    message: () => 'not answered yet',
    hint: ({ criterion }) => `Fill in the measure of ${criterion}: elements, statement, evidence.`,
    explain:
      'No status and no point of the checklist is answered, so nothing can be said.\n\nAnswer the elements first; the status follows from them.',
  }),
  'compliance/site-unassessed': code<{ site: string }>({
    severity: 'info',
    message: ({ site }) => `the measure says nothing about ${site}`,
    hint: ({ site }) => `Add it under sites: \`${site}: same\`, or what differs there.`,
    explain:
      'This criterion is about facilities: every site in the account’s scope needs an entry, `same` or what differs. Silence is not inherited.\n\nAdd the site under `sites:`.',
  }),
  'compliance/status-unmet': code({
    severity: 'warning',
    message: () => 'answered as unmet',
    hint: () => 'Add a corrective action in actions/ that mends it, with an owner and a day.',
    explain: `The answer itself says that the criterion is not met.\n\n${MEND}`,
  }),
  'compliance/planned': code({
    severity: 'warning',
    message: () => 'planned, not in place yet',
    hint: () => 'Keep a corrective action with an owner and a day until it is done; then change the status.',
    explain:
      'What is planned counts as unmet: CBP asks what is done today.\n\nKeep a corrective action until it is in place, then answer the elements.',
  }),
  'compliance/not-applicable-without-words': code({
    severity: 'warning',
    message: () => 'claimed not applicable without a reason, so it counts as not met',
    hint: () => 'Write not_applicable_because: one sentence CBP can read.',
    explain:
      '“Not applicable” is an answer only with the words why; CBP reads them instead of a statement.\n\nAdd `not_applicable_because`.',
  }),
  'compliance/claim-differs': code<{ title: string; claimed: string; found: string }>({
    severity: 'warning',
    message: ({ title, claimed, found }) => `answered as ${claimed}, but the records say ${found}: ${title}`,
    hint: () => 'The records count. Bring them up to date, or correct the answer.',
    explain:
      'Some points follow from the records – the risk assessment’s date, partners’ assessments, training sessions. The answer typed in the measure says otherwise.\n\nThe records count. Correct whichever is wrong.',
  }),
  'compliance/status-partial': code({
    severity: 'info',
    message: () => 'every point holds, but the status is written as partial',
    hint: () =>
      'Say in the statement what is missing, or take the status out: it then follows from the elements.',
    explain:
      'Somebody wrote `status: partial`, although all points and proofs hold.\n\nTake the status out, or mark the point that is only partly met.',
  }),
  'compliance/level-unknown': code<{ entity: string; criterion: string }>({
    severity: 'info',
    message: ({ entity }) => `whether this is asked of ${entity.replaceAll('_', ' ')} is not established`,
    hint: ({ criterion }) => `Look it up in your booklet and say so in overlay/${criterion}.yaml.`,
    explain:
      'The pack does not know whether, or at which level, this criterion is asked of the entity type. Unknown never means “does not apply”; it is not judged and counted apart.\n\nAdd an overlay file with the level and the page of your own booklet.',
  }),
  'compliance/musts-not-met': code<{ ids: readonly string[] }>({
    severity: 'warning',
    message: ({ ids }) =>
      `${ids.length} ${ids.length === 1 ? 'must is' : 'musts are'} not met: ${ids.join(', ')}`,
    explain:
      'Every applicable must is to be met before applying.\n\n`ctpat gaps` says why each one is open and what to do next.',
  }),
  'compliance/has-errors': code<{ count: number }>({
    severity: 'warning',
    message: ({ count }) => `${count} ${count === 1 ? 'error' : 'errors'} in the files; see \`ctpat check\``,
    explain:
      'A record with an error may have been read only in part, so no verdict can rest on it.\n\nRun `ctpat check` and mend what it lists as errors.',
  }),
  'compliance/eligibility-open': code<{ questions: readonly string[] }>({
    severity: 'warning',
    message: ({ questions }) => `eligibility is not answered: ${questions.join(', ')}`,
    explain:
      'CBP asks whether the company may apply at all. Each question of the account’s entity type wants an answer and a day.\n\nAnswer them under `eligibility:` in the account.',
  }),
  'compliance/eligibility-against': code<{ questions: readonly string[] }>({
    severity: 'warning',
    message: ({ questions }) => `eligibility is answered against applying: ${questions.join(', ')}`,
    explain:
      'An answer as given stands against an application.\n\nCheck the answer; where it is right, clear the cause before applying.',
  }),
  'compliance/portal-contacts': code<{ found: number; wanted: number; officer: boolean }>({
    severity: 'warning',
    message: ({ found, wanted, officer }) =>
      officer
        ? `the portal needs ${wanted} contacts, company.yaml marks ${found} with portal: true`
        : 'none of the portal contacts is a company officer (kind: officer)',
    explain:
      'An application names at least two contacts in the portal, one of them a company officer, who alone may submit.\n\nMark them in company.yaml with `portal: true` and `kind: officer`.',
  }),
  'compliance/risk-assessment-due': code<{
    on?: string | undefined;
    why: 'missing' | 'old' | 'before-submission';
  }>({
    severity: 'warning',
    message: ({ on, why }) =>
      why === 'missing'
        ? 'there is no reviewed risk assessment'
        : why === 'old'
          ? `the risk assessment was last reviewed on ${on}, longer ago than a year`
          : `the risk assessment of ${on} is older than the last submission`,
    explain:
      'The risk assessment is reviewed at least yearly.\n\nReview it and write the day into `reviewed_on` of risk/assessment.yaml.',
  }),
  'compliance/answers-not-affirmed': code<{ ids: readonly string[]; since?: string | undefined }>({
    severity: 'warning',
    message: ({ ids, since }) =>
      `${ids.length} ${ids.length === 1 ? 'answer is' : 'answers are'} not affirmed${since ? ` since ${since}` : ''}: ${shortened(ids)}`,
    explain:
      'Somebody must have looked at each answer and said that it holds.\n\n`ctpat affirm CRITERION… --by PERSON` records it.',
  }),
  'compliance/answers-suspect': code<{ ids: readonly string[] }>({
    severity: 'warning',
    message: ({ ids }) =>
      `${ids.length} ${ids.length === 1 ? 'answer is' : 'answers are'} doubtful: ${shortened(ids)}`,
    explain:
      'Something an affirmed answer rested on changed since: a procedure, the sites, an incident, the owner.\n\n`ctpat gaps` names the cause. Look again, then affirm.',
  }),
  'compliance/window-closed': code<{ opens?: string | undefined; due?: string | undefined }>({
    severity: 'warning',
    message: ({ opens, due }) =>
      opens
        ? `the review window opens on ${opens} and the review is due on ${due}`
        : 'the account has no anniversary, so the review window is not known',
    explain:
      'CBP counts only a review made in the 90 days before the anniversary that the portal shows.\n\nCopy the portal’s date into `anniversary` of the account.',
  }),
  'compliance/debt-question-old': code<{ question: string }>({
    severity: 'warning',
    message: ({ question }) => `${question} is not dated anew since the last submission`,
    explain:
      'Whether the company owes CBP unpaid debt is asked again at every yearly renewal.\n\nAnswer it again in the account, with today’s day.',
  }),
  'compliance/requests-open': code<{ ids: readonly string[] }>({
    severity: 'warning',
    message: ({ ids }) => `requests of CBP without an answer: ${ids.join(', ')}`,
    explain:
      'A question of the specialist has a clock; an unanswered one can cost the membership.\n\nAnswer it and write `answered_on` into the account.',
  }),
  'compliance/evidence-holes': code<{ ids: readonly string[] }>({
    severity: 'warning',
    message: ({ ids }) => `series with a hole in time since the last validation: ${shortened(ids)}`,
    explain:
      'At a validation the records are wanted back to the one before. A series with a missing month shows a month without control.\n\nFind the missing records or explain the hole.',
  }),
  'compliance/sites-not-affirmed': code<{ sites: readonly string[] }>({
    severity: 'warning',
    message: ({ sites }) => `not every answer is affirmed since the last validation at ${sites.join(', ')}`,
    explain:
      'Before a visit each facility’s answers are looked at again.\n\nWalk the site, then `ctpat affirm … --site SITE --by PERSON`.',
  }),
  'compliance/partners-overdue': code<{ count: number }>({
    severity: 'warning',
    message: ({ count }) => `${count} ${count === 1 ? 'partner is' : 'partners are'} due for assessment`,
    explain:
      'Partners are assessed again by the house rule for their tier.\n\nSee the partners’ `assessments` and bring them up to date.',
  }),
  'compliance/actions-open': code<{ ids: readonly string[] }>({
    severity: 'warning',
    message: ({ ids }) => `corrective actions that mend a must are open: ${shortened(ids)}`,
    explain:
      'An open action on a must is a finding waiting to be written down.\n\nFinish it, add the proof, and set it to done.',
  }),
  'compliance/training-due': code<{ topics: readonly string[] }>({
    severity: 'warning',
    message: ({ topics }) => `training without a session in its rhythm: ${topics.join(', ')}`,
    explain:
      'Training has a rhythm, and the records must show it.\n\nHold the session and register it in training/.',
  }),
} as const;

function shortened(ids: readonly string[]): string {
  return ids.length <= 12 ? ids.join(', ') : `${ids.slice(0, 12).join(', ')} and ${ids.length - 12} more`;
}
