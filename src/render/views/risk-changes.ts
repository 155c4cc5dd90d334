import { isDay } from '../../domain/calendar.ts';
import type { Loaded } from '../../domain/project.ts';
import type { RiskAssessment as RiskView } from '../../domain/risk.ts';
import type { RiskAssessment } from '../../generated/records.ts';
import { riskDocumentWords as words } from '../../messages/en/risk-document.ts';
import { longDay } from '../text/days.ts';
import { inline, type Markdown } from '../text/safe.ts';
import type { ViewInput } from './frame.ts';
import { threatPlace } from './risk-drivers.ts';

/** What moved since an earlier record. */
export interface ChangesView {
  /** The day compared with, in a sentence; empty where there is no earlier record. */
  readonly since: Markdown;
  readonly lines: readonly Markdown[];
}

type Threat = NonNullable<RiskAssessment['threats']>[number];

/** Compares with the newest record in `risk/history/` that is older than the review on file. */
export function changesOf(input: ViewInput, risk: RiskView): ChangesView {
  const before = earlierRecord(input, risk);
  if (!before) return { since: '', lines: [] };
  const day = dayOfRecord(before.data) ?? '';
  return {
    since: words.recordOf(longDay(day)),
    lines: [
      ...threatChanges(risk, before.data.threats ?? []),
      ...wordChanges(input, before.data),
      ...newcomers(input, risk, day),
    ].map(inline),
  };
}

function earlierRecord({ project }: ViewInput, { record }: RiskView): Loaded<RiskAssessment> | undefined {
  const current = record?.reviewedOn ?? record?.adoptedOn;
  let found: Loaded<RiskAssessment> | undefined;
  for (const one of project.riskHistory.values()) {
    const day = dayOfRecord(one.data);
    if (day === undefined || current === undefined || day >= current) continue;
    const best = found && dayOfRecord(found.data);
    if (best === undefined || day > best) found = one;
  }
  return found;
}

function dayOfRecord({ reviewed_on, adopted_on }: RiskAssessment): string | undefined {
  return [reviewed_on, adopted_on].find(isDay) ?? undefined;
}

/** A threat by place and category, however it came here. */
interface Named {
  readonly country: string;
  readonly region?: string | null | undefined;
  readonly category: string;
}

function keyOf({ country, region, category }: Named): string {
  return [country, region ?? '', category].join('/');
}

function threatChanges({ threats, rules }: RiskView, before: readonly Threat[]): readonly string[] {
  const { change, ratings } = words;
  const titles = new Map<string, string>(rules.threats.map(({ id, title }) => [id, title]));
  const name = (threat: Named) =>
    `${titles.get(threat.category) ?? threat.category} in ${threatPlace(threat)}`;
  const old = new Map(before.map((threat) => [keyOf(threat), threat]));
  const now = new Set(threats.map(keyOf));
  const moved = threats.flatMap((threat) => {
    const was = old.get(keyOf(threat))?.rating;
    if (was === undefined) return [change.new(name(threat), ratings[threat.rating])];
    if (was === threat.rating) return [];
    const say = was < threat.rating ? change.raised : change.lowered;
    return [say(name(threat), ratings[was], ratings[threat.rating])];
  });
  const gone = before
    .filter((threat) => !now.has(keyOf(threat)) && threat.rating !== undefined)
    .map((threat) => change.gone(name(threat), ratings[threat.rating ?? 1]));
  return [...moved, ...gone];
}

function wordChanges({ project }: ViewInput, before: RiskAssessment): readonly string[] {
  const now = project.riskAssessment?.data;
  const squeezed = (text: string | null | undefined) => (text ?? '').replace(/\s+/g, ' ').trim();
  const team = (record: RiskAssessment | undefined) => [...(record?.team ?? [])].sort().join(' ');
  return [
    ...(squeezed(now?.method) === squeezed(before.method) ? [] : [words.change.method]),
    ...(team(now) === team(before) ? [] : [words.change.team]),
  ];
}

function newcomers({ project }: ViewInput, { chains, partners }: RiskView, day: string): readonly string[] {
  const youngChains = chains.filter(({ since }) => since !== undefined && since > day);
  const youngPartners = partners.flatMap(({ id, name }) => {
    const since = project.partners.get(id)?.data.since;
    return isDay(since) && since > day ? [{ name, since }] : [];
  });
  return [
    ...youngChains.map(({ title, since }) => words.change.chain(title, longDay(since))),
    ...youngPartners.map(({ name, since }) => words.change.partner(name, longDay(since))),
  ];
}
