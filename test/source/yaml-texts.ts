import fc from 'fast-check';

const oddWords = fc.constantFrom(
  'seal_log',
  'Houston DC',
  'no',
  'yes',
  '4.10',
  '007',
  '12',
  '-3',
  '1.5',
  '1e3',
  '1e400',
  '0x1F',
  '0o7',
  '.5',
  '5.',
  '+1',
  '1_000',
  '12345678901234567890',
  '.inf',
  '-.INF',
  '.nan',
  '~',
  'null',
  'Null',
  'true',
  'FALSE',
  'True',
  '2026-11-24',
  '1:30',
  'a: b',
  'a:b',
  'a #b',
  '#a',
  '# a',
  '- a',
  '-a',
  '-',
  '--',
  '---',
  '...',
  '? a',
  '?a',
  '! a',
  '!a',
  '&a',
  '*a',
  '&a b',
  '@a',
  '`a',
  '%a',
  '|',
  '>',
  '|-',
  '>+',
  '"quoted"',
  "'single'",
  '"esc\\n\\t\\u00e9"',
  "'it''s'",
  '"open',
  "'open",
  '"a" b',
  '[a, b]',
  '[]',
  '{}',
  '{a: 1}',
  '{a: 1, "b": [1, two]}',
  '[a: b]',
  '[a, b',
  '{a: 1',
  '[a,]',
  '{a}',
  '{a: }',
  '[ "x" , y ]',
  '[,]',
  '{"a":1}',
  'Ünïcode — “marks”',
  'tab\there',
  'trailing ',
  ' leading',
  '',
  '<<',
  '__proto__',
  'https://example.com/a#b',
  'a,b',
  'a]b',
  'a{b',
  ':',
  ': a',
  '::',
  'a:',
  '-0',
  '0',
  '-0.0',
  '0.1',
  '00',
  '08:30',
  '=',
  '\u00a0',
  '\u2028',
  '\ufeff',
  '\u0085',
  '😀',
  '0.50',
  '1.',
  '-',
);
const fairWords = fc.constantFrom(
  'seal_log',
  'Houston DC',
  '12',
  '-3',
  '1.5',
  'true',
  'null',
  '2026-11-24',
  '1:30',
  'a:b',
  "'single, it''s'",
  '"quoted: yes"',
  '[]',
  '{}',
  '[a, b]',
  '{a: 1, "b": [1, two]}',
  'Ünïcode — “marks”',
  'https://example.com/a#b',
  '-a',
  'no',
);
const words = fc.oneof({ weight: 8, arbitrary: fairWords }, { weight: 1, arbitrary: oddWords });
const keys = fc.constantFrom(
  'a',
  'b',
  'name',
  'seal_log',
  '"q"',
  "'s'",
  '5',
  '"5"',
  '1.1',
  'null',
  'true',
  'no',
  '<<',
  '__proto__',
  'constructor',
  'a b',
  'é',
  '? a',
  '-a',
  '',
  '&x a',
  '[a]',
  'x.y-z',
  'a',
  '"a"',
  '~',
  '0x1',
  'y',
);
const indents = fc.constantFrom('', '  ', '    ', '      ', ' ', '   ', '\t', '  \t');
const tails = fc.constantFrom('', '', '', ' # c', ' ', '#c', '  # c: d', '\t', '\t# c');
const separators = fc.constantFrom(': ', ': ', ': ', ':', ':  ', ':\t', ' : ');

const line = fc.oneof(
  { weight: 8, arbitrary: fc.tuple(indents, keys, separators, words, tails).map((parts) => parts.join('')) },
  {
    weight: 4,
    arbitrary: fc
      .tuple(indents, fc.constantFrom('- ', '-', '-  ', '- - '), words, tails)
      .map((parts) => parts.join('')),
  },
  {
    weight: 3,
    arbitrary: fc.tuple(indents, fc.constant('- '), keys, separators, words).map((parts) => parts.join('')),
  },
  { weight: 4, arbitrary: fc.tuple(indents, keys, fc.constant(':'), tails).map((parts) => parts.join('')) },
  { weight: 3, arbitrary: fc.tuple(indents, words, tails).map((parts) => parts.join('')) },
  { weight: 2, arbitrary: indents },
  {
    weight: 3,
    arbitrary: fc
      .tuple(
        indents,
        keys,
        fc.constantFrom(': |', ': >', ': |-', ': >-', ': |+', ': >+', ': |2', ': |1-'),
        tails,
      )
      .map((parts) => parts.join('')),
  },
  { weight: 1, arbitrary: fc.tuple(indents, fc.constant('# a comment')).map((parts) => parts.join('')) },
);

/** Texts of lines that are mostly YAML, in every wrong order and indentation. */
export const lineTexts = fc
  .tuple(
    fc.array(line, { maxLength: 9 }),
    fc.constantFrom('\n', '\n', '\n', '\r\n'),
    fc.constantFrom('', '\n', '\n', '\n\n'),
  )
  .map(([lines, end, last]) => lines.join(end) + last);

interface Tree {
  readonly tree: 'map' | 'list' | 'word' | 'text';
  readonly children?: readonly Tree[];
  readonly word?: string;
}

const { tree } = fc.letrec<{ tree: Tree }>((tie) => ({
  tree: fc.oneof(
    { maxDepth: 4, depthSize: 'small' },
    fc.record({ tree: fc.constant('word' as const), word: words }),
    fc.record({
      tree: fc.constantFrom('map' as const, 'list' as const, 'text' as const),
      children: fc.array(tie('tree'), { minLength: 1, maxLength: 4 }),
      word: fc.constantFrom('|', '>', '|-', '>-', '|+', '>+', '> # c'),
    }),
  ),
}));

/** Texts that are indented rightly, of maps, lists, blocks of text and odd words. */
export const treeTexts = fc
  .tuple(
    tree,
    fc.constantFrom('\n', '\r\n'),
    fc.constantFrom('', '\n', '\n\n'),
    fc.constantFrom('', '', '# c', '\n'),
  )
  .map(([root, end, last, blank]) => written(root, 0, blank).join(end) + last);

function written(node: Tree, depth: number, blank: string): string[] {
  const pad = '  '.repeat(depth);
  const children = node.children ?? [];
  if (node.tree === 'word') return [`${pad}${node.word}`];
  const lines = children.flatMap((child, index) => {
    const name = node.tree === 'list' ? '-' : `k${index}:`;
    if (child.tree === 'word') return [`${pad}${name} ${child.word}`];
    if (child.tree === 'text') return [`${pad}${name} ${child.word}`, ...textLines(child, depth + 1)];
    const inner = written(child, depth + 1, blank);
    if (node.tree === 'list') return [`${pad}- ${(inner[0] as string).trimStart()}`, ...inner.slice(1)];
    return [`${pad}${name}`, ...(blank === '' ? [] : [blank === '\n' ? '' : pad + blank]), ...inner];
  });
  return node.tree === 'text' ? textLines(node, depth) : lines;
}

function textLines(node: Tree, depth: number): string[] {
  const pad = '  '.repeat(depth);
  return (node.children ?? []).flatMap((child) => {
    if (child.tree === 'word') return [(pad + child.word).replace(/^ +$/, '')];
    return ['', `${pad}  deeper`, `${pad}A line of text, with: a colon`].slice(0, child.children?.length);
  });
}
