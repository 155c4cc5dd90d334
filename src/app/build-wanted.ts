import type { AccountResult } from '../domain/outcome.ts';
import { UserError } from '../errors.ts';
import { documentWords } from '../messages/en/documents.ts';
import { partnerCommandWords } from '../messages/en/partners.ts';
import { type DocumentName, documentKinds, documentNames } from '../render/documents.ts';
import type { BuildInput } from './build-documents.ts';

/** A document to make; of one site where there is one for each. */
export interface WantedDocument {
  readonly name: DocumentName;
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
 * The documents to make, by account. With a site and no names: its sheet.
 * @throws UserError for a document there is not, or a site none of the accounts has
 */
export function wantedDocuments(
  input: BuildInput,
  accounts: readonly AccountResult[],
): ReadonlyMap<string, readonly WantedDocument[]> {
  const names = chosenNames(input);
  if (input.site !== undefined) requireSite(input, input.site, accounts, names);
  if (input.partner !== undefined) requirePartner(input, input.partner, names);
  return new Map(accounts.map(({ id }) => [id, names.flatMap((name) => copiesOf(input, id, name))]));
}

function chosenNames({ documents, site, partner }: BuildInput): readonly DocumentName[] {
  if (!documents && partner !== undefined) return documentNames.filter(isOfPartner);
  if (!documents) return site === undefined ? documentNames : documentNames.filter(isPerSite);
  const strange = documents.find((name) => !(documentNames as readonly string[]).includes(name));
  if (strange !== undefined)
    throw new UserError(documentWords.noSuchDocument(strange), documentWords.documentNames(documentNames));
  return documentNames.filter((name) => documents.includes(name));
}

function requireSite(
  input: BuildInput,
  site: string,
  accounts: readonly AccountResult[],
  names: readonly DocumentName[],
): void {
  if (!names.some(isPerSite))
    throw new UserError(documentWords.siteOfNothing, documentWords.siteOfNothingHint);
  const sites = [...new Set(accounts.flatMap(({ id }) => sitesOf(input, id)))].sort();
  if (sites.includes(site)) return;
  const ids = accounts.map((account) => account.id).join(', ');
  throw new UserError(documentWords.noSuchSite(site, ids), documentWords.siteNames(sites));
}

function requirePartner({ project }: BuildInput, partner: string, names: readonly DocumentName[]): void {
  if (!names.some(isOfPartner))
    throw new UserError(documentWords.partnerOfNothing, documentWords.partnerOfNothingHint);
  if (!project.partners.has(partner))
    throw new UserError(
      partnerCommandWords.noSuchPartner(partner),
      partnerCommandWords.partnersHint([...project.partners.keys()].slice(0, 12)),
    );
}

function copiesOf(input: BuildInput, account: string, name: DocumentName): readonly WantedDocument[] {
  if (isOfPartner(name) && input.partner !== undefined) return [{ name, partner: input.partner }];
  if (!isPerSite(name)) return [{ name }];
  return sitesOf(input, account)
    .filter((site) => input.site === undefined || site === input.site)
    .map((site) => ({ name, site }));
}

function isOfPartner(name: DocumentName): boolean {
  return documentKinds[name].ofPartner === true;
}

function isPerSite(name: DocumentName): boolean {
  return documentKinds[name].perSite === true;
}

/** The account's sites that are open, in its order. */
function sitesOf({ project }: BuildInput, account: string): readonly string[] {
  const scope = project.accounts.get(account)?.data.sites ?? [];
  return [...new Set(scope)].filter((id) => {
    const site = project.sites.get(id)?.data;
    return site !== undefined && !site.closed_on;
  });
}
