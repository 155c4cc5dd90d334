import { describe, expect, test } from 'vitest';
import { checks } from '../../src/checks/index.ts';
import { catalogue } from '../../src/diagnostics/codes.ts';
import type { Problem } from '../../src/diagnostics/diagnostic.ts';
import type { SiteResult } from '../../src/domain/outcome.ts';
import { evaluationOf } from './evaluation-of.ts';
import { type Case, contextOf, digestOf } from './found-in.ts';

/** `code: message | hint` of everything that is said about a file. */
async function said(file: string, one: Case): Promise<string[]> {
  const context = await contextOf(one);
  const found = [...context.project.problems, ...checks.flatMap((check) => [...check(context)])];
  return found.filter(({ at }) => at?.file === file).map(sentence);
}

function sentence({ code, args }: Problem): string {
  const entry = catalogue[code] as {
    message(args: unknown): string;
    hint?(args: unknown): string | undefined;
  };
  return `${code}: ${entry.message(args)} | ${entry.hint?.(args) ?? ''}`;
}

const CHECKED = 'checked: { on: 2026-01-11, by: ana-ruiz }';
const FILES = {
  measure: 'measures/9.4.yaml',
  partner: 'partners/rio-bravo.yaml',
  evidence: 'evidence/sop.yaml',
  chain: 'supply-chains/mexico.yaml',
  company: 'company.yaml',
  site: 'sites/laredo-yard.yaml',
} as const;

const SCREENED = 'screening: { denied_parties: { on: 2026-01-05, result: clear } }';
const partner = (rest: string) => `name: Rio Bravo\nroles: [highway_carrier]\n${SCREENED}\n${rest}`;
const measure = (rest: string) => `criterion: "9.4"\n${rest}`;
const evidence = (item: string) =>
  `title: SOP-14\ntype: seal_procedure\naudience: cbp\nitems:\n  - { ${item}, ${CHECKED} }\n`;
const chain = (leg: string) => `title: Mexico\ndirection: import\nlegs:\n  - { ${leg} }\n`;

/** The mistake, where it stands, the text, and every sentence about it: one slip, one sentence, with what to write. */
const slips: readonly [name: string, kind: keyof typeof FILES, text: string, expected: readonly string[]][] =
  [
    [
      'a country by its name',
      'partner',
      partner('country: Mexico'),
      ['schema/pattern: `Mexico` in `country` is not a country code | Write `MX`.'],
    ],
    [
      'a country in three letters',
      'site',
      'name: Laredo yard\naddress: { city: Laredo, country: USA }\n',
      ['schema/pattern: `USA` in `country` is not a country code | Write `US`.'],
    ],
    [
      'the thirty-first of June, the only assessment',
      'partner',
      partner('country: MX\nhandles_cargo: true\nassessments: [{ date: 2026-06-31, method: visit }]'),
      [
        'schema/not-a-day: `2026-06-31` in `date` is not a day that exists | The month 2026-06 has 30 days. Write year-month-day: `2026-03-09` is 9 March.',
      ],
    ],
    [
      'a person where a contact is wanted',
      'measure',
      measure('owner: Tom Baker'),
      [
        'schema/pattern: `Tom Baker` in `owner` does not have the form wanted here | Name a contact of company.yaml by its `id:`, such as `tom-baker`; not the name or the e-mail address.',
      ],
    ],
    [
      'a partner by its name',
      'chain',
      chain('activity: production, partner: Rio Bravo, place: Reynosa'),
      [
        "schema/pattern: `Rio Bravo` in `partner` does not have the form wanted here | Write the name of the partner's file without `.yaml`: `rio-bravo`; a facility follows after `/`: `lotus-furniture/plant-1`.",
      ],
    ],
    [
      'not applicable, as on paper',
      'measure',
      measure('status: n/a'),
      [
        'schema/not-allowed: `n/a` is not one of the values of `status` | Did you mean `not_applicable`? Write `met`, `partial`, `planned`, `unmet` or `not_applicable`.',
      ],
    ],
    [
      'words behind the answer',
      'measure',
      measure('elements: { gates: met - see SOP 7 }'),
      [
        'schema/not-allowed: `met - see SOP 7` is not one of the values of `gates` | Did you mean `met`? Write `met`, `partial`, `unmet` or `not_applicable`; with words: `{ status: met, how: … }`.',
      ],
    ],
    [
      'a status where a site says same',
      'measure',
      measure('sites: { houston-dc: planned }'),
      [
        'schema/not-allowed: `planned` is not one of the values of `houston-dc` | Write `same`, or what differs: `{ status: planned, statement: … }`.',
      ],
    ],
    [
      'sites as a list',
      'measure',
      measure('sites: [houston-dc]'),
      [
        'schema/wrong-type: `sites` takes fields of its own (`key: value` lines), not a list | Write one line a site, indented: `houston-dc: same`, or what differs: `houston-dc: { status: planned }`.',
      ],
    ],
    [
      'elements with dashes',
      'measure',
      measure('elements:\n  - gates: met'),
      [
        'schema/wrong-type: `elements` takes fields of its own (`key: value` lines), not a list | Take the dashes away: one indented `key: value` a line.',
      ],
    ],
    [
      'one id where a list is wanted',
      'measure',
      measure('evidence: seal-log'),
      [
        'schema/wrong-type: `evidence` takes a list, not the text "seal-log" | Put it in brackets: `[seal-log]`.',
      ],
    ],
    [
      'a list where one is wanted',
      'measure',
      measure('owner: [tom-baker]'),
      [
        'schema/wrong-type: `owner` takes text, not a list | One value only: write it without brackets and without a dash.',
      ],
    ],
    [
      'a statement in points',
      'measure',
      measure('statement:\n  - The gate is locked.'),
      [
        'schema/wrong-type: `statement` takes text, not a list | Write `statement: |` and the points below it, indented; they may keep their dashes.',
      ],
    ],
    [
      'per cent with its sign',
      'chain',
      `${chain('activity: receiving, site: houston-dc')}share: { percent: 55%, of: imports }\n`,
      ['schema/wrong-type: `percent` takes a number, not the text "55%" | Write the number alone: `55`.'],
    ],
    [
      'a type with capitals',
      'evidence',
      'title: S\ntype: Seal Procedure\n',
      [
        'schema/pattern: `Seal Procedure` in `type` does not have the form wanted here | Ids are lower-case letters and digits, joined by `-`, `_` or `.`: `seal_procedure`.',
      ],
    ],
    [
      'typographic quotes',
      'measure',
      'criterion: “9.4”\n',
      [
        'id/mismatch: `criterion: "“9.4”"` does not agree with the file\'s name, which says 9.4 | Write `criterion: "9.4"` with straight quotes.',
      ],
    ],
    [
      'a record of another kind',
      'partner',
      'title: SOP-14\ntype: seal_procedure\naudience: cbp\nowner: tom-baker\n',
      ['id/wrong-folder: this is a record of another kind: evidence | Move the file to `evidence/`.'],
    ],
  ];

describe('one slip is told once, with what to write', () => {
  test.each(slips)('%s', async (_name, kind, text, expected) => {
    expect(await said(FILES[kind], { files: { [FILES[kind]]: text } })).toEqual(expected);
  });

  test.each([
    ['11/24/2026', 'Write `2026-11-24`: year, month, day.'],
    ['24.11.2026', 'Write `2026-11-24`: year, month, day.'],
    ['March 1, 2026', 'Write `2026-03-01`: year, month, day.'],
    ['1 March 2026', 'Write `2026-03-01`: year, month, day.'],
    ['2026/3/1', 'Write `2026-03-01`: year, month, day.'],
    ['03/04/2026', 'Write `2026-03-04` if the month stood first, `2026-04-03` if the day did.'],
    ['last spring', 'Write year-month-day: `2026-03-09` is 9 March.'],
  ])('a day written as %s', async (day, hint) => {
    const files = {
      [FILES.evidence]: evidence(`on: "${day}", files: [a.pdf], sha256: [${digestOf('a')}]`),
      'measures/6.1.yaml': 'criterion: "6.1"\nevidence: [sop]\n',
    };
    expect(await said(FILES.evidence, { files, evidence: { 'a.pdf': 'a' } })).toEqual([
      `schema/not-a-day: \`${day}\` in \`on\` is not a day as records write it | ${hint}`,
    ]);
  });
});

describe('a name of a document that leads nowhere', () => {
  const about = (files: string, there: string) =>
    said(FILES.evidence, {
      files: {
        [FILES.evidence]: evidence(`on: 2026-01-10, files: ${files}, sha256: [${digestOf('x')}]`),
        'measures/6.1.yaml': 'criterion: "6.1"\nevidence: [sop]\n',
      },
      evidence: { [there]: 'x' },
    });

  test.each([
    ['with its folder', '[evidence/files/sop.pdf]', 'sop.pdf', 'inside evidence/files/: write `sop.pdf`'],
    ['in other capitals', '[SOP.PDF]', 'sop.pdf', 'the file is called `sop.pdf`'],
    ['mistyped', '[spo-14.pdf]', 'sop-14.pdf', 'Did you mean `sop-14.pdf`?'],
    ['with a comma', '[SOP 7, rev 2.pdf]', 'SOP 7, rev 2.pdf', 'stands in quotes: `["SOP 7, rev 2.pdf"]`'],
    ['with an accent of a Mac', '["se\u00f1al.pdf"]', 'sen\u0303al.pdf', 'accents are stored in another way'],
  ])('%s', async (_name, files, there, hint) => {
    const [first] = (await about(files, there)).filter((line) => line.startsWith('evidence/missing'));
    expect(first).toContain(hint);
  });

  test('a document without digest: the digest can be copied', async () => {
    const files = { [FILES.evidence]: evidence('on: 2026-01-10, files: [sop.pdf]') };
    const lines = await said(FILES.evidence, { files, evidence: { 'sop.pdf': 'x' } });
    expect(lines.join('\n')).toContain(`sha256: [${digestOf('x')}]`);
  });

  test('a digest without its beginning is told once', async () => {
    const bare = digestOf('x').slice('sha256-'.length);
    const files = { [FILES.evidence]: evidence(`on: 2026-01-10, files: [sop.pdf], sha256: ["${bare}"]`) };
    const lines = await said(FILES.evidence, { files, evidence: { 'sop.pdf': 'x' } });
    expect(lines.filter((line) => /digest|sha256/.test(line))).toEqual([
      expect.stringMatching(/^schema\/pattern: .*\| Write `sha256-` in front of it, without a blank\.$/),
    ]);
  });

  test('named where its record is wanted', async () => {
    const files = {
      [FILES.evidence]: evidence('on: 2026-01-10, files: [signed.pdf]'),
      [FILES.measure]: measure('evidence: [signed.pdf]'),
    };
    expect(await said(FILES.measure, { files })).toContain(
      'reference/unknown-evidence: there is no evidence record `signed.pdf` | Did you mean `sop`?',
    );
  });
});

describe('what follows from another fault', () => {
  test('a file with capitals is to be renamed, not the reference', async () => {
    const files = {
      'partners/Rio-Bravo.yaml': partner('country: MX'),
      [FILES.chain]: chain('activity: production, partner: rio-bravo, place: Juarez, country: MX'),
    };
    expect((await said(FILES.chain, { files })).join('\n')).toContain(
      'Rename the file `Rio-Bravo.yaml`; the name here can stay.',
    );
  });

  test('a company that cannot be read leaves no operation undecided', async () => {
    const evaluation = evaluationOf({ '6.1': { undecided: ['keeps_seal_inventory'] } });
    const codes = async (company: string) => {
      const context = await contextOf({ evaluation, files: { [FILES.company]: company } });
      return checks.flatMap((check) => [...check(context)]).map(({ code }) => code);
    };
    expect(await codes('name: Rio: LLC\n')).not.toContain('compliance/operation-undecided');
    expect(await codes('name: Rio LLC\noperations: { keeps_seal_inventory: "yes" }\n')).not.toContain(
      'compliance/operation-undecided',
    );
    expect(await codes('name: Rio LLC\n')).toContain('compliance/operation-undecided');
  });

  test('a quote that is not closed does not print the whole file', async () => {
    const text = `criterion: "9.4\nowner: tom-baker\nstatement: ${'The gate is locked. '.repeat(40)}\n`;
    const lines = await said(FILES.measure, { files: { [FILES.measure]: text } });
    for (const line of lines) expect(line.length).toBeLessThan(250);
  });
});

describe('a site about which nothing is said', () => {
  const site = (id: string, file?: string): SiteResult => ({
    site: id,
    outcome: file ? 'met' : 'unassessed',
    claimedNotApplicable: false,
    reasons: [],
    requirements: [],
    answer: { evidence: [], same: false, ...(file ? { file } : {}) },
    affirmed: undefined,
    suspect: [],
  });
  const evaluation = evaluationOf({
    '9.4': { sites: [site('houston-dc', FILES.measure), site('laredo-yard')] },
  });
  const about = async (rest: string) =>
    (await said(FILES.measure, { evaluation, files: { [FILES.measure]: measure(rest) } })).filter((line) =>
      line.startsWith('compliance/site-without-entry'),
    );

  test('is named, with what to write', async () => {
    expect(await about('status: partial\nsites: { houston-dc: same }\n')).toEqual([
      'compliance/site-without-entry: 9.4 is judged site by site, and nothing is said about laredo-yard | Under `sites:` write `laredo-yard: same`, or what differs there: `laredo-yard: { status: planned }`.',
    ]);
  });

  test('is no matter while nothing is answered, or where the sites could not be read', async () => {
    expect(await about('elements: { gates: }\n')).toEqual([]);
    expect(await about('status: partial\nsites: [houston-dc]\n')).toEqual([]);
  });
});
