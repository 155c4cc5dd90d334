import { describe, expect, test } from 'vitest';
import { plainParse } from '../../src/source/plain.ts';
import { positionedParse } from '../../src/source/positioned.ts';

const text = `status: met
# ctpat-ignore boilerplate/bare-yes: agreed with the auditor on 2026-03-02
statement: Yes.

  # ctpat-ignore date/future: planned shipment
  # its own comment

elements:
  custody: met
# ctpat-ignore evidence/missing
owner: tom-baker # ctpat-ignore no/place: only whole lines count
`;

describe.each([
  ['the plain parser', (content: string) => plainParse('a.yaml', content)],
  ['the positioned parser', (content: string) => positionedParse('a.yaml', content)],
])('%s finds the comments that silence a code', (_name, read) => {
  test('with their reason and the line they speak about', () => {
    expect(read(text)?.ignores).toEqual([
      {
        code: 'boilerplate/bare-yes',
        reason: 'agreed with the auditor on 2026-03-02',
        line: 2,
        appliesTo: 3,
      },
      { code: 'date/future', reason: 'planned shipment', line: 5, appliesTo: 8 },
    ]);
  });

  test('and says where a reason is missing', () => {
    expect(read(text)?.problems).toEqual([
      {
        code: 'ignore/without-reason',
        args: { code: 'evidence/missing' },
        at: { file: 'a.yaml', range: { start: { line: 10, column: 1 }, end: { line: 10, column: 32 } } },
      },
    ]);
  });

  test('the same with line ends of Windows', () => {
    expect(read(text.replaceAll('\n', '\r\n'))?.ignores).toEqual(read(text)?.ignores);
    expect(read(text.replaceAll('\n', '\r\n'))?.problems).toEqual(read(text)?.problems);
  });
});
