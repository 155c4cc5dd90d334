import { describe, expect, it } from 'vitest';
import { daysInFuture } from '../../src/checks/date-future.ts';
import { daysInOrder } from '../../src/checks/date-order.ts';
import { overdueActions, overdueRequests, overdueValidations } from '../../src/checks/date-overdue.ts';
import {
  actionsComplete,
  matchesResolved,
  notApplicableWithWords,
  specialistAsked,
} from '../../src/checks/together.ts';
import { foundIn } from './found-in.ts';

const ACTION = 'actions/fence.yaml';
const action = (rest: string, due = '2026-12-15') => ({
  [ACTION]: `title: Fence\nowner: tom-baker\nopened_on: 2026-05-20\ndue_on: ${due}\nmends: [{ criterion: "9.4" }]\n${rest}`,
});
const measure = (rest: string) => ({ 'measures/06-seal-security/6.1.yaml': `criterion: "6.1"\n${rest}` });
const account = (rest: string) => ({ 'accounts/importer.yaml': `entity: importer\n${rest}` });
const validation = (rest: string) => ({ 'validations/audit.yaml': `kind: internal_audit\n${rest}` });
const incident = (rest: string) => ({
  'incidents/seal.yaml': `title: Seal\ndiscovered_at: 2026-03-14T09:20:00-05:00\nkind: seal_discrepancy\n${rest}`,
});

/** Pointers only: the file is the case's own. */
const pointers = (found: readonly string[]) => found.map((line) => line.split(' ').at(-1));

describe('days in order', () => {
  it.each<[string, Record<string, string>, string[]]>([
    ['done before it was opened', action('status: done\ndone_on: 2026-05-01\n'), ['/done_on']],
    ['due before it was opened', action('', '2025-12-15'), ['/due_on']],
    ['done late, but after', action('status: done\ndone_on: 2026-12-20\n'), []],
    [
      'a period that ends before it begins',
      {
        'evidence/log.yaml':
          'title: Log\ntype: seal_log\nitems: [{ covers: { from: 2026-09-01, to: 2026-08-31 } }]\n',
      },
      ['/items/0/covers/to'],
    ],
    [
      'expired before it was issued',
      {
        'evidence/c.yaml': 'title: C\ntype: seal_log\nitems: [{ on: 2026-05-01, expires_on: 2025-05-01 }]\n',
      },
      ['/items/0/expires_on'],
    ],
    [
      'answered before it came',
      account('requests: [{ id: r1, received_on: 2026-05-10, answered_on: 2026-05-01 }]\n'),
      ['/requests/0/answered_on'],
    ],
    [
      'held before it was announced',
      validation('notified_on: 2026-05-10\nheld_on: 2026-05-01\n'),
      ['/held_on'],
    ],
    [
      'reported before it was held',
      validation('held_on: 2026-05-10\nreport: { received_on: 2026-05-01 }\n'),
      ['/report/received_on'],
    ],
    [
      'told before it was known',
      incident('notifications: [{ party: insurer, at: 2026-03-14T09:00:00-05:00 }]\n'),
      ['/notifications/0/at'],
    ],
    [
      'told at the same moment elsewhere',
      incident('notifications: [{ party: insurer, at: 2026-03-14T08:30:00-06:00 }]\n'),
      [],
    ],
    [
      'closed before it was opened',
      { 'sites/x.yaml': 'name: X\naddress: { country: US }\nopened_on: 2020-01-01\nclosed_on: 2019-01-01\n' },
      ['/closed_on'],
    ],
  ])('%s', async (_, files, expected) => {
    const found = await foundIn(daysInOrder, { files });
    expect(pointers(found)).toEqual(expected);
    for (const line of found) expect(line).toMatch(/^date\/order /);
  });
});

describe('days still to come', () => {
  it.each<[string, Record<string, string>, string[]]>([
    ['done tomorrow', action('status: done\ndone_on: 2026-11-25\n'), ['/done_on']],
    ['done today', action('status: done\ndone_on: 2026-11-24\n'), []],
    ['due tomorrow', action(''), []],
    [
      'evidence dated ahead',
      { 'evidence/c.yaml': 'title: C\ntype: seal_log\nitems: [{ on: 2027-01-01 }]\n' },
      ['/items/0/on'],
    ],
    [
      'training attended, but not yet held',
      { 'training/t.yaml': 'title: T\ndate: 2027-01-10\ntopics: [seal_control]\nattended: 5\n' },
      ['/date'],
    ],
    [
      'training planned',
      { 'training/t.yaml': 'title: T\ndate: 2027-01-10\ntopics: [seal_control]\nexpected: 5\n' },
      [],
    ],
    [
      'a threat rated ahead',
      {
        'risk/assessment.yaml':
          'threats: [{ country: VN, category: contraband, rating: 2, on: 2027-01-01 }]\n',
      },
      ['/threats/0/on'],
    ],
    ['tomorrow elsewhere', incident('border_crossed_at: 2026-11-25T01:00:00+09:00\n'), []],
  ])('%s', async (_, files, expected) => {
    expect(pointers(await foundIn(daysInFuture, { files }))).toEqual(expected);
  });
});

describe('days that have passed', () => {
  it('reports open actions past their day', async () => {
    expect(await foundIn(overdueActions, { files: action('', '2026-11-23') })).toEqual([
      `date/action-overdue ${ACTION} /due_on`,
    ]);
    expect(await foundIn(overdueActions, { files: action('', '2026-11-24') })).toEqual([]);
    expect(await foundIn(overdueActions, { files: action('status: cancelled\n', '2026-11-01') })).toEqual([]);
  });

  it('reports what was asked for and is not answered', async () => {
    const files = {
      ...account(
        'requests:\n  - { id: r1, received_on: 2026-09-01, respond_by: 2026-10-01 }\n  - { id: r2, respond_by: 2026-10-01, answered_on: 2026-10-05 }\n',
      ),
      ...validation(
        'planned_for: 2026-10-01\nrequested: [{ what: Seal log, due_on: 2026-09-01 }]\nreport: { respond_by: 2026-11-01 }\nfindings: [{ id: f-01, grade: action_required }, { id: f-02, grade: recommendation }]\n',
      ),
    };
    expect(await foundIn(overdueRequests, { files })).toEqual([
      'date/request-overdue accounts/importer.yaml /requests/0/respond_by',
    ]);
    expect(await foundIn(overdueValidations, { files })).toEqual([
      'date/request-overdue validations/audit.yaml /requested/0/due_on',
      'date/response-overdue validations/audit.yaml /findings/0',
      'date/validation-not-held validations/audit.yaml /planned_for',
    ]);
  });
});

describe('what belongs together', () => {
  it.each<[string, string, string[]]>([
    [
      'done without day and proof',
      'status: done\n',
      ['compliance/missing-with-status /status', 'compliance/missing-with-status /status'],
    ],
    ['done', 'status: done\ndone_on: 2026-06-01\nevidence: [photo]\n', []],
    ['cancelled without a word', 'status: cancelled\n', ['compliance/missing-with-status /status']],
    [
      'a day, but not done',
      'status: in_progress\ndone_on: 2026-06-01\n',
      ['compliance/action-status /done_on'],
    ],
    [
      'verified by its owner',
      'status: done\ndone_on: 2026-06-01\nevidence: [photo]\nverified: { on: 2026-06-02, by: tom-baker }\n',
      ['compliance/verified-by-owner /verified/by'],
    ],
  ])('action: %s', async (_, rest, expected) => {
    const found = await foundIn(actionsComplete, { files: action(rest) });
    expect(found.map((line) => line.replace(` ${ACTION}`, ''))).toEqual(expected);
  });

  it.each<[string, string[]]>([
    ['status: not_applicable\n', ['/status']],
    ['status: not_applicable\nnot_applicable_because: No seals are kept at any site.\n', []],
    ['elements: { custody: not_applicable }\n', ['/elements/custody']],
    ['elements: { custody: { status: not_applicable, how: The carrier keeps them. } }\n', []],
    ['sites: { houston-dc: { status: not_applicable } }\n', ['/sites/houston-dc/status']],
  ])('not applicable has words: %j', async (rest, expected) => {
    expect(pointers(await foundIn(notApplicableWithWords, { files: measure(rest) }))).toEqual(expected);
  });

  it('asks how a match of a screening was cleared up', async () => {
    const partner = (match: string) => ({
      'partners/p.yaml': `name: P\nroles: [supplier]\ncountry: VN\nscreening: { denied_parties: { on: 2026-01-02, result: match${match} } }\n`,
    });
    expect(await foundIn(matchesResolved, { files: partner('') })).toEqual([
      'partner/match-unresolved partners/p.yaml /screening/denied_parties/result',
    ]);
    const resolved = ', resolved: { on: 2026-01-03, by: ana-ruiz, how: Another firm of that name }';
    expect(await foundIn(matchesResolved, { files: partner(resolved) })).toEqual([]);
  });

  it('asks for a request where CBP rejected an answer', async () => {
    const rejected = measure('cbp: [{ account: importer, on: 2026-02-18, decision: rejected }]\n');
    expect(await foundIn(specialistAsked, { files: rejected })).toEqual([
      'compliance/decision-without-request measures/06-seal-security/6.1.yaml /cbp/0/decision',
    ]);
    const listed = account('requests: [{ id: r1, criteria: ["6.1"] }]\n');
    expect(await foundIn(specialistAsked, { files: { ...rejected, ...listed } })).toEqual([]);
  });
});
