import type { Account, Address, Company } from '../../generated/records.ts';
import { printWords } from '../../messages/en/documents.ts';
import { countryName } from '../text/countries.ts';
import { longDay } from '../text/days.ts';
import { wholeNumber } from '../text/numbers.ts';
import { inline, type Markdown } from '../text/safe.ts';
import { companyName, type ViewInput } from './frame.ts';

export interface Fact {
  readonly label: Markdown;
  readonly value: Markdown;
}

export interface SiteView {
  readonly name: Markdown;
  readonly kind: Markdown;
  readonly address: Markdown;
  readonly activities: Markdown;
  readonly staff: Markdown;
}

/** Company and account in labelled lines; what is not recorded is left out. */
export function factsOf(input: ViewInput): readonly Fact[] {
  const company = input.project.company?.data;
  const words = printWords.facts;
  const pairs: readonly (readonly [string, string | number | null | undefined])[] = [
    [words.name, companyName(input)],
    [words.tradeNames, company?.trade_names?.join(', ')],
    [words.ownership, company?.ownership && printWords.ownership[company.ownership]],
    [words.founded, longDay(company?.founded)],
    [words.employees, wholeNumber(company?.employees)],
    [words.address, primaryAddress(company)],
    [words.phone, company?.phone],
    [words.website, company?.website],
    [words.entity, input.pack.entities[input.account.entity]?.title],
    [words.accountNo, input.record.account_no],
    ...identifiers(input.record),
    [words.commodities, company?.trade?.commodities?.join(', ')],
    [words.origins, company?.trade?.origins?.map(countryName).join(', ')],
    [words.modes, company?.trade?.modes?.map((mode) => printWords.modes[mode]).join(', ')],
    [words.entries, wholeNumber(company?.trade?.entries_per_year)],
    [words.officer, officer(company)],
    [words.contact, portalContact(company)],
    [words.support, supportOf(company)],
  ];
  return factsFrom(pairs);
}

/** Labelled lines; those without a value are left out. */
export function factsFrom(
  pairs: readonly (readonly [label: string, value: string | number | null | undefined])[],
): readonly Fact[] {
  return pairs
    .filter(([, value]) => value !== undefined && value !== null && value !== '')
    .map(([label, value]) => ({ label: inline(label), value: inline(value) }));
}

/** A word of the format as people write it: `cross dock` for `cross_dock`. */
export function wordsOf(word: string | null | undefined): string {
  return (word ?? '').replaceAll('_', ' ');
}

/** The sites the account covers. */
export function sitesOf({ project, record }: ViewInput): readonly SiteView[] {
  return (record.sites ?? []).flatMap((id) => {
    const site = project.sites.get(id)?.data;
    if (!site || site.closed_on) return [];
    return [
      {
        name: inline(site.name),
        kind: inline(wordsOf(site.kind)),
        address: inline(addressLine(site.address)),
        activities: inline((site.activities ?? []).map(wordsOf).join(', ')),
        staff: wholeNumber(site.staff),
      },
    ];
  });
}

function identifiers(record: Account): readonly (readonly [string, string])[] {
  return (record.identifiers ?? []).map((one) => [printWords.identifiers[one.kind], one.value] as const);
}

function primaryAddress(company: Company | undefined): string {
  const addresses = company?.addresses ?? [];
  return addressLine(addresses.find((address) => address.primary) ?? addresses[0]);
}

/** An address on one line, the country by name. */
export function addressLine(address: Address | undefined): string {
  const town = [address?.city, [address?.state, address?.postal_code].filter(Boolean).join(' ')]
    .filter(Boolean)
    .join(', ');
  return [address?.line1, address?.line2, town, countryName(address?.country ?? '')]
    .filter(Boolean)
    .join(', ');
}

function officer(company: Company | undefined): string {
  return person(company?.contacts?.find((contact) => contact.kind === 'officer' && !contact.left_on));
}

function portalContact(company: Company | undefined): string {
  return person(company?.contacts?.find((contact) => contact.primary && contact.portal && !contact.left_on));
}

function person(contact: NonNullable<Company['contacts']>[number] | undefined): string {
  return [contact?.name, contact?.title].filter(Boolean).join(', ');
}

function supportOf(company: Company | undefined): string {
  const support = company?.statement_of_support;
  const signer = company?.contacts?.find((contact) => contact.id === support?.signed_by);
  if (!support?.signed_on) return '';
  return printWords.signed(person(signer), longDay(support.signed_on));
}
