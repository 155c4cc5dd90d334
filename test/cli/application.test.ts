import { cpSync, existsSync, mkdirSync, readdirSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { parse } from 'yaml';
import { ctpat, example, inFolder } from './command-line.ts';
import { fits } from './output-schema.ts';

const put = (folder: string, path: string, change: (text: string) => string) =>
  writeFileSync(join(folder, path), change(readFileSync(join(folder, path), 'utf8')));

/** The example without the evidence this machine's vault would hold: every file CBP is given lies in git. */
const withoutVault = (folder: string) => {
  for (const name of readdirSync(join(folder, 'evidence'))) {
    if (!name.endsWith('.yaml')) continue;
    put(folder, `evidence/${name}`, (text) =>
      /^held: vault$/m.test(text)
        ? text.replace(/^audience: .*\n/m, '').replace(/^held: vault$/m, 'held: vault\naudience: internal')
        : text,
    );
  }
};

describe('ctpat build portal', () => {
  it('writes texts and files, says what is missing, and changes nothing the second time', async () => {
    await inFolder('example', async (folder) => {
      const first = await ctpat(folder, ['build', 'portal']);
      expect(first.code).toBe(3);
      expect(first.err).toContain('held in the vault, which is not on this machine');
      fits('portal', readFileSync(join(folder, 'build/importer/portal/texts.json'), 'utf8'));
      const seals = readFileSync(join(folder, 'build/importer/portal/06-seal-security.txt'), 'utf8');
      expect(seals).toContain('== 6.1.a Written seal procedure');
      expect(seals).not.toMatch(/\*\*|^#/m);
      const names = readdirSync(join(folder, 'build/importer/upload'));
      expect(names).toEqual([...names].sort());
      expect(names.length).toBeGreaterThan(60);
      const time = statSync(join(folder, 'build/importer/upload', names[0] ?? '')).mtimeMs;
      await ctpat(folder, ['build', 'portal']);
      expect(statSync(join(folder, 'build/importer/upload', names[0] ?? '')).mtimeMs).toBe(time);
    });
  });

  it('takes away what an earlier build left and is of no use any more', async () => {
    await inFolder('example', async (folder) => {
      mkdirSync(join(folder, 'build/importer/upload'), { recursive: true });
      writeFileSync(join(folder, 'build/importer/upload/99-99-old.pdf'), 'old');
      await ctpat(folder, ['build', 'portal']);
      expect(existsSync(join(folder, 'build/importer/upload/99-99-old.pdf'))).toBe(false);
    });
  });

  it('says where to cut a text over the limit, and which file changed since it was registered', async () => {
    await inFolder('example', async (folder) => {
      put(folder, 'ctpat.yaml', (text) =>
        text.replace('policy:\n', 'policy:\n  portal: { max_characters: 700 }\n'),
      );
      put(folder, 'evidence/files/sop-14-seal-control.pdf', (text) => `${text}\n`);
      const { err } = await ctpat(folder, ['build', 'portal']);
      const cut =
        /2\.1 is (\d+) characters over the limit of 700: cut at (\S+):(\d+):(\d+), behind “(.+)”/.exec(err);
      const [, , file = '', line = '', column = '', words = ''] = cut ?? [];
      const record = readFileSync(join(folder, file), 'utf8').split('\n');
      const upTo = [
        ...record.slice(0, Number(line) - 1),
        (record[Number(line) - 1] ?? '').slice(0, Number(column) - 1),
      ];
      expect(upTo.join(' ').replace(/\s+/g, ' ').endsWith(words)).toBe(true);
      expect(err).toContain('not there or not the file that was registered');
    });
  });

  it('gives CBP nothing internal', async () => {
    await inFolder('example', async (folder) => {
      await ctpat(folder, ['build', 'portal']);
      const text = readFileSync(join(folder, 'build/importer/portal/texts.json'), 'utf8');
      for (const word of ['tom-baker', 'suspect', 'provisional', '"outcome"'])
        expect(text).not.toContain(word);
    });
  });
});

describe('ctpat portal', () => {
  it('goes through the texts one by one and remembers where one was', async () => {
    await inFolder('example', async (folder) => {
      const texts = (
        JSON.parse(await built(folder)) as { sections: { texts: { text: string }[] }[] }
      ).sections
        .flatMap((section) => section.texts)
        .map(({ text }) => text);
      const next = await ctpat(folder, ['portal', 'next']);
      expect(next).toMatchObject({ code: 0, out: `${texts[0]}\n` });
      expect((await ctpat(folder, ['portal', 'next'])).out).toBe(`${texts[1]}\n`);
      expect((await ctpat(folder, ['portal', 'back'])).out).toBe(`${texts[0]}\n`);
      expect((await ctpat(folder, ['portal', 'back'])).code).toBe(1);
      expect((await ctpat(folder, ['portal', 'list'])).out).toMatch(/^> ● 1\.1\.a/m);
      await ctpat(folder, ['portal', 'reset']);
      expect((await ctpat(folder, ['portal', 'next'])).out).toBe(`${texts[0]}\n`);
    });
  });

  it('copies where a person looks, and hands it to the terminal where there is no clipboard', async () => {
    const terminal = {
      columns: 80,
      outIsTerminal: true,
      errIsTerminal: true,
      inIsTerminal: true,
      colorLevel: 0 as const,
    };
    const run = async (program: string | undefined, term: string) => {
      let [out, err, copied] = ['', '', ''];
      await ctpat(example, ['portal', 'show', '6.1.a'], {
        environment: { CTPAT_TODAY: '2026-11-24', TERM: term },
        terminal: {
          ...terminal,
          out: (text: string) => {
            out += text;
          },
          err: (text: string) => {
            err += text;
          },
        },
        copy: async (text: string) => {
          copied = text;
          return program;
        },
      });
      return { out, err, copied };
    };
    const desk = await run('xclip', 'xterm');
    expect(desk.err).toContain('copied to the clipboard (xclip)');
    expect(`${desk.copied}\n`).toBe(desk.out);
    const remote = await run(undefined, 'xterm');
    const handed = remote.err.split('\u001b]52;c;')[1]?.split('\u0007')[0] ?? '';
    expect(`${Buffer.from(handed, 'base64').toString('utf8')}\n`).toBe(remote.out);
    expect((await run(undefined, 'dumb')).err).toContain('no clipboard here');
  });

  it('refuses a field there is not, with the nearest', async () => {
    const { code, err } = await ctpat(example, ['portal', 'show', '6.1.z']);
    expect(code).toBe(2);
    expect(err).toMatch(/no field 6\.1\.z[\s\S]*6\.1\./);
  });
});

async function built(folder: string): Promise<string> {
  await ctpat(folder, ['build', 'portal']);
  return readFileSync(join(folder, 'build/importer/portal/texts.json'), 'utf8');
}

describe('ctpat submitted', () => {
  const line = ['submitted', 'importer', '--kind', 'annual_review', '--by', 'ana-ruiz'];

  it('freezes what was given, never over an older record, and what it says is what changed since', async () => {
    await inFolder('example', async (folder) => {
      withoutVault(folder);
      const first = await ctpat(folder, [...line, '--partial']);
      expect(first).toMatchObject({ code: 0, out: 'submissions/importer/2026-11-24.yaml\n' });
      expect(first.err).toContain('anniversary: 2028-02-20');
      const record = parse(readFileSync(join(folder, 'submissions/importer/2026-11-24.yaml'), 'utf8'));
      expect(record).toMatchObject({ kind: 'annual_review', submitted_by: 'ana-ruiz', on: '2026-11-24' });
      expect(Object.keys(record.texts['6.1'])).toEqual(['a', 'b', 'c', 'd']);
      expect(record.uploads.length).toBeGreaterThan(60);
      const second = await ctpat(folder, [...line, '--partial']);
      expect(second.out).toBe('submissions/importer/2026-11-24-2.yaml\n');
      expect((await ctpat(folder, ['check'])).code).toBe(0);
      put(folder, 'measures/02-risk-assessment/2.1.yaml', (text) =>
        text.replace(/statement: \|\n/, 'statement: |\n  Rewritten.\n'),
      );
      const { out } = await ctpat(folder, ['portal', 'list', '--changed']);
      // The rewritten one, and the two nobody has answered.
      expect(out.split('\n').filter((row) => /^. . \d/.test(row))).toHaveLength(3);
      expect(out).toMatch(/2\.1 .*changed/);
    });
  });

  it('writes the proposed dates by the lines they stand on only', async () => {
    await inFolder('example', async (folder) => {
      withoutVault(folder);
      const before = readFileSync(join(folder, 'accounts/importer.yaml'), 'utf8');
      await ctpat(folder, [...line, '--partial', '--write-dates']);
      const after = readFileSync(join(folder, 'accounts/importer.yaml'), 'utf8');
      expect(after).toBe(
        before
          .replace('profile_status: approved', 'profile_status: submitted')
          .replace('anniversary: 2027-02-20', 'anniversary: 2028-02-20'),
      );
    });
  });

  it.each([
    ['somebody who is no officer', ['--by', 'tom-baker'], /no officer[\s\S]*ana-ruiz/, 2],
    ['nobody', ['--by', 'nobody'], /no contact nobody/, 2],
    ['a day to come', ['--on', '2026-12-01'], /not there yet/, 2],
    ['fields without a text', [], /nothing is said yet for .*10\.9/, 2],
    ['files of a vault that is not here', ['--partial'], /vault/, 3],
  ])('refuses %s', async (_, more, said, exit) => {
    await inFolder('example', async (folder) => {
      const { code, err } = await ctpat(folder, [...line, ...more]);
      expect(code).toBe(exit);
      expect(err).toMatch(said);
      expect(readdirSync(join(folder, 'submissions/importer'))).toEqual(['2025-12-12.yaml']);
    });
  });
});

describe('ctpat eligibility', () => {
  it('shows every question with its answer, and the line to write for what is missing', async () => {
    const { out, code } = await ctpat(example, ['eligibility']);
    expect(code).toBe(0);
    expect(out).toContain('no_unpaid_cbp_debt: { answer: true');
    expect(out).toContain('CBP decides each case by itself');
    fits('eligibility', (await ctpat(example, ['eligibility', '--format', 'json'])).out);
    expect((await ctpat(example, ['eligibility', '--format', 'md'])).out).toContain(
      '| question | answer | state |',
    );
    expect((await ctpat(example, ['eligibility', '--fail-on', 'must'])).code).toBe(1);
    for (const columns of [60, 120]) {
      const { out: shown } = await ctpat(example, ['eligibility'], { columns });
      expect(shown.split('\n').filter((row) => row.length > columns)).toEqual([]);
    }
  });

  it('asks about a number of another form and never refuses it', async () => {
    await inFolder('example', async (folder) => {
      cpSync(example, folder, { recursive: true });
      put(folder, 'accounts/importer.yaml', (text) => text.replace('"123456789"', '"12345"'));
      const { out, code } = await ctpat(folder, ['check', '--format', 'json']);
      expect(code).toBe(0);
      expect(out).toContain('compliance/identifier-form');
    });
  });
});
