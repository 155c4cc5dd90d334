import { describe, expect, test } from 'vitest';
import type { Problem } from '../../src/diagnostics/diagnostic.ts';
import { plainParse } from '../../src/source/plain.ts';
import { positionedParse } from '../../src/source/positioned.ts';
import { type Mark, marked } from './marked-yaml.ts';

function asMark({ code, at }: Problem): Mark | { code: string } {
  return at?.range ? { code, range: at.range } : { code };
}

/** The name, the text with its marks, and what is still read from it. */
const traps: [string, string, unknown][] = [
  [
    'a tab in front of a key',
    `
criterion: "6.1"
elements:
	custody: met
^ yaml/tab
`,
    undefined,
  ],
  [
    'a key twice',
    `
status: met
owner: ana-ruiz
status: partial
^^^^^^ yaml/duplicate-key
`,
    { status: 'partial', owner: 'ana-ruiz' },
  ],
  [
    'a number and its text as keys',
    `
5: security
"5": operations
^^^ yaml/duplicate-key
`,
    { 5: 'operations' },
  ],
  [
    'zeros in front',
    `
zip: 07030
#    ^^^^^ yaml/leading-zero
seals: [0081234, H-220]
#       ^^^^^^^ yaml/leading-zero
`,
    { zip: '07030', seals: ['0081234', 'H-220'] },
  ],
  [
    'more digits than a number has',
    `
account: 12345678901234567890
#        ^^^^^^^^^^^^^^^^^^^^ yaml/number-too-long
`,
    { account: '12345678901234567890' },
  ],
  [
    'numbers that readers disagree on',
    `
seal: 12e4567
#     ^^^^^^^ yaml/odd-number
lock: 0x1F
#     ^^^^ yaml/odd-number
most: .inf
#     ^^^^ yaml/odd-number
`,
    { seal: '12e4567', lock: '0x1F', most: '.inf' },
  ],
  [
    'no is Norway',
    '\ncountry: NO\nanswer: no\nday: 2026-02-30\nhour: 1:30\n',
    { country: 'NO', answer: 'no', day: '2026-02-30', hour: '1:30' },
  ],
  [
    'a tag',
    `
photo: !!binary aGVsbG8=
#      ^^^^^^^^ yaml/tag
owner: !person ana-ruiz
#      ^^^^^^^ yaml/tag
`,
    { photo: 'aGVsbG8=', owner: 'ana-ruiz' },
  ],
  [
    'a directive',
    `
%YAML 1.1
^^^^^^^^^ yaml/directive
---
answer: no
`,
    { answer: 'no' },
  ],
  [
    'a second document',
    `
title: First
---
^^^ yaml/second-document
title: Second
`,
    { title: 'First' },
  ],
  [
    'a merge key',
    `
base: &base {owner: tom-baker}
6.1:
  <<: *base
# ^^ yaml/merge-key
  status: met
`,
    { base: { owner: 'tom-baker' }, '6.1': { status: 'met' } },
  ],
  [
    'a list as a key',
    `
[a, b]: c
^^^^^^ yaml/complex-key
owner: tom-baker
`,
    { owner: 'tom-baker' },
  ],
  [
    'an alias of nothing',
    `
owner: *tom
#      ^^^^ yaml/alias
`,
    { owner: null },
  ],
  [
    'an alias of itself',
    `
sites: &all
  - houston-dc
  - *all
#   ^^^^ yaml/alias
`,
    { sites: ['houston-dc', null] },
  ],
  [
    'a quote that swallows the next key',
    `
title: "Seals are kept
  owner: tom-baker
# ^^^^^ yaml/swallowed-key
  in the cage"
`,
    { title: 'Seals are kept owner: tom-baker in the cage' },
  ],
  [
    'a plain text over the next key',
    `
title: Seals are kept
  in the cage
  owner: tom-baker
# ^^^^^ yaml/swallowed-key
`,
    undefined,
  ],
  [
    'a quote that is not closed',
    `
title: "Seals are kept
#      ^ yaml/unclosed
owner: tom-baker
`,
    undefined,
  ],
  [
    'a bracket that is not closed',
    `
sites: [houston-dc, laredo-yard
#      ^ yaml/unclosed
owner: tom-baker
`,
    { sites: ['houston-dc', 'laredo-yard'], owner: 'tom-baker' },
  ],
  [
    'a space missing after the colon',
    `
owner:tom-baker
^^^^^^ yaml/missing-space
status: met
`,
    undefined,
  ],
  [
    'a line out of its column',
    `
elements:
  custody: met
 inventory: unmet
^ yaml/indentation
`,
    undefined,
  ],
  [
    'a line too deep: told once, at the first line that does not fit, not at the comment before it',
    `
elements:
   gates: met
  # doors
  doors: partial
^ yaml/indentation
  # searches
  searches: met
`,
    undefined,
  ],
  [
    'a tab: the lines after it are right',
    `
elements:
	gates: met
^ yaml/tab
  doors: partial
  searches: met
`,
    undefined,
  ],
  [
    'a colon in a text',
    `
title: Gate: east side
#      ^ yaml/colon-in-text
`,
    undefined,
  ],
  [
    'a line without a colon',
    `
status: met
seals are kept in the cage
^^^^^^^^^^^^^^^^^^^^^^^^^^ yaml/syntax
`,
    undefined,
  ],
  ['a file of comments', '\n# nothing yet\n', null],
  ['an empty file', '', null],
];

describe('a trap is named where it stands', () => {
  test.each(traps)('%s', (_name, written, data) => {
    const { text, marks } = marked(written);
    const parsed = positionedParse('measures/6.1.yaml', text);
    expect(parsed.problems.map(asMark)).toEqual(marks);
    if (data !== undefined) expect(parsed.data).toEqual(data);
  });

  test.each(traps.filter(([, written]) => marked(written).marks.length > 0))(
    'the plain parser leaves it alone: %s',
    (_name, written) => {
      expect(plainParse('measures/6.1.yaml', marked(written).text)).toBeUndefined();
    },
  );

  test('line ends of Windows change no column', () => {
    const { text, marks } = marked('\nstatus: met\nzip: 07030\n#    ^^^^^ yaml/leading-zero\n');
    const parsed = positionedParse('a.yaml', text.replaceAll('\n', '\r\n'));
    expect(parsed.problems.map(asMark)).toEqual(marks);
  });

  test('a byte-order mark counts for nothing', () => {
    const bytes = new TextEncoder().encode('\ufeffzip: 07030\n');
    expect(positionedParse('a.yaml', bytes).problems.map(asMark)).toEqual([
      { code: 'yaml/leading-zero', range: { start: { line: 1, column: 6 }, end: { line: 1, column: 11 } } },
    ]);
  });

  test('columns are UTF-16 units', () => {
    expect(positionedParse('a.yaml', '{"🚛": 1, zip: 07}\n').problems.map(asMark)).toEqual([
      { code: 'yaml/leading-zero', range: { start: { line: 1, column: 16 }, end: { line: 1, column: 18 } } },
    ]);
  });

  test('anchors are read', () => {
    const parsed = positionedParse('a.yaml', 'first: &who ana-ruiz\nsecond: *who\n');
    expect(parsed.problems).toEqual([]);
    expect(parsed.data).toEqual({ first: 'ana-ruiz', second: 'ana-ruiz' });
  });

  test('a file full of faults shows the first five', () => {
    const text = Array.from({ length: 40 }, (_, index) => `key${index}: a: b\n`).join('');
    const { problems } = positionedParse('a.yaml', text);
    expect(problems.map(({ at }) => at?.range?.start.line)).toEqual([1, 2, 3, 4, 5]);
  });
});
