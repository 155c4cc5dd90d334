import { describe, expect, it } from 'vitest';
import { renumberNodes } from '../../src/render/pdf/node-ids.ts';

/** A structure of three cells as the browser writes it, with the numbers it happened to give them. */
function file([first, second, third]: readonly [string, string, string]) {
  const names = [
    [first, 4],
    [second, 5],
    [third, 6],
  ]
    .sort()
    .map(([node, number]) => `(node${node}) ${number} 0 R`);
  const texts: readonly (readonly [number, string])[] = [
    [1, '<</Type /StructTreeRoot\n/IDTree 2 0 R>>'],
    [2, '<</Kids [3 0 R]>>'],
    [3, `<</Limits [(node00000001) (node00000099)]\n/Names [${names.join('\n')}]>>`],
    [4, `<</S /TH\n/ID (node${first})>>`],
    [5, `<</S /TH\n/ID (node${second})>>`],
    [6, `<</S /TH\n/ID (node${third})>>`],
    [7, `<</S /TD\n/A [<</Headers [(node${third})]>>]>>`],
  ];
  return { objects: new Map(texts.map(([number, text]) => [number, { text }])), root: 1, info: 8 };
}

describe('the nodes of the structure', () => {
  it('have the same names whatever the browser called them', () => {
    const one = renumberNodes(file(['00000013', '00000014', '00000015']));
    expect(renumberNodes(file(['00002034', '00002033', '00002032']))).toEqual(one);
    expect(renumberNodes(file(['00000009', '00000007', '00000008']))).toEqual(one);
  });

  it('are found in one sorted list, and headers lead to them', () => {
    const objects = renumberNodes(file(['00002034', '00002033', '00002032']));
    expect(objects.get(2)?.text).toBe(
      '<</Names [(node00000000) 4 0 R\n(node00000001) 5 0 R\n(node00000002) 6 0 R]>>',
    );
    expect(objects.get(6)?.text).toContain('/ID (node00000002)');
    expect(objects.get(7)?.text).toContain('/Headers [(node00000002)]');
    expect(objects.has(3)).toBe(false);
  });
});
