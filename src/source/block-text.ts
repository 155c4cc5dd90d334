/** The header and lines of a text written as a block. */
export interface BlockText {
  readonly header: string;
  /** Without indentation; empty lines stay empty. */
  readonly lines: readonly string[];
}

const NOT_IN_BLOCK =
  // biome-ignore lint/suspicious/noControlCharactersInRegex: it is controls that are looked for
  /[\u0000-\u0009\u000b-\u001f\u007f-\u009f\u2028\u2029\ufeff\ufffe\uffff\ud800-\udfff]/u;

/**
 * A text of several lines as a literal block (`|`), which keeps line breaks and needs no quotes.
 * @returns undefined for text that a block cannot hold, or holds only by luck (tabs, controls, blanks alone)
 */
export function blockText(text: string, step: number): BlockText | undefined {
  if (!text.includes('\n') || NOT_IN_BLOCK.test(text) || !/[^ \n]/.test(text) || /^ +$/m.test(text))
    return undefined;
  const body = text.replace(/\n+$/, '');
  const breaks = text.length - body.length;
  const chomping = breaks === 0 ? '-' : breaks === 1 ? '' : '+';
  // A first line that begins with a space would be taken for the indentation of the block.
  const indicator = /^\n* /.test(text) ? String(step) : '';
  const blanks = Array.from({ length: Math.max(0, breaks - 1) }, () => '');
  return { header: `|${indicator}${chomping}`, lines: [...body.split('\n'), ...blanks] };
}
