/** Sentences around building documents, and the words documents are made with. */
export const documentWords = {
  noBrowser: 'there is no browser to print PDF with',
  browserFix:
    'Install the optional package @sparticuz/chromium (Linux x64), or Chrome, Edge or Chromium, or name one with --browser or CTPAT_BROWSER. Markdown and HTML need none.',
  noSuchBrowser: (program: string, by: string) => `${by} names ${program}, and there is no such program`,
  browserNotUnpacked: (reason: string) =>
    `the browser that comes with ctpat could not be unpacked: ${reason}`,
  browserNotStarted: (program: string, reason: string) => `the browser ${program} did not start: ${reason}`,
  notPrinted: (document: string, reason: string) => `${document} could not be printed: ${reason}`,
  bundledBrowser: (version: string) => `Chromium ${version}, which came with ctpat`,
  namedBrowser: (program: string, by: string) => `${program} (${by})`,
  noSuchDocument: (name: string) => `there is no document called ${name}`,
  documentNames: (names: readonly string[]) => `Documents: ${names.join(', ')}.`,
  noSuchAccount: (id: string) => `there is no account called ${id}`,
  noSuchSite: (id: string, account: string) => `${id} is no site of the account ${account}`,
  siteNames: (ids: readonly string[]) =>
    ids.length
      ? `Its sites: ${ids.join(', ')}.`
      : 'It has none yet: name its sites under sites: in the account.',
  siteOfNothing: '--site is for site sheets, and none is to be built',
  siteOfNothingHint: 'For example: ctpat build site-sheet --site houston-dc',
  accountNames: (ids: readonly string[]) =>
    ids.length ? `Accounts: ${ids.join(', ')}.` : 'Add one with a file in accounts/.',
  noTemplate: (name: string) => `the template ${name} is missing from this installation`,
  noLogo: (path: string) => `the logo ${path} cannot be read`,
  logoKinds: 'Name a PNG, JPEG or SVG file inside the project under documents.logo in ctpat.yaml.',
  progress: (path: string) => `printing ${path}`,
} as const;

/** Words printed in documents. */
export const printWords = {
  titles: {
    'security-profile': 'Security Profile',
    'gap-assessment': 'Gap Assessment',
    'evidence-index': 'Evidence Index',
    'site-sheet': 'Site Sheet',
  },
  contents: 'Contents',
  subject: (criteria: string, edition: string, digest: string) =>
    `${criteria}, edition ${edition}; records ${digest}`,
  records: (digest: string) => `Records ${digest}`,
  draft: 'DRAFT',
  allSites: 'all',
  undated: 'undated',
  coverage: (title: string, missing: readonly string[]) =>
    missing.length === 0 ? `${title}: no month missing.` : `${title}: missing ${missing.join(', ')}.`,
  held: { repo: 'on file', vault: 'company vault', elsewhere: 'elsewhere' },
  ownership: {
    corporation: 'Corporation',
    partnership: 'Partnership',
    llc: 'Limited liability company',
    sole_proprietorship: 'Sole proprietorship',
    government: 'Government',
    other: 'Other',
  },
  modes: { truck: 'truck', rail: 'rail', ocean: 'ocean', air: 'air' },
  facts: {
    name: 'Legal name',
    tradeNames: 'Trade names',
    ownership: 'Ownership',
    founded: 'Founded',
    employees: 'Employees',
    address: 'Principal address',
    phone: 'Telephone',
    website: 'Website',
    entity: 'Business entity type',
    accountNo: 'Account number',
    commodities: 'Commodities',
    origins: 'Countries of origin',
    modes: 'Modes of transport',
    entries: 'Entries per year',
    officer: 'Company officer',
    contact: 'Primary point of contact',
    support: 'Statement of support',
  },
  signed: (person: string, day: string) => (person ? `Signed by ${person}, on ${day}` : `Signed on ${day}`),
  identifiers: {
    ior: 'Importer of record number',
    ein: 'EIN',
    duns: 'DUNS number',
    scac: 'SCAC',
    dot: 'US DOT number',
    fmc: 'FMC number',
    iata: 'IATA code',
    mid: 'Manufacturer identification (MID)',
    bond: 'Customs bond',
    broker_license: 'Broker license',
    filer_code: 'Filer code',
    sct: 'SCT permit',
    rfc: 'RFC',
    ace: 'ACE account',
    fast: 'FAST identification',
    other: 'Other identification',
  },
  bestPractice: {
    management_support: 'Senior management support',
    innovation: 'Innovative technology or process',
    documented_process: 'Documented process',
    checks_and_balances: 'Checks and balances',
    evidence_of_implementation: 'Evidence of implementation',
  },
  level: { must: 'Must', should: 'Should', unknown: 'Level unknown' },
} as const;
