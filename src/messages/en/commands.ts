/** Words of the commands: summaries, descriptions, examples. */
export const commandWords = {
  program: {
    usage: 'Usage: ctpat [options] <command> [options]',
    description:
      'Supply-chain security in a git repository: records in YAML, judged against the CTPAT minimum security criteria in our own words. Not an official tool; CBP’s own documents decide.',
    after: [
      'Exit codes: 0 fine; 1 findings at or above --fail-on; 2 wrong usage or unreadable project; 3 the machine lacks something; 70 a bug; 130 cancelled.',
      'Start with `ctpat init`. What a command takes: `ctpat <command> --help`.',
    ],
  },
  check: {
    summary: 'lint the whole folder: shape, references, evidence, dates, personal data, boilerplate',
    examples: 'ctpat check\nctpat check --fail-on warning\nctpat check --format sarif --output check.sarif',
  },
  assess: {
    summary: 'the self-assessment: a first triage, and answers from files and workbooks',
    examples:
      'ctpat assess --triage\nctpat assess --export-answers security.xlsx --department security\nctpat assess --answers security.xlsx --dry-run\nctpat assess --print-template --category 6',
  },
  gaps: {
    summary: 'the outcome of every criterion, with reasons and what to do next',
    description:
      'Judges every criterion that applies to each account and says why it came out so. A gap is about security,\nnot about files: faults in files are reported by `ctpat check`.',
    examples:
      'ctpat gaps\nctpat gaps --for validation --account importer\nctpat gaps --category 6 --all\nctpat gaps --format json --output gaps.json\nctpat gaps --record --by tom-baker',
    recorded: (file: string) => `kept as ${file}`,
  },
  due: {
    summary: 'everything with a date: what is late and what comes next',
    description:
      'Answers to look at again, routines, evidence, logs, training, partners, corrective actions, CBP’s requests and\nthe dates of the programme, from the records. Without --within or --all: the next 90 days.',
    examples:
      'ctpat due\nctpat due --overdue --owner tom-baker\nctpat due --within 30d --fail-on must\nctpat due --format ics --all --output security.ics',
  },
  partner: {
    summary: 'due diligence on business partners: how each stands and what is due',
    list: {
      summary: 'all partners by tier: membership, screening, assessment, what is next',
      examples:
        'ctpat partner list\nctpat partner list --tier high --overdue\nctpat partner list --role highway_carrier --country MX\nctpat partner list --uncertified --format json',
    },
    show: {
      summary: 'everything about one partner, with the reasons of its tier',
      examples: 'ctpat partner show lotus-furniture\nctpat partner show "Gulf Drayage" --format md',
    },
    due: {
      summary: 'what is overdue or comes due about partners; --fail-on looks at what is overdue',
      examples:
        'ctpat partner due\nctpat partner due --within 90d\nctpat partner due --within 0d --fail-on must',
    },
  },
  status: {
    summary: 'where we stand, on one screen, and the one next step',
    examples: 'ctpat status\nctpat status --account importer --format json',
  },
  eligibility: {
    summary: 'may we apply: the questions of each account, answered and missing',
    examples:
      'ctpat eligibility\nctpat eligibility --account importer --format md\nctpat eligibility --fail-on must',
  },
  portal: {
    summary: 'the texts for CBP’s portal, one at a time',
    next: {
      summary: 'show and copy the next text, and remember where one was',
      description:
        'Shows one text after the other in the order of the portal and puts each on the clipboard. The text alone goes\nto standard output. Which one was shown last is remembered in .ctpat/state/. Exits 1 behind the last.',
      examples: 'ctpat portal next\nctpat portal next --changed\nctpat portal next --no-copy > text.txt',
    },
    back: { summary: 'the text before', examples: 'ctpat portal back' },
    show: { summary: 'one text by its field', examples: 'ctpat portal show 6.1.a' },
    list: {
      summary: 'every field, what is in it and which were shown',
      examples: 'ctpat portal list --changed',
    },
    reset: { summary: 'begin again with the first text', examples: 'ctpat portal reset' },
  },
  submitted: {
    summary: 'keep what CBP was given: texts, files and their digests',
    description:
      'Freezes the portal texts and the digests of the files as submissions/<account>/<date>.yaml, never over an older\none, and proposes what the account says from then on. Only an officer submits.',
    examples:
      'ctpat submitted importer --kind annual_review --by ana-ruiz\nctpat submitted importer --kind update --by ana-ruiz --on 2026-11-20 --write-dates',
  },
  criteria: {
    summary: 'the criteria that apply, and why',
    list: {
      summary: 'list the criteria of an account or an entity type',
      examples:
        'ctpat criteria list\nctpat criteria list --entity sea_carrier --level must\nctpat criteria list --format json',
    },
    show: {
      summary: 'one criterion: what it asks, guidance, good evidence, likely questions',
      examples: 'ctpat criteria show 6.1\nctpat criteria show 9.4 --format json',
    },
    search: { summary: 'criteria whose words match', examples: 'ctpat criteria search seal log' },
  },
  explain: {
    summary: 'what a code, a criterion or a term means, and how to mend it',
    examples: 'ctpat explain reference/unknown-evidence\nctpat explain 6.1\nctpat explain VVTT',
  },
  schema: {
    summary: 'write the editor schemas to .ctpat/schemas/',
    examples: 'ctpat schema\nctpat schema --check',
    wrote: (count: number) =>
      count === 0 ? 'schemas are up to date' : `${count} schema ${count === 1 ? 'file' : 'files'} written`,
    stale: (count: number) =>
      `${count} schema ${count === 1 ? 'file is' : 'files are'} out of date; run \`ctpat schema\``,
  },
  affirm: {
    summary: 'looked at again and still holds',
    examples:
      'ctpat affirm 6.1 6.2 --by tom-baker\nctpat affirm 9.4 --by tom-baker --site houston-dc\nctpat affirm --all --by tom-baker',
  },
  doctor: {
    summary: 'what this machine has: Node, git, a browser, fonts, the vault',
    examples: 'ctpat doctor\nctpat doctor --format json',
  },
  init: {
    summary: 'scaffold a repository: records, one measure file per criterion, CI',
    examples:
      'ctpat init\nctpat init programme --entity importer --company "Meridian Home Goods, Inc." --country US --yes',
  },
  build: {
    summary: 'documents as Markdown, HTML and PDF; only what changed',
    examples:
      'ctpat build\nctpat build security-profile --format md,html\nctpat build site-sheet --site houston-dc\nctpat build --account importer --draft\nctpat build portal',
  },
  templates: {
    summary: 'documents in your own words and look: what there is, start from ours, the fields',
    list: {
      summary: 'templates and styles; which are yours, and whether ours changed since',
      examples: 'ctpat templates list\nctpat templates list --format json',
    },
    eject: {
      summary: 'copy ours into templates/ to change it',
      examples:
        'ctpat templates eject partials/cover\nctpat templates eject security-profile styles/document',
    },
    fields: {
      summary: 'every field a document’s template can use, with its meaning',
      examples: 'ctpat templates fields security-profile\nctpat templates fields gap-assessment --format md',
    },
  },
} as const;
