import { describe, expect, it } from 'vitest';
import { claimsAgainstRecords, signers, undecidedOperations } from '../../src/checks/compliance-claims.ts';
import { contradictedOperations } from '../../src/checks/compliance-operations.ts';
import {
  metWithoutEvidence,
  notAsked,
  statusAgainstElements,
  unansweredMeasures,
} from '../../src/checks/compliance-status.ts';
import { mendsWhatIsMet, unmetWithoutAction } from '../../src/checks/reference-actions.ts';
import type { RequirementResult } from '../../src/domain/outcome.ts';
import type { Operation } from '../../src/domain/pack.ts';
import { smallPack } from '../schemas/small-pack.ts';
import { evaluationOf } from './evaluation-of.ts';
import { contextOf, foundIn } from './found-in.ts';

const FILE = 'measures/06-seal-security/6.1.yaml';
const measure = (rest: string) => ({ [FILE]: `criterion: "6.1"\n${rest}` });
const must = evaluationOf({ '6.1': {} });

describe('status', () => {
  it.each([
    [
      'met, but a must-element is open',
      'status: met\nelements: { custody: met, inventory: partial }\n',
      ['/status'],
    ],
    [
      'unmet, but all elements hold',
      'status: unmet\nelements: { custody: met, inventory: met }\n',
      ['/status'],
    ],
    [
      'at a site',
      'status: met\nsites: { houston-dc: { elements: { custody: unmet } } }\n',
      ['/sites/houston-dc/elements'],
    ],
    ['they agree', 'status: partial\nelements: { custody: met, inventory: partial }\n', []],
    ['derived', 'elements: { custody: met, inventory: unmet }\n', []],
  ])('against elements: %s', async (_, rest, pointers) => {
    expect(await foundIn(statusAgainstElements, { files: measure(rest) })).toEqual(
      pointers.map((pointer) => `compliance/status-against-elements ${FILE} ${pointer}`),
    );
  });

  it.each([
    ['status: met\n', ['/status']],
    ['elements: met\n', ['/elements']],
    ['status: met\nsites: { houston-dc: { status: met, evidence: [photos] } }\n', []],
    ['status: planned\n', []],
    ['status: met\nevidence: [sop-14]\n', []],
  ])('met without evidence: %j', async (rest, pointers) => {
    const files = measure(rest);
    expect(await foundIn(metWithoutEvidence, { files, evaluation: must })).toEqual(
      pointers.map((pointer) => `compliance/met-without-evidence ${FILE} ${pointer}`),
    );
    const evaluation = evaluationOf({ '6.1': { level: 'should' } });
    expect(await foundIn(metWithoutEvidence, { files, evaluation })).toEqual([]);
  });

  it('asks for no evidence where the records alone decide', async () => {
    const computed: RequirementResult = {
      key: 'assessed',
      title: 'Assessed',
      level: 'must',
      kind: 'named',
      computed: true,
      result: 'met',
    };
    const evaluation = evaluationOf({ '6.1': { requirements: [computed] } });
    expect(await foundIn(metWithoutEvidence, { files: measure('status: met\n'), evaluation })).toEqual([]);
  });

  it('reports a text without an answer, empty files together, and what nobody asks', async () => {
    const files = {
      ...measure('statement: Seals are kept in the safe of the shift office.\n'),
      'measures/09-physical-security/9.4.yaml': 'criterion: "9.4"\nstatus:\nelements: { gates: }\n',
    };
    expect(await foundIn(unansweredMeasures, { files })).toEqual([
      'compliance/measures-empty',
      `compliance/not-answered ${FILE} /statement`,
    ]);
    expect(await foundIn(notAsked, { files, evaluation: must })).toEqual([
      'compliance/not-asked measures/09-physical-security/9.4.yaml /criterion',
    ]);
  });
});

describe('answers against records', () => {
  it('surfaces what the records decided otherwise, once, at the element', async () => {
    const requirement: RequirementResult = {
      key: 'custody',
      title: 'Custody of seals',
      level: 'must',
      kind: 'element',
      computed: true,
      result: 'unmet',
      claimed: 'met',
    };
    const evaluation = evaluationOf({ '6.1': { requirements: [requirement, requirement] } });
    const context = await contextOf({ files: measure('elements: { custody: met }\n'), evaluation });
    expect([...claimsAgainstRecords(context)]).toEqual([
      {
        code: 'compliance/claim-differs',
        args: { title: 'Custody of seals', claimed: 'met', found: 'unmet' },
        at: { file: FILE, pointer: '/elements/custody' },
        criterion: '6.1',
      },
    ]);
  });

  it('asks for undecided operations with the criteria they decide', async () => {
    const evaluation = evaluationOf({ '6.1': { undecided: ['keeps_seal_inventory'] } });
    const [found] = undecidedOperations(await contextOf({ evaluation }));
    expect(found).toMatchObject({ code: 'compliance/operation-undecided', args: { criteria: ['6.1'] } });
  });

  it('does not leave an action open that mends what is met here', async () => {
    const action = (entry: string) => ({
      'actions/a.yaml': `title: A\nkind: corrective\nowner: tom-baker\nopened_on: 2026-05-01\ndue_on: 2026-12-15\nmends: [${entry}]\n`,
    });
    const found = (entry: string) => foundIn(mendsWhatIsMet, { files: action(entry), evaluation: must });
    expect(await found('{ criterion: "6.1" }')).toEqual([
      'reference/mends-what-is-met actions/a.yaml /mends/0',
    ]);
    expect(await found('{ criterion: "6.1", partner: lotus-furniture }')).toEqual([]);
    expect(await found('{ criterion: "9.4" }')).toEqual([]);
  });
});

describe('operations', () => {
  const company = (key: string, answer = 'false') => ({
    'company.yaml': `name: M\noperations: { ${key}: ${answer} }\n`,
  });
  const operation = (key: string): Operation => ({
    key,
    question: '?',
    scope: 'company',
    not_applicable_because: 'No.',
  });
  const keys = [
    'uses_security_guards',
    'ships_by_land_border',
    'subcontracts_transport',
    'uses_wood_packaging',
  ];
  const pack = {
    home: { programme: 'CTPAT', country: 'US', land_borders: ['CA', 'MX'] },
    operations: [...smallPack.operations, ...keys.map(operation)],
  };
  const crossing = (to: string) => ({
    'supply-chains/mexico.yaml': `title: Mexico\nlegs:\n  - { activity: transport, mode: truck, from: Monterrey, to: Laredo, country: MX, subcontracted_to: night }\n  - { activity: receiving, site: laredo-yard, country: ${to} }\n`,
  });

  it.each<[string, string, Record<string, string>, boolean]>([
    [
      'guards, and a guard company',
      'uses_security_guards',
      { 'partners/g.yaml': 'name: G\nroles: [security_provider]\ncountry: US\n' },
      true,
    ],
    [
      'guards, and one that left',
      'uses_security_guards',
      { 'partners/g.yaml': 'name: G\nroles: [security_provider]\ncountry: US\nstatus: inactive\n' },
      false,
    ],
    [
      'guards, and post orders',
      'uses_security_guards',
      { 'evidence/p.yaml': 'title: P\ntype: post_orders\n' },
      true,
    ],
    ['land border, and a truck over it', 'ships_by_land_border', crossing('US'), true],
    [
      'land border, and a truck to a country that is no neighbour',
      'ships_by_land_border',
      crossing('GT'),
      false,
    ],
    ['land border, and a truck within Mexico', 'ships_by_land_border', crossing('MX'), false],
    ['subcontracting, and a leg that is', 'subcontracts_transport', crossing('MX'), true],
    [
      'wood, and a certificate for it',
      'uses_wood_packaging',
      { 'evidence/w.yaml': 'title: W\ntype: wood_packaging_certificate\n' },
      true,
    ],
  ])('answered no: %s', async (_, key, files, contradicted) => {
    const expected = contradicted
      ? [`compliance/operation-contradicted company.yaml /operations/${key}`]
      : [];
    expect(await foundIn(contradictedOperations, { files: { ...company(key), ...files }, pack })).toEqual(
      expected,
    );
    expect(
      await foundIn(contradictedOperations, { files: { ...company(key, 'true'), ...files }, pack }),
    ).toEqual([]);
  });
});

describe('who may sign', () => {
  it('is an officer', async () => {
    const submitted = (by: string) => ({
      'submissions/importer/2026-02-01.yaml': `kind: initial\nsubmitted_by: ${by}\non: 2026-02-01\n`,
    });
    expect(await foundIn(signers, { files: submitted('ana-ruiz') })).toEqual([]);
    expect(await foundIn(signers, { files: submitted('tom-baker') })).toEqual([
      'compliance/submitter-not-officer submissions/importer/2026-02-01.yaml /submitted_by',
    ]);
  });
});

describe('an answer that says it is not met', () => {
  const evaluation = evaluationOf({ '6.1': { outcome: 'unmet' } });
  const action = (status: string, criterion = '6.1') => ({
    'actions/a.yaml': `title: A\nowner: tom-baker\nopened_on: 2026-05-01\ndue_on: 2026-12-01\nstatus: ${status}\nmends: [{ criterion: "${criterion}" }]\n`,
  });
  it.each<[string, string, Record<string, string>, string[]]>([
    ['and nothing is planned', 'status: unmet\n', {}, ['/status']],
    [
      'at one site',
      'status: met\nsites: { houston-dc: { status: unmet } }\n',
      {},
      ['/sites/houston-dc/status'],
    ],
    ['with an open action', 'status: unmet\n', action('open'), []],
    ['with an action about another criterion', 'status: unmet\n', action('open', '9.4'), ['/status']],
    ['with an action that was called off', 'status: unmet\n', action('cancelled'), ['/status']],
    ['no, that only falls short of evidence', 'status: met\n', {}, []],
  ])('%s', async (_, rest, files, pointers) => {
    expect(await foundIn(unmetWithoutAction, { files: { ...measure(rest), ...files }, evaluation })).toEqual(
      pointers.map((pointer) => `compliance/unmet-without-action ${FILE} ${pointer}`),
    );
  });
});
