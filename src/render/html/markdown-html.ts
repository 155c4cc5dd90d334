import MarkdownIt, { type StateBlock, type Token } from 'markdown-it';
import { pageNumberSlot } from '../pdf/contents-pages.ts';
import { drawMark, markCharacters } from './marks.ts';
import { plainId, Slugs } from './slug.ts';

/** What the page around the text needs to know about it. */
export interface HtmlBody {
  readonly html: string;
  /** Words of the running head of each chapter, in order; its pages are named `chapter-1` and so on. */
  readonly chapters: readonly string[];
}

/** A heading and where links to it lead. */
export interface Heading {
  readonly level: number;
  /** Markdown of the line. */
  readonly text: string;
  readonly slug: string;
}

/** A layout comment of a template without its partner. */
export class LayoutError extends Error {}

interface Environment {
  readonly [key: string]: unknown;
  readonly drawings: ReadonlyMap<string, string>;
  readonly slugs: Slugs;
  readonly chapters: string[];
  readonly open: string[];
  /** The id an entry of the contents leads to, while its words are written. */
  entry: string;
}

const MARKS = new RegExp(`[${markCharacters}]`, 'gu');
/** The number a criterion's heading begins with; styles may hang it in the margin. */
const NUMBER = /^\d{1,3}\.\d{1,3}(?= )/;
const LAYOUT = /^<!-- \[(\/?)([a-z][a-z-]*)\] -->$/;
const md = new MarkdownIt({ html: false, linkify: false, typographer: false });
/** Finds headings without reading the lines between them. */
const blocks = new MarkdownIt({ html: false });
blocks.core.ruler.disable(['inline', 'linkify', 'replacements', 'smartquotes', 'text_join']);
for (const reader of [md, blocks])
  reader.block.ruler.before('html_block', 'layout', layoutRule, {
    alt: ['paragraph', 'reference', 'blockquote', 'list'],
  });
md.renderer.rules.layout = layoutHtml;
md.renderer.rules.text = (tokens, index) => {
  const { content = '', meta } = tokens[index] ?? {};
  const text = textHtml(content);
  return meta?.numbered ? text.replace(NUMBER, '<span class="number">$&</span>') : text;
};
md.renderer.rules.heading_open = headingHtml;
md.renderer.rules.link_open = linkHtml;
md.renderer.rules.link_close = linkEndHtml;
md.renderer.rules.image = imageHtml;
md.renderer.rules.th_open = (tokens, index) => `<th scope="col"${alignment(tokens[index])}>`;

/**
 * The document's Markdown as HTML. Comments such as `<!-- [cover] -->` … `<!-- [/cover] -->`, invisible on a git
 * host, are the layout; texts of records cannot write one, for their `<` is escaped.
 * @param drawings SVG by the path the Markdown names it with; other pictures are left out
 */
export function markdownToHtml(markdown: string, drawings: ReadonlyMap<string, string>): HtmlBody {
  const environment = {
    drawings,
    slugs: new Slugs(),
    chapters: [] as string[],
    open: [] as string[],
    entry: '',
  };
  const html = md.render(markdown, environment);
  const left = environment.open.at(-1);
  if (left !== undefined) throw new LayoutError(`the layout “${left}” is not closed`);
  return { html, chapters: environment.chapters };
}

/** The headings of the document in order; those inside what people wrote are none. */
export function headingsOf(markdown: string): readonly Heading[] {
  const tokens = blocks.parse(markdown, {});
  const slugs = new Slugs();
  return tokens.flatMap((token, index) => {
    if (token.type !== 'heading_open') return [];
    const text = tokens[index + 1]?.content ?? '';
    const [words] = md.parseInline(text, {});
    return [{ level: Number(token.tag.slice(1)), text, slug: slugs.of(plainText(words)) }];
  });
}

function layoutRule(state: StateBlock, start: number, _end: number, silent: boolean): boolean {
  if (state.level > 0 || state.sCount[start] !== 0) return false;
  const line = state.src.slice(state.bMarks[start], state.eMarks[start]);
  const found = LAYOUT.exec(line);
  if (!found) return false;
  if (!silent) {
    const token = state.push('layout', '', 0);
    token.info = found[2] ?? '';
    token.markup = found[1] ?? '';
    state.line = start + 1;
  }
  return true;
}

function textHtml(text: string): string {
  return md.utils.escapeHtml(text).replace(MARKS, drawMark);
}

function layoutHtml(tokens: Token[], index: number, _options: unknown, env: unknown): string {
  const environment = env as Environment;
  const token = tokens[index];
  const name = token?.info ?? '';
  if (token?.markup === '/') {
    const opened = environment.open.pop();
    if (opened !== name)
      throw new LayoutError(`the layout “${name}” is closed where “${opened ?? 'nothing'}” is open`);
    return name === 'chapter' || name === 'cover' ? '</section>\n' : '</div>\n';
  }
  environment.open.push(name);
  if (name === 'cover') return '<section class="cover">\n';
  if (name !== 'chapter') return `<div class="${name}">\n`;
  environment.chapters.push(firstHeading(tokens, index));
  return `<section class="chapter chapter-${environment.chapters.length}">\n`;
}

function firstHeading(tokens: readonly Token[], from: number): string {
  const at = tokens.findIndex((token, index) => index > from && token.type === 'heading_open');
  return at < 0 ? '' : plainText(tokens[at + 1]);
}

function headingHtml(tokens: Token[], index: number, _options: unknown, env: unknown): string {
  const environment = env as Environment;
  const first = tokens[index + 1]?.children?.[0];
  if (first?.type === 'text' && NUMBER.test(first.content)) first.meta = { numbered: true };
  return `<${tokens[index]?.tag} id="${plainId(environment.slugs.of(plainText(tokens[index + 1])))}">`;
}

function linkHtml(tokens: Token[], index: number, _options: unknown, env: unknown): string {
  const environment = env as Environment;
  const token = tokens[index];
  const target = String(token?.attrGet('href') ?? '');
  if (target.startsWith('#')) {
    const id = plainId(decodeURIComponent(target.slice(1)));
    if (environment.open.at(-1) !== 'contents') return `<a href="#${id}">`;
    environment.entry = id;
    return `<a href="#${id}"><span class="entry">`;
  }
  return /^(https:\/\/|mailto:)/i.test(target)
    ? `<a href="${md.utils.escapeHtml(target)}" rel="noreferrer noopener">`
    : '<a>';
}

function linkEndHtml(_tokens: Token[], _index: number, _options: unknown, env: unknown): string {
  const environment = env as Environment;
  const id = environment.entry;
  environment.entry = '';
  return id === '' ? '</a>' : `</span>${pageNumberSlot(id)}</a>`;
}

function imageHtml(tokens: Token[], index: number, _options: unknown, env: unknown): string {
  const environment = env as Environment;
  const token = tokens[index];
  const svg = environment.drawings.get(String(token?.attrGet('src') ?? ''));
  if (svg === undefined) return '';
  return svg.replace('<svg ', `<svg role="img" aria-label="${md.utils.escapeHtml(plainText(token))}" `);
}

function alignment(token: Token | undefined): string {
  const style = String(token?.attrGet('style') ?? '');
  return style.includes('right') ? ' class="number"' : '';
}

/** The words of a line without their Markdown. */
function plainText(token: Token | undefined): string {
  return (token?.children ?? [])
    .filter((child) => child.type === 'text' || child.type === 'text_special' || child.type === 'code_inline')
    .map((child) => child.content)
    .join('');
}
