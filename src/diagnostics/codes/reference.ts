import { code } from '../code.ts';

interface Unknown {
  readonly name: string;
  readonly suggestion?: string | undefined;
}

/** A name that leads nowhere; `how` says what to do when no known name is near. */
function unknown(noun: string, how: string, explain: string) {
  return code<Unknown>({
    severity: 'error',
    message: ({ name }) => `there is no ${noun} \`${name}\``,
    hint: ({ suggestion }) => (suggestion ? `Did you mean \`${suggestion}\`?` : how),
    explain,
  });
}

const why = 'A reference that leads nowhere silently counts for nothing';

/** Codes for names that should lead to another record, or to the criteria pack. */
export const referenceCodes = {
  'reference/unknown-contact': unknown(
    'contact',
    'Add the person under `contacts:` in company.yaml, or name one who is there.',
    `People are named by the id they have under \`contacts:\` in company.yaml. ${why}: nobody is asked, reminded or shown as the one who answers for it. Correct the id, or add the person; somebody who left stays there with \`left_on\`.`,
  ),
  'reference/unknown-legal-entity': unknown(
    'legal entity',
    'Add it under `legal_entities:` in company.yaml.',
    `An account may name the firm it belongs to, by the id it has under \`legal_entities:\` in company.yaml. ${why}. Correct the id or add the firm.`,
  ),
  'reference/unknown-account': unknown(
    'account',
    'An account is a file in accounts/; its name without `.yaml` is the id.',
    `Accounts are named by the file in accounts/. ${why}: an answer given for an account that does not exist is never used. Correct the id.`,
  ),
  'reference/unknown-site': unknown(
    'site',
    'A site is a file in sites/; its name without `.yaml` is the id.',
    `Sites are named by the file in sites/. ${why}: an answer for a misspelt site leaves the real one unanswered. Correct the id, or add the site.`,
  ),
  'reference/unknown-partner': unknown(
    'partner',
    'A partner is a file in partners/; its name without `.yaml` is the id.',
    `Partners are named by the file in partners/. ${why}: the partner's screening and assessment would not be seen where its cargo is. Correct the id, or add the partner.`,
  ),
  'reference/unknown-facility': code<Unknown & { partner: string }>({
    severity: 'error',
    message: ({ name, partner }) => `partner \`${partner}\` has no facility \`${name}\``,
    hint: ({ suggestion, partner }) =>
      suggestion ? `Did you mean \`${suggestion}\`?` : `Add it under \`facilities:\` of \`${partner}\`, or name the partner alone.`,
    explain: `A plant or warehouse of a partner is named \`partner/facility\`, by its id under \`facilities:\` in the partner's file. ${why}. Correct the name, add the facility, or name the partner alone.`,
  }),
  'reference/unknown-supply-chain': unknown(
    'supply chain',
    'A supply chain is a file in supply-chains/; its name without `.yaml` is the id.',
    `Supply chains are named by the file in supply-chains/. ${why}. Correct the id.`,
  ),
  'reference/unknown-evidence': unknown(
    'evidence',
    'Register the document: `ctpat add evidence` makes its entry in evidence/.',
    `Evidence is named by its register entry, a file in evidence/, not by the document's own file name. ${why}: the measure looks proved and is not. Correct the id, or register the document.`,
  ),
  'reference/unknown-answers': unknown(
    'questionnaire',
    'A questionnaire that came back is a file in answers/.',
    `An assessment names the questionnaire it rests on by the file in answers/. ${why}. Correct the id, or import the answers.`,
  ),
  'reference/unknown-incident': unknown(
    'incident',
    'An incident is a file in incidents/; its name without `.yaml` is the id.',
    `Incidents are named by the file in incidents/. ${why}: the incident would look as if nothing had been done about it. Correct the id.`,
  ),
  'reference/unknown-finding': unknown(
    'finding',
    'Write the validation and the finding: `2026-11-internal-audit/f-01`.',
    `A finding is named by its validation's file and its own id, \`validation/finding\`. ${why}: the finding would stay open in every list. Correct either part.`,
  ),
  'reference/unknown-threat': unknown(
    'rated threat',
    'Write country and category as risk/assessment.yaml rates them: `VN/contraband`.',
    `A threat is named by country and category, with the region between them where the rating has one. ${why}. Correct it, or rate the threat in risk/assessment.yaml first.`,
  ),
  'reference/unknown-criterion': unknown(
    'criterion',
    '`ctpat criteria list` shows the numbers there are.',
    'The number is not one of the criteria of the pack this folder is pinned to, so what stands under it is never judged. Usually it is a typing error, or a number of another business type that the pack does not have; such a one can be added with an overlay.',
  ),
  'reference/moved-criterion': code<{ name: string; now: string }>({
    severity: 'warning',
    message: ({ name, now }) => `criterion \`${name}\` has the number ${now} in this edition`,
    hint: ({ now }) => `Write \`"${now}"\`.`,
    explain:
      'The edition this folder is pinned to gave the criterion another number. Under the old one it is not judged. Write the new number; for a measure, rename the file too.',
  }),
  'reference/unknown-category': unknown(
    'category of criteria',
    'Write the number of a category, in quotes: `"9"`.',
    'Ratings of a partner are kept by category of the criteria, by its number in quotes. A rating under another key is never read. Correct the number.',
  ),
  'reference/unknown-entity': unknown(
    'entity type',
    'Choose one of the types the criteria pack knows.',
    "An account's entity type decides which criteria are asked and at which level. The pack this folder uses does not know this one, so nothing can be judged for the account.",
  ),
  'reference/unknown-operation': unknown(
    'fact of operations',
    'The facts and their questions come from the criteria pack.',
    'Facts under `operations:` decide which criteria apply. A misspelt one is never read: the real one stays undecided and its criteria stay open. Correct the key.',
  ),
  'reference/company-operation': code<{ name: string }>({
    severity: 'error',
    message: ({ name }) => `\`${name}\` is a fact of the whole company; a site cannot change it`,
    hint: () => 'Answer it in company.yaml and remove it here.',
    explain:
      'Some facts differ from site to site, such as guards or fences; others are about the company as a whole, such as crossing a land border. A site can only change the first kind, so this line would never be read. Move it to company.yaml.',
  }),
  'reference/unknown-evidence-type': unknown(
    'evidence type',
    'Take one from the catalogue of the criteria pack; `other` fits anything but proves little.',
    'The type says what a document can prove. A type the pack does not know proves nothing, so criteria that ask for it stay open. Correct it; the editor offers the known ones as you type.',
  ),
  'reference/unknown-topic': unknown(
    'training topic',
    'Take one from the criteria pack.',
    'Training counts by its topics. A topic the pack does not know counts for no criterion, so the people would look untrained. Correct the topic.',
  ),
  'reference/unknown-eligibility': unknown(
    'question of eligibility',
    'The questions come from the criteria pack.',
    'Answers under `eligibility:` are kept by the id of the question. Under another key the answer is never read and the question stays open. Correct the key.',
  ),
  'reference/unknown-element': code<Unknown & { criterion: string }>({
    severity: 'error',
    message: ({ name, criterion }) => `criterion ${criterion} has no element \`${name}\``,
    hint: ({ suggestion, criterion }) =>
      suggestion ? `Did you mean \`${suggestion}\`?` : `\`ctpat criteria show ${criterion}\` lists its elements.`,
    explain:
      'The keys under `elements:` are the points of the criterion’s checklist. An answer under another key is never read, so the real point stays unanswered. Correct the key; the editor offers the known ones as you type.',
  }),
  'reference/unknown-part': code<Unknown & { criterion: string; parts: readonly string[] }>({
    severity: 'error',
    message: ({ name, criterion }) => `criterion ${criterion} has no part \`${name}\``,
    hint: ({ parts }) =>
      parts.length > 0 ? `Its parts are ${parts.join(', ')}.` : 'It has no parts: write one text.',
    explain:
      'A statement may be one text or one text for each lettered part of the criterion. A text under a letter the criterion does not have would never reach CBP. Use the letters the criterion has, or write one text.',
  }),
  'reference/unknown-rule': code<Unknown>({
    severity: 'warning',
    message: ({ name }) => `\`rules:\` names \`${name}\`, which is no code`,
    hint: ({ suggestion }) =>
      suggestion ? `Did you mean \`${suggestion}\`?` : 'Copy the code from a finding; `area/*` means a whole area.',
    explain:
      'Under `rules:` in ctpat.yaml each key is the code of a check, or `area/*` for all of an area. This key fits none, so it changes nothing. Correct or remove it.',
  }),
  'reference/logo-outside': code<{ name: string }>({
    severity: 'error',
    message: ({ name }) => `the logo \`${name}\` does not lie inside this project`,
    hint: () => 'Copy the image into the project and write its path from the project’s folder.',
    explain:
      'Nothing outside the project folder is read because a record said so, or a built document could carry any file of the machine. Copy the image into the project.',
  }),
  'reference/logo-type': code<{ name: string }>({
    severity: 'warning',
    message: ({ name }) => `the logo \`${name}\` is not a picture the documents can show`,
    hint: () => 'Use a .png, .jpg or .svg file.',
    explain: 'Built documents can show PNG, JPEG and SVG pictures. Another kind of file is left out.',
  }),
  'reference/contact-left': code<{ name: string; on: string; what: string }>({
    severity: 'warning',
    message: ({ name, on, what }) => `${name} left on ${on} and is still ${what}`,
    hint: () => 'Hand it over: `ctpat reassign` moves everything a person has to another.',
    explain:
      'Somebody who is no longer with the company cannot answer for a measure, an action or a document. CBP asks for the person who does the work; an answer whose owner left is doubted. Name the successor.',
  }),
  'reference/itself': code<{ name: string; field: string }>({
    severity: 'error',
    message: ({ name, field }) => `\`${field}\` of \`${name}\` names itself`,
    hint: () => 'Name another, or leave it empty.',
    explain:
      'A partner cannot be reached through itself, and nobody can be their own deputy. The entry says nothing as it stands. Name the other one, or leave it empty.',
  }),
  'reference/mends-nothing': code<Record<never, never>>({
    severity: 'error',
    message: () => 'this entry of `mends:` names nothing',
    hint: () => 'Name a criterion, finding, incident, partner, site, supply chain or threat.',
    explain:
      'What an action mends is kept only here. An entry that names nothing mends nothing: the gap it was meant for would look as if nobody cared.',
  }),
  'reference/mends-what-is-met': code<{ criterion: string; site?: string | undefined }>({
    severity: 'info',
    message: ({ criterion, site }) =>
      `the action is open, but ${criterion}${site ? ` at ${site}` : ''} is judged met already`,
    hint: () => 'Close the action with its proof, or look again whether the answer is right.',
    explain:
      'An open action says that something is still to be done; the outcome says that nothing is. One of them is behind: close the action with the day and the proof, or take the answer back until the work is done.',
  }),
  'reference/outdated-affirmation': code<{ what: string; name: string }>({
    severity: 'info',
    message: ({ what, name }) => `this affirmation is for the ${what} \`${name}\`, which is gone`,
    hint: () => 'Remove the entry; affirm the criterion again where it still holds.',
    explain:
      'Affirmations are kept by account and site. This entry belongs to one that no longer exists, so it counts for nothing. It can be removed; the history in git keeps it.',
  }),
  'reference/site-in-and-out': code<{ site: string }>({
    severity: 'error',
    message: ({ site }) => `\`${site}\` is listed under \`sites:\` and under \`out_of_scope:\``,
    hint: () => 'Remove it from one of the two lists.',
    explain:
      'A site is either covered by the account or left out with a reason. Listed in both, it would be judged and explained away at once. Decide, and remove it from the other list.',
  }),
} as const;
