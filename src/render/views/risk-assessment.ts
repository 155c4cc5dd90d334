import type { Party, RiskAssessment, Vulnerability } from '../../domain/risk.ts';
import { rhythm } from '../../messages/en/duration.ts';
import { riskDocumentWords as words } from '../../messages/en/risk-document.ts';
import { longDay, shortDay } from '../text/days.ts';
import { inline, type Markdown } from '../text/safe.ts';
import { statement } from '../text/statement.ts';
import { type ActionView, openActions } from './actions.ts';
import { type Fact, factsFrom } from './facts.ts';
import { type Frame, frameOf, mayShow, type ViewInput } from './frame.ts';
import { type ChainView, type FigureView, ratedWords } from './risk-chain.ts';
import { type ChangesView, changesOf } from './risk-changes.ts';
import { driverWords, mayShowWords, partyName, threatPlace } from './risk-drivers.ts';

/** The five-step risk assessment, for CBP: method, chains, threats, vulnerabilities, actions, what changed. */
export interface RiskAssessmentView extends Frame {
  readonly facts: readonly Fact[];
  /** Chains, highest risk first. */
  readonly ranking: readonly RankView[];
  readonly heat: readonly FigureView[];
  readonly steps: readonly { readonly title: Markdown; readonly description: Markdown }[];
  /** The company's own words; empty while there are none. */
  readonly method: Markdown;
  readonly scale: readonly ScaleView[];
  readonly chains: readonly ChainView[];
  readonly threatFigures: readonly FigureView[];
  readonly threats: readonly ThreatView[];
  readonly vulnerabilities: readonly VulnerabilityView[];
  readonly actions: readonly ActionView[];
  /** A sentence where actions of the company's own are left out; else empty. */
  readonly hiddenActions: Markdown;
  readonly changes: ChangesView;
}

export interface RankView {
  readonly number: number;
  readonly title: Markdown;
  readonly share: Markdown;
  readonly threat: Markdown;
  readonly vulnerability: Markdown;
  readonly risk: Markdown;
  readonly drivers: Markdown;
}

export interface ScaleView {
  readonly rating: Markdown;
  readonly threat: Markdown;
  readonly vulnerability: Markdown;
}

export interface ThreatView {
  readonly place: Markdown;
  readonly title: Markdown;
  readonly rating: Markdown;
  readonly source: Markdown;
  readonly on: Markdown;
  readonly note: Markdown;
}

export interface VulnerabilityView {
  readonly party: Markdown;
  readonly rating: Markdown;
  readonly basis: Markdown;
  readonly on: Markdown;
  /** Categories rated above low, where the reader may see them. */
  readonly weak: Markdown;
}

/** What was drawn for the document. */
export interface RiskFigures {
  readonly chains: readonly ChainView[];
  readonly heat: readonly FigureView[];
  readonly threats: readonly FigureView[];
}

/** Drivers shown beside a chain in the ranking; its own page has all. */
const DRIVERS = 3;

/** Makes the document's view. */
export function riskAssessmentView(
  input: ViewInput,
  risk: RiskAssessment,
  figures: RiskFigures,
): RiskAssessmentView {
  const { rules, record } = risk;
  const actions = openActions(
    input,
    (data) => mayShow(data.audience ?? 'internal', input.audience),
    (id) => personWords(input, id),
  );
  return {
    ...frameOf(input, 'risk-assessment'),
    facts: recordFacts(input, risk),
    ranking: risk.chains.map((chain) => ({
      number: chain.rank,
      title: inline(chain.title),
      share: inline(chain.share && words.share(chain.share.percent, chain.share.of ?? words.ofTrade)),
      threat: ratedWords(chain.threat),
      vulnerability: ratedWords(chain.vulnerability),
      risk: ratedWords(chain.risk),
      drivers: driverWords(input, chain.drivers.slice(0, DRIVERS)).join('; '),
    })),
    heat: figures.heat,
    steps: rules.steps.map(({ title, description }) => ({
      title: inline(title),
      description: inline(description),
    })),
    method: statement(record?.method),
    scale: rules.scale.map(({ rating, threat, vulnerability }) => ({
      rating: words.rated(rating),
      threat: inline(threat),
      vulnerability: inline(vulnerability),
    })),
    chains: figures.chains,
    threatFigures: figures.threats,
    threats: threatsOf(risk),
    vulnerabilities: vulnerabilitiesOf(input, risk),
    actions,
    hiddenActions: actions.length < openActions(input).length ? words.hiddenActions : '',
    changes: changesOf(input, risk),
  };
}

/** Places where something is still to be said: the record, its words, chains, ratings. */
export function holesOfRisk({ method, chains, threats }: RiskAssessmentView): number {
  return [method === '', chains.length === 0, threats.length === 0].filter(Boolean).length;
}

function recordFacts(input: ViewInput, { record, rules, chains }: RiskAssessment): readonly Fact[] {
  const { facts } = words;
  return factsFrom([
    [facts.reviewed, longDay(record?.reviewedOn)],
    [facts.adopted, longDay(record?.adoptedOn)],
    [facts.approved, record?.approvedBy && personWords(input, record.approvedBy)],
    [facts.team, (record?.team ?? []).map((id) => personWords(input, id)).join('; ')],
    [facts.every, rhythm(rules.review_every)],
    [facts.triggers, record?.reviewTriggers.join('; ')],
    [facts.chains, chains.length],
  ]);
}

/** Contacts of the portal by name; others are nobody's business outside, and are said by their department. */
function personWords({ project, audience }: ViewInput, id: string): string {
  const contact = project.company?.data.contacts?.find((one) => one.id === id);
  if (contact && (contact.portal || mayShow('internal', audience)))
    return [contact.name, contact.title].filter(Boolean).join(', ');
  return contact?.department ? words.member(contact.department) : words.aMember;
}

function threatsOf({ threats }: RiskAssessment): readonly ThreatView[] {
  return threats.map((threat) => ({
    place: inline(threatPlace(threat)),
    title: inline(threat.title),
    rating: words.rated(threat.rating),
    source: inline(threat.source),
    on: shortDay(threat.on),
    note: inline(threat.note),
  }));
}

function vulnerabilitiesOf(input: ViewInput, risk: RiskAssessment): readonly VulnerabilityView[] {
  const partners = risk.partners
    .filter((partner) => partner.chains.length > 0)
    .map(
      ({ id, name, assessed }) => [{ kind: 'partner', id, name, known: true } as const, assessed] as const,
    );
  const sites = risk.sites
    .filter((site) => site.chains.length > 0)
    .map(({ id, name, assessed }) => [{ kind: 'site', id, name, known: true } as const, assessed] as const);
  return [...partners, ...sites].map(([party, assessed]) => vulnerabilityView(input, party, assessed));
}

function vulnerabilityView(input: ViewInput, party: Party, assessed: Vulnerability): VulnerabilityView {
  const weak = assessed.categories.filter(({ rating }) => rating !== 1);
  return {
    party: inline(partyName(party)),
    rating: ratedWords(assessed),
    basis: inline(basisOf(assessed)),
    on: shortDay(assessed.on),
    weak: mayShowWords(input, party)
      ? inline(weak.map(({ title, rating }) => `${title}: ${words.ratings[rating]}`).join('; '))
      : '',
  };
}

function basisOf({ basis, method, programme }: Vulnerability): string {
  if (basis === 'assessment') return words.basis.assessment(method ?? '');
  if (basis === 'membership') return words.basis.membership(programme ?? '');
  return words.basis[basis];
}
