import type { AccountResult, Evaluation } from '../../domain/outcome.ts';
import type { Audience, Pack } from '../../domain/pack.ts';
import type { Project } from '../../domain/project.ts';
import type { Account } from '../../generated/records.ts';
import { printWords } from '../../messages/en/documents.ts';
import { siteWords } from '../../messages/en/site-sheet.ts';
import { longDay } from '../text/days.ts';
import { inline, type Markdown } from '../text/safe.ts';

/** What a view is made from. */
export interface ViewInput {
  readonly project: Project;
  readonly pack: Pack;
  readonly evaluation: Evaluation;
  readonly account: AccountResult;
  readonly record: Account;
  /** Nothing above it is shown. */
  readonly audience: Audience;
  /** The facility a document of one site is about. */
  readonly site?: string;
  /** The partner a document of one partner is about. */
  readonly partner?: string;
}

/** What every document says on its cover and its last page. Texts are safe Markdown, as in all views. */
export interface Frame {
  readonly title: Markdown;
  readonly company: Markdown;
  /** The type of business the account is for. */
  readonly entity: Markdown;
  readonly date: Markdown;
  readonly criteria: {
    readonly title: Markdown;
    readonly edition: Markdown;
    readonly source: Markdown;
    readonly disclaimer: Markdown;
  };
  readonly marking: Markdown;
}

/** What the builder adds to a finished view. */
export interface Colophon {
  /** Short digest of the records shown. */
  readonly digest: string;
  /** Built with --draft. */
  readonly draft: boolean;
  /** Templates of the project that stand in for ours. */
  readonly ownTemplates: readonly Markdown[];
}

/** The frame of a document. */
export function frameOf(input: ViewInput, title: keyof typeof printWords.titles): Frame {
  const { project, pack, evaluation, account } = input;
  return {
    title: inline(titleOf(input, title)),
    company: inline(companyName(input)),
    entity: inline(pack.entities[account.entity]?.title ?? account.entity),
    date: longDay(evaluation.date),
    criteria: {
      title: inline(pack.title),
      edition: inline(pack.edition),
      source: inline(pack.source),
      disclaimer: inline(pack.disclaimer),
    },
    marking: inline(project.settings.data.documents?.marking ?? ''),
  };
}

/** A document's title, plain text; that of a site sheet names the site. */
export function titleOf({ project, site, partner }: ViewInput, name: keyof typeof printWords.titles): string {
  const place = site === undefined ? undefined : project.sites.get(site)?.data.name;
  if (name === 'site-sheet' && place) return siteWords.title(place);
  const firm = partner === undefined ? undefined : project.partners.get(partner)?.data.name;
  return name === 'due-diligence' && firm ? printWords.diligenceOf(firm) : printWords.titles[name];
}

/** The company's name, or that of the legal entity the account belongs to; plain text. */
export function companyName({ project, record }: ViewInput): string {
  const company = project.company?.data;
  const entity = company?.legal_entities?.find((one) => one.id === record.legal_entity);
  return entity?.name ?? company?.name ?? '';
}

const RANK: Readonly<Record<Audience, number>> = { public: 0, partner: 1, cbp: 2, internal: 3 };

/** True when a thing for one audience may stand in a document for another. */
export function mayShow(thing: Audience, document: Audience): boolean {
  return RANK[thing] <= RANK[document];
}
