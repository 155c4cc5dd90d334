import { type PdfObject, type PdfObjects, reference, textOf } from './read.ts';

const NODE = /\(node(\d{8,})\)/g;
const OWN_NODE = /\/ID \(node(\d{8,})\)/g;

/**
 * Names the nodes of the structure by their place in this file. The browser counts nodes over all it ever
 * printed, and not always in the order of the document; the objects are in that order.
 */
export function renumberNodes(pdf: PdfObjects): ReadonlyMap<number, PdfObject> {
  const ranks = ranksOf(pdf);
  const objects = new Map<number, PdfObject>();
  for (const number of ordered(pdf)) {
    const object = pdf.objects.get(number) as PdfObject;
    const text = object.stream
      ? object.text
      : object.text.replace(NODE, (_whole, node: string) => named(ranks, node));
    objects.set(number, { ...object, text });
  }
  rebuildTree(pdf, objects);
  return objects;
}

function ranksOf(pdf: PdfObjects): ReadonlyMap<string, number> {
  const ranks = new Map<string, number>();
  for (const pattern of [OWN_NODE, NODE]) {
    for (const number of ordered(pdf)) {
      for (const [, node = ''] of textOf(pdf, number).matchAll(pattern))
        if (!ranks.has(node)) ranks.set(node, ranks.size);
    }
  }
  return ranks;
}

function named(ranks: ReadonlyMap<string, number>, node: string): string {
  return `(node${String(ranks.get(node)).padStart(8, '0')})`;
}

/** The tree from names to nodes is sorted by name: with new names it is written anew, in one leaf. */
function rebuildTree(pdf: PdfObjects, objects: Map<number, PdfObject>): void {
  const structure = [...objects.values()].find((object) => object.text.includes('/IDTree '));
  if (!structure) return;
  const root = reference(structure.text, 'IDTree');
  const leaves = treeObjects(pdf, root);
  const pairs = leaves.flatMap((leaf) => [
    ...(objects.get(leaf)?.text ?? '').matchAll(/\((node\d{8})\)\s+(\d+) 0 R/g),
  ]);
  const names = pairs.map(([, node, object]) => `(${node}) ${object} 0 R`).sort();
  for (const leaf of leaves) objects.delete(leaf);
  objects.set(root, { text: `<</Names [${names.join('\n')}]>>` });
}

function treeObjects(pdf: PdfObjects, number: number): number[] {
  const kids = /\/Kids\s*\[([^\]]*)\]/.exec(textOf(pdf, number))?.[1] ?? '';
  return [number, ...[...kids.matchAll(/(\d+) 0 R/g)].flatMap((kid) => treeObjects(pdf, Number(kid[1])))];
}

function ordered(pdf: PdfObjects): readonly number[] {
  return [...pdf.objects.keys()].sort((left, right) => left - right);
}
