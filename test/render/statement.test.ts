import fc from 'fast-check';
import MarkdownIt from 'markdown-it';
import { describe, expect, it } from 'vitest';
import { loadKit } from '../../src/app/build-kit.ts';
import { headingsOf, markdownToHtml } from '../../src/render/html/markdown-html.ts';
import { makeDocument } from '../../src/render/make-document.ts';
import { inline } from '../../src/render/text/safe.ts';
import { statement, statementLine } from '../../src/render/text/statement.ts';
import { sampleHost, sampleInput } from './sample.ts';

const cases: readonly (readonly [name: string, text: string, markdown: string])[] = [
  ['a heading becomes a bold line', '# Seals\n\nKept in a safe.', '**Seals**\n\nKept in a safe.'],
  ['an underlined heading too', 'Seals\n=====\nKept.', '**Seals**\n\nKept.'],
  ['HTML is text', '<script>alert(1)</script>', '&lt;script&gt;alert(1)&lt;/script&gt;'],
  ['a comment that looks like layout is text', '<!-- [cover] -->', '&lt;\\!-- \\[cover\\] --&gt;'],
  ['a template is text', '{{company}} {{{x}}}', '\\{\\{company\\}\\} \\{\\{\\{x\\}\\}\\}'],
  ['pictures are dropped', 'See ![plan](https://x.example/p.png) here', 'See  here'],
  ['link definitions are dropped', 'Text\n\n[a]: https://x.example', 'Text'],
  ['links to the web stay', '[SOP](https://x.example/a b)', '\\[SOP\\](https://x.example/a b)'],
  ['links to the web are written safely', '[SOP](https://x.example/a|b)', '[SOP](<https://x.example/a%7Cb>)'],
  [
    'other links lose their target',
    '[SOP](file:///etc/passwd) [x](http://x.example)',
    '\\[SOP\\](file:///etc/passwd) x',
  ],
  ['an open fence is closed', '```\nno end', '```\nno end\n```'],
  ['a fence holds its own backticks', '````\n```\n````', '````\n```\n````'],
  ['lists stay tight', '- one\n- two\n  - three', '- one\n- two\n  - three'],
  ['pipes are text', 'a | b', 'a \\| b'],
  [
    'a table stays a table',
    '| a | b |\n|---|---|\n| 1 | `x\\|y` |',
    '| a | b |\n| --- | --- |\n| 1 | `x\\|y` |',
  ],
  ['runner commands are text', '::warning::x', '\\::warning::x'],
  ['a list that is none', '1986\\. A good year', '1986\\. A good year'],
  ['reordering marks go', 'abc\u202egnp.exe\u2066', 'abcgnp.exe'],
  [
    'a table holds what means something outside of it',
    '| a | b |\n|:--|--:|\n| <b>x</b> | [l](https://x.example) {{y}} |\n| # no | \\| |',
    '| a | b |\n| --- | --- |\n| &lt;b&gt;x&lt;/b&gt; | [l](<https://x.example>) \\{\\{y\\}\\} |\n| \\# no | \\| |',
  ],
  ['a row with too many cells keeps its columns', '| a |\n|---|\n| 1 | 2 |', '| a |\n| --- |\n| 1 |'],
  ['a fence of tildes left open is closed', '~~~ js\nno end', '```\nno end\n```'],
  ['a fence in a list ends with it', '- one\n  ```\n  x\n\nafter', '- one\n  ```\n  x\n  ```\n\nafter'],
  ['a runner command on a later line', 'one\n::error::two', 'one ::error::two'],
  ['marks of direction go, the letters stay', '\u200fשלום\u200e \u2067abc\u2069', 'שלום abc'],
  ['quotes keep their lines', '> one\n>\n> - two', '> one\n>\n> - two'],
  ['languages stay', 'Đồng Nai, señal, 越南家具, 🔒', 'Đồng Nai, señal, 越南家具, 🔒'],
];

describe('statement', () => {
  it.each(cases)('%s', (_name, text, markdown) => {
    expect(statement(text)).toBe(markdown);
  });

  it('gives the same when it is read again', () => {
    for (const [, text] of cases) expect(statement(statement(text))).toBe(statement(text));
  });

  it('is one line in a table cell', () => {
    expect(statementLine('# A\n\n- b\n- c | d\n\n```\nx|y\n```')).toBe('A b c \\| d x\\|y');
  });
});

// Pieces that mean something to Markdown, to templates or to the layout, in any order.
const piece = fc.constantFrom(
  '#',
  '\n',
  '\n\n',
  '|',
  '---',
  '```',
  '~~~',
  '- ',
  '1. ',
  '> ',
  '<',
  '<!-- [cover] -->',
  '<!-- [/answer] -->',
  '<!-- contents -->',
  '[a]: https://x.example',
  '[a]',
  '![x](y)',
  '*',
  '**',
  '`',
  '{{x}}',
  '$$',
  '\t',
  '    ',
  '===',
  '\\',
  '&lt;',
  'seal',
  '● ',
  '\u202e',
  '\r',
  '</style>',
);
const written = fc
  .array(fc.oneof(piece, fc.string({ maxLength: 6, unit: 'grapheme' })), { maxLength: 24 })
  .map((parts) => parts.join(''));

const page = (text: string, line: string, cell: string) =>
  `# One\n\n<!-- [answer] -->\n\n${text}\n\n<!-- [/answer] -->\n\n## Two ${line}\n\n| a | b |\n| --- | --- |\n| ${cell} | after |\n\n## Three\n\nend\n`;

describe('a statement of any size', () => {
  it('of 5,000 words has them all, in order', () => {
    const words = Array.from({ length: 5000 }, (_none, index) => `w${index}`).join(' ');
    expect(statement(words)).toBe(words);
  });

  it('nested without end ends', () => {
    for (const deep of ['> '.repeat(400), '- '.repeat(400), '[', '*', '`'].map((one) => one.repeat(3)))
      expect(statement(`${deep}x`).length).toBeLessThan(50_000);
  });
});

describe('the security profile', async () => {
  const input = await sampleInput();
  const host = sampleHost();
  const kit = loadKit(host, host.files(input.folder));
  const withText = (text: string): string => {
    const criteria = input.account.criteria.map((result) =>
      result.criterion.id === '3.1'
        ? { ...result, answer: { ...result.answer, statement: `seal ${text}` } }
        : result,
    );
    const changed = { ...input, account: { ...input.account, criteria } };
    return makeDocument('security-profile', changed, kit, false).html;
  };
  /** Everything but the words of one answer: headings, chapters, layout. */
  const skeleton = (html: string) =>
    html.match(
      /<h\d id="[^"]*">.*?<\/h\d>|<section[^>]*>|<\/section>|<div class="(?:criterion|answer|evidence|colophon)">/g,
    );

  it('has the same skeleton whatever somebody wrote', () => {
    const expected = skeleton(withText(''));
    expect(expected?.length).toBeGreaterThan(200);
    fc.assert(
      fc.property(written, (text) => {
        expect(skeleton(withText(text))).toEqual(expected);
      }),
      { numRuns: 40 },
    );
  });
});

describe('what somebody wrote', () => {
  it('never changes the document around it', () => {
    const reader = new MarkdownIt();
    fc.assert(
      fc.property(written, written, (text, other) => {
        const markdown = page(statement(text), inline(other), statementLine(other) || 'x');
        const headings = headingsOf(markdown);
        expect(headings.map((heading) => heading.level)).toEqual([1, 2, 2]);
        expect(headings[2]?.text).toBe('Three');
        const { html } = markdownToHtml(markdown, new Map());
        expect(html).toContain('<p>end</p>');
        expect(html).toContain('<td>after</td>\n</tr>\n</tbody>');
        expect(html).not.toMatch(
          /<(?!\/?(?:h[123]|p|div|ul|ol|li|blockquote|pre|code|strong|em|a|table|thead|tbody|tr|th|td|br|svg|circle|path)\b)/,
        );
        const tables = (source: string) =>
          reader.parse(source, {}).filter((token) => token.type === 'table_open').length;
        expect(tables(markdown)).toBe(1 + tables(statement(text)));
      }),
      { numRuns: 600 },
    );
  });
});
