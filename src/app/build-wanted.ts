import type { AccountResult } from '../domain/outcome.ts';
import { UserError } from '../errors.ts';
import { documentWords } from '../messages/en/documents.ts';
import { partnerCommandWords } from '../messages/en/partners.ts';
import { type DocumentKind, documentKinds, documentNames } from '../render/documents.ts';
import type { Kit } from '../render/make-document.ts';
import type { BuildInput } from './build-documents.ts';

/** A document to make; of one site where there is one for each. */
export interface WantedDocument {
  readonly name: string;
  readonly site?: string;
  /** The partner a document is about, where one was asked for. */
  readonly partner?: string;
}

/**
 * The accounts to build for.
 * @throws UserError for an account there is not, or when there is none
 */
export function chosenAccounts({ evaluation, account }: BuildInput): readonly AccountResult[] {
  const ids = evaluation.accounts.map((one) => one.id);
  if (account === undefined && ids.length > 0) return evaluation.accounts;
  const chosen = evaluation.accounts.filter((one) => one.id === account);
  if (chosen.length > 0) return chosen;
  throw new UserError(documentWords.noSuchAccount(account ?? ''), documentWords.accountNames(ids));
}

/**
 * The documents to make, by account; ours first, then the project's own. With a site and no names: its sheet.
 * @throws UserError for a document there is not, or a site none of the accounts has
 */
export function wantedDocuments(
  input: BuildInput,
  accounts: readonly AccountResult[],
  kit: Kit,
): ReadonlyMap<string, readonly WantedDocument[]> {
  const kindOf = (name: string) => documentKinds[kit.template(name).view];
  const names = chosenNames(input, [...documentNames, ...kit.added], kindOf);
  const kinds = names.map(kindOf);
  if (input.site !== undefined) requireSite(input, input.site, accounts, kinds);
  if (input.partner !== undefined) requirePartner(input, input.partner, kinds);
  const copies = (account: string) => names.flatMap((name) => copiesOf(input, account, name, kindOf(name)));
  return new Map(accounts.map(({ id }) => [id, copies(id)]));
}

function chosenNames(
  { documents, site, partner }: BuildInput,
  known: readonly string[],
  kindOf: (name: string) => DocumentKind,
): readonly string[] {
  if (!documents && partner !== undefined) return known.filter((name) => kindOf(name).ofPartner);
  if (!documents && site !== undefined) return known.filter((name) => kindOf(name).perSite);
  if (!documents) return known;
  const strange = documents.find((name) => !known.includes(name));
  if (strange !== undefined)
    throw new UserError(documentWords.noSuchDocument(strange), documentWords.documentNames(known));
  return known.filter((name) => documents.includes(name));
}

function requireSite(
  input: BuildInput,
  site: string,
  accounts: readonly AccountResult[],
  kinds: readonly DocumentKind[],
): void {
  if (!kinds.some((kind) => kind.perSite))
    throw new UserError(documentWords.siteOfNothing, documentWords.siteOfNothingHint);
  const sites = [...new Set(accounts.flatMap(({ id }) => sitesOf(input, id)))].sort();
  if (sites.includes(site)) return;
  const ids = accounts.map((account) => account.id).join(', ');
  throw new UserError(documentWords.noSuchSite(site, ids), documentWords.siteNames(sites));
}

function requirePartner({ project }: BuildInput, partner: string, kinds: readonly DocumentKind[]): void {
  if (!kinds.some((kind) => kind.ofPartner))
    throw new UserError(documentWords.partnerOfNothing, documentWords.partnerOfNothingHint);
  if (!project.partners.has(partner))
    throw new UserError(
      partnerCommandWords.noSuchPartner(partner),
      partnerCommandWords.partnersHint([...project.partners.keys()].slice(0, 12)),
    );
}

function copiesOf(
  input: BuildInput,
  account: string,
  name: string,
  kind: DocumentKind,
): readonly WantedDocument[] {
  if (kind.ofPartner && input.partner !== undefined) return [{ name, partner: input.partner }];
  if (!kind.perSite) return [{ name }];
  return sitesOf(input, account)
    .filter((site) => input.site === undefined || site === input.site)
    .map((site) => ({ name, site }));
}

/** The account's sites that are open, in its order. */
function sitesOf({ project }: BuildInput, account: string): readonly string[] {
  const scope = project.accounts.get(account)?.data.sites ?? [];
  return [...new Set(scope)].filter((id) => {
    const site = project.sites.get(id)?.data;
    return site !== undefined && !site.closed_on;
  });
}
