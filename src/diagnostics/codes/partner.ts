import { code } from '../code.ts';

const lists: Readonly<Record<string, string>> = {
  denied_parties: 'the lists of denied parties',
  money_laundering: 'signs of money laundering',
  forced_labor: 'forced labor',
};

/** Codes for due diligence on business partners. */
export const partnerCodes = {
  'partner/match-unresolved': code<{ list: string }>({
    severity: 'error',
    message: ({ list }) =>
      `the screening against ${lists[list] ?? list} brought a match that is not cleared up`,
    hint: () =>
      'Clear it up and write `resolved: { on, by, how }`; until then do no business with the partner.',
    explain:
      'A match may be another firm of the same name, or the one on the list. Trading with a listed party is a crime in itself. Whoever clears it up writes the day, their id and how it was settled.',
  }),
  'partner/unscreened': code<{ result?: string | undefined }>({
    severity: 'warning',
    message: ({ result }) =>
      result === 'pending'
        ? 'the screening against the lists of denied parties is still pending'
        : 'never screened against the lists of denied parties',
    hint: () => 'Screen the partner and write `screening: { denied_parties: { on, result } }`.',
    explain:
      'Partners are screened before the first business and regularly after it. An active partner without a result is a finding at every validation, and a risk of its own.',
  }),
  'partner/certification-expired': code<{ programme: string; on: string }>({
    severity: 'warning',
    message: ({ programme, on }) => `the ${programme} certification expired on ${on}`,
    hint: () => 'Verify the membership anew; without it the partner is to be assessed like any other.',
    explain:
      'A membership counts only while it is in force. After it expired the partner has to show its security in another way, with a questionnaire or a visit.',
  }),
  'partner/certification-unverified': code<{ programme: string; missing: string }>({
    severity: 'warning',
    message: ({ programme, missing }) => `the ${programme} membership is claimed, but ${missing}`,
    hint: () =>
      'Check it in the portal, the public register or by certificate, and write `verified_on` and `verified_by`.',
    explain:
      'That a partner says it is a member proves nothing. What counts is the day on which somebody checked it, and how. An unverified claim is treated like no membership.',
  }),
  'partner/programme-not-recognised': code<{ programme: string; country: string }>({
    severity: 'info',
    message: ({ programme, country }) =>
      `${programme} of ${country} is not among the programmes the United States is known to recognize`,
    hint: () => 'Assess the partner itself; the membership is a good sign but does not replace it.',
    explain:
      'Only programmes with a recognition arrangement replace our own look at a partner. The list in the criteria pack carries the day it was made; an arrangement made since can be added there.',
  }),
  'partner/indirect-without-through': code<Record<never, never>>({
    severity: 'warning',
    message: () => 'the partner is indirect, but not said through whom',
    hint: () => 'Write the id of the partner that brings it in under `through:`.',
    explain:
      'With a subcontractor or a supplier’s supplier we have no contract: what we ask of it must be handed down by the partner in between. Without a name nobody can do that.',
  }),
  'partner/svi-number': code<Record<never, never>>({
    severity: 'info',
    message: () => 'an SVI number is given as proof of membership; these numbers are no longer issued',
    hint: () => 'Verify the membership through the portal and write it under `certifications:`.',
    explain:
      'Status verification numbers were given up with the second portal. An old number in a note or questionnaire shows nothing about today. Members are verified in the portal, others by the e-mail or certificate the partner can have sent.',
  }),
  'partner/questionnaire-missing': code<{ date: string }>({
    severity: 'warning',
    message: ({ date }) => `the assessment of ${date} rests on a questionnaire that is not on file`,
    hint: () => 'Name it under `answers:`, or register the document and name it under `evidence:`.',
    explain:
      'An assessment is shown by what the partner answered. A rating without the completed questionnaire behind it cannot be followed, and CBP asks for the paper.',
  }),
  'partner/unassessed': code<Record<never, never>>({
    severity: 'warning',
    message: () => 'the partner handles cargo, is in no recognised programme, and was never assessed',
    hint: () => 'Send the questionnaire or visit the partner, and add the result under `assessments:`.',
    explain:
      'A partner that has our cargo in its hands shows its security by a recognised membership, or by an assessment of ours. Of this one there is neither. Send a questionnaire, and look at what comes back.',
  }),
  'partner/contract-expired': code<{ on: string }>({
    severity: 'warning',
    message: ({ on }) => `the contract expired on ${on}`,
    hint: () => 'Renew it, with the security clause, or set the partner to inactive.',
    explain:
      'What binds a partner to security is the clause in its contract. An expired contract binds nobody.',
  }),
  'partner/inactive-on-chain': code<{ partner: string }>({
    severity: 'warning',
    message: ({ partner }) => `${partner} is no longer active, yet it stands on this supply chain`,
    hint: () => 'Replace it by the partner that has the cargo now, or correct its status.',
    explain:
      'Inactive partners are left out of screening and assessment. One that still has our cargo in its hands would be looked at by nobody.',
  }),
  'partner/rating-unexplained': code<{ category: string; rating: number }>({
    severity: 'info',
    message: ({ category, rating }) => `category ${category} is rated ${rating} without a reason`,
    hint: () => 'Say in a few words under `why:` what is weak.',
    explain:
      'A high rating leads to an action at the partner. Whoever reads it later must know what was found. Write it in a few words, and the criteria concerned under `unmet:`.',
  }),
} as const;
