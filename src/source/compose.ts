import { Document, isCollection, isScalar, isSeq, Scalar, visit } from 'yaml';

/** What YAML 1.1 tools misread when it stands bare: booleans in words, sexagesimals, zeros in front, 1_000. */
const MISREAD =
  /^(?:[yYnN]|yes|Yes|YES|no|No|NO|on|On|ON|off|Off|OFF|[-+]?\d[\d_]*(?::[0-5]?\d)+(?:\.\d*)?|[-+]?0[\d_]+|[-+]?\d[\d_]*_[\d_]*|[-+]?(?:\d+\.?\d*|\.\d+)[eE][-+]?\d+|0[xXoObB][\da-fA-F_]+|=|<<)$/;
// Marks that a block of text cannot show, or a reader would take for a line's end; white space nobody sees.
// biome-ignore lint/suspicious/noControlCharactersInRegex: it is controls that are looked for
const NOT_IN_BLOCKS = /[\u0000-\u0009\u000b-\u001f\u007f-\u009f\u2028\u2029\ufeff]|[ \t]+(?:\n|$)|\n\n$|^\n/;
const LINE_WIDTH = 110;

/** How a text is laid out: as the house does it, or as the file around it. */
export interface Layout {
  /** Spaces for each level. */
  readonly indent?: number;
  /** Whether the dashes of a list stand deeper than its key. */
  readonly indentSeq?: boolean;
  /** Everything in brackets, on one line. */
  readonly flow?: boolean;
  /** No blocks of text: line breaks are written as \n. */
  readonly quoteText?: boolean;
}

/**
 * A record as YAML in the house style: two spaces, block maps, short lists of scalars on one line, long text as a
 * block, and quotes where another tool would read a number or a boolean.
 */
export function compose(data: unknown, layout: Layout = {}): string {
  const document = new Document(data, { aliasDuplicateObjects: false });
  visit(document, {
    Scalar(key, node) {
      if (typeof node.value === 'string')
        node.type = styleOf(node.value, key === 'key' || layout.flow || layout.quoteText);
    },
    Collection(_key, node) {
      if (!isCollection(node)) return;
      if (layout.flow || node.items.length === 0 || (isSeq(node) && isShort(node.items))) node.flow = true;
    },
  });
  return document.toString({
    indent: layout.indent ?? 2,
    indentSeq: layout.indentSeq ?? true,
    lineWidth: 0,
    minContentWidth: 0,
    flowCollectionPadding: false,
    defaultStringType: 'PLAIN',
    nullStr: 'null',
  });
}

function styleOf(text: string, oneLine: boolean | undefined): Scalar.Type {
  if (MISREAD.test(text)) return Scalar.QUOTE_DOUBLE;
  if (!text.includes('\n')) return Scalar.PLAIN;
  return oneLine || NOT_IN_BLOCKS.test(text) ? Scalar.QUOTE_DOUBLE : Scalar.BLOCK_LITERAL;
}

function isShort(items: readonly unknown[]): boolean {
  return (
    items.every((item) => isScalar(item) && !String(item.value).includes('\n')) &&
    lengthOf(items) < LINE_WIDTH - 20
  );
}

function lengthOf(items: readonly unknown[]): number {
  return items.reduce((sum: number, item) => sum + String((item as Scalar).value).length + 2, 0);
}
