import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { shippedSchemas } from '../../src/build/schemas.ts';
import { editorSchemas } from '../../src/schemas/editor.ts';
import { EditorClient } from './editor-client.ts';
import { smallPack } from './small-pack.ts';

const measures = 'measures/06-seal-security';
const sealLine = '# yaml-language-server: $schema=../../.ctpat/schemas/measures/6.1.json\n';
const gateLine = '# yaml-language-server: $schema=../../.ctpat/schemas/measures/9.4.json\n';
let editor: EditorClient;

beforeAll(async () => {
  const schemas = [...editorSchemas(shippedSchemas(), smallPack)];
  editor = new EditorClient(new Map(schemas.map(([path, text]) => [`.ctpat/schemas/${path}`, text])));
  await editor.start();
});
afterAll(() => editor.stop());

describe('a measure in the editor', () => {
  test('offers the values of status', async () => {
    const labels = await editor.completions(measures, `${sealLine}criterion: "6.1"\nstatus: ‸\n`);
    for (const status of ['met', 'partial', 'planned', 'unmet', 'not_applicable'])
      expect(labels).toContain(status);
  });

  test('offers the keys of the criterion', async () => {
    const labels = await editor.completions(measures, `${sealLine}criterion: "6.1"\nelements:\n  ‸\n`);
    expect(labels).toEqual(expect.arrayContaining(['custody', 'inventory']));
    expect(labels).not.toContain('gates');
  });

  test('offers the values of an element', async () => {
    const labels = await editor.completions(
      measures,
      `${sealLine}criterion: "6.1"\nelements:\n  custody: ‸\n`,
    );
    expect(labels).toEqual(expect.arrayContaining(['met', 'partial', 'unmet', 'not_applicable']));
  });

  test('offers `same` for a site', async () => {
    const labels = await editor.completions(
      measures,
      `${gateLine}criterion: "9.4"\nsites:\n  houston-dc: ‸\n`,
    );
    expect(labels).toContain('same');
  });

  test('flags an unknown key at its place', async () => {
    const flags = await editor.diagnostics(measures, `${sealLine}criterion: "6.1"\nownr: tom-baker\n`);
    expect(flags.map((flag) => [flag.range.start.line, flag.message])).toEqual([
      [2, expect.stringContaining('ownr')],
    ]);
  });

  test('flags an element the criterion does not have', async () => {
    const flags = await editor.diagnostics(
      measures,
      `${sealLine}criterion: "6.1"\nelements:\n  custodyy: met\n`,
    );
    expect(flags.map((flag) => flag.message).join()).toContain('custodyy');
  });

  test('flags the number of another criterion', async () => {
    const flags = await editor.diagnostics(measures, `${sealLine}criterion: "6.2"\n`);
    expect(flags).toHaveLength(1);
  });

  test('explains an element, the statement and a part', async () => {
    const text = (body: string) => `${sealLine}criterion: "6.1"\n${body}`;
    expect(await editor.hover(measures, text('elements:\n  cust‸ody: met\n'))).toContain(
      'Only named people can get at them',
    );
    expect(await editor.hover(measures, text('state‸ment: Bolt seals lie in the safe.\n'))).toContain(
      'review it once a year',
    );
    expect(await editor.hover(measures, text('statement:\n  ‸a: Seals lie in the safe.\n'))).toContain(
      'Issue and control',
    );
  });

  test('has nothing to say about a good one', async () => {
    const body =
      'criterion: "6.1"\nowner: tom-baker\nstatus:\nstatement: { a: One., b: Two. }\nelements:\n  custody: met\n' +
      '  inventory: { status: partial, how: Counted monthly. }\nevidence: [seal-procedure]\nx-note: mine\n' +
      'routines:\n  - { what: Stock counted, every: P1M }\naccounts: { exporter: { elements: { custody: unmet } } }\n';
    expect(await editor.diagnostics(measures, sealLine + body)).toEqual([]);
  });
});

describe('other records in the editor', () => {
  test('offers evidence types, topics, questions and operations of the pack', async () => {
    const line = (kind: string) => `# yaml-language-server: $schema=../.ctpat/schemas/${kind}.json\n`;
    expect(await editor.completions('evidence', `${line('evidence')}title: Seal log\ntype: ‸\n`)).toContain(
      'seal_log',
    );
    expect(await editor.completions('training', `${line('training')}topics:\n  - ‸\n`)).toContain(
      'cybersecurity',
    );
    expect(await editor.completions('accounts', `${line('account')}eligibility:\n  ‸\n`)).toContain(
      'no_unpaid_cbp_debt',
    );
    const ofSite = await editor.completions('sites', `${line('site')}operations:\n  ‸\n`);
    expect(ofSite).toContain('keeps_seal_inventory');
    expect(ofSite).not.toContain('uses_network_systems');
  });

  test('explains a question', async () => {
    const text =
      '# yaml-language-server: $schema=../.ctpat/schemas/company.json\nname: M\noperations:\n  keeps_seal_inv‸entory: true\n';
    expect(await editor.hover('.', text.replace('../', ''))).toContain('ten bolt seals');
  });
});
