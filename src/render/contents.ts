import { printWords } from '../messages/en/documents.ts';
import { type Heading, headingsOf } from './html/markdown-html.ts';

const PLACE = '<!-- contents -->';

/** Puts the list of headings where the template asks for it, with links that work on a git host and in HTML. */
export function withContents(markdown: string): string {
  if (!markdown.includes(`\n${PLACE}\n`)) return markdown;
  const frame = (list: string) =>
    `<!-- [contents] -->\n\n## ${printWords.contents}\n\n${list}\n\n<!-- [/contents] -->`;
  // The heading of the contents counts too when two headings are the same.
  const headings = headingsOf(markdown.replace(PLACE, () => frame('')));
  const list = headings.filter(isListed).map(entry).join('\n');
  return markdown.replace(PLACE, () => frame(list));
}

function isListed(heading: Heading): boolean {
  return (heading.level === 2 || heading.level === 3) && heading.text !== printWords.contents;
}

function entry(heading: Heading): string {
  return `${heading.level === 2 ? '' : '  '}- [${heading.text}](#${encodeURI(heading.slug)})`;
}
