import { Document, isCollection, isScalar, isSeq, Scalar, visit } from 'yaml';

/** What YAML 1.1 tools misread when it stands bare: booleans in words, sexagesimals, zeros in front. */
const MISREAD = /^(?:[yYnN]|yes|Yes|YES|no|No|NO|on|On|ON|off|Off|OFF|[-+]?\d[\d_]*(?::[0-5]?\d)+(?:\.\d*)?|0\d+)$/;
const LINE_WIDTH = 110;

/**
 * A record as YAML in the house style: two spaces, block maps, short lists of scalars on one line, long text as a
 * block, and quotes where another tool would read a number or a boolean.
 */
export function compose(data: unknown): string {
  const document = new Document(data, { aliasDuplicateObjects: false });
  visit(document, {
    Scalar(key, node) {
      if (key === 'key' || typeof node.value !== 'string') return;
      if (node.value.includes('\n')) node.type = Scalar.BLOCK_LITERAL;
      else if (MISREAD.test(node.value)) node.type = Scalar.QUOTE_DOUBLE;
    },
    Collection(_key, node) {
      if (isSeq(node) && node.items.every((item) => isScalar(item)) && lengthOf(node.items) < LINE_WIDTH - 20) node.flow = true;
      else if (isCollection(node) && node.items.length === 0) node.flow = true;
    },
  });
  return document.toString({ lineWidth: 0, flowCollectionPadding: false, defaultStringType: 'PLAIN', nullStr: 'null' });
}

function lengthOf(items: readonly unknown[]): number {
  return items.reduce((sum: number, item) => sum + String((item as Scalar).value).length + 2, 0);
}
