import { digestOf } from '../domain/canonical.ts';
import { printWords } from '../messages/en/documents.ts';
import { withContents } from './contents.ts';
import { type DocumentName, type Drawing, documentKinds } from './documents.ts';
import { markdownToHtml } from './html/markdown-html.ts';
import { htmlPage } from './html/page.ts';
import { fillTemplate } from './template.ts';
import { paperOf } from './text/countries.ts';
import { inline, visible } from './text/safe.ts';
import { type Colophon, companyName, titleOf, type ViewInput } from './views/frame.ts';

/** Templates, styles and fonts as text, and which of them are the project's own. */
export interface Kit {
  template(name: string): string;
  readonly partials: Readonly<Record<string, string>>;
  readonly styles: string;
  readonly fonts: string;
  /** The company's logo as a data address; empty without one. */
  readonly logo: string;
  /** Paths of the project's own files a document is made with. */
  ownFor(name: string): readonly string[];
}

/** A document in the two forms that need no browser, and what printing it takes. */
export interface MadeDocument {
  readonly name: DocumentName;
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
export function makeDocument(name: DocumentName, input: ViewInput, kit: Kit, draft: boolean): MadeDocument {
  const kind = documentKinds[name];
  const { view, holes, drawings } = kind.make({ ...input, audience: kind.audience });
  const digest = digestOf(view).slice('sha256-'.length, 'sha256-'.length + DIGEST_SHOWN);
  const colophon: Colophon = { digest, draft, ownTemplates: kit.ownFor(name).map((path) => inline(path)) };
  const markdown = withContents(
    fillTemplate({ name, text: kit.template(name), partials: kit.partials }, { ...view, ...colophon }),
  );
  const company = oneLine(companyName(input));
  const title = oneLine(titleOf(input, name));
  const facts = {
    title: `${title}: ${company}`,
    author: company,
    subject: printWords.subject(input.pack.title, input.pack.edition, digest),
    day: input.evaluation.date,
  };
  const { documents } = input.project.settings.data;
  const body = markdownToHtml(
    markdown,
    new Map(drawings.map((drawing) => [`${name}/${drawing.name}`, drawing.svg])),
  );
  const html = htmlPage(body, {
    ...facts,
    company,
    running: title,
    language: input.project.language,
    digest,
    marking: visible(documents?.marking ?? ''),
    draft,
    paper: documents?.paper ?? paperOf(countryOf(input)),
    color: documents?.color ?? '',
    styles: kit.styles,
    fonts: kit.fonts,
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
