import { code } from '../code.ts';
import { complianceCheckCodes } from './compliance-checks.ts';
import { complianceEvidenceCodes } from './compliance-evidence.ts';
import { complianceReadyCodes } from './compliance-ready.ts';

const MEND =
  'Write what is done today, not what is planned; where it is not done yet, add a corrective action with an owner and a day.';

/** Reasons of outcomes and blockers of verdicts, and the checks that hold answers against records. */
export const complianceCodes = {
  ...complianceCheckCodes,
  ...complianceEvidenceCodes,
  ...complianceReadyCodes,
  'compliance/requirement-unmet': code<{ what: string; criterion: string }>({
    severity: 'warning',
    message: ({ what }) => what,
    hint: ({ criterion }) => `See \`ctpat criteria show ${criterion}\` for what usually proves it.`,
    explain: `A requirement of the criterion does not hold by the records: a point answered as unmet, a proof that is missing or too old, or a fact the records do not bear out.\n\n${MEND}`,
  }),
  'compliance/element-unmet': code<{ title: string; how?: string | undefined }>({
    severity: 'warning',
    message: ({ title, how }) => `answered as unmet: ${title}${how ? ` – ${how}` : ''}`,
    hint: () => 'Add a corrective action in actions/ that mends it, with an owner and a day.',
    explain: `A point of the checklist is answered as unmet.\n\n${MEND}`,
  }),
  'compliance/element-partial': code<{ title: string; how?: string | undefined }>({
    severity: 'warning',
    message: ({ title, how }) => `only partly: ${title}${how ? ` – ${how}` : ''}`,
    hint: () => 'Finish it, or add a corrective action in actions/ with an owner and a day.',
    explain: `A point of the checklist is answered as partly met.\n\n${MEND}`,
  }),
  'compliance/element-unanswered': code<{
    title: string;
    key: string;
    why: 'status' | 'words' | 'nothing';
    status?: string | null | undefined;
  }>({
    severity: 'info',
    message: ({ title, why, status }) => {
      if (why === 'status') return `answered only by the status (${status}), not by itself: ${title}`;
      return why === 'words' ? `not applicable without words why: ${title}` : `not answered: ${title}`;
    },
    hint: ({ key, why }) =>
      why === 'words'
        ? `Say why: \`${key}: { status: not_applicable, how: … }\`.`
        : `Answer it under elements: \`${key}: met\` (or partial, unmet, not_applicable with words).`,
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
} as const;
