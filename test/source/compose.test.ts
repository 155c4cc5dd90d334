import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { parse as parseYaml } from 'yaml';
import { compose } from '../../src/source/compose.ts';
import { parse } from '../../src/source/parse.ts';

describe('a new record', () => {
  test('is written in the house style', () => {
    const record = {
      criterion: '4.10',
      title: 'Seal log, Houston',
      held: undefined,
      sites: ['houston-dc', 'laredo-yard'],
      covers: { from: '2026-10-01', to: '2026-10-31' },
      statement: 'Seals are kept in the cage.\n\nThe lead counts them.\n',
      note: 'no line end\nat the end',
      files: [{ name: 'log.csv', digest: 'sha256-00ff', pages: 2 }, { name: 'no' }],
      commit: '0081234567890123456789012345678901234567',
      country: 'NO',
      flags: [],
      accounts: {},
      reviewed: null,
      current: true,
      '6.1': [['a', 'b'], ['c']],
    };
    expect(compose(record)).toBe(`criterion: "4.10"
title: Seal log, Houston
sites: [houston-dc, laredo-yard]
covers:
  from: 2026-10-01
  to: 2026-10-31
statement: |
  Seals are kept in the cage.

  The lead counts them.
note: |-
  no line end
  at the end
files:
  - name: log.csv
    digest: sha256-00ff
    pages: 2
  - name: "no"
commit: "0081234567890123456789012345678901234567"
country: "NO"
flags: []
accounts: {}
reviewed: null
current: true
"6.1":
  - [a, b]
  - [c]
`);
  });

  test('puts a long list below its key', () => {
    const sites = Array.from({ length: 12 }, (_, index) => `site-number-${index}`);
    expect(compose({ sites })).toBe(`sites:\n${sites.map((site) => `  - ${site}\n`).join('')}`);
  });

  test.each([
    [[], '[]\n'],
    [{}, '{}\n'],
    [['a', { b: 1 }], '- a\n- b: 1\n'],
    [null, 'null\n'],
  ])('%j', (data, text) => {
    expect(compose(data)).toBe(text);
  });

  test('reads back as it was, whatever it says', () => {
    const data = fc.letrec<{ value: unknown; text: string }>((tie) => ({
      text: fc.oneof(
        fc.string({ maxLength: 20 }),
        fc.string({
          unit: fc.constantFrom('a', ' ', '\n', ':', '#', '-', '"', "'", '0', '1', '.', '[', '\t', 'é'),
          maxLength: 20,
        }),
        fc.constantFrom(
          'no',
          '4.10',
          '007',
          '1e400',
          '---',
          '...',
          '? a',
          '<<',
          '=',
          '~',
          'null',
          '0x1f',
          '!a',
          '\u2028',
          '\ufeff',
          '\u0085',
        ),
      ),
      value: fc.oneof(
        { maxDepth: 3 },
        tie('text'),
        fc.integer(),
        fc.constantFrom(true, false, null, 0.5, -1.25),
        fc.array(tie('value'), { maxLength: 4 }),
        fc.dictionary(tie('text') as fc.Arbitrary<string>, tie('value'), {
          maxKeys: 4,
          noNullPrototype: true,
        }),
      ),
    }));
    fc.assert(
      fc.property(data.value, (value) => {
        const text = compose(value);
        expect(parse('a.yaml', text, { fast: false })).toMatchObject({ problems: [] });
        expect(parse('a.yaml', text).data).toStrictEqual(value);
        expect(parseYaml(text)).toStrictEqual(value);
      }),
      { numRuns: 3000 },
    );
  });
});
