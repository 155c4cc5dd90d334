/** Fields that several views have. */

export const evidence = {
  about: 'The documents that prove it, which this reader may see',
  each: {
    title: 'Its name',
    version: 'Its version in words, such as “version 3”; empty without one',
    date: 'Its newest day, or the months a series covers; “undated” without one',
    dated: 'True where it has a day',
  },
} as const;

export const frame = {
  title: 'Name of the document',
  company: 'Legal name of the company, or of the legal entity the account belongs to',
  entity: 'Type of business the account is for, such as “Importer”',
  date: 'Day the records were judged on, written out',
  criteria: {
    about: 'The criteria the answers are held against',
    fields: {
      title: 'Their name',
      edition: 'Their edition',
      source: 'Where they are from',
      disclaimer: 'That the words are ours and not CBP’s; keep it in what others read',
    },
  },
  marking: 'The words of `documents.marking`; empty without them',
  digest: 'Short digest of the records shown: two documents with one digest show the same',
  draft: 'True when built with --draft',
  ownTemplates: {
    about: 'Templates and styles of your own this document is made with',
    each: 'Its path in your project',
  },
} as const;

export const chart = (what: string) =>
  ({
    about: `The drawing of ${what}. Write ![{{chart.words}}]({{chart.path}})`,
    fields: {
      path: 'Where the drawing is',
      words: 'What it shows, in words, for those who cannot see it',
    },
  }) as const;

export const answer = {
  where: 'The sites it is given for; empty where one answer holds everywhere',
  notApplicable: 'True where it does not apply',
  because: 'Why it does not apply',
  parts: {
    about: 'The answer part by part; a whole answer is one part without letter and title',
    each: {
      letter: 'Letter of the part',
      title: 'What the part is about',
      text: 'The answer, as paragraphs; empty where it is still to be given',
    },
  },
  evidence,
} as const;

export const level = {
  about: 'Counts of one level',
  fields: { applicable: 'How many applied', met: 'How many were met' },
} as const;

export const action = {
  title: 'What is to be done',
  mends: 'What it mends',
  owner: 'Who does it',
  due: 'By when',
  overdue: 'True where that day is over',
  status: 'How far it is',
  interim: 'What holds until then; empty without it',
} as const;

export const figure = {
  path: 'Where the drawing is. Write ![{{words}}]({{path}})',
  words: 'What it shows, in words, for those who cannot see it',
} as const;

export const fact = { label: 'What it is', value: 'What the records say' } as const;
