import { readdirSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { loadKit } from '../../src/app/build-kit.ts';
import { UserError } from '../../src/errors.ts';
import { documentNames } from '../../src/render/documents.ts';
import { headingsOf } from '../../src/render/html/markdown-html.ts';
import { makeDocument } from '../../src/render/make-document.ts';
import { strictView } from '../../src/render/strict-view.ts';
import { fillTemplate } from '../../src/render/template.ts';
import { sampleFolder, sampleHost, sampleInput } from './sample.ts';

const input = await sampleInput();
const host = sampleHost();
const kit = loadKit(host, host.files(input.folder));
const made = Object.fromEntries(documentNames.map((name) => [name, makeDocument(name, input, kit, false)]));
const text = (name: string) => made[name]?.markdown ?? '';

describe('documents', () => {
  it('has a template for each and a document for each template', () => {
    const templates = readdirSync('templates').filter((file) => file.endsWith('.md.hbs'));
    expect(templates.sort()).toEqual([...documentNames].sort().map((name) => `${name}.md.hbs`));
  });

  it.each(documentNames)('%s is the same whenever it is made', (name) => {
    const again = makeDocument(name, input, kit, false);
    expect(again.markdown).toBe(made[name]?.markdown);
    expect(again.html === made[name]?.html).toBe(true);
  });

  it.each(documentNames)('%s asks for nothing from outside and runs nothing', (name) => {
    const html = made[name]?.html ?? '';
    expect(html.slice(0, 400)).toContain("default-src 'none'");
    expect(html.slice(0, 400)).toMatch(/^<!doctype html>\n<html lang="en">/);
    expect(html.match(/<script|<link|<iframe|src="(?!data:)|url\((?!data:|#)|@import/g) ?? []).toEqual([]);
  });

  it.each(documentNames)('%s links its contents to headings there are', (name) => {
    const html = made[name]?.html ?? '';
    const targets = [...html.matchAll(/href="#([^"]+)"/g)].map((match) => match[1]);
    const ids = new Set([...html.matchAll(/<h\d id="([^"]+)"/g)].map((match) => match[1]));
    // The report on one partner has three chapters, every other document more.
    expect(targets.length).toBeGreaterThan(name === 'due-diligence' ? 2 : 3);
    expect(targets.filter((target) => !ids.has(target))).toEqual([]);
  });
});

describe('security profile', () => {
  const profile = () => text('security-profile');
  const section = (id: string) => profile().split(`\n### ${id} `)[1]?.split('\n### ')[0] ?? '';

  it('groups the criteria as the portal does', () => {
    const headings = headingsOf(profile()).filter((heading) => heading.level === 2);
    expect(headings.map((heading) => heading.text).slice(1, 5)).toEqual([
      'Company',
      'Security Vision and Responsibility',
      'Risk Assessment',
      'Business Partners',
    ]);
    expect(profile()).toContain('portal section Upper Management Responsibility');
  });

  it('names the evidence with its date, but not what is internal', () => {
    expect(section('6.1')).toContain('- Seal control procedure SOP-14, version 3 (1 Dec 2025)');
    expect(section('6.1')).toContain('- Seal log, Houston (Jan 2026 – Oct 2026)');
    expect(profile()).not.toContain('Internal audit, findings and names');
    expect(made['security-profile']?.html.includes('Internal audit')).toBe(false);
  });

  it('gives answers site by site only where they differ', () => {
    expect(section('9.4')).toMatch(
      /Houston Distribution Center, Savannah Warehouse\n[\s\S]*\*\*b\) People[\s\S]*Laredo Yard\n/,
    );
    expect(section('6.1')).not.toContain('Houston Distribution Center');
  });

  it('marks what is not answered, and counts it', () => {
    expect(section('6.5')).toContain('No answer recorded yet.');
    const holes = profile().split('□ No answer recorded yet.').length - 1;
    expect(made['security-profile']?.holes).toBe(holes);
  });

  it('prints why something does not apply', () => {
    expect(section('4.10')).toMatch(/\*\*Not applicable\.\*\* \S/);
    expect(section('4.10')).not.toContain('No answer');
  });

  it('has no internal marks', () => {
    for (const word of [
      'affirmed',
      'provisional',
      'partial',
      'unmet',
      'overdue',
      'suspect',
      'Doubtful',
      'owner',
      'Next:',
      'reconciled with the log',
    ]) {
      expect(profile()).not.toContain(word);
    }
  });
});

describe('gap assessment', () => {
  it('begins with verdicts, counts and ten things with somebody to do them', () => {
    const summary = text('gap-assessment').split('\n## Summary')[1]?.split('\n## ')[0] ?? '';
    expect(summary).toMatch(/\*\*Ready to apply:\*\* ○ Not ready/);
    const rows = summary.split('### First things to do')[1]?.match(/^\| \*\*.*$/gm) ?? [];
    expect(rows).toHaveLength(10);
    expect(rows[0]).toMatch(/\*\*6\.5\*\* .*○ unmet, Must.*Tom Baker/);
  });

  it('counts as the evaluation does', () => {
    const { must } = input.account.summary;
    expect(text('gap-assessment')).toContain(
      `| Must | ${must.applicable} | ${must.met} | ${must.partial} | ${must.unmet} | ${must.unassessed} | ${must.claimed_not_applicable} |`,
    );
  });

  it('lists open actions and says which are overdue', () => {
    expect(text('gap-assessment')).toMatch(
      /\| Guard post at the Laredo gate \| 9\.4, Laredo Yard \| Ana Ruiz \| 31 Oct 2026 \| ▲ overdue, in progress \|/,
    );
  });

  it('draws the outcomes and says them in words', () => {
    expect(made['gap-assessment']?.drawings[0]?.svg).toContain('<title>Criteria by level and outcome.');
    expect(text('gap-assessment')).toMatch(
      /!\[Criteria by level and outcome\. Must: \d+ met, .*By category\..*Cybersecurity: 1 met.*\]\(gap-assessment\/readiness\.svg\)/,
    );
    expect(made['gap-assessment']?.html.includes('<svg role="img" aria-label="Criteria by level')).toBe(true);
  });
});

describe('evidence index', () => {
  it('shows every document once with the criteria it proves', () => {
    expect(text('evidence-index')).toMatch(
      /\| Seal log, Houston \| .* \| Jan 2026 – Oct 2026 \| .* \| company vault \| Houston Distribution Center \| 6\.1 \|/,
    );
    expect(text('evidence-index')).not.toContain('Internal audit');
  });

  it('says which months are missing in a series', () => {
    expect(text('evidence-index')).toContain('![Seal log, Houston: no month missing.](');
  });

  it('draws many series on several drawings, each with its words', async () => {
    const series = Object.fromEntries(
      Array.from({ length: 40 }, (_none, index) => [
        `evidence/log-${index}.yaml`,
        {
          title: `Log ${index}`,
          type: 'seal_log',
          audience: 'cbp',
          every: 'P1M',
          items: [
            index % 2 === 0 ? { on: '2026-10-01' } : { covers: { from: '2026-10-01', to: '2026-10-31' } },
          ],
        },
      ]),
    );
    const many = await sampleInput(series);
    const { drawings, markdown } = makeDocument('evidence-index', many, kit, false);
    expect(drawings.map((drawing) => drawing.name)).toEqual(['coverage.svg', 'coverage-2.svg']);
    expect(markdown).toContain('(evidence-index/coverage-2.svg)');
    expect(markdown).toContain('Log 2: no item says which period it covers.');
    expect(markdown).toContain('Log 3: no month missing.');
  });

  it('calls evidence it may not list neither listed nor missing', () => {
    const row = (id: string) =>
      text('evidence-index').match(new RegExp(`^\\| \\*\\*${id}\\*\\* .*$`, 'm'))?.[0];
    expect(row('1\\.4')).toContain('Held by the company, not listed here.');
    expect(row('1\\.3')).toContain('No evidence recorded yet.');
  });
});

describe('a logo', () => {
  const svg = '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 1 1"/>';

  it('is inside the page', () => {
    const folder = sampleFolder({ 'logo.svg': svg });
    const own = loadKit(host, host.files(folder), { logo: 'logo.svg' });
    const { html } = makeDocument('evidence-index', input, own, false);
    expect(html.includes(`url("data:image/svg+xml;base64,${Buffer.from(svg).toString('base64')}")`)).toBe(
      true,
    );
  });

  it('must be a picture inside the project', () => {
    const folder = sampleFolder({ 'logo.txt': svg });
    expect(() => loadKit(host, host.files(folder), { logo: 'logo.txt' })).toThrow(
      'the logo logo.txt cannot be read',
    );
    expect(() => loadKit(host, host.files(folder), { logo: 'missing.png' })).toThrow(
      'the logo missing.png cannot be read',
    );
    expect(() => loadKit(host, host.files(folder), { logo: '../logo.svg' })).toThrow(UserError);
  });
});

describe('a draft', () => {
  it('says so in every form', () => {
    const draft = makeDocument('evidence-index', input, kit, true);
    expect(draft.markdown).toContain('\nDraft\n');
    expect(draft.html.includes('<body class="draft">')).toBe(true);
    expect(text('evidence-index')).not.toContain('Draft');
  });
});

describe('templates', () => {
  const partials = Object.fromEntries([...kit.partials].map(([name, { text: words }]) => [name, words]));

  it.each([
    '{{nothing}}',
    '{{#if nothing}}x{{/if}}',
    '{{#each nothing}}x{{/each}}',
    '{{#each list}}{{nothing}}{{/each}}',
    '{{deep.nothing}}',
  ])('fail on a field there is not: %s', (template) => {
    const fill = () =>
      fillTemplate({ name: 'mine', text: template, partials }, { list: [{ a: 1 }], deep: { b: 2 } });
    expect(fill).toThrow(/the template mine cannot be filled: .*nothing/);
  });

  it('see fields that are there, empty or not', () => {
    expect(
      fillTemplate(
        { name: 'mine', text: '{{#if a}}x{{else}}y{{/if}}{{#each list}}{{b}}{{/each}}', partials },
        { a: '', list: [{ b: 1 }, { b: 2 }] },
      ),
    ).toBe('y12\n');
    expect(() => strictView({ a: 1 } as { a: number; b?: number }, '').b).toThrow('no field “b”');
  });

  it('of the project stand in for ours and are named', async () => {
    const folder = sampleFolder({
      'templates/evidence-index.md.hbs': '# Mine {{company}}\n\n{{> colophon}}\n',
    });
    const own = loadKit(host, host.files(folder));
    const { markdown } = makeDocument('evidence-index', input, own, false);
    expect(markdown).toMatch(/^# Mine Meridian Home Goods, Inc\./);
    expect(markdown).toContain('templates/evidence-index.md.hbs');
    expect(makeDocument('security-profile', input, own, false).markdown).toBe(text('security-profile'));
  });
});
