import { readFileSync } from 'node:fs';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { edit } from '../../src/source/edit.ts';
import { parse } from '../../src/source/parse.ts';
import { recordFiles } from './record-files.ts';
import { treeTexts } from './yaml-texts.ts';

const records = recordFiles()
  .filter((file) => file.includes('/examples/'))
  .map((file) => readFileSync(file, 'utf8'));

const strings = fc.oneof(
  fc.constantFrom(
    'no',
    '4.10',
    '007',
    '2026-11-24',
    '1:30',
    ' lead\n more\n',
    'a: b',
    '# x',
    '',
    '- a',
    'two\nlines',
    'end\n\n\n',
  ),
  fc.constantFrom(
    '\n',
    '\n\nx',
    'tab\there',
    '\u2028',
    '\ufeff',
    '"',
    "it's",
    '*a',
    '&a',
    '!a',
    '%a',
    '@a',
    '{a',
    '[b',
    'a\r\nb',
    ' ',
  ),
  fc.string({ maxLength: 12 }),
  fc.string({ unit: 'grapheme', maxLength: 8 }),
);
const values = fc.oneof(
  { weight: 6, arbitrary: strings },
  { weight: 2, arbitrary: fc.oneof(fc.boolean(), fc.integer(), fc.constant(null)) },
  { weight: 2, arbitrary: fc.array(strings, { maxLength: 3 }) },
  {
    weight: 2,
    arbitrary: fc.dictionary(fc.constantFrom('a', 'no', '6.1', 'when it', '__proto__'), strings, {
      maxKeys: 3,
    }),
  },
  { weight: 1, arbitrary: fc.array(fc.record({ id: strings, note: strings }), { maxLength: 2 }) },
);

/** Every pointer of data, parents before children. */
function pointers(data: unknown, at = ''): string[] {
  if (typeof data !== 'object' || data === null) return [at];
  const escaped = (key: string) => key.replaceAll('~', '~0').replaceAll('/', '~1');
  return [at, ...Object.entries(data).flatMap(([key, value]) => pointers(value, `${at}/${escaped(key)}`))];
}

function valueAt(data: unknown, pointer: string): unknown {
  const parts = pointer.split('/').slice(1);
  const plain = parts.map((part) => part.replaceAll('~1', '/').replaceAll('~0', '~'));
  return plain.reduce<unknown>((value, part) => (value as Record<string, unknown>)[part], data);
}

/** Lines both texts have in front and behind: whatever an edit is not about. */
function differing(before: string, after: string): { removed: string[]; added: string[] } {
  const [old, now] = [before.split('\n'), after.split('\n')];
  while (old.length > 0 && now.length > 0 && old[0] === now[0]) [old.shift(), now.shift()];
  while (old.length > 0 && now.length > 0 && old.at(-1) === now.at(-1)) [old.pop(), now.pop()];
  return { removed: old, added: now };
}

/** How many lines of the text after are new: those that are not in the longest list both texts have in order. */
function newLines(before: string, after: string): number {
  const [old, now] = [before.split('\n'), after.split('\n')];
  let above: number[] = new Array(now.length + 1).fill(0);
  for (const line of old) {
    const row = [0];
    for (const [index, other] of now.entries())
      row.push(line === other ? (above[index] ?? 0) + 1 : Math.max(above[index + 1] ?? 0, row[index] ?? 0));
    above = row;
  }
  return now.length - (above.at(-1) ?? 0);
}

const data = (text: string) => parse('a.yaml', text).data;

describe('an edit of a record', () => {
  test('sets any value anywhere and the rest stays', () => {
    const cases = fc.tuple(fc.constantFrom(...records), fc.nat(), values, fc.boolean());
    fc.assert(
      fc.property(cases, ([text, pick, value, windows]) => {
        const written = windows ? text.replaceAll('\n', '\r\n') : text;
        const all = pointers(data(written)).slice(1);
        const pointer = all[pick % all.length] as string;
        const result = edit(written, [{ pointer, expect: valueAt(data(written), pointer), value }]);
        if (result.kind !== 'edited') throw new Error(JSON.stringify(result));
        const { text: after } = result;
        expect(valueAt(data(after), pointer)).toEqual(value);
        if (windows) expect(after.replaceAll('\r\n', '')).not.toContain('\n');
        const undone = edit(after, [{ pointer, expect: value, value: valueAt(data(written), pointer) }]);
        expect(undone.kind).toBe('edited');
        if (undone.kind === 'edited') expect(data(undone.text)).toEqual(data(written));
      }),
      { seed: 20261124, numRuns: 600 },
    );
  });

  test('of a text touches one line only', () => {
    const cases = fc.tuple(fc.constantFrom(...records), fc.nat());
    fc.assert(
      fc.property(cases, ([text, pick]) => {
        const all = pointers(data(text)).filter((pointer) => {
          const value = valueAt(data(text), pointer);
          return typeof value === 'string' && !value.includes('\n');
        });
        const pointer = all[pick % all.length] as string;
        const result = edit(text, [{ pointer, expect: valueAt(data(text), pointer), value: 'dock-7' }]);
        if (result.kind !== 'edited') throw new Error(JSON.stringify(result));
        const { removed, added } = differing(text, result.text);
        expect([removed.length, added.length]).toEqual([1, 1]);
        const comment = / #.*$/.exec(removed[0] as string)?.[0];
        if (comment) expect(added[0]).toContain(comment);
      }),
      { seed: 20261124, numRuns: 300 },
    );
  });

  test('removes any value, and what stays is the rest of the lines', () => {
    const cases = fc.tuple(fc.constantFrom(...records), fc.nat());
    fc.assert(
      fc.property(cases, ([text, pick]) => {
        const all = pointers(data(text)).slice(1);
        const pointer = all[pick % all.length] as string;
        const result = edit(text, [{ pointer, expect: valueAt(data(text), pointer), value: undefined }]);
        if (result.kind !== 'edited') throw new Error(JSON.stringify(result));
        expect(newLines(text, result.text)).toBeLessThanOrEqual(1);
      }),
      { seed: 20261124, numRuns: 300 },
    );
  });

  test('adds a key to any group: one block of lines, nothing else', () => {
    const cases = fc.tuple(fc.constantFrom(...records), fc.nat(), values);
    fc.assert(
      fc.property(cases, ([text, pick, value]) => {
        const groups = pointers(data(text)).filter((pointer) => {
          const at = valueAt(data(text), pointer);
          return typeof at === 'object' && at !== null && !Array.isArray(at);
        });
        const pointer = `${groups[pick % groups.length]}/new_key`;
        const result = edit(text, [{ pointer, expect: undefined, value }]);
        if (result.kind !== 'edited') throw new Error(JSON.stringify(result));
        expect(valueAt(data(result.text), pointer)).toEqual(value);
        const { removed } = differing(text, result.text);
        expect(removed.length).toBeLessThanOrEqual(1);
        const back = edit(result.text, [{ pointer, expect: value, value: undefined }]);
        if (back.kind === 'edited' && removed.length === 0) expect(back.text).toBe(text);
      }),
      { seed: 20261124, numRuns: 300 },
    );
  });
});

test('an odd text is changed as meant or not at all, and never throws', () => {
  const cases = fc.tuple(
    treeTexts,
    fc.nat(),
    fc.oneof(values, fc.constant(undefined)),
    fc.constantFrom('', '/-', '/x'),
  );
  fc.assert(
    fc.property(cases, ([text, pick, value, tail]) => {
      const before = data(text);
      const all = pointers(before);
      const base = all[pick % all.length] as string;
      const pointer = base + tail;
      const expected = tail === '' ? valueAt(before, base) : undefined;
      const result = edit(text, [{ pointer, expect: expected, value }]);
      if (result.kind !== 'edited' || !result.changed) return;
      const after = data(result.text);
      if (tail !== '/-' && value !== undefined) expect(valueAt(after, pointer)).toEqual(value);
      expect(result.text).not.toBe(text);
    }),
    { seed: 20261124, numRuns: 1500 },
  );
});
