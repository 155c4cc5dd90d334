import { cpSync, mkdirSync, renameSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { ctpat, inFolder } from './command-line.ts';

/** What `check` says about things nothing reads, as `code file: hint`. */
async function unread(change: (folder: string) => void): Promise<string[]> {
  return inFolder('example', async (folder) => {
    change(folder);
    const { out } = await ctpat(folder, ['check', '--format', 'json']);
    const { diagnostics } = JSON.parse(out) as {
      diagnostics: { code: string; severity: string; file?: string; hint?: string }[];
    };
    return diagnostics
      .filter(({ code }) => code.startsWith('id/unread'))
      .map(({ code, severity, file, hint }) => `${severity} ${code} ${file}: ${hint}`);
  });
}

describe('a record that nothing reads', () => {
  it('in a folder whose name is nearly right', async () => {
    expect(
      await unread((folder) => {
        renameSync(join(folder, 'partners'), join(folder, 'partner'));
        renameSync(join(folder, 'measures'), join(folder, 'mesures'));
      }),
    ).toEqual([
      'warning id/unread-folder mesures: Did you mean `measures/`? Rename the folder.',
      'warning id/unread-folder partner: Did you mean `partners/`? Rename the folder.',
    ]);
  });

  it('beside the folders: known by its criterion, its schema, its fields, or as a misspelt company.yaml', async () => {
    const head = '# yaml-language-server: $schema=./.ctpat/schemas/partner.json\n';
    expect(
      await unread((folder) => {
        cpSync(join(folder, 'sites/houston-dc.yaml'), join(folder, 'houston.yaml'));
        cpSync(join(folder, 'company.yaml'), join(folder, 'compnay.yaml'));
        writeFileSync(join(folder, '6.1-seals.yaml'), 'status: met\n');
        writeFileSync(join(folder, 'acme.yaml'), `${head}nam: Acme\n`);
      }),
    ).toEqual([
      'warning id/unread-record 6.1-seals.yaml: Move it to `measures/`.',
      'warning id/unread-record acme.yaml: Move it to `partners/`.',
      'warning id/unread-record compnay.yaml: Did you mean `company.yaml`?',
      'warning id/unread-record houston.yaml: Move it to `sites/`.',
    ]);
  });

  it('is not what other programs keep there', async () => {
    expect(
      await unread((folder) => {
        for (const name of ['docs', 'tools', 'tests', 'node_modules', 'charts', '.github/workflows'])
          mkdirSync(join(folder, name), { recursive: true });
        for (const path of ['docs/site.yaml', 'tests/a.yaml', 'compose.yaml', 'mkdocs.yml', '.hidden.yaml'])
          writeFileSync(join(folder, path), 'services: { web: { image: nginx } }\n');
        mkdirSync(join(folder, 'partner'));
        writeFileSync(join(folder, 'partner', 'letter.pdf'), '');
      }),
    ).toEqual([]);
  });
});
