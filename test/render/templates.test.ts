import { describe, expect, it } from 'vitest';
import { loadKit } from '../../src/app/build-kit.ts';
import { documentKinds, documentNames } from '../../src/render/documents.ts';
import { type Shape, shapeOf, viewNames } from '../../src/render/fields/views.ts';
import { makeDocument } from '../../src/render/make-document.ts';
import { fillTemplate } from '../../src/render/template.ts';
import { checkTemplate } from '../../src/render/templates/check-template.ts';
import { requireOwnStyles } from '../../src/render/templates/own-styles.ts';
import { sampleFolder, sampleHost, sampleInput } from './sample.ts';

const input = await sampleInput();
const host = sampleHost();
const ours = loadKit(host, host.files(input.folder));

/** Faults of a template over the gap assessment, as `line:column message`. */
function faults(text: string, partials: Readonly<Record<string, string>> = {}): string[] {
  const sources = new Map(
    Object.entries(partials).map(([name, part]) => [name, { file: `${name}.hbs`, text: part }]),
  );
  const source = { file: 'mine.hbs', text };
  return checkTemplate(source, sources, shapeOf('gap-assessment'), 'gap-assessment').faults.map(
    ({ file, line, column, message, hint }) =>
      `${file === 'mine.hbs' ? '' : `${file} `}${line}:${column} ${message}${hint?.startsWith('Did you') ? ` ${hint}` : ''}`,
  );
}

function own(files: Readonly<Record<string, string>>, name: string) {
  const folder = sampleFolder(files);
  return makeDocument(name, input, loadKit(host, host.files(folder)), false);
}

describe('the documented fields', () => {
  it('are there for every document', () => {
    expect([...viewNames].sort()).toEqual([...documentNames].sort());
  });

  it.each(viewNames)('%s has just these', (name) => {
    const kind = documentKinds[name];
    const { view } = kind.make({ ...input, audience: kind.audience, site: 'houston-dc' }, name);
    const made = { ...view, digest: '', draft: false, ownTemplates: ['x'] };
    expect(differences(made, shapeOf(name), name)).toEqual([]);
  });

  it.each(documentNames)('are all that our template of %s and its partials use', (name) => {
    const template = ours.template(name);
    const { faults: found } = checkTemplate(template, ours.partials, shapeOf(template.view), name);
    expect(found).toEqual([]);
  });
});

/** Where a view and its documentation part; a list without entries says nothing about them. */
function differences(value: unknown, shape: Shape, path: string): string[] {
  if (shape.kind === 'list') {
    if (!Array.isArray(value)) return [`${path} is no list`];
    return value.slice(0, 3).flatMap((entry) => differences(entry, shape.each, `${path}[]`));
  }
  if (shape.kind === 'text') return typeof value === 'object' ? [`${path} is no text`] : [];
  const keys = Object.keys(value as object);
  const odd = keys.filter((key) => !shape.fields.has(key)).map((key) => `${path}.${key} is not documented`);
  const gone = [...shape.fields.keys()].filter((key) => !keys.includes(key));
  return [
    ...odd,
    ...gone.map((key) => `${path}.${key} is not there`),
    ...keys.flatMap((key) => {
      const field = shape.fields.get(key);
      return field ? differences((value as Record<string, unknown>)[key], field, `${path}.${key}`) : [];
    }),
  ];
}

describe('a template of the project', () => {
  it.each([
    [
      'a field there is not',
      '\n a {{compny}}',
      ['2:6 there is no field “compny” here Did you mean “company”?'],
    ],
    ['in a condition', '{{#if titl}}x{{/if}}', ['1:7 there is no field “titl” here Did you mean “title”?']],
    [
      'in what is left out',
      '{{#if draft}}a{{else}}{{titl}}{{/if}}',
      ['1:25 there is no field “titl” here Did you mean “title”?'],
    ],
    [
      'inside a list',
      '{{#each verdicts}}\n{{wrd}}{{/each}}',
      ['2:3 there is no field “wrd” here Did you mean “word”?'],
    ],
    ['inside a group', '{{criteria.titel}}', ['1:12 “criteria” has no field “titel” Did you mean “title”?']],
    [
      'by its given name',
      '{{#each counts as |one|}}{{one.mett}}{{/each}}',
      ['1:32 “one” has no field “mett” Did you mean “met”?'],
    ],
    ['above the top', '{{../title}}', ['1:3 there is nothing above this place']],
    ['of a text', '{{title.length}}', ['1:9 “title” is a text and has no field “length”']],
    ['of a list', '{{verdicts.length}}', ['1:12 “verdicts” has no field “length”']],
    ['a list printed', '{{verdicts}}', ['1:3 “verdicts” is a list and cannot be printed as it is']],
    [
      'a group printed',
      '{{criteria}}',
      ['1:3 “criteria” is a group of fields and cannot be printed as it is'],
    ],
    ['each over a text', '{{#each title}}x{{/each}}', ['1:9 “title” is not a list']],
    ['a helper there is not', '{{upper title}}', ['1:1 there is no helper “upper”']],
    ['a section', '{{#verdicts}}x{{/verdicts}}', ['1:4 {{#verdicts}} does not say what it means']],
    ['a partial there is not', '{{> covr}}', ['1:5 there is no partial “covr” Did you mean “cover”?']],
    [
      'what is given to a partial',
      '{{> cover criteria}}',
      ['cover.hbs 1:3 there is no field “company” here'],
    ],
    ['an end missing', '{{#if title}}\nx', ['2:1 this cannot be read as a template: … {{#if title}}x']],
    [
      'another end',
      '{{#if title}}{{/each}}',
      ["1:4 this cannot be read as a template: if doesn't match each"],
    ],
  ])('is told with its place: %s', (_what, text, expected) => {
    expect(faults(text, { cover: '{{company}}' })).toEqual(expected);
  });

  it.each([
    '{{title}} {{this.title}} {{./title}} {{@root.title}}',
    '{{#each verdicts}}{{@index}}{{purpose}}{{../title}}{{#each blockers}}{{../word}}{{../../title}}{{/each}}{{/each}}',
    '{{#with criteria}}{{edition}}{{../title}}{{/with}}',
    '{{#each cautions}}{{this}}{{else}}none{{/each}}',
    '{{#if draft}}a{{else if marking}}{{marking}}{{/if}}{{#unless draft}}b{{/unless}}',
    '{{> cover}}{{> named words="x" count=3}}{{#each counts as |one index|}}{{one.met}}{{index}}{{/each}}',
  ])('may say %s', (text) => {
    const partials = { cover: '{{company}}', named: '{{words}} {{count}} {{title}}' };
    expect(faults(text, partials)).toEqual([]);
    const { view } = documentKinds['gap-assessment'].make({ ...input, audience: 'internal' }, 'x');
    const filled = { ...view, digest: '', draft: false, ownTemplates: [] };
    expect(fillTemplate({ name: 'x', text, partials }, filled)).not.toBe('');
  });
});

describe('a hostile template', () => {
  it.each([
    '{{constructor}}',
    '{{constructor.constructor}}',
    '{{#with this as |x|}}{{x.__proto__}}{{/with}}',
    '{{lookup this "constructor"}}',
    '{{#each (lookup this "x")}}{{/each}}',
    '{{> (lookup this "x")}}',
    '{{#with __proto__}}{{/with}}',
    '{{#*inline "a"}}{{/inline}}',
    '{{log "x"}}',
    '{{helperMissing}}',
    '{{__defineGetter__ "x" "y"}}',
  ])('cannot leave its view: %s', (text) => {
    expect(faults(text)).toHaveLength(1);
    const fill = () => fillTemplate({ name: 'mine', text, partials: {} }, { title: 'T' });
    let out = '';
    try {
      out = fill();
    } catch (error) {
      expect(String(error)).toContain('the template mine');
    }
    expect(out.trim()).toBe('');
  });

  it('cannot call itself', () => {
    const partials = { a: '{{> b}}', b: '{{#if title}}{{> a}}{{/if}}' };
    expect(faults('{{> a}}', partials)).toEqual(['b.hbs 1:18 the partial calls itself: a → b → a']);
  });

  it('cannot multiply through partials', () => {
    const partials = Object.fromEntries(
      Array.from({ length: 40 }, (_none, level) => [`p${level}`, `{{> p${level + 1}}}{{> p${level + 1}}}`]),
    );
    const found = faults('{{> p0}}', { ...partials, p40: 'x' });
    expect(found).toEqual([expect.stringContaining('with its partials this template is too long')]);
  });

  it('cannot multiply through lists, with text or without', () => {
    const list = Array.from({ length: 60 }, (_none, index) => ({ a: String(index) }));
    for (const inside of ['', 'x'.repeat(2000)]) {
      const depth = 8;
      const text =
        Array.from({ length: depth }, (_none, level) => `{{#each ${'../'.repeat(level)}list}}`).join('') +
        inside +
        '{{/each}}'.repeat(depth);
      expect(() => fillTemplate({ name: 'bomb', text, partials: {} }, { list })).toThrow(
        'the template bomb would make too much text',
      );
    }
  });

  it('cannot print a long text without end', () => {
    const text = '{{long}}'.repeat(1000);
    expect(() => fillTemplate({ name: 'bomb', text, partials: {} }, { long: 'x'.repeat(1 << 20) })).toThrow(
      'the template bomb would make too much text',
    );
  });

  it('cannot be nested without end', () => {
    const text = `${'{{#if title}}'.repeat(9000)}x${'{{/if}}'.repeat(9000)}`;
    expect(faults(text)).toEqual(['1:1301 it is nested too deep']);
    const chain = `{{#if title}}${'{{else if draft}}x'.repeat(9000)}{{/if}}`;
    expect(faults(chain)).toEqual([expect.stringContaining('nested too deep')]);
    expect(faults('{{#if title}}{{else if draft}}x{{/if}}'.repeat(500))).toEqual([]);
    const partials = Object.fromEntries(
      Array.from({ length: 150 }, (_none, level) => [`p${level}`, `{{> p${level + 1}}}`]),
    );
    expect(faults('{{> p0}}', { ...partials, p150: 'x' })).toEqual([
      expect.stringContaining('nested too deep'),
    ]);
  });

  it('is not read when it is no text', async () => {
    const folder = sampleFolder();
    host.files(folder).write('templates/partials/cover.md.hbs', Uint8Array.of(0x63, 0xf1, 0x61));
    expect(() => loadKit(host, host.files(folder))).toThrow(
      'templates/partials/cover.md.hbs is not UTF-8 text',
    );
  });

  it('is not read when it is huge', () => {
    const files = { 'templates/partials/cover.md.hbs': 'x'.repeat(300 << 10) };
    expect(() => own(files, 'evidence-index')).toThrow(
      'templates/partials/cover.md.hbs is longer than 256 KiB',
    );
  });
});

describe('a document of the project', () => {
  const letter =
    '---\ntitle: Letter to the Board\nview: gap-assessment\n---\n{{> cover}}\n\n<!-- [chapter] -->\n\n## Where we stand\n\n![{{chart.words}}]({{chart.path}})\n\n<!-- [/chapter] -->\n\n{{> colophon}}\n';

  it('has its own title everywhere, its drawings beside it, and is named', () => {
    const made = own({ 'templates/board-letter.md.hbs': letter }, 'board-letter');
    expect(made.place).toBe('board-letter');
    expect(made.markdown).toContain('\n# Letter to the Board\n');
    expect(made.markdown).toContain('](board-letter/readiness.svg)');
    expect(made.markdown).toContain('templates/board-letter.md.hbs');
    expect(made.facts.title).toBe('Letter to the Board: Meridian Home Goods, Inc.');
    expect(made.html.includes('<svg role="img"')).toBe(true);
    expect(made.html.includes('Home Goods, Inc.   ·   Letter to the Board')).toBe(true);
  });

  it('names only the partials it uses', () => {
    const files = {
      'templates/partials/cover.md.hbs': '# {{title}}\n',
      'templates/partials/answer.md.hbs': 'x',
    };
    const { markdown } = own(files, 'evidence-index');
    expect(markdown).toContain('ctpat: templates/partials/cover.md.hbs.');
  });

  it.each([
    ['no title', '---\nview: gap-assessment\n---\n', 'mine.md.hbs:1:1: a document of your own needs “title”'],
    ['no front matter', '# {{title}}\n', 'needs “title” and “view”'],
    ['a view there is not', '---\ntitle: A\nview: gaps\n---\n', 'mine.md.hbs:3:1: there is no view “gaps”'],
    ['a strange key', '---\ntitle: A\nveiw: x\n---\n', 'mine.md.hbs:3:1: the front matter has no key “veiw”'],
    ['two lines', '---\ntitle: "A\\nB"\nview: x\n---\n', 'mine.md.hbs:2:1: “title” needs a text'],
    ['no end', '---\ntitle: A\n', 'mine.md.hbs:1:1: the front matter does not end'],
    [
      'a fault below it',
      '---\ntitle: A\nview: gap-assessment\n---\n\n{{titl}}',
      'mine.md.hbs:6:3: there is no field',
    ],
    [
      'an open layout',
      '---\ntitle: A\nview: gap-assessment\n---\n<!-- [note] -->\n',
      'mine.md.hbs: the layout “note” is not closed',
    ],
  ])('is refused with its place: %s', (_what, text, message) => {
    expect(() => own({ 'templates/mine.md.hbs': text }, 'mine')).toThrow(message);
  });

  it('may not change the view of one of ours', () => {
    const text = '---\ntitle: Ours renamed\nview: security-profile\n---\n';
    expect(() => own({ 'templates/evidence-index.md.hbs': text }, 'evidence-index')).toThrow(
      'evidence-index.md.hbs:3:1: evidence-index is always filled with its own view',
    );
    const renamed = own(
      { 'templates/evidence-index.md.hbs': '---\ntitle: Proofs\n---\n# {{title}}\n' },
      'evidence-index',
    );
    expect(renamed.markdown).toBe('# Proofs\n');
  });
});

describe('styles and fonts of the project', () => {
  it.each([
    ['a { background: url(https://x.example/a.png) }', 'document.css:1:17'],
    ['\n@import "a.css";', 'document.css:2:1'],
    ['a { background: u\\72l("//x.example") }', 'document.css:1:'],
    ['a { src: image-set("a.png" 1x) }', 'document.css:1:10'],
    ['/* fine */ </STYLE ><script>', 'document.css:1:12'],
  ])('may not name what is outside: %s', (text, place) => {
    expect(() => requireOwnStyles({ file: 'document.css', text, own: true })).toThrow(place);
  });

  it('may hold pictures inside and addresses in comments', () => {
    const text = '/* https://x.example url(a) */ a { background: url( "data:image/png;base64,AA==") }';
    expect(requireOwnStyles({ file: 'document.css', text, own: true }).text).toBe(text);
  });

  it('take fonts from templates/fonts by their names', () => {
    const folder = sampleFolder({ 'templates/fonts/Brand Sans-600-italic.woff2': 'wOF2' });
    const files = host.files(folder);
    const kit = loadKit(host, files, { fonts: { text: 'Brand Sans' } });
    const { html } = makeDocument('evidence-index', input, kit, false);
    expect(
      html.includes('font-family:"Brand Sans";font-weight:600;font-style:italic;src:url(data:font/woff2'),
    ).toBe(true);
    expect(html.includes(':root { --sans: "Brand Sans", "Source Sans 3", sans-serif; }')).toBe(true);
    expect(() => loadKit(host, files, { fonts: { headings: 'Brand Serif' } })).toThrow(
      'no font called Brand Serif',
    );
  });

  it('take no font that is none', () => {
    const folder = sampleFolder({ 'templates/fonts/Brand Sans-400.woff2': 'no font' });
    expect(() => loadKit(host, host.files(folder))).toThrow('Brand Sans-400.woff2 is no font');
  });

  it('say what a font file must be called', () => {
    const folder = sampleFolder({ 'templates/fonts/brand.woff2': 'wOF2' });
    expect(() => loadKit(host, host.files(folder))).toThrow(
      'templates/fonts/brand.woff2 is no name for a font',
    );
  });
});
