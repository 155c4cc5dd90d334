import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { parse } from 'yaml';
import { checkShape, type SchemaName } from '../../src/checks/shape.ts';
import { catalogue } from '../../src/diagnostics/codes.ts';
import type { Problem } from '../../src/diagnostics/diagnostic.ts';
import { kinds } from '../../src/domain/kinds.ts';

/** `code pointer` of each problem; `key` is added where the key is meant. */
function told(problems: readonly Problem[]): string[] {
  return problems.map(({ code, at }) => [code, at?.pointer, at?.target].filter(Boolean).join(' ')).sort();
}

function sentences(problems: readonly Problem[]): string {
  return problems
    .map((found) => {
      const entry = catalogue[found.code] as {
        message(args: unknown): string;
        hint?(args: unknown): string | undefined;
      };
      return `${entry.message(found.args)} | ${entry.hint?.(found.args) ?? ''}`;
    })
    .join('\n');
}

function shape(name: SchemaName, yaml: string) {
  const data = parse(yaml);
  return checkShape(name, data, 'x.yaml');
}

const measure = (rest: string) => `criterion: "6.1"\n${rest}`;
const site = (rest: string) => `name: Yard\naddress: { city: Laredo }\n${rest}`;
const action = (rest: string) =>
  `title: T\nmends: [{ criterion: "9.2" }]\nowner: tom-baker\nopened_on: 2026-05-20\ndue_on: 2026-12-15\n${rest}`;
const evidence = (rest: string) => `title: T\ntype: seal_log\n${rest}`;
const partner = (rest: string) => `name: Lotus\nroles: [manufacturer]\ncountry: VN\n${rest}`;

const cases: readonly [name: string, schema: SchemaName, yaml: string, expected: string[]][] = [
  ['unknown key', 'measure', measure('ownr: tom-baker'), ['schema/unknown-key /ownr key']],
  ['a key of the user’s own', 'measure', measure('x-ticket: 12\nsites: { a: { x-b: 1 } }'), []],
  [
    'unknown key deep down',
    'evidence',
    evidence('items: [{ onn: 2026-01-01 }]'),
    ['schema/unknown-key /items/0/onn key'],
  ],
  ['missing field', 'site', 'name: Yard', ['schema/missing-field key']],
  [
    'missing field of an entry',
    'company',
    'name: M\ncontacts: [{ name: Ana }]',
    ['schema/missing-field /contacts/0 key'],
  ],
  [
    'two missing fields of one entry',
    'account',
    'entity: importer\nidentifiers: [{}]',
    ['schema/missing-field /identifiers/0 key', 'schema/missing-field /identifiers/0 key'],
  ],
  ['number for a text', 'site', site('notify: [{ name: 7 }]'), ['schema/wrong-type /notify/0/name']],
  ['text for a number', 'company', 'name: M\nemployees: many', ['schema/wrong-type /employees']],
  ['text for a list', 'partner', 'name: L\nroles: manufacturer\ncountry: VN', ['schema/wrong-type /roles']],
  ['list for a text', 'site', site('manager: [tom-baker]'), ['schema/wrong-type /manager']],
  ['empty where text is wanted', 'site', 'name:\naddress: { city: Laredo }', ['schema/empty /name key']],
  ['empty text', 'site', 'name: ""\naddress: { city: Laredo }', ['schema/empty /name key']],
  ['empty list', 'partner', 'name: L\nroles: []\ncountry: VN', ['schema/empty /roles key']],
  [
    'empty where it may be',
    'measure',
    measure('owner:\nstatus:\nstatement:\nelements: { a: , b: }\nevidence: []\nflag:'),
    [],
  ],
  ['value that is not allowed', 'measure', measure('status: complete'), ['schema/not-allowed /status']],
  ['one value for all elements', 'measure', measure('elements: met'), []],
  ['wrong value for all elements', 'measure', measure('elements: fine'), ['schema/not-allowed /elements']],
  [
    'wrong value of an element',
    'measure',
    measure('elements: { custody: mett }'),
    ['schema/not-allowed /elements/custody'],
  ],
  [
    'truth of an element',
    'measure',
    measure('elements: { custody: true }'),
    ['schema/not-allowed /elements/custody'],
  ],
  ['list of elements', 'measure', measure('elements: [custody]'), ['schema/wrong-type /elements']],
  [
    'words of an element',
    'measure',
    measure('elements: { a: { status: met, hw: x } }'),
    ['schema/unknown-key /elements/a/hw key'],
  ],
  ['statement by part', 'measure', measure('statement: { a: One, b: }'), []],
  ['number in a part', 'measure', measure('statement: { a: 7 }'), ['schema/wrong-type /statement/a']],
  ['number for a statement', 'measure', measure('statement: 7'), ['schema/wrong-type /statement']],
  ['site as before', 'measure', measure('sites: { houston-dc: same, laredo-yard: { status: planned } }'), []],
  [
    'site with another word',
    'measure',
    measure('sites: { houston-dc: sam }'),
    ['schema/not-allowed /sites/houston-dc'],
  ],
  [
    'site with a wrong key',
    'measure',
    measure('sites: { houston-dc: { staus: met } }'),
    ['schema/unknown-key /sites/houston-dc/staus key'],
  ],
  ['day that does not exist', 'action', action('done_on: 2026-02-30'), ['schema/not-a-day /done_on']],
  ['day the other way round', 'action', action('done_on: 15/12/2026'), ['schema/not-a-day /done_on']],
  ['29 February of a common year', 'action', action('done_on: 2025-02-29'), ['schema/not-a-day /done_on']],
  ['29 February of a leap year', 'action', action('done_on: 2028-02-29'), []],
  [
    'moment without offset',
    'incident',
    'title: T\nkind: theft\ndiscovered_at: 2026-03-14T09:20:00',
    ['schema/not-a-day /discovered_at'],
  ],
  [
    'hour that does not exist',
    'incident',
    'title: T\nkind: theft\ndiscovered_at: 2026-03-14T25:20:00Z',
    ['schema/not-a-day /discovered_at'],
  ],
  ['moment as a day', 'incident', 'title: T\nkind: theft\ndiscovered_at: 2026-03-14', []],
  ['duration in words', 'evidence', evidence('every: 30 days'), []],
  ['duration that is none', 'evidence', evidence('every: monthly'), ['schema/not-a-duration /every']],
  [
    'country in small letters',
    'partner',
    'name: L\nroles: [supplier]\ncountry: no',
    ['schema/pattern /country'],
  ],
  [
    'country read as false',
    'partner',
    'name: L\nroles: [supplier]\ncountry: false',
    ['schema/wrong-type /country'],
  ],
  ['name for an id', 'site', site('manager: Tom Baker'), ['schema/pattern /manager']],
  [
    'digest cut short',
    'evidence',
    evidence('items: [{ sha256: [sha256-12ab] }]'),
    ['schema/pattern /items/0/sha256/0'],
  ],
  [
    'address without @',
    'company',
    'name: M\ncontacts: [{ id: a, email: ana }]',
    ['schema/pattern /contacts/0/email'],
  ],
  ['link that is not https', 'evidence', evidence('url: http://example.org/a'), ['schema/pattern /url']],
  ['overlay outside', 'project', 'format: 1\noverlay: ../house', ['schema/pattern /overlay']],
  [
    'facility of a partner',
    'action',
    action('').replace('criterion: "9.2"', 'criterion: "9.2", partner: lotus/plant-1'),
    [],
  ],
  ['negative count', 'company', 'name: M\nemployees: -1', ['schema/out-of-range /employees']],
  [
    'percent',
    'supply-chain',
    'title: T\nlegs: [{ activity: stop }]\nshare: { percent: 120 }',
    ['schema/out-of-range /share/percent'],
  ],
  [
    'role twice',
    'partner',
    'name: L\nroles: [supplier, warehouse, supplier]\ncountry: VN',
    ['schema/duplicate-item /roles/2'],
  ],
  ['a list for a record', 'site', '- name: Yard', ['schema/not-a-record']],
  ['text for a record', 'site', 'Yard', ['schema/not-a-record']],
  ['nothing for a record', 'site', '', ['schema/not-a-record']],
  ['a record for a list', 'affirmations', 'on: 2026-01-01', ['schema/not-a-record']],
  [
    'operation in words',
    'company',
    'name: M\noperations: { has_fencing: yes }',
    ['schema/wrong-type /operations/has_fencing'],
  ],
  [
    'operation with a reason',
    'company',
    'name: M\noperations: { has_fencing: { value: false, because: None. } }',
    [],
  ],
  [
    'operation with a reason alone',
    'company',
    'name: M\noperations: { has_fencing: { because: None. } }',
    ['schema/missing-field /operations/has_fencing key'],
  ],
  [
    'severity',
    'project',
    'format: 1\nrules: { boilerplate/bare-yes: high }',
    ['schema/not-allowed /rules/boilerplate~1bare-yes'],
  ],
  [
    'category by name',
    'partner',
    partner('assessments: [{ date: 2026-05-20, vulnerability: { seals: { rating: 2 } } }]'),
    ['schema/pattern /assessments/0/vulnerability/seals key'],
  ],
  [
    'many faults at once',
    'partner',
    'nme: L\nroles: [maker]\ncountry: Vietnam',
    [
      'schema/missing-field key',
      'schema/not-allowed /roles/0',
      'schema/pattern /country',
      'schema/unknown-key /nme key',
    ],
  ],
];

describe('one problem a place and cause', () => {
  test.each(cases)('%s', (_name, schema, yaml, expected) => {
    expect(told(shape(schema, yaml).problems)).toEqual(expected);
  });
});

describe('what is left is typed right', () => {
  test('wrong parts go, the rest stays', () => {
    const { data } = shape(
      'evidence',
      evidence(
        'audience: cpb\nitems:\n  - { on: 2026-01-01, files: [a.pdf, 7] }\n  - { on: yesterday, pags: 3 }\n',
      ),
    );
    expect(data).toEqual({
      title: 'T',
      type: 'seal_log',
      items: [{ on: '2026-01-01', files: ['a.pdf'] }, {}],
    });
  });

  test('an entry without what it needs goes, the others keep their place', () => {
    const { data } = shape(
      'company',
      'name: M\ncontacts: [{ name: Ana }, { id: tom-baker }, { title: CEO }, { id: li-wong }]',
    );
    expect(data).toEqual({ name: 'M', contacts: [{ id: 'tom-baker' }, { id: 'li-wong' }] });
  });

  test('an entry that lacks two things goes once', () => {
    const { data } = shape('account', 'entity: importer\nidentifiers: [{}, { kind: bond, value: "1" }]');
    expect(data).toEqual({ entity: 'importer', identifiers: [{ kind: 'bond', value: '1' }] });
  });

  test('a record without what it must have is none', () => {
    expect(shape('site', 'name: Yard').data).toBeUndefined();
    expect(shape('partner', 'name: L\nroles: [maker]\ncountry: VN').data).toBeUndefined();
    expect(shape('site', '- a').data).toBeUndefined();
  });

  test('what the caller knows takes the place of what was wrong', () => {
    const { problems, data } = checkShape(
      'measure',
      parse('criterion: 4.10\nstatus: met'),
      'measures/4.10.yaml',
      { criterion: '4.10' },
    );
    expect(told(problems)).toEqual(['schema/wrong-type /criterion']);
    expect(data).toEqual({ criterion: '4.10', status: 'met' });
  });

  test('keys named like parts of every object are nothing special', () => {
    const { problems, data } = checkShape(
      'measure',
      JSON.parse('{"criterion":"6.1","__proto__":1,"constructor":2}'),
      'x.yaml',
    );
    expect(told(problems)).toEqual([
      'schema/unknown-key /__proto__ key',
      'schema/unknown-key /constructor key',
    ]);
    expect(Object.keys(data as object)).toEqual(['criterion']);
  });
});

describe('the words', () => {
  test('suggest the nearest key', () => {
    expect(sentences(shape('measure', measure('elemnts: met')).problems)).toBe(
      '`elemnts` is not a key that is known here | Did you mean `elements`?',
    );
  });

  test('do not suggest a key that is there already', () => {
    expect(sentences(shape('site', site('nam: Y')).problems)).not.toContain('`name`?');
  });

  test('suggest the nearest value, however it is written', () => {
    expect(sentences(shape('measure', measure('status: Not Applicable')).problems)).toContain(
      'Did you mean `not_applicable`?',
    );
  });

  test('say how a number became another one', () => {
    const [found] = shape('measure', 'criterion: 4.10').problems;
    expect(sentences([found as Problem])).toBe(
      '`criterion` takes text, but 4.1 is not text | Write it in quotes: `"4.1"`.',
    );
    const withSource = { ...found, args: { ...found?.args, source: '4.10' } } as Problem;
    expect(sentences([withSource])).toBe(
      '`criterion` takes text, but 4.10 was read as the number 4.1 | Write it in quotes: `"4.10"`.',
    );
  });

  test('know the trap of Norway', () => {
    expect(sentences(shape('partner', 'name: L\nroles: [supplier]\ncountry: no').problems)).toBe(
      '`no` in `country` is not a country code | Write `NO`.',
    );
  });

  test('every code has words', () => {
    for (const [name, entry] of Object.entries(catalogue)) {
      if (/^(schema|id)\//.test(name)) expect(entry.explain.length, name).toBeGreaterThan(60);
    }
  });
});

describe('the example of every kind', () => {
  const folder = join('test', 'app', 'fixtures', 'meridian');
  const files = readdirSync(folder, { recursive: true, encoding: 'utf8' }).map((file) =>
    file.replaceAll('\\', '/'),
  );

  test.each(kinds.filter((kind) => kind.name !== 'risk_history'))('$name is right as it stands', (kind) => {
    const own = files.filter(
      (file) => file.endsWith('.yaml') && (file === kind.place || file.startsWith(kind.place)),
    );
    expect(own.length).toBeGreaterThan(0);
    for (const file of own) {
      const data = parse(readFileSync(join(folder, file), 'utf8'));
      expect(told(checkShape(kind.schema as SchemaName, data, file).problems), file).toEqual([]);
    }
  });

  test('answers to the self-assessment', () => {
    const data = parse(
      readFileSync(join('test', 'app', 'fixtures', 'answers', 'assess-answers.yaml'), 'utf8'),
    );
    expect(told(checkShape('assess-answers', data, 'answers.yaml').problems)).toEqual([]);
  });
});

test('a wrong digest takes those behind it along, so that none stands for another file', () => {
  const [one, two] = [`sha256-${'1'.repeat(64)}`, `sha256-${'2'.repeat(64)}`];
  const { data } = shape(
    'evidence',
    `title: A\ntype: seal_log\nitems: [{ files: [a.pdf, b.pdf, c.pdf], sha256: [${one}, sha256-12, ${two}] }]\n`,
  );
  expect(data).toMatchObject({ items: [{ files: ['a.pdf', 'b.pdf', 'c.pdf'], sha256: [one] }] });
});

test('of thousands of unknown keys five hundred are told, and soon', () => {
  const yaml = Array.from({ length: 20_000 }, (_, index) => `k${index}: 1\n`).join('');
  const { problems } = shape('partner', `name: A\nroles: [carrier]\ncountry: MX\n${yaml}`);
  expect(problems).toHaveLength(500);
});
