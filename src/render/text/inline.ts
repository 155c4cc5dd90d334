import type { Token } from 'markdown-it';
import { escapeText, type Markdown } from './safe.ts';

/** A cell of a table has one line and no bare pipe, not even in code. */
type Place = 'block' | 'cell';

/** The tokens of one line of text, written anew from what is allowed. */
export function inlineMarkdown(tokens: readonly Token[], place: Place): Markdown {
  const open: string[] = [];
  return tokens
    .map((token) => piece(token, place, open))
    .join('')
    .trim();
}

function piece(token: Token, place: Place, links: string[]): string {
  switch (token.type) {
    case 'text':
    case 'text_special':
      return escapeText(token.content.replace(/\n/g, ' '));
    case 'softbreak':
      return ' ';
    case 'hardbreak':
      return place === 'cell' ? ' ' : '\\\n';
    case 'strong_open':
    case 'strong_close':
      return '**';
    case 'em_open':
    case 'em_close':
      return '*';
    case 'code_inline':
      return code(token.content, place);
    case 'link_open':
      links.push(allowedLink(token.attrGet('href')));
      return links.at(-1) ? '[' : '';
    case 'link_close': {
      const target = links.pop();
      return target ? `](<${target}>)` : '';
    }
    default:
      return '';
  }
}

function code(content: string, place: Place): string {
  const longest = Math.max(0, ...[...content.matchAll(/`+/g)].map((run) => run[0].length));
  const mark = '`'.repeat(longest + 1);
  const edge = content.startsWith('`') || content.endsWith('`') ? ' ' : '';
  return mark + edge + (place === 'cell' ? content.replaceAll('|', '\\|') : content) + edge + mark;
}

/** A link to the web or to mail; anything else keeps its words and loses its target. */
function allowedLink(href: string | number | null): string {
  const target = String(href ?? '');
  if (!/^(https:\/\/|mailto:)/i.test(target)) return '';
  return target.replace(/[<>|\\\s]/g, (character) => encodeURIComponent(character));
}
