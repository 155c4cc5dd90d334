import { LOGO_LIMIT, PICTURE_TYPES, pictureFault } from '../domain/picture.ts';
import { UserError } from '../errors.ts';
import type { Files, Host } from '../host.ts';
import { documentWords } from '../messages/en/documents.ts';
import { templateWords } from '../messages/en/templates.ts';
import { documentNames } from '../render/documents.ts';
import type { Kit } from '../render/make-document.ts';
import { documentTemplate, type UsedTemplate } from '../render/templates/document-template.ts';
import { requireOwnStyles } from '../render/templates/own-styles.ts';
import { targetNames } from './build-targets.ts';
import { base64, documentFonts, type FontChoice } from './document-fonts.ts';
import { type TemplateFile, templateFiles, templateText } from './template-files.ts';

/** `documents` of ctpat.yaml, as far as it concerns what documents are made with. */
export interface Look {
  readonly logo?: string | null;
  readonly fonts?: FontChoice | null;
}

/**
 * Templates, styles and fonts for the documents. A file of the same name in the project's `templates/` stands in
 * for ours; a template with another name is a document of the project's own.
 * @throws UserError when one of them cannot be read
 */
export function loadKit(host: Host, project: Files, look: Look = {}): Kit {
  const assets = host.assets();
  const files = templateFiles(assets, project);
  const use = (file: TemplateFile): UsedTemplate => ({
    // Ours have no path a user could open; `ctpat templates eject` makes one.
    file: file.own ? file.path : `ctpat:${file.name}`,
    text: templateText(file.own ? project : assets, file.path),
    own: file.own,
  });
  const byName = (name: string) => files.find((file) => file.name === name);
  const styles = byName('styles/document');
  if (!styles) throw new UserError(documentWords.noTemplate('styles/document.css'));
  const { rules, families } = documentFonts(assets, project, look.fonts ?? {});
  return {
    added: files.filter((file) => file.kind === 'document' && !file.ours).map((file) => file.name),
    template(name) {
      const file = byName(name);
      if (!file)
        throw new UserError(documentWords.noTemplate(name), documentWords.documentNames(documentNames));
      if (!file.ours && (targetNames as readonly string[]).includes(name))
        throw new UserError(templateWords.takenName(file.path), templateWords.badNameHint);
      return documentTemplate(name, use(file));
    },
    partials: new Map(
      files
        .filter((file) => file.kind === 'partial')
        .map((file) => [file.name.slice('partials/'.length), use(file)]),
    ),
    styles: requireOwnStyles(use(styles)),
    fonts: rules,
    families,
    logo: look.logo ? logoAddress(project, look.logo) : '',
  };
}

/** The logo inside the page. Shown as a picture, an SVG runs nothing and fetches nothing. */
function logoAddress(project: Files, path: string): string {
  const ending = path.split('.').at(-1)?.toLowerCase() ?? '';
  const type = PICTURE_TYPES[ending];
  const bytes = type && project.read(path, LOGO_LIMIT);
  const fault = bytes instanceof Uint8Array ? pictureFault(ending, bytes) : 'other';
  if (!(bytes instanceof Uint8Array) || fault === 'empty' || fault === 'other')
    throw new UserError(documentWords.noLogo(path), documentWords.logoKinds);
  return `data:${type};base64,${base64(bytes)}`;
}
