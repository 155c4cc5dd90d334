import { describe, expect, test } from 'vitest';
import { edit } from '../../src/source/edit.ts';

interface Row {
  readonly name: string;
  readonly text: string;
  readonly pointer: string;
  readonly expect?: unknown;
  readonly value?: unknown;
  readonly result: string;
}

const values: Row[] = [
  {
    name: 'nothing yet',
    text: 'k:\nz: 1\n',
    pointer: '/k',
    expect: null,
    value: 'met',
    result: 'k: met\nz: 1\n',
  },
  {
    name: 'nothing yet, a comment behind',
    text: 'k:   # later\nz: 1\n',
    pointer: '/k',
    expect: null,
    value: 'met',
    result: 'k: met   # later\nz: 1\n',
  },
  {
    name: 'null in words',
    text: 'k: null # c\n',
    pointer: '/k',
    expect: null,
    value: 3,
    result: 'k: 3 # c\n',
  },
  {
    name: 'double quotes stay',
    text: 'k: "one" # c\n',
    pointer: '/k',
    expect: 'one',
    value: 'two',
    result: 'k: "two" # c\n',
  },
  {
    name: 'single quotes stay',
    text: "k: 'one'\n",
    pointer: '/k',
    expect: 'one',
    value: "it's",
    result: "k: 'it''s'\n",
  },
  {
    name: 'a text over lines becomes short',
    text: 'k: |  # why\n  one\n  two\nz: 1\n',
    pointer: '/k',
    expect: 'one\ntwo\n',
    value: 'three',
    result: 'k: three  # why\nz: 1\n',
  },
  {
    name: 'a short text becomes long',
    text: 'k: one  # why\nz: 1\n',
    pointer: '/k',
    expect: 'one',
    value: 'Seals:\n- in the cage\n\nCounted.\n',
    result: 'k: |  # why\n  Seals:\n  - in the cage\n\n  Counted.\nz: 1\n',
  },
  {
    name: 'no line end at the end of a text',
    text: 'k: one\n',
    pointer: '/k',
    expect: 'one',
    value: 'a\nb',
    result: 'k: |-\n  a\n  b\n',
  },
  {
    name: 'a text that begins with spaces says so',
    text: 'k: one\n',
    pointer: '/k',
    expect: 'one',
    value: '  a\nb\n',
    result: 'k: |2\n    a\n  b\n',
  },
  {
    name: 'a kept end owns its blank lines',
    text: 'k: |+\n  one\n\n\nz: 1\n',
    pointer: '/k',
    expect: 'one\n\n\n',
    value: 'two',
    result: 'k: two\nz: 1\n',
  },
  {
    name: 'a folded text',
    text: 'k: >-\n  one\n  two\n\n# about z\nz: 1\n',
    pointer: '/k',
    expect: 'one two',
    value: 'three\nfour\n',
    result: 'k: |\n  three\n  four\n\n# about z\nz: 1\n',
  },
  {
    name: 'a plain text over two lines',
    text: 'k: one\n  two # c\nz: 1\n',
    pointer: '/k',
    expect: 'one two',
    value: ['a', 'b'],
    result: 'k: [a, b] # c\nz: 1\n',
  },
  {
    name: 'a group becomes a word',
    text: 'k: # c\n  a: 1\n  b: 2\n# about z\nz: 1\n',
    pointer: '/k',
    expect: { a: 1, b: 2 },
    value: 'same',
    result: 'k: same # c\n# about z\nz: 1\n',
  },
  {
    name: 'a word becomes a group',
    text: 'sites:\n  houston-dc: same # c\n  laredo-yard: same\n',
    pointer: '/sites/houston-dc',
    expect: 'same',
    value: { status: 'partial', evidence: ['seal-log', 'seal-photos'] },
    result:
      'sites:\n  houston-dc: # c\n    status: partial\n    evidence: [seal-log, seal-photos]\n  laredo-yard: same\n',
  },
  {
    name: 'inside brackets',
    text: 'k: {a: 1,  b: two}   # c\n',
    pointer: '/k/b',
    expect: 'two',
    value: 'three, four',
    result: 'k: {a: 1,  b: "three, four"}   # c\n',
  },
  {
    name: 'an item of a list of groups',
    text: 'k:\n- a: 1\n  b: 2 # c\n- x\n',
    pointer: '/k/0',
    expect: { a: 1, b: 2 },
    value: { c: 3, d: 4 },
    result: 'k:\n- c: 3 # c\n  d: 4\n- x\n',
  },
];

const additions: Row[] = [
  {
    name: 'under a key with nothing, a comment on its line',
    text: 'elements:   # later\n  # seals: met\nowner: tom\n',
    pointer: '/elements/custody',
    value: 'met',
    result: 'elements:   # later\n  custody: met\n  # seals: met\nowner: tom\n',
  },
  { name: 'into {}', text: 'k: {} # c\nz: 1\n', pointer: '/k/a', value: 1, result: 'k: # c\n  a: 1\nz: 1\n' },
  { name: 'into []', text: 'k: [] # c\n', pointer: '/k/-', value: 'a', result: 'k: [a] # c\n' },
  {
    name: 'into one line of brackets',
    text: 'k: {a: 1}   # c\n',
    pointer: '/k/b',
    value: 'x y',
    result: 'k: {a: 1, b: x y}   # c\n',
  },
  {
    name: 'into many lines of brackets',
    text: 'k: {\n  a: 1,\n  b: 2 # c\n}\n',
    pointer: '/k/c',
    value: 3,
    result: 'k: {\n  a: 1,\n  b: 2, # c\n  c: 3\n}\n',
  },
  {
    name: 'into a JSON file',
    text: '{\n  "a": 1,\n  "b": {"c": [1]}\n}\n',
    pointer: '/b/c/-',
    value: 'x',
    result: '{\n  "a": 1,\n  "b": {"c": [1, "x"]}\n}\n',
  },
  {
    name: 'into a nested empty group of a JSON file',
    text: '{\n  "b": {}\n}\n',
    pointer: '/b/c',
    value: ['x'],
    result: '{\n  "b": {"c": ["x"]}\n}\n',
  },
  {
    name: 'before the comments that follow a group',
    text: 'k:\n  a: met   # c\n\n  # trailing\nz: 1\n',
    pointer: '/k/b',
    value: 'unmet',
    result: 'k:\n  a: met   # c\n  b: unmet\n\n  # trailing\nz: 1\n',
  },
  {
    name: 'behind a text with a kept end',
    text: 'k:\n  s: |+\n    one\n\n\nz: 1\n',
    pointer: '/k/t',
    value: 2,
    result: 'k:\n  s: |+\n    one\n\n\n  t: 2\nz: 1\n',
  },
  {
    name: 'no line end at the end',
    text: 'k:\n  a: met',
    pointer: '/k/b',
    value: 1,
    result: 'k:\n  a: met\n  b: 1',
  },
  {
    name: 'line ends of Windows',
    text: 'a: 1\r\nk:\r\n  b: 2\r\n',
    pointer: '/k/c',
    value: 'x\ny\n',
    result: 'a: 1\r\nk:\r\n  b: 2\r\n  c: |\r\n    x\r\n    y\r\n',
  },
  { name: 'a byte-order mark', text: '\ufeffa: 1\n', pointer: '/b', value: 2, result: '\ufeffa: 1\nb: 2\n' },
  {
    name: 'indentation of the file',
    text: 'k:\n    a: 1\n',
    pointer: '/z',
    value: { b: { c: 1 } },
    result: 'k:\n    a: 1\nz:\n    b:\n        c: 1\n',
  },
  {
    name: 'an item of a list without indentation',
    text: 'k:\n- a # c\n# trailing\n',
    pointer: '/k/-',
    value: 'b',
    result: 'k:\n- a # c\n- b\n# trailing\n',
  },
  {
    name: 'a group to a list of groups',
    text: 'k:\n  - id: a\n    why: b\nz: 1\n',
    pointer: '/k/1',
    value: { id: 'c', on: ['2026-01-01'] },
    result: 'k:\n  - id: a\n    why: b\n  - id: c\n    "on": [2026-01-01]\nz: 1\n',
  },
  {
    name: 'the groups above it as well',
    text: 'a: 1\n',
    pointer: '/accounts/importer/evidence/-',
    value: 'seal-log',
    result: 'a: 1\naccounts:\n  importer:\n    evidence: [seal-log]\n',
  },
  { name: 'into an empty file', text: '', pointer: '/a', value: 1, result: 'a: 1\n' },
  {
    name: 'into comments',
    text: '# nothing yet\n',
    pointer: '/a',
    value: 1,
    result: '# nothing yet\na: 1\n',
  },
  {
    name: 'before an end mark',
    text: '---\na: 1\n...\n',
    pointer: '/b',
    value: 2,
    result: '---\na: 1\nb: 2\n...\n',
  },
];

const removals: Row[] = [
  {
    name: 'a pair with its line',
    text: 'k:\n  # about a\n  a: met # c\n  b: x\nz: 1\n',
    pointer: '/k/a',
    expect: 'met',
    result: 'k:\n  # about a\n  b: x\nz: 1\n',
  },
  {
    name: 'the only pair',
    text: 'k:  # why\n  a: met\nz: 1\n',
    pointer: '/k/a',
    expect: 'met',
    result: 'k: {}  # why\nz: 1\n',
  },
  {
    name: 'the only pair of a file',
    text: '# c\na: met\n',
    pointer: '/a',
    expect: 'met',
    result: '# c\n{}\n',
  },
  { name: 'the last, without line end', text: 'a: 1\nb: 2', pointer: '/b', expect: 2, result: 'a: 1' },
  {
    name: 'the pair beside a dash',
    text: 'k:\n  - id: a\n    n: 1\n',
    pointer: '/k/0/id',
    expect: 'a',
    result: 'k:\n  - n: 1\n',
  },
  {
    name: 'the pair beside a dash, a comment below',
    text: 'k:\n  - id: a\n    # about n\n    n: 1\n',
    pointer: '/k/0/id',
    expect: 'a',
    result: 'k:\n  -\n    # about n\n    n: 1\n',
  },
  {
    name: 'an item',
    text: 'k:\n  - id: a\n    n: 1\n  - id: b\nz: 1\n',
    pointer: '/k/0',
    expect: { id: 'a', n: 1 },
    result: 'k:\n  - id: b\nz: 1\n',
  },
  {
    name: 'an item in brackets',
    text: 'k: [a, b, c] # c\n',
    pointer: '/k/1',
    expect: 'b',
    result: 'k: [a, c] # c\n',
  },
  {
    name: 'the last item in brackets',
    text: 'k: [a, b,]\n',
    pointer: '/k/1',
    expect: 'b',
    result: 'k: [a,]\n',
  },
  { name: 'the only item in brackets', text: 'k: [ a ]\n', pointer: '/k/0', expect: 'a', result: 'k: []\n' },
  {
    name: 'the last of many lines in brackets',
    text: 'k: {\n  a: 1, # x\n  b: 2 # y\n}\n',
    pointer: '/k/b',
    expect: 2,
    result: 'k: {\n  a: 1 # x\n}\n',
  },
  {
    name: 'a long text',
    text: 'a: |+\n  one\n\nb: 1\n',
    pointer: '/a',
    expect: 'one\n\n',
    result: 'b: 1\n',
  },
];

describe.each([
  ['another value', values],
  ['something new', additions],
  ['something less', removals],
])('%s changes its own lines only', (_title, rows) => {
  test.each(rows)('$name', ({ text, pointer, expect: believed, value, result }) => {
    expect(edit(text, [{ pointer, expect: believed, value }])).toEqual({
      kind: 'edited',
      text: result,
      changed: true,
    });
  });
});

describe('what stands bare and what is quoted', () => {
  test.each([
    ['4.10', '"4.10"'],
    ['007', '"007"'],
    ['no', '"no"'],
    ['On', '"On"'],
    ['12:30', '"12:30"'],
    ['1e3', '"1e3"'],
    ['null', '"null"'],
    ['', '""'],
    ['a: b', '"a: b"'],
    ['a # b', '"a # b"'],
    ['- a', '"- a"'],
    ['@here', '"@here"'],
    [' a', '" a"'],
    ['say "yes": now', `'say "yes": now'`],
    ['a\tb', '"a\\tb"'],
    ['2026-11-24', '2026-11-24'],
    ['P1Y', 'P1Y'],
    ["the driver's log, signed", "the driver's log, signed"],
    ['https://example.org/a', 'https://example.org/a'],
  ])('%j is written %s', (value, written) => {
    const result = edit('k: x\n', [{ pointer: '/k', expect: 'x', value }]);
    expect(result).toMatchObject({ text: `k: ${written}\n` });
  });
});

describe('several edits', () => {
  const text = 'status:\nelements:\n  custody:\n  inventory:\n# owner below\nowner: tom-baker\n';

  test('are applied in order', () => {
    const result = edit(text, [
      { pointer: '/status', expect: null, value: 'partial' },
      { pointer: '/elements/inventory', expect: null, value: 'unmet' },
      { pointer: '/elements/custody', expect: null, value: 'met' },
      { pointer: '/elements/inventory', expect: 'unmet', value: 'planned' },
    ]);
    expect(result).toEqual({
      kind: 'edited',
      changed: true,
      text: 'status: partial\nelements:\n  custody: met\n  inventory: planned\n# owner below\nowner: tom-baker\n',
    });
  });

  test('or not at all', () => {
    const result = edit(text, [
      { pointer: '/status', expect: null, value: 'partial' },
      { pointer: '/owner', expect: 'ana-ruiz', value: 'li-wong' },
    ]);
    expect(result).toEqual({
      kind: 'conflict',
      pointer: '/owner',
      expected: 'ana-ruiz',
      found: 'tom-baker',
      range: { start: { line: 6, column: 8 }, end: { line: 6, column: 17 } },
    });
  });

  test('that change nothing say so', () => {
    const result = edit(text, [
      { pointer: '/owner', expect: 'tom-baker', value: 'tom-baker' },
      { pointer: '/accounts', expect: undefined, value: undefined },
    ]);
    expect(result).toEqual({ kind: 'edited', text, changed: false });
  });
});

describe('what cannot be changed safely is refused with its place', () => {
  test.each([
    ['an alias', 'a: &x {b: 1}\nc: *x\n', '/c/b', 1, 'alias', [2, 4]],
    ['the value an alias repeats', 'a: &x {b: 1}\nc: *x\n', '/a', { b: 1 }, 'anchor', [1, 7]],
    ['something inside it', 'a: &x {b: 1}\nc: *x\n', '/a/b', 1, 'anchor', [1, 7]],
    ['a group that holds it', 'o:\n  a: &x 1\nc: *x\n', '/o', { a: 1 }, 'anchor', [2, 9]],
    ['a merge key', 'a: &x {b: 1}\nc:\n  <<: *x\n  d: 1\n', '/c/d', 1, 'merge_key', [3, 3]],
    ['a complex key', '? a\n: 1\n', '/a', 1, 'complex_key', [1, 3]],
    ['a key twice', 'a: 1\na: 2\n', '/a', 2, 'duplicate_key', [2, 1]],
    ['a tag', 'a: !!str 1\n', '/a', '1', 'tag', [1, 10]],
    ['a fault elsewhere in the file', 'a: 1\nb: [\n', '/a', 1, 'unreadable', [3, 1]],
    ['no place there', 'a: word\n', '/a/b', undefined, 'no_place', [1, 4]],
    ['a list with a gap', 'a: [1]\n', '/a/5', undefined, 'no_place', [1, 4]],
    ['the whole file', 'a: 1\n', '', { a: 1 }, 'whole_file', [1, 1]],
  ])('%s', (_name, text, pointer, believed, reason, [line, column]) => {
    expect(edit(text, [{ pointer, expect: believed, value: 'new' }])).toMatchObject({
      kind: 'refused',
      pointer,
      reason,
      range: { start: { line, column } },
    });
  });
});
