import { describe, expect, it } from 'vitest';
import { programHelp } from '../../src/commands/help.ts';
import { commands } from '../../src/commands/index.ts';
import { commandGroups } from '../../src/messages/en/command-groups.ts';
import { ctpat, inFolder } from './command-line.ts';

const help = (argv: readonly string[]) => inFolder('empty', (folder) => ctpat(folder, argv));

describe('ctpat --help', () => {
  it('lists every command once, under the heading of its group, with its summary', async () => {
    const { out, err, code } = await help(['--help']);
    expect([err, code]).toEqual(['', 0]);
    for (const [name, { group, words }] of Object.entries(commands)) {
      const heading = `${commandGroups[group]}:`;
      const section = out.slice(out.indexOf(`\n${heading}\n`)).split('\n\n')[0] ?? '';
      expect(section, name).toMatch(new RegExp(`^ {2}${name} `, 'm'));
      expect(section.replace(/\s+/g, ' ')).toContain(words.summary);
      expect(out.match(new RegExp(`^ {2}${name} `, 'gm'))).toHaveLength(1);
    }
  });

  it('has no heading without a command', async () => {
    const { out } = await help(['--help']);
    expect(out).not.toMatch(/:\n\n/);
  });

  it.each([60, 80, 120])('stays within %i columns', (columns) => {
    const longest = Math.max(
      ...programHelp(columns)
        .split('\n')
        .map((line) => line.length),
    );
    expect(longest).toBeLessThanOrEqual(columns);
  });

  it.each([[['-h']], [['help']], [['--no-color', '--help']]])('is the same for %j', async (argv) => {
    expect((await help(argv)).out).toBe((await help(['--help'])).out);
  });

  it('without a word goes to standard error and is wrong usage', async () => {
    const { out, err, code } = await help([]);
    expect([out, code]).toEqual(['', 2]);
    expect(err).toContain('Usage: ctpat');
  });

  it('names every option the program takes before a command', async () => {
    const { out } = await help(['--help']);
    const own = await help(['doctor', '--help']);
    const flags = [...own.out.matchAll(/^ {2}(-\S,? ?--[a-z-]+|--[a-z-]+)/gm)].map((match) => match[1] ?? '');
    for (const flag of flags.filter((one) => !/--(format|browser|output)/.test(one)))
      expect(out).toContain(`  ${flag}`);
  });
});

describe('a command of the table', () => {
  it.each(Object.keys(commands))('%s is the command of that name', async (name) => {
    const { out, code } = await help([name, '--help']);
    expect(code).toBe(0);
    expect(out).toMatch(new RegExp(`^Usage: ctpat ${name}\\b`));
  });

  it('is found behind options of the program, and by `help`', async () => {
    const plain = await help(['explain', 'VVTT']);
    expect((await help(['--no-color', 'explain', 'VVTT'])).out).toBe(plain.out);
    expect((await help(['help', 'check'])).out).toBe((await help(['check', '--help'])).out);
  });

  it('that does not exist is refused with the one that was meant', async () => {
    const { err, code } = await help(['chek']);
    expect(code).toBe(2);
    expect(err).toContain("unknown command 'chek'");
    expect(err).toContain('Did you mean check?');
    expect((await help(['-q', 'gasp'])).err).toContain('Did you mean gaps?');
  });
});
