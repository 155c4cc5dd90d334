import MarkdownIt, { type Token } from 'markdown-it';
import { inlineMarkdown } from './inline.ts';
import { escapeLineStart, type Markdown, visible } from './safe.ts';

const reader = new MarkdownIt({ html: false, linkify: false, typographer: false });

/**
 * What somebody wrote, as Markdown that stays in its place. It is parsed alone and written anew from what is
 * allowed: paragraphs, emphasis, lists, tables, code, quotes, links to the web and to mail. Headings become bold
 * lines, HTML becomes text, pictures and link definitions go.
 */
export function statement(text: string | null | undefined): Markdown {
  if (!text?.trim()) return '';
  const tokens = reader.parse(visible(text), {});
  return blocks(new Cursor(tokens), undefined).join('\n').trim();
}

/** The same on one line, for a table cell: paragraphs follow one another, lists are set in a row. */
export function statementLine(text: string | null | undefined): Markdown {
  if (!text?.trim()) return '';
  const lines: string[] = [];
  for (const token of reader.parse(visible(text), {})) {
    if (token.type === 'inline') lines.push(inlineMarkdown(token.children ?? [], 'cell'));
    else if (token.type === 'fence' || token.type === 'code_block')
      lines.push(inlineMarkdown([{ type: 'text', content: token.content } as Token], 'cell'));
  }
  return escapeLineStart(lines.join(' ').replace(/\s+/g, ' ').trim());
}

class Cursor {
  readonly #tokens: readonly Token[];
  #at = 0;
  constructor(tokens: readonly Token[]) {
    this.#tokens = tokens;
  }
  next(): Token | undefined {
    const token = this.#tokens[this.#at];
    this.#at += 1;
    return token;
  }
}

/** The lines of the blocks up to the closing token; a blank line between two blocks. */
function blocks(cursor: Cursor, end: string | undefined): string[] {
  const lines: string[] = [];
  let before: string | undefined;
  let tight = false;
  for (let token = cursor.next(); token && token.type !== end; token = cursor.next()) {
    const mark: string | undefined = markerOf(token, before);
    const block = blockLines(token, cursor, mark);
    if (block.length === 0) continue;
    if (lines.length > 0 && !tight) lines.push('');
    lines.push(...block);
    before = mark;
    // In a list without blank lines the reader hides the paragraphs.
    tight = token.type === 'paragraph_open' && token.hidden;
  }
  return lines;
}

// Two lists in a row with the same marker would be read as one.
function markerOf(token: Token, before: string | undefined): string | undefined {
  if (token.type === 'bullet_list_open') return before === '-' ? '*' : '-';
  if (token.type === 'ordered_list_open') return before === '.' ? ')' : '.';
  return undefined;
}

function blockLines(token: Token, cursor: Cursor, marker: string | undefined): string[] {
  switch (token.type) {
    case 'paragraph_open':
      return paragraph(cursor);
    case 'heading_open':
      return bold(paragraph(cursor));
    case 'bullet_list_open':
    case 'ordered_list_open':
      return list(token, cursor, marker ?? '-');
    case 'blockquote_open':
      return blocks(cursor, 'blockquote_close').map((line) => (line ? `> ${line}` : '>'));
    case 'fence':
    case 'code_block':
      return fence(token.content);
    case 'table_open':
      return table(cursor);
    default:
      return [];
  }
}

function paragraph(cursor: Cursor): string[] {
  const content = cursor.next();
  cursor.next();
  const text = inlineMarkdown(content?.children ?? [], 'block');
  return text === '' ? [] : text.split('\n').map((line) => escapeLineStart(line.trimStart()));
}

function bold(lines: readonly string[]): string[] {
  const text = lines.join(' ').replaceAll('**', '').trim();
  return text === '' ? [] : [`**${text}**`];
}

function list(open: Token, cursor: Cursor, marker: string): string[] {
  const lines: string[] = [];
  let number = Number(open.attrGet('start') ?? 1);
  for (let token = cursor.next(); token && !token.type.endsWith('_list_close'); token = cursor.next()) {
    const head = open.type === 'bullet_list_open' ? `${marker} ` : `${number}${marker} `;
    const item = blocks(cursor, 'list_item_close');
    const indent = ' '.repeat(head.length);
    if (item.length === 0) item.push('');
    lines.push(
      ...item.map((line, index) => (index === 0 ? (head + line).trimEnd() : line ? indent + line : '')),
    );
    number += 1;
  }
  return lines;
}

function fence(content: string): string[] {
  const longest = Math.max(2, ...[...content.matchAll(/`+/g)].map((run) => run[0].length));
  const fenceMark = '`'.repeat(longest + 1);
  return [fenceMark, ...content.replace(/\n+$/, '').split('\n'), fenceMark];
}

function table(cursor: Cursor): string[] {
  const rows: string[][] = [];
  for (let token = cursor.next(); token && token.type !== 'table_close'; token = cursor.next()) {
    if (token.type === 'tr_open') rows.push([]);
    if (token.type === 'inline') rows.at(-1)?.push(inlineMarkdown(token.children ?? [], 'cell'));
  }
  const [head = [], ...body] = rows;
  return [row(head), `|${' --- |'.repeat(head.length)}`, ...body.map(row)];
}

function row(cells: readonly string[]): string {
  return `| ${cells.join(' | ')} |`;
}
