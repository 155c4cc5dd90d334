import type { RiskAssessment, ThreatRating } from '../domain/risk.ts';
import { riskDocumentWords as words } from '../messages/en/risk-document.ts';
import { evaluateRisk } from '../risk/evaluate-risk.ts';
import type { DocumentKind, Drawing } from './documents.ts';
import { type HeatPoint, heatMap } from './drawings/heat-map.ts';
import { type ThreatRow, threatTables } from './drawings/threat-table.ts';
import { inline, visible } from './text/safe.ts';
import type { ViewInput } from './views/frame.ts';
import { holesOfRisk, riskAssessmentView } from './views/risk-assessment.ts';
import { chainView } from './views/risk-chain.ts';
import { threatPlace } from './views/risk-drivers.ts';

/** The risk assessment with its maps, its heat map and its table of threats. */
export const riskDocument: DocumentKind = {
  audience: 'cbp',
  make(input: ViewInput, folder: string) {
    const { project, pack, evaluation } = input;
    const risk = evaluateRisk({ project, pack, evaluation, today: evaluation.date });
    const chains = risk.chains.map((chain) => chainView(input, chain, folder));
    const heat = risk.chains.length > 0 ? [heatOf(risk)] : [];
    const threats = threatFigures(risk);
    const shown = (figures: readonly Figure[]) =>
      figures.map(({ name, words: text }) => ({ path: `${folder}/${name}`, words: inline(text) }));
    const view = riskAssessmentView(input, risk, {
      chains: chains.map((chain) => chain.view),
      heat: shown(heat),
      threats: shown(threats),
    });
    const drawings = [...chains.flatMap(({ pictures }) => pictures), ...heat, ...threats];
    return { view, holes: holesOfRisk(view), drawings: drawings.map(({ name, svg }) => ({ name, svg })) };
  },
};

type Figure = Drawing & { readonly words: string };

function heatOf({ chains, rules }: RiskAssessment): Figure {
  const points: readonly HeatPoint[] = chains.map(({ rank, threat, vulnerability }) => ({
    number: rank,
    threat: threat.rating,
    vulnerability: vulnerability.rating,
  }));
  const description = words.heat(
    chains.map(({ rank, title, threat, vulnerability, risk }) =>
      words.heatPoint(
        rank,
        plain(title),
        words.ratings[threat.rating],
        words.ratings[vulnerability.rating],
        words.ratings[risk.rating],
      ),
    ),
  );
  const text = {
    title: words.matrix,
    threat: words.threat,
    vulnerability: words.vulnerability,
    ratings: words.ratings,
    more: words.more,
  };
  return { name: 'heat-map.svg', svg: heatMap(points, rules.matrix, text, description), words: description };
}

function threatFigures(risk: RiskAssessment): readonly Figure[] {
  const rated = risk.rules.threats.filter(({ id }) => risk.threats.some(({ category }) => category === id));
  const places = new Map<string, ThreatRating[]>();
  for (const threat of risk.threats) {
    const place = plain(threatPlace(threat));
    places.set(place, [...(places.get(place) ?? []), threat]);
  }
  const rows: readonly ThreatRow[] = [...places]
    .sort(([left], [right]) => (left < right ? -1 : 1))
    .map(([place, threats]) => ({
      place,
      ratings: rated.map(({ id }) => threats.find(({ category }) => category === id)?.rating),
    }));
  const described = (page: readonly ThreatRow[]) =>
    words.threats(
      page.map(({ place, ratings }) =>
        words.threatRow(
          place,
          ratings.flatMap((rating, index) =>
            rating === undefined ? [] : [`${rated[index]?.title ?? ''} ${words.ratings[rating]}`],
          ),
        ),
      ),
    );
  return threatTables(
    rated.map(({ title }) => title),
    rows,
    described,
  ).map(({ svg, words: text }, index) => ({
    name: index === 0 ? 'threats.svg' : `threats-${index + 1}.svg`,
    svg,
    words: text,
  }));
}

function plain(text: string): string {
  return visible(text).replace(/\s+/g, ' ').trim();
}
