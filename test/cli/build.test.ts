import { existsSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { ctpat, inFolder } from './command-line.ts';

const sheets = (folder: string) => readdirSync(join(folder, 'build/importer/site-sheet')).sort();

describe('ctpat build', () => {
  it('makes a sheet for each site of the account, and of one site with --site', () =>
    inFolder('example', async (folder) => {
      const one = await ctpat(folder, ['build', '--site', 'laredo-yard', '--format', 'md']);
      expect(one.code).toBe(0);
      expect(one.out).toBe('build/importer/site-sheet/laredo-yard.md\n');
      const all = await ctpat(folder, ['build', 'site-sheet', '--format', 'md']);
      expect(all.code).toBe(0);
      expect(sheets(folder)).toEqual(['houston-dc.md', 'laredo-yard.md', 'savannah-dc.md']);
      expect((await ctpat(folder, ['build', '--help'])).out).toContain('--site <id>');
    }));

  it.each([
    [
      'a site the account does not have',
      ['build', '--site', 'dallas-showroom'],
      'houston-dc, laredo-yard, savannah-dc',
    ],
    [
      'a site for a document of the whole company',
      ['build', 'gap-assessment', '--site', 'houston-dc'],
      'site-sheet',
    ],
  ])('refuses %s and says what would do', (_name, argv, hint) =>
    inFolder('example', async (folder) => {
      const refused = await ctpat(folder, [...argv, '--format', 'md']);
      expect(refused.code).toBe(2);
      expect(refused.err).toContain(hint);
      expect(existsSync(join(folder, 'build'))).toBe(false);
    }),
  );

  it('says the language of the project, and takes the paper of the company’s country', () =>
    inFolder('example', async (folder) => {
      const settings = join(folder, 'ctpat.yaml');
      const text = readFileSync(settings, 'utf8');
      writeFileSync(settings, text.replace(/language: en/, 'language: es').replace(/paper: letter,?/, ''));
      const company = join(folder, 'company.yaml');
      writeFileSync(company, readFileSync(company, 'utf8').replaceAll('country: US', 'country: VN'));
      expect((await ctpat(folder, ['build', 'evidence-index', '--format', 'html'])).code).toBe(0);
      const html = readFileSync(join(folder, 'build/importer/evidence-index.html'), 'utf8');
      expect(html.slice(0, 60)).toContain('<html lang="es">');
      expect(html.includes('@page { size: A4;')).toBe(true);
    }));

  it(
    'ends with 3 when a character is missing from a page, and says which, although the file is there',
    () =>
      inFolder('example', async (folder) => {
        const company = join(folder, 'company.yaml');
        const text = readFileSync(company, 'utf8');
        writeFileSync(
          company,
          text.replace(/^history: .*$/m, 'history: >-\n  A last character \u{10ffd0} that no font has.'),
        );
        const built = await ctpat(folder, ['build', 'security-profile', '--format', 'pdf', '--quiet']);
        expect(built.err).toMatch(
          /^error: no font of this machine has U\+10FFD0 .*: missing from build\/importer\/security-profile\.pdf$/m,
        );
        expect(built.code).toBe(3);
        expect(existsSync(join(folder, 'build/importer/security-profile.pdf'))).toBe(true);
      }),
    60_000,
  );
});
