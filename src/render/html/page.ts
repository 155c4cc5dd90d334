import { printWords } from '../../messages/en/documents.ts';
import type { HtmlBody } from './markdown-html.ts';

/** Everything around the text of a page. */
export interface PageFrame {
  readonly title: string;
  readonly company: string;
  /** The document's name in the running head. */
  readonly running: string;
  readonly subject: string;
  readonly language: string;
  /** Short digest of the records shown. */
  readonly digest: string;
  readonly marking: string;
  readonly draft: boolean;
  readonly paper: 'letter' | 'a4';
  /** `#rrggbb`. */
  readonly color: string;
  readonly styles: string;
  /** `@font-face` rules with the fonts inside. */
  readonly fonts: string;
  /** Families for text and headings, as CSS wants them; empty for those of the styles. */
  readonly families: { readonly text: string; readonly headings: string };
  /** A data address; empty without one. */
  readonly logo: string;
}

const POLICY =
  "default-src 'none'; style-src 'unsafe-inline'; font-src data:; img-src data:; base-uri 'none'; form-action 'none'";

/** A finished page: nothing is fetched for it and nothing in it runs. */
export function htmlPage(body: HtmlBody, frame: PageFrame): string {
  return `<!doctype html>
<html lang="${attribute(frame.language)}">
<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="${attribute(POLICY)}">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="author" content="${attribute(frame.company)}">
<meta name="description" content="${attribute(frame.subject)}">
<title>${attribute(frame.title)}</title>
<style>
${frame.fonts}
${frame.styles}
${pageRules(body, frame)}
</style>
</head>
<body${frame.draft ? ' class="draft"' : ''}>
<main>
${body.html}</main>
</body>
</html>
`;
}

/** The page boxes: running heads, footers and colours of this one document. */
function pageRules(body: HtmlBody, frame: PageFrame): string {
  const footer = [printWords.records(frame.digest), frame.marking]
    .filter((part) => part !== '')
    .join('   ·   ');
  const { text, headings } = frame.families;
  // What a company's font has no characters for is set in ours, not in whatever the machine has.
  const rules = [
    ...(text ? [`:root { --sans: ${text}, "Source Sans 3", sans-serif; }`] : []),
    ...(headings ? [`:root { --serif: ${headings}, "Source Serif 4", serif; }`] : []),
    `:root { --accent: ${/^#[0-9a-f]{6}$/i.test(frame.color) ? frame.color : '#1d4e5f'}; --cover-height: ${frame.paper === 'a4' ? 236 : 218}mm; }`,
    `@page { size: ${frame.paper === 'a4' ? 'A4' : 'letter'};`,
    `  @top-left { content: ${quoted(`${frame.company}   ·   ${frame.running}`)}; }`,
    `  @bottom-left { content: ${quoted(footer)}; }`,
    `  @bottom-right { content: "Page " counter(page) " of " counter(pages); } }`,
    // The cover has no head and no foot.
    '@page cover { @top-left { content: none; } @bottom-left { content: none; } @bottom-right { content: none; } }',
    ...body.chapters.map((head, index) => chapterRule(index + 1, head)),
  ];
  if (frame.logo)
    rules.push(
      `.cover { background: url("${frame.logo}") no-repeat var(--logo-place, right top) / auto var(--logo-height, 16mm); }`,
    );
  if (frame.draft) rules.push(`body.draft::before { content: ${quoted(printWords.draft)}; }`);
  return rules.join('\n');
}

function chapterRule(number: number, head: string): string {
  return `@page chapter-${number} { @top-right { content: ${quoted(head)}; } }\n.chapter-${number} { page: chapter-${number}; }`;
}

function attribute(text: string): string {
  return text.replace(/[&<>"]/g, (character) => `&#${character.charCodeAt(0)};`);
}

/** A CSS string; every character that could end it or the style element is written by its number. */
function quoted(text: string): string {
  return `"${text.replace(/["\\<>\n\r&]/g, (character) => `\\${character.charCodeAt(0).toString(16).padStart(6, '0')}`)}"`;
}
