import { describe, expect, test } from 'vitest';
import { criterionOf, idFault, isDatedId, isRecordId, toRecordId } from '../../src/domain/record-id.ts';

describe('ids', () => {
  test.each(['lotus-furniture', '2026-05-east-fence', 'a', 'a.b_c-d', '6.1', 'console', 'a'.repeat(64)])(
    '%s is one',
    (id) => {
      expect(isRecordId(id)).toBe(true);
    },
  );

  test.each([
    ['', 'characters'],
    ['Lotus', 'characters'],
    ['a b', 'characters'],
    ['-a', 'characters'],
    ['a--b', 'characters'],
    ['a/b', 'characters'],
    ['né', 'characters'],
    ['a'.repeat(65), 'length'],
    ['con', 'device'],
    ['nul.x', 'device'],
    ['com1', 'device'],
    ['lpt9.yaml', 'device'],
  ])('%s is none: %s', (id, why) => {
    expect(idFault(id)).toBe(why);
  });

  test.each([
    ['Lotus Furniture Co., Ltd.', 'lotus-furniture-co-ltd'],
    ['Café Ñandú', 'cafe-nandu'],
    ['__x__', 'x'],
    ['…', undefined],
    ['CON', undefined],
  ])('%s suggests %s', (name, id) => {
    expect(toRecordId(name)).toBe(id);
  });
});

test.each([
  ['6.1', '6.1'],
  ['6.1-seal-procedure', '6.1'],
  ['4.10', '4.10'],
  ['seal-procedure', undefined],
  ['6', undefined],
  ['6.1-', undefined],
  ['6.1-Seal Procedure', undefined],
])('the criterion of %s is %s', (name, criterion) => {
  expect(criterionOf(name)).toBe(criterion);
});

test.each([
  ['2026-11-24', true],
  ['2026-11-24-2', true],
  ['2026-11-24-12', true],
  ['2026-11-24-1', false],
  ['2026-02-30', false],
  ['november', false],
])('%s names a day: %s', (name, expected) => {
  expect(isDatedId(name)).toBe(expected);
});
