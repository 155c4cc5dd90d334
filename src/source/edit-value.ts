import { compose } from './compose.ts';

/** How the file around an edit is written. */
export interface Style {
  readonly lineEnd: string;
  readonly indent: number;
  readonly indentSeq: boolean;
  /** Quotes around every text, as in JSON. */
  readonly json: boolean;
}

/** A value as text: what follows the key on its line (with the space before it), and the lines below. */
export interface Rendered {
  readonly head: string;
  readonly body: readonly string[];
}

/** The habits of a text: the first nested line, list and line break decide. */
export function styleOf(text: string): Style {
  const nested = /^( *)[^\s#-][^\n]*:[ \t]*(?:#[^\n]*)?\r?\n(?:[ \t]*(?:#[^\n]*)?\r?\n)*( *)[^\s#-]/m.exec(
    text,
  );
  const list = /^( *)(?:- )?[^\s#-][^\n]*:[ \t]*(?:#[^\n]*)?\r?\n( *)- /m.exec(text);
  const step = nested ? (nested[2] as string).length - (nested[1] as string).length : 2;
  return {
    lineEnd: /\r?\n/.exec(text)?.[0] ?? '\n',
    indent: step >= 1 && step <= 8 ? step : 2,
    indentSeq: list ? (list[2] as string).length > (list[1] as string).length : true,
    json: /^\s*[{[]\s*(?:"|\[|\{)/.test(text),
  };
}

/** A value as it stands after a key or a dash that begins in `column` (spaces before it). */
export function renderBlock(
  value: unknown,
  key: 'pair' | 'item',
  column: number,
  style: Style,
  quoteText: boolean,
): Rendered {
  const layout = { indent: style.indent, indentSeq: style.indentSeq, quoteText };
  const written = key === 'pair' ? compose({ k: value }, layout) : composeItem(value, layout);
  const [first = '', ...rest] = written.replace(/\n$/, '').split('\n');
  const pad = ' '.repeat(column);
  return {
    head: key === 'pair' ? first.slice('k:'.length) : first.slice('-'.length),
    body: rest.map((line) => (line === '' ? '' : pad + line)),
  };
}

function composeItem(
  value: unknown,
  layout: { indent: number; indentSeq: boolean; quoteText: boolean },
): string {
  // A list of its own would come out on one line; beside a map it is written as a block.
  const written = compose([{ k: null }, value], layout);
  return written.slice(written.indexOf('\n') + 1);
}

/** A value on one line, as it stands inside brackets. */
export function renderFlow(value: unknown, style: Style): string {
  if (style.json) return JSON.stringify(value).replace(/[\u007f-\u009f\u2028\u2029\ufeff]/g, escaped);
  const written = compose([value], { flow: true }).trimEnd();
  return written.slice(1, -1).trim();
}

/** A key as it is written before its colon. */
export function renderKey(key: string, style: Style, quoted: boolean): string {
  if (style.json || quoted) return JSON.stringify(key);
  return compose({ [key]: 0 }, {}).replace(/: 0\n$/, '');
}

function escaped(mark: string): string {
  return `\\u${mark.charCodeAt(0).toString(16).padStart(4, '0')}`;
}
