import type { ChainRisk, LegRisk, Rated } from '../../domain/risk.ts';
import { riskDocumentWords as words } from '../../messages/en/risk-document.ts';
import { chainMaps, type DrawnMode, type MapStep, type MapWords } from '../drawings/chain-map.ts';
import { countryName } from '../text/countries.ts';
import { inline, type Markdown, visible } from '../text/safe.ts';
import type { ViewInput } from './frame.ts';
import { driverWords } from './risk-drivers.ts';

/** A drawing beside the Markdown, and what it shows in words. */
export interface FigureView {
  readonly path: string;
  readonly words: Markdown;
}

/** A chain: its maps, and its steps in a list that has every name whole. */
export interface ChainView {
  readonly number: number;
  readonly title: Markdown;
  readonly lead: Markdown;
  readonly about: Markdown;
  /** A sentence where a threat decides by itself; else empty. */
  readonly decided: Markdown;
  readonly maps: readonly FigureView[];
  readonly legs: readonly LegView[];
  readonly drivers: readonly Markdown[];
}

export interface LegView {
  readonly number: number;
  readonly what: Markdown;
  readonly who: Markdown;
  readonly where: Markdown;
  readonly rest: Markdown;
  readonly threat: Markdown;
  readonly vulnerability: Markdown;
  readonly risk: Markdown;
}

/** A picture to be written beside the document. */
export interface Picture {
  readonly name: string;
  readonly svg: string;
}

/** A rating as documents say it: a shape and a word. */
export function ratedWords({ rating, atLeast }: Rated): string {
  if (rating !== 'unknown') return words.rated(rating);
  return atLeast === undefined || atLeast === 1 ? words.rated('unknown') : words.atLeast(atLeast);
}

/** The view of a chain and its drawings, which lie in `folder`. */
export function chainView(
  input: ViewInput,
  chain: ChainRisk,
  folder: string,
): { readonly view: ChainView; readonly pictures: readonly Picture[] } {
  const title = plain(chain.title);
  const maps = chainMaps(mapSteps(chain.legs), mapWords, (steps) => words.map(title, steps.map(stepWords)));
  const named = maps.map((map, index) => ({
    ...map,
    name: `chain-${chain.rank}${maps.length > 1 ? `-${index + 1}` : ''}.svg`,
  }));
  const view = {
    number: chain.rank,
    title: inline(chain.title),
    lead: inline(
      words.chainLead(ratedWords(chain.risk), ratedWords(chain.threat), ratedWords(chain.vulnerability)),
    ),
    about: inline(aboutOf(chain)),
    decided: chain.decidedByThreat ? words.decided : '',
    maps: named.map(({ name, words: text }) => ({ path: `${folder}/${name}`, words: inline(text) })),
    legs: chain.legs.map(legView),
    drivers: driverWords(input, chain.drivers),
  };
  return { view, pictures: named.map(({ name, svg }) => ({ name, svg })) };
}

function aboutOf({ commodity, direction, share, countries }: ChainRisk): string {
  return [
    [commodity, direction].filter(Boolean).join(', '),
    share ? words.share(share.percent, share.of ?? words.ofTrade) : '',
    countries.map(countryName).join(' – '),
  ]
    .filter((part) => part !== '')
    .join('; ');
}

function legView(leg: LegRisk): LegView {
  return {
    number: leg.leg,
    what: inline(whatOf(leg)),
    who: inline([leg.party?.name ?? words.nobody, leg.subcontractor?.name].filter(Boolean).join(', ')),
    where: inline(whereOf(leg)),
    rest: inline(leg.daysAtRest),
    threat: ratedWords(leg.threat),
    vulnerability: ratedWords(leg.vulnerability),
    risk: ratedWords(leg.risk),
  };
}

/** The steps as the map draws them; a holder the cargo comes back to is said to be there again. */
export function mapSteps(legs: readonly LegRisk[]): readonly MapStep[] {
  const seen = new Map<string, { readonly number: number; readonly last: number }>();
  return legs.map((leg) => {
    const key = isCarried(leg) ? undefined : `${leg.party?.kind}/${leg.party?.id}/${leg.place ?? ''}`;
    const before = key === undefined || !leg.party ? undefined : seen.get(key);
    if (key !== undefined) seen.set(key, { number: before?.number ?? leg.leg, last: leg.leg });
    const isBack = before !== undefined && before.last < leg.leg - 1;
    return {
      number: leg.leg,
      what: whatOf(leg),
      ...(isMode(leg.mode) ? { mode: leg.mode } : {}),
      who: plain(leg.party?.name ?? ''),
      where: whereOf(leg),
      ...(leg.daysAtRest === undefined ? {} : { restDays: leg.daysAtRest }),
      rating: leg.risk.rating,
      ...(isBack ? { backAt: before.number } : {}),
    };
  });
}

function isCarried(leg: LegRisk): boolean {
  return leg.activity === 'transport' || isMode(leg.mode);
}

function isMode(mode: string | undefined): mode is DrawnMode {
  return mode !== undefined && Object.hasOwn(words.modes, mode);
}

function whatOf({ activity, mode }: LegRisk): string {
  if (isMode(mode)) return words.modes[mode];
  return words.activities[activity] ?? activity;
}

function whereOf({ place, to, country, region }: LegRisk): string {
  const way = [place, to].filter(Boolean).map((part) => plain(String(part)));
  const land = country ? countryName(country) : '';
  const near = region && !way.includes(region) ? plain(region) : '';
  return [way.join(' – '), near, land].filter((part) => part !== '').join(', ');
}

function stepWords(step: MapStep): string {
  const rest = step.restDays === undefined ? '' : words.rests(step.restDays);
  const who = step.who || words.nobody;
  return words.mapStep(step.number, step.what, who, step.where, rest, words.ratings[step.rating]);
}

const mapWords: MapWords = {
  nobody: words.nobody,
  rests: words.rests,
  back: words.back,
  legend: [
    ...(['truck', 'rail', 'ocean', 'air'] as const).map((sign) => [sign, words.legend[sign]] as const),
    ...([1, 2, 3, 'unknown'] as const).map((sign) => [sign, words.legend[sign]] as const),
  ],
};

function plain(text: string): string {
  return visible(text).replace(/\s+/g, ' ').trim();
}
