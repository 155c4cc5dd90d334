import { code } from '../code.ts';

/** Codes for supply chains and the risk assessment. */
export const riskCodes = {
  'risk/leg-without-party': code<{ leg: number }>({
    severity: 'warning',
    message: ({ leg }) => `leg ${leg} names neither a partner nor a site, so nobody has the cargo there`,
    hint: () => 'Name the partner (or `partner/facility`), or one of your sites.',
    explain:
      'A supply chain is mapped to see who holds the cargo at every moment. A leg without a party is a hole in custody: the place where cargo is opened is often the one nobody wrote down.',
  }),
  'risk/leg-jump': code<{ ends: string; begins: string; leg: number }>({
    severity: 'info',
    message: ({ ends, begins, leg }) => `leg ${leg} begins in ${begins}, but the one before ends in ${ends}`,
    hint: () => 'Add the leg between them, or write the place the same way.',
    explain:
      'Each leg should begin where the one before ends. A jump is either a missing leg – a truck to the port, a night in a yard – or the same place written in two ways.',
  }),
  'risk/country-unrated': code<{ country: string; chains: readonly string[] }>({
    severity: 'warning',
    message: ({ country, chains }) =>
      `no threat is rated for ${country}, through which ${chains.join(', ')} goes`,
    hint: ({ country }) =>
      `Add a rating with its source: { country: ${country}, category: contraband, rating: …, source: … }.`,
    explain:
      'The risk assessment rates the threats of the countries the cargo passes. A country on a chain without any rating was overlooked. Rate at least the threats that matter there, each with the source it rests on.',
  }),
  'risk/origin-unmapped': code<{ country: string }>({
    severity: 'warning',
    message: ({ country }) => `goods come from ${country}, but no supply chain begins or passes there`,
    hint: () => 'Add the supply chain, or take the country out of `trade.origins`.',
    explain:
      'Each country the company imports from must be on a supply chain; otherwise its cargo is in no risk assessment. Map the chain leg by leg, or remove the country if the trade ended.',
  }),
  'risk/chain-newer': code<{ chain: string; since: string; reviewed: string }>({
    severity: 'warning',
    message: ({ chain, since, reviewed }) =>
      `${chain} exists since ${since}; the risk assessment is of ${reviewed}`,
    hint: () => 'Review the risk assessment with this chain and write the day under `reviewed_on`.',
    explain:
      'A new route or partner is a reason to look at the risks again, before the yearly review. The assessment on file was made before this chain existed.',
  }),
  'risk/threat-without-source': code<{ country: string; category: string }>({
    severity: 'info',
    message: ({ country, category }) => `the rating of ${category} in ${country} names no source`,
    hint: () => 'Write what it rests on: a bulletin, a country report, an incident of your own.',
    explain:
      'A validator asks where a rating comes from. A number without a source looks guessed. Name the report and, where there is one, its address.',
  }),
  'risk/threat-repeated': code<{ threat: string }>({
    severity: 'warning',
    message: ({ threat }) => `${threat} is rated twice`,
    hint: () => 'Keep the newer rating; the older one stays in git and in risk/history/.',
    explain:
      'One threat has one rating for a country or region. With two, nobody can tell which one counts for a chain. Keep the one that holds today.',
  }),
  'risk/share-total': code<{ of: string; percent: number }>({
    severity: 'warning',
    message: ({ of, percent }) => `the shares of ${of} add up to ${percent} %`,
    hint: () => 'Correct the shares; together they are at most 100 %.',
    explain:
      'The shares say how much of the trade each chain carries, so that the important ones are looked at first. Together they cannot be more than all of it.',
  }),
} as const;
