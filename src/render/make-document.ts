import { digestOf } from '../domain/canonical.ts';
import { UserError } from '../errors.ts';
import { printWords } from '../messages/en/documents.ts';
import { templateWords } from '../messages/en/templates.ts';
import { withContents } from './contents.ts';
import { type Drawing, documentKinds } from './documents.ts';
import { type HtmlBody, LayoutError, markdownToHtml } from './html/markdown-html.ts';
import { htmlPage } from './html/page.ts';
import { fillTemplate } from './template.ts';
import { type DocumentTemplate, requireFitting, type UsedTemplate } from './templates/document-template.ts';
import { paperOf } from './text/countries.ts';
import { inline, visible } from './text/safe.ts';
import { type Colophon, companyName, titleOf, type ViewInput } from './views/frame.ts';

/** Templates, styles and fonts as text, and which of them are the project's own. */
export interface Kit {
  /** Names of documents the project adds to ours. */
  readonly added: readonly string[];
  /** @throws UserError for one that there is not, or whose front matter is wrong */
  template(name: string): DocumentTemplate;
  readonly partials: ReadonlyMap<string, UsedTemplate>;
  readonly styles: UsedTemplate;
  readonly fonts: string;
  /** Families for text and headings, as CSS wants them; empty for ours. */
  readonly families: { readonly text: string; readonly headings: string };
  /** The company's logo as a data address; empty without one. */
  readonly logo: string;
}

/** A document in the two forms that need no browser, and what printing it takes. */
export interface MadeDocument {
  readonly name: string;
  /** Where it goes inside the account's folder, without an ending: `security-profile`, `site-sheet/houston-dc`. */
  readonly place: string;
  readonly markdown: string;
  readonly html: string;
  readonly drawings: readonly Drawing[];
  readonly holes: number;
  readonly facts: {
    readonly title: string;
    readonly author: string;
    readonly subject: string;
    readonly day: string;
  };
}

const DIGEST_SHOWN = 12;

/** Makes a document of an account. @throws UserError when a template of the project does not fit its view */
export function makeDocument(name: string, input: ViewInput, kit: Kit, draft: boolean): MadeDocument {
  const template = kit.template(name);
  const kind = documentKinds[template.view];
  const { view, holes, drawings } = kind.make({ ...input, audience: kind.audience }, name);
  const title = oneLine(template.title ?? titleOf(input, template.view));
  const digest = digestOf(view).slice('sha256-'.length, 'sha256-'.length + DIGEST_SHOWN);
  const ownTemplates = ownOf(template, kit).map((path) => inline(path));
  const colophon: Colophon = { digest, draft, ownTemplates };
  const markdown = withContents(
    fillTemplate(
      { name, text: template.text, partials: textsOf(kit.partials) },
      { ...view, title: inline(title), ...colophon },
    ),
  );
  const company = oneLine(companyName(input));
  const facts = {
    title: `${title}: ${company}`,
    author: company,
    subject: printWords.subject(input.pack.title, input.pack.edition, digest),
    day: input.evaluation.date,
  };
  const { documents } = input.project.settings.data;
  const html = htmlPage(bodyOf(markdown, template, drawings), {
    ...facts,
    company,
    running: title,
    language: input.project.language,
    digest,
    marking: visible(documents?.marking ?? ''),
    draft,
    paper: documents?.paper ?? paperOf(countryOf(input)),
    color: documents?.color ?? '',
    styles: kit.styles.text,
    fonts: kit.fonts,
    families: kit.families,
    logo: kit.logo,
  });
  const one = (kind.perSite && input.site) || (kind.ofPartner && input.partner) || undefined;
  const place = one === undefined ? name : `${name}/${one}`;
  return { name, place, markdown, html, drawings, holes, facts };
}

function oneLine(text: string): string {
  return visible(text).replace(/\s+/g, ' ');
}

/** The country the company works from. */
function countryOf({ project }: ViewInput): string | undefined {
  const addresses = project.company?.data.addresses ?? [];
  return (addresses.find((address) => address.primary) ?? addresses[0])?.country;
}

/** Paths of the project's own files this document is made with; with one of them it is held against its view first. */
function ownOf(template: DocumentTemplate, kit: Kit): readonly string[] {
  const ownPartials = [...kit.partials].filter(([, partial]) => partial.own);
  if (!template.own && ownPartials.length === 0) return kit.styles.own ? [kit.styles.file] : [];
  const used = requireFitting(template, kit.partials);
  return [
    ...(template.own ? [template.file] : []),
    ...ownPartials.filter(([name]) => used.has(name)).map(([, partial]) => partial.file),
    ...(kit.styles.own ? [kit.styles.file] : []),
  ];
}

function textsOf(partials: Kit['partials']): Readonly<Record<string, string>> {
  return Object.fromEntries([...partials].map(([name, partial]) => [name, partial.text]));
}

/** A layout that is not closed is the template's fault: texts of records cannot write one. */
function bodyOf(markdown: string, template: DocumentTemplate, drawings: readonly Drawing[]): HtmlBody {
  try {
    return markdownToHtml(
      markdown,
      new Map(drawings.map((drawing) => [`${template.name}/${drawing.name}`, drawing.svg])),
    );
  } catch (error) {
    if (!(error instanceof LayoutError) || !template.own) throw error;
    throw new UserError(templateWords.unclosed(template.file, error.message), templateWords.layoutHint);
  }
}
