import { code } from '../code.ts';

/** Codes for text that says nothing about this company. */
export const boilerplateCodes = {
  'boilerplate/placeholder': code<{ found: string }>({
    severity: 'warning',
    message: ({ found }) => `\`${found}\` is left over from a template`,
    hint: () => 'Write what is true here.',
    explain:
      'A template’s gap that nobody filled shows a reader that the text was never read. CBP sends such answers back. Write the name, place or day that belongs there.',
  }),
  'boilerplate/bare-yes': code<{ text: string }>({
    severity: 'warning',
    message: ({ text }) => `"${text}" does not say how`,
    hint: () => 'Say who does what, where, how often, and what record it leaves.',
    explain:
      'CBP asks how a criterion is met, not whether. "Yes", "we comply" or "see policy" is returned with a question. A good answer names the person or role, the place, the rhythm and the record, in three to eight sentences.',
  }),
  'boilerplate/short-statement': code<{ length: number }>({
    severity: 'warning',
    message: ({ length }) => `${length} characters are too few to say how a must is met`,
    hint: () => 'Say who does what, where, how often, and what record it leaves.',
    explain:
      'A must needs an answer a stranger can picture: who, what, where, how often, and what shows it. One short line cannot do that.',
  }),
  'boilerplate/same-text': code<{ criterion: string; exact: boolean }>({
    severity: 'warning',
    message: ({ criterion, exact }) =>
      exact ? `word for word the text of ${criterion}` : `nearly the text of ${criterion}`,
    hint: () => 'Each criterion asks something else; answer what this one asks.',
    explain:
      'The same paragraph under several criteria answers none of them well, and a specialist who reads them in a row sees it at once. Keep what belongs here; refer to the procedure by name for the rest.',
  }),
  'boilerplate/criterion-text': code<{ criterion: string }>({
    severity: 'warning',
    message: ({ criterion }) => `the statement repeats what ${criterion} asks, not what is done`,
    hint: () => 'Describe your own practice: who, what, where, how often, and what record it leaves.',
    explain:
      'Repeating the requirement says that it was read, not that it is met. The specialist knows the requirement. Say how it is done here.',
  }),
  'boilerplate/rhythm-unproved': code<{ claim: string; series?: string | undefined }>({
    severity: 'warning',
    message: ({ claim, series }) =>
      series
        ? `"${claim}" is claimed, but the fastest series of evidence named here is ${series}`
        : `"${claim}" is claimed, but no series of evidence of that rhythm is named`,
    hint: () => 'Name the log that shows it (its entry has `every:`), or write the rhythm that is kept.',
    explain:
      'Whoever writes "daily" is asked for the daily records. A claim of rhythm should be followed by a log in that rhythm; its register entry says `every: P1D`, `P1W`, `P1M` or `P3M`. Name the log, or claim only what is done.',
  }),
  'boilerplate/routine-unproved': code<{ what: string; every: string; evidence: string }>({
    severity: 'info',
    message: ({ what, every, evidence }) =>
      `"${what}" is set for every ${every}, but ${evidence} is not a series of that rhythm`,
    hint: ({ every }) =>
      `Write \`every: ${every}\` in the evidence's entry, or name the series that shows it.`,
    explain:
      'A routine is checked against its evidence: the series must have a rhythm at least as fast. Without `every:` in the register entry a missing month is never noticed.',
  }),
} as const;
