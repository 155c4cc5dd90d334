import { UserError } from '../errors.ts';
import type { Files, Host } from '../host.ts';
import { documentWords } from '../messages/en/documents.ts';
import type { Kit } from '../render/make-document.ts';
import { latin1 } from '../render/pdf/read.ts';

const LIMIT = 4 << 20;
const STYLES = 'styles/document.css';

/**
 * Templates, styles and fonts for the documents. A file of the same name in the project's `templates/` stands in
 * for ours.
 * @throws UserError when one of them cannot be read
 */
export function loadKit(host: Host, project: Files, logo?: string | null): Kit {
  const assets = host.assets();
  const own: string[] = [];
  const read = (path: string): string => {
    const theirs = textOf(project, `templates/${path}`);
    if (theirs !== undefined) own.push(`templates/${path}`);
    const text = theirs ?? textOf(assets, `templates/${path}`);
    if (text === undefined) throw new UserError(documentWords.noTemplate(path));
    return text;
  };
  const partials = Object.fromEntries(
    partialNames(assets, project).map((name) => [name, read(`partials/${name}.md.hbs`)]),
  );
  const styles = read(STYLES);
  const common = [...own];
  return {
    partials,
    styles,
    fonts: fontRules(assets),
    logo: logo ? logoAddress(project, logo) : '',
    template: (name) => read(`${name}.md.hbs`),
    ownFor(name) {
      const path = `templates/${name}.md.hbs`;
      return project.status(path) ? [path, ...common] : common;
    },
  };
}

function partialNames(assets: Files, project: Files): readonly string[] {
  const entries = [...assets.list('templates/partials'), ...project.list('templates/partials')];
  const files = entries.filter((entry) => entry.kind === 'file' && entry.path.endsWith('.md.hbs'));
  return [
    ...new Set(files.map((entry) => entry.path.slice('templates/partials/'.length, -'.md.hbs'.length))),
  ].sort();
}

interface FontFile {
  readonly family: string;
  readonly weight: number;
  readonly style: string;
  readonly file: string;
  readonly range: string;
}

/** The fonts inside the page, so that every reader sees the same and nothing is fetched. */
function fontRules(assets: Files): string {
  const list = JSON.parse(textOf(assets, 'fonts/fonts.json') ?? '[]') as readonly FontFile[];
  return list.map((font) => fontRule(assets, font)).join('\n');
}

function fontRule(assets: Files, font: FontFile): string {
  const bytes = assets.read(`fonts/${font.file}`, LIMIT);
  if (!(bytes instanceof Uint8Array)) throw new UserError(documentWords.noTemplate(font.file));
  const data = base64(bytes);
  return `@font-face{font-family:"${font.family}";font-weight:${font.weight};font-style:${font.style};src:url(data:font/woff2;base64,${data}) format("woff2");unicode-range:${font.range}}`;
}

const PICTURES: Readonly<Record<string, string>> = {
  png: 'image/png',
  jpg: 'image/jpeg',
  jpeg: 'image/jpeg',
  svg: 'image/svg+xml',
};

/** The logo inside the page. Shown as a picture, an SVG runs nothing and fetches nothing. */
function logoAddress(project: Files, path: string): string {
  const type = PICTURES[path.split('.').at(-1)?.toLowerCase() ?? ''];
  const bytes = type && project.read(path, LIMIT);
  if (!(bytes instanceof Uint8Array))
    throw new UserError(documentWords.noLogo(path), documentWords.logoKinds);
  return `data:${type};base64,${base64(bytes)}`;
}

function base64(bytes: Uint8Array): string {
  return btoa(latin1(bytes));
}

function textOf(files: Files, path: string): string | undefined {
  const content = files.read(path, LIMIT);
  return content instanceof Uint8Array ? new TextDecoder().decode(content).replace(/\r\n/g, '\n') : undefined;
}
