import { type CodeEntry, code } from '../code.ts';

interface Named {
  readonly name: string;
  readonly suggestion?: string | undefined;
  /** The file that is meant but has no valid name. */
  readonly rename?: string | undefined;
}

/** A name that leads nowhere. `where` says where the thing would be, `why` what the broken link costs. */
function unknown(thing: string, where: string, why: string): CodeEntry<Named> {
  return code<Named>({
    severity: 'error',
    message: ({ name }) => `there is no ${thing} \`${name}\``,
    hint: ({ suggestion, rename }) => {
      if (rename) return `Rename the file \`${rename}.yaml\`; the name here can stay.`;
      return suggestion ? `Did you mean \`${suggestion}\`?` : where;
    },
    explain: `The record names a ${thing} that is not there. ${why}\n\n${where} If it was renamed, write the new name; if it was removed, take the reference out.`,
  });
}

/** Names in one record that lead to another, or to the criteria pack. */
export const referenceCodes = {
  'reference/unknown-contact': unknown(
    'contact',
    'Contacts are listed in company.yaml under `contacts:`, each with an `id`.',
    'Nobody can be asked, reminded or held to a date for it.',
  ),
  'reference/unknown-site': unknown(
    'site',
    'Sites are the files in sites/, named here without `.yaml`.',
    'What is said about it counts for no facility.',
  ),
  'reference/unknown-partner': unknown(
    'partner',
    'Partners are the files in partners/, named here without `.yaml`.',
    'Its certification, screening and assessments cannot be looked up.',
  ),
  'reference/unknown-facility': code<Named & { partner: string }>({
    severity: 'error',
    message: ({ name, partner }) => `\`${partner}\` has no facility \`${name}\``,
    hint: ({ suggestion, partner }) =>
      suggestion
        ? `Did you mean \`${suggestion}\`?`
        : `Facilities are listed in the file of \`${partner}\` under \`facilities:\`.`,
    explain:
      'A facility of a partner is named `partner/facility`. With a facility that is not listed, a visit or a weakness belongs to no place.\n\nAdd it to the partner’s `facilities:`, or correct the name.',
  }),
  'reference/unknown-evidence': unknown(
    'evidence record',
    'Evidence is named by its record in evidence/, without `.yaml`, not by the document.',
    'The answer that rests on it has no proof.',
  ),
  'reference/unknown-criterion': unknown(
    'criterion',
    'The criteria are listed by `ctpat criteria list`; numbers stand in quotes.',
    'The record answers a question nobody asks, and the one that is asked stays open.',
  ),
  'reference/moved-criterion': code<{ name: string; now: string }>({
    severity: 'error',
    message: ({ name, now }) => `criterion ${name} is now ${now}`,
    hint: ({ now }) => `Write "${now}".`,
    explain:
      'The edition of the criteria this folder is pinned to carries this requirement under another number. Left as it is, the record counts for nothing.\n\nWrite the new number; a measure’s file is renamed too.',
  }),
  'reference/unknown-account': unknown(
    'account',
    'Accounts are the files in accounts/.',
    'What is said for it reaches no profile.',
  ),
  'reference/unknown-supply-chain': unknown(
    'supply chain',
    'Supply chains are the files in supply-chains/.',
    'The action would mend nothing.',
  ),
  'reference/unknown-finding': unknown(
    'finding',
    'A finding is named `validation/finding`: the file in validations/ and the `id` in its `findings:`.',
    'CBP’s finding would stay without the action that answers it.',
  ),
  'reference/unknown-incident': unknown(
    'incident',
    'Incidents are the files in incidents/.',
    'The action would mend nothing.',
  ),
  'reference/unknown-threat': unknown(
    'rated threat',
    'A threat is named `country/category` or `country/region/category`, as rated in risk/assessment.yaml.',
    'The action answers a danger nobody rated.',
  ),
  'reference/unknown-answers': unknown(
    'questionnaire',
    'Questionnaires that came back are the files in answers/.',
    'The assessment rests on answers that are not on file.',
  ),
  'reference/unknown-topic': unknown(
    'training topic',
    'The topics are those of the criteria pack.',
    'The session would prove no training.',
  ),
  'reference/unknown-evidence-type': unknown(
    'evidence type',
    'The types are those of the criteria pack; `other` fits what has no type.',
    'A requirement asks for proof by its type, so this proof counts for none.',
  ),
  'reference/unknown-eligibility': unknown(
    'question of eligibility',
    'The questions are those of the criteria pack for the account’s entity type.',
    'The question that is asked stays unanswered.',
  ),
  'reference/unknown-operation': unknown(
    'operation',
    'The operations are those of the criteria pack; `ctpat explain` knows them.',
    'The fact decides nothing, and the one meant is still undecided.',
  ),
  'reference/company-operation': code<{ name: string }>({
    severity: 'error',
    message: ({ name }) => `\`${name}\` is a fact about the whole company, not about a site`,
    hint: () => 'Write it in company.yaml under `operations:`.',
    explain:
      'Some facts differ from site to site, others are true of the company or not. This one is asked once; at a site it would be read by nobody.\n\nMove it to company.yaml.',
  }),
  'reference/unknown-entity': unknown(
    'entity type in this criteria pack',
    'The criteria pack lists the entity types it knows.',
    'Without it nothing can be judged for this account.',
  ),
  'reference/unknown-legal-entity': unknown(
    'legal entity',
    'Legal entities are listed in company.yaml under `legal_entities:`.',
    'Documents could not name the firm that is in the programme.',
  ),
  'reference/unknown-category': unknown(
    'category of criteria',
    'Vulnerability is rated by the number of the category, in quotes: "5", "9".',
    'The rating would count for nothing.',
  ),
  'reference/unknown-element': code<Named & { criterion: string }>({
    severity: 'error',
    message: ({ name, criterion }) => `criterion ${criterion} has no element \`${name}\``,
    hint: ({ suggestion, criterion }) =>
      suggestion
        ? `Did you mean \`${suggestion}\`?`
        : `\`ctpat criteria show ${criterion}\` lists its elements.`,
    explain:
      'The checklist of a criterion has fixed keys. An answer under another key is read by nobody, and the point it was meant for stays unanswered.\n\nTake the key from `ctpat criteria show`; your own notes can stand under a key that begins with `x-`.',
  }),
  'reference/unknown-part': code<Named & { criterion: string; parts: readonly string[] }>({
    severity: 'error',
    message: ({ name, criterion }) => `criterion ${criterion} has no part \`${name}\``,
    hint: ({ parts }) =>
      parts.length > 0
        ? `Its parts are ${parts.join(', ')}.`
        : 'It has one answer: write the text without parts.',
    explain:
      'Where a criterion has lettered parts, the statement can be written part by part, since CBP’s portal asks so. This part does not exist, so its text would be pasted nowhere.\n\nMove the text to one of the parts, or write one statement.',
  }),
  'reference/contact-left': code<{ name: string; on: string; what: string }>({
    severity: 'warning',
    message: ({ name, on, what }) => `\`${name}\` left on ${on} and is still ${what} here`,
    hint: ({ name }) => `Hand it over: ctpat reassign ${name} SUCCESSOR`,
    explain:
      'Work that belongs to somebody who has left is done by nobody. It is among the first things a specialist asks: who does this today?\n\nName a successor here, or everywhere at once with `ctpat reassign`.',
  }),
  'reference/itself': code<{ name: string; field: string }>({
    severity: 'error',
    message: ({ name, field }) => `\`${name}\` names itself under \`${field}\``,
    hint: () => 'Name another, or leave it empty.',
    explain:
      'Nobody is their own deputy, and a partner does not reach us through itself. A slip of copying.\n\nName who is meant, or leave it empty.',
  }),
  'reference/mends-nothing': code<Record<never, never>>({
    severity: 'error',
    message: () => 'this entry of `mends:` names nothing',
    hint: () => 'Name a criterion, partner, site, finding, incident, supply chain or threat.',
    explain:
      'An action says what it mends; that is the only place where the link is kept. An empty entry mends nothing, so the gap, finding or incident it was meant for stays without an action.\n\nName it: `{ criterion: "9.4", site: laredo-yard }`, `{ finding: validation/f-01 }` …',
  }),
  'reference/mends-what-is-met': code<{ criterion: string; site?: string | undefined }>({
    severity: 'info',
    message: ({ criterion, site }) =>
      `this open action mends criterion ${criterion}${site ? ` at ${site}` : ''}, which is met`,
    hint: () => 'Close the action with its proof, or look again whether the criterion is really met.',
    explain:
      'An open action says something is missing, the answer says nothing is. One of the two is behind.\n\nClose the action (`status: done`, `done_on`, `evidence`), or set the answer to what is true today.',
  }),
  'reference/site-in-and-out': code<{ site: string }>({
    severity: 'error',
    message: ({ site }) => `\`${site}\` is under \`sites:\` and under \`out_of_scope:\``,
    hint: () => 'Take it out of one of the two lists.',
    explain:
      'A site is in the scope of an account or left out of it with a reason. In both lists it cannot be judged rightly.\n\nTake it out of one of the two.',
  }),
  'reference/outdated-affirmation': code<{ what: string; name: string }>({
    severity: 'info',
    message: ({ what, name }) => `affirmed for the ${what} \`${name}\`, which is not there any more`,
    hint: ({ what }) => `If the ${what} was renamed, affirm again; otherwise delete the entry.`,
    explain:
      'An affirmation belongs to an account and, where it is judged so, to a site. This one belongs to something that is gone, so it counts for nothing.\n\nDelete the entry, or affirm the answer again under the new name.',
  }),
  'reference/unknown-rule': code<Named>({
    severity: 'warning',
    message: ({ name }) => `\`${name}\` under \`rules:\` is no code and no group of codes`,
    hint: ({ suggestion }) =>
      suggestion
        ? `Did you mean \`${suggestion}\`?`
        : 'Write a code as it is printed with a finding, or `area/*`.',
    explain:
      'A rule changes how grave findings of one code are in this folder. This name fits none, so nothing changes.\n\nCopy the code from a finding; `boilerplate/*` speaks about a whole area, `*` about all.',
  }),
} as const;
