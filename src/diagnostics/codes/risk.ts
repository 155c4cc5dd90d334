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
  'risk/leg-without-place': code<{ leg: number; missing: readonly string[] }>({
    severity: 'warning',
    message: ({ leg, missing }) =>
      `leg ${leg} does not say ${missing.map((key) => `\`${key}\``).join(' and ')}`,
    hint: () => 'A transport goes `from` a place `to` a place; everything else is at a `place`.',
    explain:
      'Who holds the cargo is half of custody, where it is the other half. A leg without its place cannot be rated for the threats there, and nobody can see whether the next leg begins where it ends.',
  }),
  'risk/rest-without-days': code<{ leg: number; activity: string }>({
    severity: 'info',
    message: ({ leg, activity }) =>
      `cargo stands still on leg ${leg} (${activity}), and it is not said for how long`,
    hint: () => 'Add `days_at_rest: 2`; 0 where it goes on the same day.',
    explain:
      'Cargo at rest is cargo at risk: it is opened in yards and terminals, not on the road. How many days it usually rests at each place belongs on the map, as the criteria on cargo flow ask.',
  }),
  'risk/rest-unexplained': code<{ leg: number; days: number }>({
    severity: 'info',
    message: ({ leg, days }) => `cargo rests ${days} days on leg ${leg}, and no words say why`,
    hint: () => 'Add `note:` with the reason, or shorten the rest.',
    explain:
      'A long rest is a long opportunity. Where it cannot be shortened, the map says why it is so and what guards the cargo meanwhile. From how many days on words are wanted is `explain_rest_from_days` under `policy.risk`.',
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
  'risk/category-unrated': code<{ country: string; category: string; title: string }>({
    severity: 'warning',
    message: ({ country, title }) =>
      `${title.toLowerCase()} is not rated for ${country}, where goods come from`,
    hint: ({ country, category }) =>
      `Add a rating with its source: { country: ${country}, category: ${category}, rating: …, source: … }.`,
    explain:
      'Some threats are to be rated for every country a company buys from or makes goods in; for importers, exporters and manufacturers forced labor is one of them. Government lists and reports name goods and countries. A low rating with its source is an answer; silence is none.',
  }),
  'risk/assessment-old': code<{ reviewed: string; due: string }>({
    severity: 'warning',
    message: ({ reviewed, due }) =>
      `the risk assessment was last reviewed on ${reviewed}; it was due again on ${due}`,
    hint: () => 'Go through the five steps with `ctpat risk`, then write the day under `reviewed_on`.',
    explain:
      'The risk assessment is reviewed at least once a year (criterion 2.3), sooner where something changes the risk. How often, the house rule says under `policy.risk.review_every`. `ctpat risk --record` keeps the assessment as it was.',
  }),
  'risk/partner-newer': code<{ partner: string; since: string; reviewed: string }>({
    severity: 'info',
    message: ({ partner, since, reviewed }) =>
      `${partner} is a partner since ${since}; the risk assessment is of ${reviewed}`,
    hint: () => 'Review the risk assessment with this partner and write the day under `reviewed_on`.',
    explain:
      'A new partner who has cargo in hand is a reason to look at the risks again, before the yearly review. The assessment on file was made before this partner came.',
  }),
  'risk/incident-newer': code<{ incident: string; on: string; reviewed: string }>({
    severity: 'warning',
    message: ({ incident, on, reviewed }) =>
      `the incident ${incident} of ${on} came after the risk assessment of ${reviewed}`,
    hint: () =>
      'Look at the threats and weaknesses it shows, and write the day of the review under `reviewed_on`.',
    explain:
      'An incident shows that a risk was real. The assessment on file was made before it. Review the ratings it touches, even if nothing changes, and say so.',
  }),
  'risk/partner-on-no-chain': code<{ partner: string }>({
    severity: 'info',
    message: ({ partner }) => `${partner} has cargo in hand and stands on no supply chain`,
    hint: () => 'Put it on the chain it belongs to, or write `handles_cargo: false`.',
    explain:
      'Whoever has cargo in hand is part of some chain. A partner on none is in no risk assessment: either a leg is missing on the map, or the partner no longer carries anything.',
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
