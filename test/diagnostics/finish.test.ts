import { describe, expect, it } from 'vitest';
import { catalogue } from '../../src/diagnostics/codes.ts';
import { type Problem, problem, type Range } from '../../src/diagnostics/diagnostic.ts';
import { type FinishOptions, finish } from '../../src/diagnostics/finish.ts';
import { severityOf } from '../../src/diagnostics/rules.ts';

const range = (line: number, column = 1): Range => ({
  start: { line, column },
  end: { line, column: column + 3 },
});
const unknownSite = (file: string, line: number, name = 'huston-dc'): Problem =>
  problem('reference/unknown-site', { name, suggestion: 'houston-dc' }, { file, range: range(line) });
const personal = problem(
  'privacy/birth-date',
  { masked: '' },
  { file: 'partners/lotus.yaml', pointer: '/contact/name' },
);

const options = (more: Partial<FinishOptions> = {}): FinishOptions => ({
  rules: {},
  ignores: new Map(),
  locate: (at) => at.range ?? (at.pointer === undefined ? undefined : range(7, 5)),
  ...more,
});

describe('finish', () => {
  it('fills sentence, hint, severity and place from the catalogue and the file', () => {
    const { diagnostics } = finish([unknownSite('measures/9.4.yaml', 3), personal], options());
    expect(diagnostics).toEqual([
      {
        code: 'reference/unknown-site',
        severity: 'error',
        message: 'there is no site `huston-dc`',
        hint: 'Did you mean `houston-dc`?',
        file: 'measures/9.4.yaml',
        range: range(3),
      },
      expect.objectContaining({ code: 'privacy/birth-date', pointer: '/contact/name', range: range(7, 5) }),
    ]);
  });

  it('sorts by file, line and code and says everything once, whatever the order it was found in', () => {
    const problems = [
      unknownSite('b.yaml', 10),
      unknownSite('b.yaml', 9),
      unknownSite('a.yaml', 3),
      unknownSite('b.yaml', 9),
      problem('machine/vault-absent', { count: 2 }),
    ];
    const forward = finish(problems, options()).diagnostics;
    expect(forward.map(({ file, range: at }) => `${file}:${at?.start.line}`)).toEqual([
      'a.yaml:3',
      'b.yaml:9',
      'b.yaml:10',
      'undefined:undefined',
    ]);
    expect(finish([...problems].reverse(), options()).diagnostics).toEqual(forward);
  });

  it.each([
    [{ 'reference/unknown-site': 'info' }, 'info'],
    [{ 'reference/*': 'warning' }, 'warning'],
    [{ '*': 'info', 'reference/*': 'warning' }, 'warning'],
    [{ 'reference/*': 'off', 'reference/unknown-site': 'error' }, 'error'],
    [{ 'privacy/*': 'off' }, 'error'],
  ] as const)('follows the rules %j', (rules, expected) => {
    expect(severityOf('reference/unknown-site', rules)).toBe(expected);
    expect(finish([unknownSite('a.yaml', 1)], options({ rules })).diagnostics[0]?.severity).toBe(expected);
  });

  it('drops what is off', () => {
    const rules = { 'reference/*': 'off' } as const;
    expect(finish([unknownSite('a.yaml', 1)], options({ rules })).diagnostics).toEqual([]);
  });

  it('lists what a comment silences, and only on its line', () => {
    const ignores = new Map([
      ['a.yaml', [{ code: 'reference/unknown-site', line: 2, appliesTo: 3, reason: 'new' }]],
    ]);
    const { diagnostics, ignored } = finish(
      [unknownSite('a.yaml', 3), unknownSite('a.yaml', 4)],
      options({ ignores }),
    );
    expect(ignored.map((found) => found.range?.start.line)).toEqual([3]);
    expect(diagnostics.map((found) => found.range?.start.line)).toEqual([4]);
  });

  it('reports comments that silence nothing or name no code', () => {
    const ignores = new Map([
      [
        'a.yaml',
        [
          { code: 'date/order', line: 2, appliesTo: 3 },
          { code: 'date/ordre', line: 5, appliesTo: 6 },
        ],
      ],
    ]);
    const found = finish([], options({ ignores })).diagnostics;
    expect(found.map(({ code, range: at }) => `${code} ${at?.start.line}`)).toEqual([
      'ignore/unused 2',
      'ignore/unknown-code 5',
    ]);
    expect(
      finish([], options({ ignores, rules: { 'date/*': 'off' } })).diagnostics.map((one) => one.code),
    ).toEqual(['ignore/unknown-code']);
  });
});

describe('the catalogue', () => {
  it.each(Object.entries(catalogue))('%s explains itself', (code, entry) => {
    expect(code).toMatch(/^[a-z]+\/[a-z-]+$/);
    expect(entry.explain.length).toBeGreaterThan(60);
    expect(entry.explain).not.toMatch(/TODO|coming soon/i);
  });
});
