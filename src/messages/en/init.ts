/** Words of `ctpat init`: questions, defaults, what was made. */
export const initWords = {
  askEntity: 'Which business entity type applies for CTPAT?',
  askCompany: 'Legal name of the company',
  askCountry: 'Country of the business (two letters, for example US)',
  askSites: 'Facilities by name, with commas',
  askOfficer: 'Company officer who signs and submits',
  askContact: 'Who does the work (for example the trade compliance manager)',
  defaultCompany: 'Our company',
  defaultSite: 'Main facility',
  defaultOfficer: 'Company officer',
  defaultContact: 'Compliance manager',
  nobodyToAsk: 'nobody can be asked here: this is no terminal',
  giveFlags: (missing: readonly string[]) =>
    `Add ${missing.join(' ')}, or --yes for the defaults of what is missing.`,
  notEmpty: 'Please write a name.',
  noEntity: (entity: string) => `there is no entity type ${entity}`,
  entities: (known: string) => `Choose from ${known}.`,
  noCountry: (country: string) => `${country} is not a country code`,
  countryHint: 'Two capital letters of ISO 3166-1, for example US, MX, CA.',
  noId: (id: string) => `${id} cannot be an id`,
  idHint: (id: string | undefined) =>
    `Lower-case letters, digits and hyphens${id ? `, for example ${id}` : ''}.`,
  existing: (folder: string) => `${folder} is a ctpat project already`,
  existingHint: 'Use `ctpat check` and `ctpat gaps` there, or choose another folder.',
  made: (count: number, folder: string) => `${count} files written in ${folder}`,
  left: (paths: readonly string[], more: number) =>
    `left as they were: ${paths.join(', ')}${more > 0 ? ` and ${more} more` : ''}`,
  ignoreYourself:
    'your .gitignore stayed: add evidence/private/, evidence/inbox/, .ctpat/state/ and build/ to it, so that people’s data is not committed.',
  noGit:
    'no git repository here: records and documents work, but history, diffs, review by pull request and the commit in assessments are missing. `git init` adds them.',
  again: (flags: string) => `the same without questions:\n  ctpat init ${flags}`,
  goOn: (flags: string) => `nothing was written; to go on from here:\n  ctpat init ${flags}`,
  next: 'next:',
  steps: (cd: string) => [
    `${cd}ctpat gaps            every criterion that applies, all still to answer`,
    `${cd}ctpat criteria show 6.1   what one criterion asks, and what usually proves it`,
    `${cd}ctpat check           after each change: faults with file, line and mend`,
  ],
  project: {
    first: 'The project. Everything but `format` has a default; `ctpat explain` tells more.',
    overlay: 'Corrections of the criteria from your own booklet go into this folder, one file a criterion.',
  },
  operations:
    'Facts that decide which criteria apply: true, false, or { value: false, because: One sentence CBP can read. }. Left out is undecided, and the criterion applies.',
  measure: {
    asks: 'Asks',
    how: 'How it is usually met',
    proof: 'Good evidence',
    status: 'met | partial | planned | unmet | not_applicable; empty: not answered, or as the elements say',
    statement: 'how we meet it: who does what, when, where, and how it is recorded',
    parts: 'how we meet it, part by part',
    elements: 'met | partial | unmet | not_applicable, or { status: partial, how: … }',
    computed: 'follows from the records',
    sites: 'every site: same, or what differs there',
    provisional: 'level from memory: confirm it from your booklet',
  },
} as const;
