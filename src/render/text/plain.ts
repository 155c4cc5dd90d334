import MarkdownIt, { type Token } from 'markdown-it';
import { visible } from './safe.ts';

const reader = new MarkdownIt({ html: false, linkify: false, typographer: false });

/**
 * What somebody wrote in Markdown, as the plain text a form takes: nothing of the marks is left, the words are.
 * Lists keep hyphens or numbers, links their address behind their words, tables become lines of `head: cell`.
 */
export function plainText(text: string | null | undefined): string {
  if (!text?.trim()) return '';
  const lines = blockLines(new Tokens(reader.parse(visible(text), {})), undefined);
  return lines
    .map((line) => line.trimEnd())
    .join('\n')
    .replace(/\n{3,}/g, '\n\n')
    .trim();
}

class Tokens {
  readonly #tokens: readonly Token[];
  #at = 0;
  constructor(tokens: readonly Token[]) {
    this.#tokens = tokens;
  }
  next(): Token | undefined {
    return this.#tokens[this.#at++];
  }
}

/** The lines up to a closing token; a blank line between blocks that are not items of a tight list. */
function blockLines(tokens: Tokens, end: string | undefined): string[] {
  const lines: string[] = [];
  let tight = false;
  for (let token = tokens.next(); token && token.type !== end; token = tokens.next()) {
    const block = linesOf(token, tokens);
    if (block.length === 0) continue;
    if (lines.length > 0 && !tight) lines.push('');
    lines.push(...block);
    tight = token.type === 'paragraph_open' && token.hidden;
  }
  return lines;
}

function linesOf(token: Token, tokens: Tokens): string[] {
  switch (token.type) {
    case 'paragraph_open':
    case 'heading_open': {
      const words = inlineText(tokens.next());
      tokens.next();
      return words === '' ? [] : words.split('\n');
    }
    case 'bullet_list_open':
    case 'ordered_list_open':
      return listLines(token, tokens);
    case 'blockquote_open':
      return blockLines(tokens, 'blockquote_close');
    case 'fence':
    case 'code_block':
      return token.content.replace(/\n$/, '').split('\n');
    case 'table_open':
      return tableLines(tokens);
    default:
      return [];
  }
}

function listLines(open: Token, tokens: Tokens): string[] {
  const lines: string[] = [];
  let number = Number(open.attrGet('start') ?? 1);
  for (let token = tokens.next(); token && !token.type.endsWith('_list_close'); token = tokens.next()) {
    const head = open.type === 'bullet_list_open' ? '- ' : `${number}. `;
    const [first = '', ...more] = blockLines(tokens, 'list_item_close');
    lines.push(head + first, ...more.map((line) => (line ? ' '.repeat(head.length) + line : '')));
    number += 1;
  }
  return lines;
}

function tableLines(tokens: Tokens): string[] {
  const rows: string[][] = [];
  for (let token = tokens.next(); token && token.type !== 'table_close'; token = tokens.next()) {
    if (token.type === 'tr_open') rows.push([]);
    if (token.type === 'inline') rows.at(-1)?.push(inlineText(token));
  }
  const [head = [], ...body] = rows;
  if (body.length === 0) return [head.filter((cell) => cell !== '').join('; ')];
  return body.map((row) =>
    row.map((cell, index) => (head[index] ? `${head[index]}: ${cell}` : cell)).join('; '),
  );
}

function inlineText(inline: Token | undefined): string {
  const targets: string[] = [];
  return (inline?.children ?? [])
    .map((token) => {
      switch (token.type) {
        case 'text':
        case 'text_special':
        case 'code_inline':
          return token.content;
        case 'softbreak':
          return ' ';
        case 'hardbreak':
          return '\n';
        case 'image':
          return token.content;
        case 'link_open':
          targets.push(String(token.attrGet('href') ?? ''));
          return '';
        case 'link_close': {
          const target = targets.pop() ?? '';
          return /^(https?:\/\/|mailto:)/i.test(target) ? ` (${target.replace(/^mailto:/i, '')})` : '';
        }
        default:
          return '';
      }
    })
    .join('')
    .trim();
}
