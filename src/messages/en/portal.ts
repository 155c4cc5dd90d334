const times = (count: number, one: string, more: string) => `${count} ${count === 1 ? one : more}`;

/** Words of the portal texts, and of what is done with them. */
export const portalWords = {
  title: (company: string, account: string) => `Texts for the CTPAT portal: ${company}, ${account}`,
  intro:
    'One text for each field, in the order of the portal. Paste them with `ctpat portal next`; the files to upload lie in `upload/`.',
  since: (day: string) => `Changes are against what CBP was given on ${day}.`,
  columns: ['field', 'title', 'characters', 'state', 'files'],
  state: {
    answer: 'answer',
    not_applicable: 'not applicable',
    empty: 'NOTHING YET',
  },
  change: { new: 'new', changed: 'changed', same: 'unchanged' },
  over: (count: number, limit: number) => `${count} over the limit of ${limit}`,
  gone: 'No longer given',
  uploads: 'Files to upload',
  uploadColumns: ['file', 'for', 'evidence'],
  noUploads: 'No file to upload.',
  empty: (count: number) =>
    `${times(count, 'field has', 'fields have')} nothing to paste yet: ctpat assess --only unanswered`,
  tooLong: (key: string, over: number, limit: number, place: string, words: string) =>
    `${key} is ${times(over, 'character', 'characters')} over the limit of ${limit}: cut at ${place}, behind “${words}”`,
  built: (texts: number, uploads: number, changed: number) =>
    `${times(texts, 'text', 'texts')}, ${times(uploads, 'file', 'files')} to upload; ${changed} changed by this run`,
  tooLarge: (name: string, bytes: number, limit: number) =>
    `${name} has ${bytes} bytes, more than policy.portal.max_bytes (${limit}): CBP’s portal may refuse it`,
  wrongType: (name: string, types: string) =>
    `${name} is of a type the portal may refuse; it is known to take ${types}`,
  missing: (name: string, file: string) =>
    `${file} (${name}) is not there or not the file that was registered`,
  noVault: (count: number) =>
    `${times(count, 'file is', 'files are')} held in the vault, which is not on this machine`,
  noVaultHint: 'Name the vault with CTPAT_VAULT, or run this where it is, and build again.',
  nothingNext: 'Every text was shown. Begin again: ctpat portal reset',
  nothingBack: 'This is the first text.',
  noSuch: (key: string) => `there is no field ${key}`,
  noSuchHint: (known: string) =>
    known === ''
      ? 'See them all: ctpat portal list'
      : `Did you mean ${known}? See them all: ctpat portal list`,
  position: (at: number, of: number) => `${at} of ${of}`,
  copied: (program: string) => `copied to the clipboard (${program})`,
  copiedByTerminal: 'handed to the terminal’s clipboard',
  notCopied: 'no clipboard here: mark and copy the text above',
  onlyChanged: 'only what CBP was not given yet',
  files: (names: string) => `files: ${names}`,
  reset: 'The next text is the first again.',
  shown: 'shown',
  notShown: 'not shown',
  several: (known: string) => `there are several accounts: say --account ${known}`,
} as const;

/** Words of `ctpat submitted`. */
export const submittedWords = {
  file: 'Tool-written, frozen: what CBP was given, independent of git history.',
  notOfficer: (person: string) => `${person} is no officer of the company`,
  officers: (known: string) =>
    known === ''
      ? 'Only an officer may submit: mark one in company.yaml with `kind: officer`.'
      : `Only an officer may submit: ${known}.`,
  future: (day: string) => `${day} is not there yet`,
  futureHint: 'Record a submission on the day it is made, or later.',
  empty: (keys: string) => `nothing is said yet for ${keys}`,
  emptyHint: 'Answer them first, or say --partial if CBP was given the rest without them.',
  evidenceMissing: (names: string) => `files to upload are not there: ${names}`,
  evidenceMissingHint:
    'Put them back, or run this where the vault is; what was not uploaded must not be recorded.',
  kept: (file: string, texts: number, uploads: number) =>
    `kept as ${file}: ${times(texts, 'text', 'texts')}, ${times(uploads, 'file', 'files')}`,
  propose: 'The account could now say (the portal’s own days win over these):',
  proposal: (field: string, value: string, why: string) => `  ${field}: ${value}   # ${why}`,
  writeHint: 'Write them with --write-dates, or by hand.',
  wrote: (file: string) => `written to ${file}`,
  notWritten: (file: string, why: string) => `${file} was left as it is: ${why}`,
  why: {
    applicant: 'CBP decides now',
    submitted: 'the profile was handed in',
    anniversary: 'a year after the last one',
  },
  expect: (what: string, day: string) => `${what}: about ${day}`,
} as const;

/** Words of `ctpat eligibility`. */
export const eligibilityWords = {
  verdict: {
    nothing_against: 'nothing in the answers stands against applying',
    against: 'an answer stands against applying',
    open: 'not all questions are answered',
  },
  cbp: 'CBP decides each case by itself and may find an applicant not eligible whatever the answers.',
  state: {
    wanted: 'as wanted',
    against: 'stands against it',
    open: 'not answered',
    undated: 'answered without a day',
    renew: 'to be answered anew',
  },
  yes: 'yes',
  no: 'no',
  on: (day: string) => `on ${day}`,
  renewWhy: (day: string) =>
    `asked again at every renewal; this answer is not newer than the submission of ${day}`,
  how: (id: string, wants: boolean, day: string) =>
    `eligibility: { ${id}: { answer: ${wants}, on: ${day} } }`,
  missing: 'What is missing',
  columns: ['question', 'answer', 'state'],
  accounts: 'No account yet.',
} as const;
