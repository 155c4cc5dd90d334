import { describe, expect, it } from 'vitest';
import { references } from '../../src/checks/reference.ts';
import { mendsNothing } from '../../src/checks/reference-actions.ts';
import { unknownAnswerKeys } from '../../src/checks/reference-elements.ts';
import { namesItself, peopleWhoLeft } from '../../src/checks/reference-people.ts';
import { outdatedAffirmations, sitesInAndOut, unknownRules } from '../../src/checks/reference-scope.ts';
import { contextOf, foundIn } from './found-in.ts';

const MEASURE = 'measures/06-seal-security/6.1.yaml';
const measure = (rest: string) => ({ [MEASURE]: `criterion: "6.1"\n${rest}` });
const action = (mends: string, rest = '') => ({
  'actions/fence.yaml': `title: Fence\nowner: tom-baker\nopened_on: 2026-05-01\ndue_on: 2026-12-15\nmends: [${mends}]\n${rest}`,
});

describe('names that lead nowhere', () => {
  it.each<[string, Record<string, string>, string[]]>([
    ['an owner', measure('owner: tom-bakr\n'), ['unknown-contact /owner']],
    ['a flag', measure('flag: { for: nobody }\n'), ['unknown-contact /flag/for']],
    [
      'a routine',
      measure('routines: [{ what: Count, every: P1M, evidence: seal-count }]\n'),
      ['unknown-evidence /routines/0/evidence'],
    ],
    ['a site entry', measure('sites: { huston-dc: same }\n'), ['unknown-site /sites/huston-dc']],
    [
      'an account entry',
      measure('accounts: { exporter: { status: met } }\n'),
      ['unknown-account /accounts/exporter'],
    ],
    [
      'evidence at a site',
      measure('sites: { houston-dc: { evidence: [photos] } }\n'),
      ['unknown-evidence /sites/houston-dc/evidence/0'],
    ],
    ['a partner', action('{ partner: lotus }'), ['unknown-partner /mends/0/partner']],
    ['a facility', action('{ partner: lotus-furniture/plant-2 }'), ['unknown-facility /mends/0/partner']],
    ['a finding', action('{ finding: audit/f-01 }'), ['unknown-finding /mends/0/finding']],
    ['an incident', action('{ incident: seal }'), ['unknown-incident /mends/0/incident']],
    ['a chain', action('{ supply_chain: vietnam }'), ['unknown-supply-chain /mends/0/supply_chain']],
    ['a threat', action('{ threat: VN/contraband }'), ['unknown-threat /mends/0/threat']],
    ['a criterion', action('{ criterion: "6.99" }'), ['unknown-criterion /mends/0/criterion']],
    [
      'a topic and a site',
      { 'training/t.yaml': 'title: T\ndate: 2026-05-01\ntopics: [seals]\nsites: [dallas]\n' },
      ['unknown-site /sites/0', 'unknown-topic /topics/0'],
    ],
    [
      'a type of evidence',
      { 'evidence/e.yaml': 'title: E\ntype: seal_logg\n' },
      ['unknown-evidence-type /type'],
    ],
    [
      'eligibility and entity',
      { 'accounts/importer.yaml': 'entity: exporter\neligibility: { no_debt: { answer: true } }\n' },
      ['unknown-eligibility /eligibility/no_debt', 'unknown-entity /entity'],
    ],
    [
      'operations of a site',
      {
        'sites/dallas.yaml':
          'name: D\naddress: { country: US }\noperations: { uses_network_systems: true, keeps_seals: true }\n',
      },
      ['company-operation /operations/uses_network_systems', 'unknown-operation /operations/keeps_seals'],
    ],
    [
      'a leg',
      {
        'supply-chains/v.yaml':
          'title: V\nlegs: [{ activity: transport, partner: saigon, subcontracted_to: night-trucks }]\n',
      },
      ['unknown-partner /legs/0/partner', 'unknown-partner /legs/0/subcontracted_to'],
    ],
    [
      'a category and what is unmet there',
      {
        'partners/p.yaml':
          'name: P\nroles: [supplier]\ncountry: VN\nassessments: [{ date: 2026-05-01, answers: back, vulnerability: { "99": { rating: 2, unmet: ["9.9"] } } }]\n',
      },
      [
        'unknown-answers /assessments/0/answers',
        'unknown-category /assessments/0/vulnerability/99',
        'unknown-criterion /assessments/0/vulnerability/99/unmet/0',
      ],
    ],
  ])('%s', async (_, files, expected) => {
    const found = await foundIn(references, { files });
    expect(found.map((line) => line.replace(/^reference\/(\S+) \S+ /, '$1 ')).sort()).toEqual(
      expected.sort(),
    );
  });

  it('finds nothing in a sound project', async () => {
    const files = {
      ...measure('owner: tom-baker\nevidence: [sop-14]\nsites: { houston-dc: same }\n'),
      'evidence/sop-14.yaml': 'title: SOP-14\ntype: seal_procedure\napproved_by: ana-ruiz\n',
      ...action('{ partner: lotus-furniture/plant-1, criterion: "9.4" }'),
    };
    expect(await foundIn(references, { files })).toEqual([]);
  });

  it('suggests the nearest, and knows where a criterion moved', async () => {
    const [typo] = references(await contextOf({ files: measure('owner: tom-bakr\n') }));
    expect(typo?.args).toEqual({ name: 'tom-bakr', suggestion: 'tom-baker' });
    const moved = await contextOf({
      files: action('{ criterion: "5.9" }'),
      pack: { moved: { '5.9': '6.1' } },
    });
    expect([...references(moved)]).toMatchObject([
      { code: 'reference/moved-criterion', args: { name: '5.9', now: '6.1' } },
    ]);
  });

  it('does not call a record missing because it is broken', async () => {
    const files = { ...measure('evidence: [sop-14]\n'), 'evidence/sop-14.yaml': 'title: [\n' };
    expect(await foundIn(references, { files })).toEqual([]);
  });
});

describe('keys of answers', () => {
  it('knows the elements and parts of the criterion, at sites too', async () => {
    const rest = `elements: { custodyy: met, x-note: mine }
statement: { a: Kept in a safe., c: Something. }
sites: { houston-dc: { elements: { stock: met } } }
`;
    const context = await contextOf({ files: measure(rest) });
    expect([...unknownAnswerKeys(context)].map(({ args, at }) => [args, at?.pointer, at?.target])).toEqual([
      [{ name: 'custodyy', criterion: '6.1', suggestion: 'custody' }, '/elements/custodyy', 'key'],
      [{ name: 'c', criterion: '6.1', parts: ['a', 'b'] }, '/statement/c', 'key'],
      [{ name: 'stock', criterion: '6.1', suggestion: undefined }, '/sites/houston-dc/elements/stock', 'key'],
    ]);
  });
});

describe('people', () => {
  it('reports who left where something is still expected, not where they once signed', async () => {
    const files = {
      ...measure('owner: li-wong\n'),
      'evidence/sop-14.yaml': 'title: SOP-14\ntype: seal_procedure\napproved_by: li-wong\nowner: li-wong\n',
      ...action('{ criterion: "9.4" }', 'status: done\ndone_on: 2026-06-01\n'),
    };
    expect(await foundIn(peopleWhoLeft, { files })).toEqual([
      'reference/contact-left evidence/sop-14.yaml /owner',
      `reference/contact-left ${MEASURE} /owner`,
    ]);
    expect(await foundIn(peopleWhoLeft, { files, today: '2026-08-01' })).toEqual([]);
  });

  it('reports what names itself', async () => {
    const files = {
      'partners/p.yaml': 'name: P\nroles: [supplier]\ncountry: VN\nrelation: indirect\nthrough: p\n',
    };
    expect(await foundIn(namesItself, { files })).toEqual(['reference/itself partners/p.yaml /through']);
  });
});

describe('scope and settings', () => {
  it('reports a site in both lists, an empty mends and affirmations of what is gone', async () => {
    const files = {
      'accounts/importer.yaml':
        'entity: importer\nsites: [houston-dc]\nout_of_scope: [{ site: houston-dc, because: Closed }]\n',
      'affirmations/6.1.yaml': '- { on: 2026-05-01, by: ana-ruiz, account: exporter }\n',
      ...action('{ x-note: later }'),
    };
    expect(await foundIn(sitesInAndOut, { files })).toEqual([
      'reference/site-in-and-out accounts/importer.yaml /out_of_scope/0/site',
    ]);
    expect(await foundIn(outdatedAffirmations, { files })).toEqual([
      'reference/outdated-affirmation affirmations/6.1.yaml /0/account',
    ]);
    expect(await foundIn(mendsNothing, { files })).toEqual([
      'reference/mends-nothing actions/fence.yaml /mends/0',
    ]);
  });

  it('knows rules by code and area', async () => {
    const files = {
      'ctpat.yaml':
        'format: 1\nrules: { evidence/unchecked: off, "boilerplate/*": error, evidence/unchekced: off }\n',
    };
    expect(await foundIn(unknownRules, { files })).toEqual([
      'reference/unknown-rule ctpat.yaml /rules/evidence~1unchekced',
    ]);
  });
});
