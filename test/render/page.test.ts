import { describe, expect, it } from 'vitest';
import { coverageChart, covers, uncovered } from '../../src/render/drawings/coverage-chart.ts';
import { markdownToHtml } from '../../src/render/html/markdown-html.ts';
import { htmlPage } from '../../src/render/html/page.ts';
import { daySpan, longDay } from '../../src/render/text/days.ts';

const HOSTILE = 'Acme </style><script>alert(1)</script> "& \\ Co.\n}';

describe('the page around a document', () => {
  const html = htmlPage(
    { html: '<p>body</p>', chapters: [HOSTILE] },
    {
      title: HOSTILE,
      company: HOSTILE,
      running: HOSTILE,
      subject: HOSTILE,
      language: 'en',
      digest: 'abc',
      marking: HOSTILE,
      draft: false,
      paper: 'letter',
      color: 'red;} body{display:none',
      styles: '',
      fonts: '',
      families: { text: '', headings: '' },
      logo: '',
    },
  );

  it('holds names as text in attributes, styles and the title', () => {
    expect(html).not.toContain('<script');
    expect(html.split('</style>')).toHaveLength(2);
    expect(html).toContain('content="Acme &#60;/style&#62;');
    expect(html).toContain('content: "Acme \\00003c/style\\00003e\\00003cscript');
  });

  it('takes no color but a color', () => {
    expect(html).toContain('--accent: #1d4e5f;');
    expect(html).not.toContain('display:none');
  });
});

describe('layout', () => {
  it('is opened and closed by comments on lines of their own', () => {
    expect(markdownToHtml('<!-- [note] -->\n\nText\n\n<!-- [/note] -->\n', new Map()).html).toBe(
      '<div class="note">\n<p>Text</p>\n</div>\n',
    );
  });

  it('must be closed, and in order', () => {
    expect(() => markdownToHtml('<!-- [note] -->\n\nText\n', new Map())).toThrow(
      'the layout “note” is not closed',
    );
    expect(() => markdownToHtml('<!-- [/note] -->\n', new Map())).toThrow('closed where “nothing” is open');
  });

  it('names the running head of a chapter by its first heading', () => {
    const { chapters } = markdownToHtml(
      '<!-- [chapter] -->\n\nAbove\n\n## Seal *Security*\n\n<!-- [/chapter] -->\n',
      new Map(),
    );
    expect(chapters).toEqual(['Seal Security']);
  });

  it('draws marks, wherever they stand in a line', () => {
    expect(markdownToHtml('State: ○ unmet', new Map()).html).toMatch(
      /^<p>State: <svg class="mark".*<\/svg> unmet<\/p>\n$/,
    );
  });

  it('shows only drawings of the document itself, with their words', () => {
    const drawings = new Map([['a/b.svg', '<svg viewBox="0 0 1 1"></svg>']]);
    const { html } = markdownToHtml(
      '![three \\"of\\" four](a/b.svg) ![x](https://x.example/y.png)',
      drawings,
    );
    expect(html).toBe(
      '<p><svg role="img" aria-label="three &quot;of&quot; four" viewBox="0 0 1 1"></svg> </p>\n',
    );
  });
});

describe('days', () => {
  it('are written the same everywhere', () => {
    expect(longDay('2025-11-10')).toBe('10 November 2025');
    expect(longDay('2025-02-30')).toBe('');
  });

  it('are spans of months where they are whole months', () => {
    expect(daySpan('2026-08-01', '2026-08-31')).toBe('Aug 2026');
    expect(daySpan('2026-01-01', '2026-10-31')).toBe('Jan 2026 – Oct 2026');
    expect(daySpan('2026-01-01', '2026-10-30')).toBe('1 Jan 2026 – 30 Oct 2026');
  });
});

describe('coverage', () => {
  const row = { title: 'Seal <log>', spans: [{ from: '2026-08-15', to: '2026-09-14' }] };

  it('counts a month of which any day is covered', () => {
    expect(
      ['2026-07-01', '2026-08-01', '2026-09-01', '2026-10-01'].map((month) => covers(row, month)),
    ).toEqual([false, true, true, false]);
  });

  it('misses months only between the first one and the last that is over', () => {
    const log = { title: 'Log', spans: [...row.spans, { from: '2026-06-01', to: '2026-06-30' }] };
    expect(uncovered(log, '2026-11-24')).toEqual(['2026-07-01', '2026-10-01']);
    expect(uncovered({ title: 'None', spans: [] }, '2026-11-24')).toEqual([]);
  });

  it('sets a long name on two lines instead of cutting it', () => {
    const title = 'Tests of cameras, contacts and buttons at Houston and Laredo';
    const drawn = coverageChart([{ ...row, title }], '2026-11-24', 'words', '#000000');
    const lines = [...drawn.matchAll(/font-size="9" fill="#1b1f23">([^<]*)</g)].map(([, line]) => line);
    expect(lines.join(' ')).toBe(title);
  });

  it('is drawn with names as text', () => {
    expect(coverageChart([row], '2026-11-24', 'words', '#000000')).toContain('>Seal &#60;log&#62;</text>');
  });

  it('says where a series does not say what it covers', () => {
    expect(coverageChart([{ title: 'Meetings', spans: [] }], '2026-11-24', 'words', '#000000')).toContain(
      'no item says which period it covers',
    );
  });
});
