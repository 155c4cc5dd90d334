import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { isMap, isScalar, isSeq, type Node, type Pair, parseDocument, type YAMLMap } from 'yaml';
import { edit } from '../../src/source/edit.ts';
import { positionedParse } from '../../src/source/positioned.ts';
import { treeTexts } from './yaml-texts.ts';

const words = fc.constantFrom(
  'met',
  'no',
  '4.10',
  '007',
  '',
  ' a',
  'a: b',
  '- a',
  'say "it"',
  "driver's log",
  'one\ntwo',
  'one\n\n  two\n',
  '  one\ntwo\n\n',
  'tab\there\n',
  '# no',
  'x #y',
);
const values = fc.letrec<{ value: unknown }>((tie) => ({
  value: fc.oneof(
    { maxDepth: 2 },
    words,
    fc.string({ maxLength: 12 }),
    fc.integer(),
    fc.constantFrom(true, false, null),
    fc.array(tie('value'), { maxLength: 3 }),
    fc.dictionary(fc.constantFrom('status', 'on', 'a b', '6.1', 'sites'), tie('value'), {
      maxKeys: 3,
      noNullPrototype: true,
    }),
  ),
})).value;

/** Every pointer into the data, and one to something new in each group and list. */
function pointers(data: unknown, at = ''): { pointer: string; found: unknown }[] {
  if (Array.isArray(data)) {
    return [
      ...data.flatMap((item, index) => [
        { pointer: `${at}/${index}`, found: item },
        ...pointers(item, `${at}/${index}`),
      ]),
      { pointer: `${at}/-`, found: undefined },
    ];
  }
  if (typeof data !== 'object' || data === null) return [];
  const inside = Object.entries(data).flatMap(([key, item]) => {
    const pointer = `${at}/${key.replaceAll('~', '~0').replaceAll('/', '~1')}`;
    return [{ pointer, found: item }, ...pointers(item, pointer)];
  });
  return [...inside, { pointer: `${at}/brand-new`, found: undefined }];
}

interface Trial {
  readonly text: string;
  readonly pointer: string;
  readonly found: unknown;
  readonly value: unknown;
}

const trials: fc.Arbitrary<Trial> = fc
  .record({ text: treeTexts, pick: fc.nat(), value: fc.option(values, { nil: undefined, freq: 4 }) })
  .chain(({ text, pick, value }) => {
    const { data, problems } = positionedParse('a.yaml', text);
    const places = problems.length > 0 ? [] : pointers(data);
    const place = places[pick % Math.max(1, places.length)];
    return place
      ? fc.constant({ text, value, ...place })
      : fc.constant({ text: 'a: 1\n', pointer: '/a', found: 1, value });
  });

/** The lines an edit may touch: those of the pair or item, or of the collection it is added to or in brackets with. */
function allowed({ text, pointer }: Trial): [number, number] {
  const parts = pointer
    .slice(1)
    .split('/')
    .map((part) => part.replaceAll('~1', '/').replaceAll('~0', '~'));
  let node: unknown = parseDocument(text).contents;
  let region: [number, number] = [0, text.length];
  for (const part of parts) {
    const own = (node as Node).range as [number, number, number];
    const isOnly = (isMap(node) || isSeq(node)) && node.items.length <= 1;
    if ((isMap(node) || isSeq(node)) && node.flow) return region;
    if (isMap(node)) {
      const pair = (node as YAMLMap<unknown, unknown>).items.find(
        ({ key }) => isScalar(key) && String(key.source ?? key.value) === part,
      );
      if (!pair) return region;
      if (!(isOnly && part === parts.at(-1))) region = pairRegion(pair, own);
      node = pair.value;
    } else if (isSeq(node)) {
      const item = node.items[Number(part)] as Node | undefined;
      if (part === '-' || !item?.range) return region;
      if (!(isOnly && part === parts.at(-1))) region = [Math.min(item.range[0], region[1]), item.range[2]];
      node = item;
    }
  }
  return region;
}

function pairRegion({ key, value }: Pair<unknown, unknown>, own: [number, number, number]): [number, number] {
  const start = (key as Node).range?.[0] ?? own[0];
  const end = (value as Node | null)?.range?.[2] ?? (key as Node).range?.[2] ?? own[2];
  return [start, end];
}

function lineAround(text: string, [start, end]: [number, number]): [number, number] {
  const stop = text.indexOf('\n', Math.max(start, end - 1));
  return [text.lastIndexOf('\n', start - 1) + 1, stop === -1 ? text.length : stop + 1];
}

describe('an edit of any file', () => {
  test('says what was meant, and leaves the lines of others to the byte', () => {
    fc.assert(
      fc.property(trials, (trial) => {
        const { text, pointer, found, value } = trial;
        const result = edit(text, [{ pointer, expect: found, value }]);
        if (result.kind !== 'edited') {
          expect(result).toMatchObject({ kind: 'refused' });
          return;
        }
        const [from, to] = lineAround(text, allowed(trial));
        const [before, after] = [text.slice(0, from), text.slice(to)];
        expect(result.text.startsWith(to === text.length ? before.replace(/\r?\n$/, '') : before)).toBe(true);
        // The pair below a removed one that shared its line with a dash moves up to the dash.
        expect(result.text.endsWith(value === undefined ? after.replace(/^ +/, '') : after)).toBe(true);
      }),
      { numRuns: 2000 },
    );
  });

  test('is refused only where something stands for more than itself', () => {
    const sample = fc.sample(trials, { numRuns: 1000, seed: 7 });
    const unsure = sample.filter(({ text, pointer, found, value }) => {
      const result = edit(text, [{ pointer, expect: found, value }]);
      return (
        result.kind !== 'edited' &&
        !(result.kind === 'refused' && ['anchor', 'alias', 'tag', 'complex_key'].includes(result.reason))
      );
    });
    expect(unsure.slice(0, 5)).toEqual([]);
  });

  test('can be taken back', () => {
    fc.assert(
      fc.property(trials, ({ text, pointer, found, value }) => {
        const there = edit(text, [{ pointer, expect: found, value }]);
        if (there.kind !== 'edited' || found === undefined || value === undefined) return;
        const back = edit(there.text, [{ pointer, expect: value, value: found }]);
        expect(back.kind).toBe('edited');
        if (back.kind === 'edited') {
          expect(positionedParse('a.yaml', back.text).data).toEqual(positionedParse('a.yaml', text).data);
        }
      }),
      { numRuns: 500 },
    );
  });
});
