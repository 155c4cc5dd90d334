import type { Driver, Party } from '../../domain/risk.ts';
import { riskDocumentWords as words } from '../../messages/en/risk-document.ts';
import { latestAssessment } from '../../partners/assessment.ts';
import { countryName } from '../text/countries.ts';
import { inline, type Markdown } from '../text/safe.ts';
import { mayShow, type ViewInput } from './frame.ts';

/** What makes a rating what it is, each said once; of a party whose assessment this reader may not see, only how it is rated. */
export function driverWords(input: ViewInput, drivers: readonly Driver[]): readonly Markdown[] {
  const legs = new Map<string, Set<number>>();
  for (const driver of drivers) {
    const sentence = sentenceOf(input, driver);
    const known = legs.get(sentence) ?? new Set();
    for (const leg of driver.legs) known.add(leg);
    legs.set(sentence, known);
  }
  return [...legs].map(([sentence, on]) => {
    const steps = words.legs([...on].sort((left, right) => left - right));
    return inline([sentence, steps].filter((part) => part !== '').join('; '));
  });
}

function sentenceOf(input: ViewInput, driver: Driver): string {
  switch (driver.kind) {
    case 'threat':
      return words.driver.threat(
        driver.threat.title,
        threatPlace(driver.threat),
        words.ratings[driver.threat.rating],
      );
    case 'vulnerability': {
      const { party, weakness } = driver;
      if (!mayShowWords(input, party))
        return words.driver.party(partyName(party), words.ratings[weakness.rating]);
      const said = words.driver.vulnerability(
        partyName(party),
        weakness.title,
        words.ratings[weakness.rating],
      );
      return weakness.why ? words.driver.because(said, weakness.why) : said;
    }
    case 'unknown_party':
      return driver.party ? words.driver.unknownParty(partyName(driver.party)) : words.driver.nobody;
    case 'unrated_country':
      return words.driver.unrated(countryName(driver.country));
  }
}

/** A country, and the region where the rating is finer. */
export function threatPlace({
  country,
  region,
}: {
  readonly country: string;
  readonly region?: string | null | undefined;
}): string {
  return region ? `${region}, ${countryName(country)}` : countryName(country);
}

export function partyName(party: Party): string {
  return party.kind === 'company' ? words.company : party.name;
}

/** What an assessment of a partner says in words has an audience; outcomes of our own criteria are internal. */
export function mayShowWords({ project, evaluation, audience }: ViewInput, party: Party): boolean {
  if (party.kind !== 'partner') return mayShow('internal', audience);
  const partner = project.partners.get(party.id)?.data;
  const assessment = partner && latestAssessment(partner, evaluation.date);
  return mayShow(assessment?.audience ?? 'internal', audience);
}
