import { readFileSync } from 'node:fs';
import ICAL from 'ical.js';
import { describe, expect, it } from 'vitest';
import { commands } from '../../src/commands/index.ts';
import { ctpat, example, inFolder } from './command-line.ts';
import { fits } from './output-schema.ts';

interface DueOutput {
  items: {
    id: string;
    kind: string;
    due: string;
    what: string;
    overdue: boolean;
    owner?: string;
    file?: string;
  }[];
}

const dueOf = async (...more: string[]) => {
  const { out } = await ctpat(example, ['due', '--format', 'json', ...more]);
  fits('due', out);
  return (JSON.parse(out) as DueOutput).items;
};

describe('ctpat due', () => {
  it('knows a date of every kind of the example, each once and with its place', async () => {
    const items = await dueOf('--all');
    const kinds = new Set(items.map((item) => item.kind));
    for (const kind of [
      'request',
      'clock',
      'action',
      'answer',
      'routine',
      'evidence',
      'series',
      'training',
      'partner',
      'validation',
      'expected',
    ])
      expect(kinds, kind).toContain(kind);
    expect(new Set(items.map((item) => item.id)).size).toBe(items.length);
    expect(items.filter((item) => item.file === undefined)).toEqual([]);
    expect(items.map((item) => item.due)).toEqual(items.map((item) => item.due).sort());
  });

  it('shows ninety days unless told otherwise, and says how much comes later', async () => {
    const usual = await dueOf();
    expect(usual.every((item) => item.due <= '2027-02-22')).toBe(true);
    expect(usual.some((item) => item.due > '2027-01-24')).toBe(true);
    const { out } = await ctpat(example, ['due']);
    expect(out).toMatch(/\d+ more after 2027-02-22: ctpat due --all/);
  });

  it('takes one person, one kind, a length of time in short', async () => {
    const mine = await dueOf('--owner', 'li-wong', '--within', '4w');
    expect(mine.length).toBeGreaterThan(3);
    expect(mine.every((item) => item.owner === 'li-wong' && item.due <= '2026-12-22')).toBe(true);
    expect(new Set((await dueOf('--kind', 'request,action')).map((item) => item.kind))).toEqual(
      new Set(['request', 'action']),
    );
  });

  it('exits 1 for late musts only when asked', async () => {
    expect((await ctpat(example, ['due'])).code).toBe(0);
    expect((await ctpat(example, ['due', '--fail-on', 'must'])).code).toBe(1);
    expect((await ctpat(example, ['due', '--kind', 'request', '--fail-on', 'must'])).code).toBe(0);
  });

  it.each([
    [['--owner', 'nobody'], /no contact nobody.*\n.*ana-ruiz/],
    [['--account', 'exporter'], /importer/],
    [['--kind', 'birthday'], /request, clock/],
    [['--within', 'soon'], /90d, 2w, 3m, 1y/],
    [['--within', '30d', '--all'], /--all/],
  ])('refuses %s with what there is', async (argv, said) => {
    const { code, err } = await ctpat(example, ['due', ...argv]);
    expect(code).toBe(2);
    expect(err).toMatch(said);
  });

  it('keeps within the columns there are', async () => {
    for (const columns of [60, 120]) {
      const { out } = await ctpat(example, ['due', '--all'], { columns });
      const terminal = await wide(['due', '--all'], columns);
      expect(out.length).toBeGreaterThan(1000);
      expect(terminal.filter((line) => line.length > columns)).toEqual([]);
    }
  });
});

/** The lines of a run whose terminal has so many columns. */
async function wide(argv: string[], columns: number): Promise<string[]> {
  return (await ctpat(example, argv, { columns })).out.split('\n');
}

describe('ctpat due --format ics', () => {
  const eventsOf = (text: string) =>
    new ICAL.Component(ICAL.parse(text)).getAllSubcomponents('vevent').map((one) => new ICAL.Event(one));

  it('is read back by another parser: whole days, one event for each date, one UID for each thing', async () => {
    const items = await dueOf('--all');
    const { out } = await ctpat(example, ['due', '--all', '--format', 'ics']);
    const events = eventsOf(out);
    expect(events.map((event) => event.startDate.toString())).toEqual(items.map((item) => item.due));
    expect(events.every((event) => event.startDate.isDate)).toBe(true);
    expect(new Set(events.map((event) => event.uid)).size).toBe(items.length);
  });

  it('is the same bytes twice, with the same UIDs on another day and a later sequence', async () => {
    const [one, two] = [
      await ctpat(example, ['due', '--format', 'ics']),
      await ctpat(example, ['due', '--format', 'ics']),
    ];
    expect(one.out).toBe(two.out);
    const next = await ctpat(example, ['due', '--format', 'ics', '--today', '2026-11-25']);
    const uids = new Map(eventsOf(next.out).map((event) => [event.uid, event.sequence]));
    const [first] = eventsOf(one.out);
    expect(uids.get(first?.uid ?? '')).toBe((first?.sequence ?? 0) + 1);
  });

  it('tells an outsider nothing unless --full', async () => {
    const generic = (await ctpat(example, ['due', '--all', '--format', 'ics'])).out;
    const items = await dueOf('--all');
    for (const item of items) expect(generic).not.toContain(item.what.slice(0, 30));
    expect(generic).not.toMatch(/laredo|fence|camera/i);
    const full = (await ctpat(example, ['due', '--all', '--format', 'ics', '--full'])).out;
    expect(eventsOf(full).map((event) => event.summary)).toEqual(items.map((item) => item.what));
  });
});

describe('ctpat status', () => {
  it('fits one screen and ends in one next step', async () => {
    const { out, code } = await ctpat(example, ['status'], { columns: 80 });
    expect(code).toBe(0);
    const lines = out.trimEnd().split('\n');
    expect(lines.length).toBeLessThanOrEqual(26);
    expect(lines.at(-1)).toMatch(/^ {6}ctpat /);
    for (const columns of [60, 80, 200])
      expect((await wide(['status'], columns)).filter((line) => line.length > columns)).toEqual([]);
  });

  it('writes the same as data and as Markdown', async () => {
    const { out } = await ctpat(example, ['status', '--format', 'json']);
    fits('status', out);
    const data = JSON.parse(out) as { accounts: { must: { met: number; applicable: number } }[] };
    const md = await ctpat(example, ['status', '--format', 'md']);
    const { must } = data.accounts[0] ?? { must: { met: -1, applicable: -1 } };
    expect(md.out).toContain(`**${must.met}/${must.applicable}**`);
  });

  it('has a first step for a fresh project', async () => {
    await inFolder('empty', async (folder) => {
      await ctpat(folder, [
        'init',
        '--entity',
        'importer',
        '--company',
        'Rio Imports',
        '--country',
        'US',
        '--yes',
      ]);
      const { out } = await ctpat(folder, ['status']);
      expect(out).toContain('preparing to apply');
      expect(out.trimEnd().split('\n').at(-1)?.trim()).toBe('ctpat assess --triage');
    });
  });
});

describe('next steps', () => {
  it('name only commands there are', () => {
    const source = readFileSync('src/due/next-step.ts', 'utf8');
    const named = [...source.matchAll(/'ctpat ([a-z]+)/g)].map(([, name]) => name ?? '');
    expect(named.length).toBeGreaterThan(8);
    expect(named.filter((name) => !Object.hasOwn(commands, name))).toEqual([]);
  });
});
