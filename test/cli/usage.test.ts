import { mkdirSync, readdirSync, readFileSync, renameSync, symlinkSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { parse } from 'yaml';
import { nodeHost } from '../../src/adapters/node-host.ts';
import { Cancelled, MachineError } from '../../src/errors.ts';
import type { Host, Prompts } from '../../src/host.ts';
import { ctpat, example, inFolder } from './command-line.ts';

describe('options every command takes', () => {
  it('takes the folder and the day before and after the command', async () => {
    const inside = await ctpat(example, ['gaps', '--today', '2026-06-30']);
    for (const line of [
      ['-C', example, '--today', '2026-06-30', 'gaps'],
      ['gaps', '-C', example, '--today', '2026-06-30'],
    ]) {
      expect(await ctpat('/', line)).toEqual(inside);
    }
    expect(inside.out).toContain('judged on 2026-06-30');
  });

  it.each([
    ['check', '--format', 'json'],
    ['gaps'],
    ['gaps', '--format', 'md'],
    ['criteria', 'list'],
    ['criteria', 'show', '6.1'],
    ['criteria', 'search', 'seal'],
    ['explain', 'VVTT'],
    ['doctor', '--format', 'json'],
  ])('writes the result of %s %s %s to a file', async (...line) => {
    await inFolder('empty', async (folder) => {
      const shown = await ctpat(folder, [...line, '-C', example]);
      const written = await ctpat(folder, [...line, '-C', example, '--output', 'kept/out.txt']);
      expect(written).toMatchObject({ code: shown.code, out: '' });
      expect(readFileSync(join(folder, 'kept/out.txt'), 'utf8')).toBe(shown.out);
    });
  });

  it('puts no result in the place of a folder', async () => {
    await inFolder('empty', async (folder) => {
      mkdirSync(join(folder, 'out'));
      const { code, err } = await ctpat(folder, ['explain', 'VVTT', '-o', 'out']);
      expect(code).toBe(2);
      expect(err).toContain('is not a plain file');
    });
  });

  it('ends with 3 when the result cannot be written', async () => {
    await inFolder('empty', async (folder) => {
      writeFileSync(join(folder, 'file'), '');
      const { code, err } = await ctpat(folder, ['explain', 'VVTT', '-o', 'file/out.txt']);
      expect(code).toBe(3);
      expect(err).toMatch(/^error: could not write out\.txt: a file stands where a folder is needed\nhint: /);
    });
  });
});

describe('what cannot be meant is said', () => {
  it.each([
    ['a folder there is not', ['gaps', '-C', 'nowhere'], 'there is no folder nowhere'],
    ['a category that is no number', ['gaps', '--category', 'seals'], 'Write a whole number'],
    ['a category there is not', ['gaps', '--category', '99'], 'there is no category 99'],
    ['the same of the list', ['criteria', 'list', '--category', '99'], '6 Seal Security'],
    [
      'an account and an entity type',
      ['criteria', 'list', '--account', 'importer', '--entity', 'exporter'],
      'cannot be used with',
    ],
    ['who assessed what is not kept', ['gaps', '--by', 'tom-baker'], 'without --record'],
    ['criteria and all of them', ['affirm', '6.1', '--all', '--by', 'tom-baker'], 'say --all alone'],
    ['nothing to affirm', ['affirm', '--by', 'tom-baker'], 'name the criteria'],
    ['a site there is not', ['affirm', '9.4', '--by', 'tom-baker', '--site', 'moon'], 'houston-dc'],
    [
      'an account there is not',
      ['affirm', '6.1', '--by', 'tom-baker', '--account', 'x'],
      'There are: importer',
    ],
    ['nobody to affirm', ['affirm', '6.1'], '--by <person>'],
    ['a document there is not', ['build', 'poem', '--format', 'md'], 'security-profile'],
    ['an account to build for', ['build', '--account', 'x', '--format', 'md'], 'importer'],
    ['a format there is not', ['build', '--format', 'doc'], 'md, html, pdf'],
  ] as const)('%s', async (_what, line, expected) => {
    await inFolder('example', async (folder) => {
      const { code, err, out } = await ctpat(folder, line);
      expect(err).toContain(expected);
      expect({ code, out }).toEqual({ code: 2, out: '' });
    });
  });

  it('keeps no assessment, and shows none, for somebody who has left or is not there', async () => {
    await inFolder('example', async (folder) => {
      const before = readdirSync(join(folder, 'assessments'));
      for (const by of ['jim-porter', 'nobody']) {
        expect(await ctpat(folder, ['gaps', '--record', '--by', by])).toMatchObject({ code: 2, out: '' });
      }
      expect(readdirSync(join(folder, 'assessments'))).toEqual(before);
    });
  });
});

describe('affirm', () => {
  const entries = (folder: string, id: string) =>
    parse(readFileSync(join(folder, `affirmations/${id}.yaml`), 'utf8')) as { site: string | null }[];

  it('writes one entry for a criterion named twice', async () => {
    await inFolder('example', async (folder) => {
      await ctpat(folder, ['affirm', '6.2', '6.2', '--by', 'tom-baker']);
      expect(entries(folder, '6.2')).toHaveLength(1);
    });
  });

  it('refuses one site for what has one answer, and what is not asked, even when quiet', async () => {
    await inFolder('example', async (folder) => {
      const site = await ctpat(folder, ['affirm', '1.1', '--site', 'houston-dc', '--by', 'tom-baker', '-q']);
      expect(site).toMatchObject({ code: 1 });
      expect(site.err).toContain('leave --site out');
      const listed = await ctpat(folder, ['criteria', 'list', '--level', 'n/a', '--format', 'json']);
      const [other] = (JSON.parse(listed.out) as { criteria: { id: string }[] }).criteria;
      if (other) expect((await ctpat(folder, ['affirm', other.id, '--by', 'tom-baker'])).code).toBe(1);
    });
  });

  it('affirms with --all and --site only the answers of that site', async () => {
    await inFolder('example', async (folder) => {
      const { err } = await ctpat(folder, ['affirm', '--all', '--site', 'houston-dc', '--by', 'tom-baker']);
      const lines = err.split('\n').filter((line) => /^(affirmed|refused)/.test(line));
      expect(lines.length).toBeGreaterThan(0);
      expect(lines.filter((line) => !line.includes('houston-dc'))).toEqual([]);
    });
  });

  it('has nothing left to do the second time', async () => {
    await inFolder('example', async (folder) => {
      await ctpat(folder, ['affirm', '--all', '--by', 'tom-baker']);
      const { err } = await ctpat(folder, ['affirm', '--all', '--by', 'tom-baker']);
      expect(err).not.toContain('affirmed  ');
    });
  });

  it('keeps what another run wrote meanwhile', async () => {
    await inFolder('example', async (folder) => {
      const other =
        (host: Host): Host['files'] =>
        (root) => {
          const real = host.files(root);
          let reads = 0;
          return {
            ...real,
            read(path, limit) {
              // Between the first reading, with the project, and the second, just before the file is written.
              if (path === 'affirmations/6.2.yaml' && ++reads === 2) {
                const kept = entries(folder, '6.2').map((entry) => ({ ...entry, account: 'exporter' }));
                real.write(path, JSON.stringify([...entries(folder, '6.2'), ...kept]));
              }
              return real.read(path, limit);
            },
          };
        };
      await ctpat(folder, ['affirm', '6.2', '--by', 'tom-baker']);
      await ctpat(folder, ['affirm', '6.2', '--by', 'tom-baker', '--today', '2026-11-25'], {
        files: other(nodeHost()),
      });
      expect(entries(folder, '6.2')).toMatchObject([
        { account: 'exporter' },
        { account: 'importer', on: '2026-11-25' },
      ]);
    });
  });

  it('leaves a file it cannot read as it is', async () => {
    await inFolder('example', async (folder) => {
      const file = join(folder, 'affirmations/6.2.yaml');
      mkdirSync(join(folder, 'affirmations'), { recursive: true });
      writeFileSync(file, '<<<<<<< HEAD\n- on: 2026-01-01\n');
      const { code, err } = await ctpat(folder, ['affirm', '6.2', '--by', 'tom-baker']);
      expect(code).toBe(2);
      expect(err).toContain('affirmations/6.2.yaml has a fault');
      expect(readFileSync(file, 'utf8')).toBe('<<<<<<< HEAD\n- on: 2026-01-01\n');
    });
  });
});

describe('hostile surroundings', () => {
  it('checks the rest of a folder whose evidence is a link to elsewhere', async () => {
    await inFolder('example', async (folder) => {
      renameSync(join(folder, 'evidence'), join(folder, 'elsewhere'));
      symlinkSync(join(folder, 'elsewhere'), join(folder, 'evidence'));
      const { code, out } = await ctpat(folder, ['check', '--format', 'json']);
      expect(code).toBe(1);
      expect(JSON.parse(out).summary.files).toBeGreaterThan(100);
    });
  });

  it('ends with 3, and affirms nothing in words, when the disk is full', async () => {
    await inFolder('example', async (folder) => {
      const full = (root: string) => ({
        ...nodeHost().files(root),
        write() {
          throw new MachineError('could not write affirmations/6.2.yaml: the disk is full');
        },
      });
      const { code, err } = await ctpat(folder, ['affirm', '6.2', '--by', 'tom-baker'], { files: full });
      expect(code).toBe(3);
      expect(err).toBe('error: could not write affirmations/6.2.yaml: the disk is full\n');
    });
  });

  it('keeps a file of the evidence with too long a name from ending the run', async () => {
    await inFolder('example', async (folder) => {
      writeFileSync(
        join(folder, 'evidence/long-name.yaml'),
        `title: Long\ntype: other\nheld: git\nitems:\n  - { file: "${'n'.repeat(200)}/${'m'.repeat(300)}.pdf", on: 2026-01-01 }\n`,
      );
      expect((await ctpat(folder, ['check', '--format', 'json'])).code).toBeLessThan(2);
    });
  });

  it('takes a vault that is not connected for none', async () => {
    const environment = { CTPAT_TODAY: '2026-11-24', CTPAT_VAULT: '/nowhere/vault' };
    const { out } = await ctpat(example, ['check', '--format', 'json'], { environment });
    const codes = (JSON.parse(out) as { diagnostics: { code: string }[] }).diagnostics.map((one) => one.code);
    expect(codes).not.toContain('evidence/missing-file');
  });
});

describe('init at a terminal', () => {
  const terminal = {
    columns: 100,
    outIsTerminal: false,
    errIsTerminal: true,
    inIsTerminal: true,
    colorLevel: 0,
  } as const;

  it('ends with 130 on Ctrl-C, writes nothing, and says how to go on with what was answered', async () => {
    await inFolder('empty', async (folder) => {
      const said: string[] = [];
      const answers = ['Rio Imports, LLC', 'US'];
      const prompts = {
        select: async () => 'importer',
        text: async () => {
          const answer = answers.shift();
          if (answer === undefined) throw new Cancelled();
          return answer;
        },
      } as unknown as Prompts;
      const { code } = await ctpat(folder, ['init'], {
        environment: {},
        prompts: async () => prompts,
        terminal: { ...terminal, out: () => {}, err: (text) => said.push(text) },
      });
      expect(code).toBe(130);
      expect(said.join('')).toContain(
        "ctpat init --entity importer --company 'Rio Imports, LLC' --country US\n",
      );
      expect(readdirSync(folder)).toEqual([]);
    });
  });

  it('goes on after a run that was broken off, and gives sites spelt alike ids of their own', async () => {
    await inFolder('empty', async (folder) => {
      const line = [
        'init',
        '--yes',
        '--site',
        'El Paso',
        'El-Paso',
        '\u001b[31m横浜',
        '--company',
        'Rio\u202e Imports',
      ];
      let left = 40;
      const breaking = (root: string) => {
        const real = nodeHost().files(root);
        return {
          ...real,
          create(path: string, content: string | Uint8Array) {
            left -= 1;
            if (left < 0) throw new Error('pulled the plug');
            return real.create(path, content);
          },
        };
      };
      expect((await ctpat(folder, line, { files: breaking })).code).toBe(70);
      const { code, err } = await ctpat(folder, line);
      expect(code).toBe(0);
      expect(err).toMatch(/left as they were: .* and 28 more/);
      expect(err).not.toMatch(/\p{Cc}(?<!\n)|\u202e/u);
      expect(readdirSync(join(folder, 'sites'))).toEqual(['31m.yaml', 'el-paso-2.yaml', 'el-paso.yaml']);
      expect((await ctpat(folder, ['check'])).code).toBe(0);
    });
  });

  it('says what to add to a .gitignore that stayed', async () => {
    await inFolder('empty', async (folder) => {
      writeFileSync(join(folder, '.gitignore'), 'node_modules/\n');
      expect((await ctpat(folder, ['init', '--yes'])).err).toContain('add evidence/private/');
    });
  });
});
