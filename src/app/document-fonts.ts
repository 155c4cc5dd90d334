import { UserError } from '../errors.ts';
import type { Files } from '../host.ts';
import { documentWords } from '../messages/en/documents.ts';
import { templateWords as words } from '../messages/en/templates.ts';

/** A font file the page carries. */
interface FontFile {
  readonly family: string;
  readonly weight: number;
  readonly style: string;
  readonly file: string;
  /** Characters it is for; all it has where this is left out. */
  readonly range?: string;
}

/** The fonts of the documents and the families chosen among them. */
export interface DocumentFonts {
  /** `@font-face` rules with the fonts inside, so that every reader sees the same and nothing is fetched. */
  readonly rules: string;
  readonly families: { readonly text: string; readonly headings: string };
}

/** `documents.fonts` of ctpat.yaml. */
export interface FontChoice {
  readonly text?: string | null;
  readonly headings?: string | null;
}

const LIMIT = 4 << 20;
const NAME = /^([\p{L}\p{N}][\p{L}\p{N} ]{0,58})-([1-9]00)(-italic)?\.(woff2|woff|ttf|otf)$/u;
const FORMATS = { woff2: 'woff2', woff: 'woff', ttf: 'truetype', otf: 'opentype' } as const;

/**
 * Our fonts and those the project has in `templates/fonts/`, named `Family-weight[-italic].woff2`.
 * @throws UserError for a file with another name, or a family there is not
 */
export function documentFonts(assets: Files, project: Files, choice: FontChoice = {}): DocumentFonts {
  const ours = JSON.parse(new TextDecoder().decode(bytesOf(assets, 'fonts/fonts.json'))) as FontFile[];
  const own = project
    .list('templates/fonts')
    .filter((entry) => entry.kind !== 'folder' && !entry.path.endsWith('.txt'))
    .map((entry) => ownFont(entry.path));
  const families = [...new Set([...ours, ...own].map((font) => font.family))];
  const rules = [
    ...ours.map((font) => rule(font, bytesOf(assets, `fonts/${font.file}`))),
    ...own.map((font) => rule(font, requireFont(font.file, bytesOf(project, font.file)))),
  ];
  return {
    rules: rules.join('\n'),
    families: { text: chosen(choice.text, families), headings: chosen(choice.headings, families) },
  };
}

function ownFont(path: string): FontFile {
  const name = path.slice(path.lastIndexOf('/') + 1);
  const [, family, weight, italic] = NAME.exec(name) ?? [];
  if (family === undefined) throw new UserError(words.fontName(path), words.fontNameHint);
  return { family, weight: Number(weight), style: italic ? 'italic' : 'normal', file: path };
}

const BEGINNINGS: readonly string[] = ['wOF2', 'wOFF', 'OTTO', 'true', '\0\x01\0\0'];

/** A browser passes over a broken font without a word, and another is printed in its place. */
function requireFont(path: string, bytes: Uint8Array): Uint8Array {
  if (!BEGINNINGS.includes(String.fromCharCode(...bytes.subarray(0, 4))))
    throw new UserError(words.noFontFile(path), words.noFontFileHint);
  return bytes;
}

function chosen(family: string | null | undefined, families: readonly string[]): string {
  if (!family) return '';
  if (!families.includes(family)) throw new UserError(words.noFont(family), words.fonts(families));
  return `"${family}"`;
}

function rule(font: FontFile, bytes: Uint8Array): string {
  const ending = font.file.slice(font.file.lastIndexOf('.') + 1) as keyof typeof FORMATS;
  const range = font.range === undefined ? '' : `;unicode-range:${font.range}`;
  return `@font-face{font-family:"${font.family}";font-weight:${font.weight};font-style:${font.style};src:url(data:font/${ending};base64,${base64(bytes)}) format("${FORMATS[ending]}")${range}}`;
}

function bytesOf(files: Files, path: string): Uint8Array {
  const bytes = files.read(path, LIMIT);
  if (bytes instanceof Uint8Array) return bytes;
  throw new UserError(documentWords.noTemplate(path));
}

/** Base 64 as data addresses have it. */
export function base64(bytes: Uint8Array): string {
  return Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength).toString('base64');
}
