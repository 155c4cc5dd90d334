import { code } from '../code.ts';

const quote = (text: string) => `\`${text}\``;

/** Codes of the checks that hold answers against records; the reasons of outcomes are in `compliance.ts`. */
export const complianceCheckCodes = {
  'compliance/missing-with-status': code<{ field: string; because: string }>({
    severity: 'error',
    message: ({ field, because }) => `${quote(field)} is missing: ${because}`,
    hint: ({ field }) => `Add ${quote(`${field}:`)}, or take the status back.`,
    explain:
      'Some fields go together: what is done has a day on which it was done and its proof, what is cancelled has a reason, and what does not apply has the words CBP reads instead of an answer. Without them nobody can tell later what happened, and a claim without words counts as open.',
  }),
  'compliance/identifier-form': code<{ kind: string; title: string; looks: string; sure: boolean }>({
    severity: 'warning',
    message: ({ title, looks, sure }) =>
      `this does not look like a ${title}: ${sure ? 'it is' : 'usually'} ${looks}`,
    hint: ({ kind }) =>
      `Compare it with the paper it comes from, or give it another ${quote('kind')} than ${quote(kind)}.`,
    explain:
      'CBP knows a company by its numbers, and one wrong digit sends an application to the wrong account. The form each number usually has is data of the criteria pack, some of it from sources nobody outside the portal can confirm; so a number of another form is asked about, never refused. Look it up on the bond, the license or the registration. Where it is right as it stands, silence the line with an ignore comment and the reason.',
  }),
  'compliance/action-status': code<{ status: string }>({
    severity: 'warning',
    message: ({ status }) => `there is a day on which it was done, but the status is ${quote(status)}`,
    hint: () => 'Write `status: done`, or remove `done_on`.',
    explain:
      'An action is done when its status says so. With a day under `done_on` and another status one of the two is behind. Correct the one that is.',
  }),
  'compliance/verified-by-owner': code<{ owner: string }>({
    severity: 'warning',
    message: ({ owner }) => `${owner} did the work and verified it`,
    hint: () => 'Let somebody else look at it and write their id.',
    explain:
      'Whoever looks that an action is done should be somebody other than its owner; otherwise it is only said twice. A second pair of eyes is what CBP means by verification.',
  }),
  'compliance/element-without-words': code<{ element: string }>({
    severity: 'error',
    message: ({ element }) => `${quote(element)} is not applicable, but no words say why`,
    hint: ({ element }) => `Write \`${element}: { status: not_applicable, how: … }\`.`,
    explain:
      'A point of the checklist may be left out where it does not apply, with words that say why. Without them nobody can follow, and CBP will ask. Add them under `how:`.',
  }),
  'compliance/status-against-elements': code<{
    status: string;
    elements: readonly string[];
    kind: 'open' | 'met';
  }>({
    severity: 'warning',
    message: ({ status, elements, kind }) =>
      kind === 'open'
        ? `the status is ${quote(status)}, but ${list(elements)} ${elements.length === 1 ? 'is' : 'are'} not met`
        : `the status is ${quote(status)}, but every element is answered as met`,
    hint: () => 'Remove the status, it follows from the elements; or correct the one that is wrong.',
    explain:
      'The status of a measure and the answers to its checklist contradict each other. CBP reads one and sees the other. Where the elements are answered the status can stay empty: it follows from them.',
  }),
  'compliance/met-without-evidence': code<{ criterion: string }>({
    severity: 'warning',
    message: ({ criterion }) => `${criterion} is a must and answered as met, but no evidence is named`,
    hint: ({ criterion }) => `\`ctpat criteria show ${criterion}\` says what usually proves it.`,
    explain:
      'CBP asks for a written procedure and for records that show it is followed. A must answered as met with nothing behind it is the first thing a validator picks. Name the evidence, or answer what is true today.',
  }),
  'compliance/unmet-without-action': code<{ criterion: string }>({
    severity: 'info',
    message: ({ criterion }) => `${criterion} is not met, and no open action says who mends it by when`,
    hint: ({ criterion }) => `Add a record in actions/ with \`mends: [{ criterion: "${criterion}" }]\`.`,
    explain:
      'A criterion that is answered as not met is an honest answer with a question behind it: who does what by when? CBP asks for exactly that. An open action that names the criterion answers it. Where a gap is accepted for now, say so with an ignore comment and the reason.',
  }),
  'compliance/not-answered': code<{ criterion: string }>({
    severity: 'info',
    message: ({ criterion }) =>
      `there is a text for ${criterion}, but neither the status nor an element is answered`,
    hint: () => 'Answer the elements: `met`, `partial`, `unmet`, or `not_applicable` with words.',
    explain:
      'A statement alone does not say whether the criterion is met. Until the elements or the status are answered it counts as not answered.',
  }),
  'compliance/site-without-entry': code<{ criterion: string; sites: readonly string[] }>({
    severity: 'info',
    message: ({ criterion, sites }) =>
      `${criterion} is judged site by site, and nothing is said about ${list(sites)}`,
    hint: ({ sites }) =>
      `Under ${quote('sites:')} write ${quote(`${sites[0]}: same`)}, or what differs there: ${quote(`${sites[0]}: { status: planned }`)}.`,
    explain:
      'With several sites in scope the answer of one is no answer for another: a fence in Houston proves nothing in Laredo. A site without an entry counts as not answered; `same` says that the answer above holds there too.',
  }),
  'compliance/measures-empty': code<{ ids: readonly string[] }>({
    severity: 'info',
    message: ({ ids }) =>
      `${ids.length} ${ids.length === 1 ? 'measure is' : 'measures are'} still empty: ${list(ids)}`,
    hint: () => '`ctpat gaps` shows where to go on.',
    explain:
      'These files hold no status, no element, no statement and no evidence yet. That is how they start; each is answered in the file itself.',
  }),
  'compliance/not-asked': code<{ criterion: string }>({
    severity: 'info',
    message: ({ criterion }) => `no account of this company is asked about ${criterion}`,
    hint: () => 'Remove the measure, or check the entity types of the accounts.',
    explain:
      'Which criteria are asked depends on the entity types of the accounts. This one is not asked of any of them, so the answer is never judged and never printed. It may stay, but it costs work for nothing.',
  }),
  'compliance/operation-undecided': code<{
    operation: string;
    question: string;
    criteria: readonly string[];
  }>({
    severity: 'info',
    message: ({ operation, criteria }) =>
      `${quote(operation)} is not decided; ${list(criteria)} ${criteria.length === 1 ? 'depends' : 'depend'} on it`,
    hint: ({ operation, question }) =>
      `${question} Write \`${operation}: true\` or \`false\` under \`operations:\`.`,
    explain:
      'Facts about the business decide which criteria apply. While one is left out, every criterion that could apply is asked. Answer it in company.yaml, and in the file of a site where it differs.',
  }),
  'compliance/operation-contradicted': code<{ operation: string; because: string }>({
    severity: 'warning',
    message: ({ operation, because }) => `${quote(operation)} is answered with false, but ${because}`,
    hint: () => 'Correct the fact; the criteria it switches off apply after all.',
    explain:
      'A fact answered with false switches criteria off, and its words are printed for CBP. Another record of this folder says the opposite. Correct whichever is wrong: a criterion left out by mistake is a gap nobody sees.',
  }),
  'compliance/submitter-not-officer': code<{ name: string; kind: string }>({
    severity: 'warning',
    message: ({ name, kind }) => `${name} is ${kind}; only an officer of the company may submit`,
    hint: () => 'Have an officer submit; correct `kind:` in company.yaml if it is wrong there.',
    explain:
      'The application and each yearly review bind the company, so an officer submits them in the portal. A consultant or another employee may prepare them only. If the record is right, tell the specialist and have it submitted anew.',
  }),
  'compliance/signer-not-officer': code<{ name: string; kind: string }>({
    severity: 'info',
    message: ({ name, kind }) => `the statement of support is signed by ${name}, who is ${kind}`,
    hint: () =>
      'Let a senior officer sign: the owner, president, chief executive, general manager or the like.',
    explain:
      'The statement shows that senior management stands behind the programme. Signed by somebody below it, it shows the contrary.',
  }),
  'compliance/decision-without-request': code<{ decision: string; account: string }>({
    severity: 'warning',
    message: ({ decision, account }) =>
      `the specialist's ${decision === 'rejected' ? 'rejection' : 'question'} is in no request of account ${quote(account)}`,
    hint: ({ account }) =>
      `Add it under \`requests:\` of accounts/${account}.yaml, with the day by which to answer.`,
    explain:
      'A rejected answer or a question has a clock. The clock is kept under the account’s `requests:`; without an entry there nothing reminds anybody.',
  }),
} as const;

function list(names: readonly string[]): string {
  const shown = names.slice(0, 8).join(', ');
  return names.length > 8 ? `${shown} and ${names.length - 8} more` : shown;
}
