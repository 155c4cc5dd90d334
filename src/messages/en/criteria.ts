/** Words of `ctpat criteria` and `ctpat explain`. */
export const criteriaWords = {
  overlaid: '[overlay]',
  none: 'No criterion fits.',
  count: (count: number, edition: string) =>
    `${count} ${count === 1 ? 'criterion' : 'criteria'}, edition ${edition}, in our own words; CBP’s own documents decide.`,
  scope: { company: 'one answer for the company', site: 'answered site by site' },
  level: { must: 'must', should: 'should', 'n/a': 'n/a', unknown: 'unknown' },
  levels: 'Level by entity type',
  elements: 'Checklist',
  requirements: 'Also needed',
  guidance: 'How it is usually met',
  goodEvidence: 'Good evidence',
  likelyQuestions: 'Likely questions',
  notes: 'Not certain',
  source: 'Source',
  basis: { memory: 'from memory, provisional' },
  computed: 'decided by your records',
  within: (duration: string) => `proof within ${duration}`,
  failsWith: 'open as long as this is so',
  ownWords: 'restated in our own words',
  confirmed: (on: string, where: string) =>
    `Confirmed from your booklet on ${on}${where ? ` (${where})` : ''}.`,
  page: (page: number) => `page ${page}`,
  undecided: (keys: string) => `applies until decided: ${keys}`,
  notApplicable: (because: string) => `not applicable: ${because}`,
  unknownEntity: (entity: string) => `there is no entity type ${entity}`,
  entityHint: (known: string) => `Choose from ${known}.`,
  unknownCategory: (category: number) => `there is no category ${category}`,
  accountOutside: 'an account is named, but there is no project here',
  accountOutsideHint: 'Name the project folder with -C, or an entity type with --entity.',
  unknownAccount: (account: string) => `there is no account ${account}`,
  accountHint: (known: string) =>
    known === '' ? 'There is none yet: add a file in accounts/.' : `There are: ${known}.`,
  unknownCriterion: (id: string) => `there is no criterion ${id}`,
  criterionHint: (nearest: string) =>
    nearest === '' ? 'See `ctpat criteria list`.' : `Did you mean ${nearest}? See \`ctpat criteria list\`.`,
  nothingCalled: (text: string) => `there is no code, criterion or term called ${JSON.stringify(text)}`,
  nothingHint: (nearest: string) =>
    nearest === '' ? 'Try `ctpat criteria search`.' : `Did you mean ${nearest}?`,
  explain: {
    severity: 'Severity',
    rule: (code: string) =>
      `Change it in this project with \`rules: { ${code}: off }\` in ctpat.yaml, or silence one place with`,
    ignore: (code: string) => `# ctpat-ignore ${code}: why it is right here`,
    also: 'also',
    source: 'Source',
    confidence: 'confidence',
    sureness: { high: 'high', medium: 'medium', low: 'low', memory: 'memory', derived: 'derived' },
  },
} as const;
