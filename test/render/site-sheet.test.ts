import { describe, expect, it } from 'vitest';
import { loadKit } from '../../src/app/build-kit.ts';
import { makeDocument } from '../../src/render/make-document.ts';
import { sampleHost, sampleInput } from './sample.ts';

const input = await sampleInput();
const host = sampleHost();
const kit = loadKit(host, host.files(input.folder));
const sheet = (site: string) => makeDocument('site-sheet', { ...input, site }, kit, false);
const section = (text: string, id: string) => text.split(`\n### ${id} `)[1]?.split('\n### ')[0] ?? '';

describe('a site sheet', () => {
  const houston = sheet('houston-dc');
  const laredo = sheet('laredo-yard');

  it('is named for its site, in the text and in the file', () => {
    expect(houston.place).toBe('site-sheet/houston-dc');
    expect(houston.markdown).toContain('\n# Site Sheet: Houston Distribution Center\n');
    expect(houston.facts.title).toBe('Site Sheet: Houston Distribution Center: Meridian Home Goods, Inc.');
  });

  it('says where it is, with the country by name', () => {
    expect(houston.markdown).toContain('| Address | 400 Harbor Way, Houston, TX 77029, United States |');
  });

  it('gives the answer of this site and of no other', () => {
    expect(section(houston.markdown, '9.4')).not.toContain('Laredo');
    expect(section(houston.markdown, '9.4')).not.toBe(section(laredo.markdown, '9.4'));
    expect(houston.markdown).not.toContain('\n### 1.1 ');
    expect(houston.markdown).toContain('- **1.1** Statement of support');
  });

  it('lists no evidence that proves another site', () => {
    const others = [...input.project.evidence.values()].filter(
      ({ data }) => (data.sites ?? []).length > 0 && !data.sites?.includes('laredo-yard'),
    );
    expect(others.length).toBeGreaterThan(0);
    for (const { data } of others) expect(laredo.markdown).not.toContain(data.title);
  });

  it('counts what is missing as it marks it', () => {
    const holes = houston.markdown.match(/□ (?:No answer recorded yet\.|not recorded yet)/g) ?? [];
    expect(houston.holes).toBe(holes.length);
  });

  it('has no internal marks', () => {
    for (const word of ['affirmed', 'provisional', 'partial', 'unmet', 'Doubtful', 'overdue'])
      expect(laredo.markdown).not.toContain(word);
  });
});
