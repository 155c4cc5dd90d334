import { describe, expect, test } from 'vitest';
import { yamlCodes } from '../../src/diagnostics/codes/yaml.ts';
import { positionedParse } from '../../src/source/positioned.ts';
import { marked } from './marked-yaml.ts';

const broken: [string, string][] = [
  ['a key less deep than the first', '\n  site: laredo\nowner: tom-baker\n^^^^^ yaml/indentation\n'],
  ['an item less deep than the first', '\nevidence:\n  - seal-log\n - gate-log\n^ yaml/indentation\n'],
  ['a list on the line of its key', '\nevidence: - seal-log\n#         ^ yaml/syntax\n'],
  [
    'no space after a colon in brackets',
    '\nrating: {likelihood:3, impact: 2}\n#        ^^^^^^^^^^^ yaml/missing-space\n',
  ],
  ['a colon without a key', '\nsite: laredo\n: high\n^ yaml/syntax\n'],
  ['a bare &', '\nname: & Sons\n#     ^ yaml/syntax\n'],
  ['a comma too many', '\nsites: [houston-dc, , laredo]\n#                   ^ yaml/syntax\n'],
  ['a word behind |', '\nnote: |text\n#      ^ yaml/syntax\n  more\n'],
  ['a tag of the standard', '\nseal: !!str 42\n#     ^^^^^ yaml/tag\n'],
];

describe('a broken line is named once, where it breaks', () => {
  test.each(broken)('%s', (_name, written) => {
    const { text, marks } = marked(written);
    const { problems } = positionedParse('measures/6.1.yaml', text);
    expect(problems.map(({ code, at }) => ({ code, range: at?.range }))).toEqual(marks);
  });

  test.each(broken.filter(([, written]) => written.includes('yaml/syntax')))(
    '%s is told without jargon',
    (_name, written) => {
      const [found] = positionedParse('a.yaml', marked(written).text).problems;
      if (found?.code !== 'yaml/syntax') throw new Error(found?.code);
      const message = yamlCodes['yaml/syntax'].message(found.args as { why: string });
      expect(message).not.toMatch(/flow|block|scalar|sequence|map|token|node|implicit|-ind\b/i);
    },
  );
});
