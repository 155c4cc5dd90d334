import type { Audience } from '../domain/pack.ts';
import { documentGapWords } from '../messages/en/document-gaps.ts';
import { documentTrendWords } from '../messages/en/document-trend.ts';
import { printWords } from '../messages/en/documents.ts';
import { type CoverageRow, coverageChart, uncovered } from './drawings/coverage-chart.ts';
import { type ChartRow, readinessChart } from './drawings/readiness-chart.ts';
import { trendChart } from './drawings/trend-chart.ts';
import { riskDocument } from './risk-documents.ts';
import { shortMonth } from './text/days.ts';
import { inline, visible } from './text/safe.ts';
import { dueDiligence } from './views/due-diligence.ts';
import { evidenceIndex, holesOfIndex, seriesOf } from './views/evidence-index.ts';
import type { Frame, ViewInput } from './views/frame.ts';
import { gapAssessment } from './views/gap-assessment.ts';
import { partnerRegister } from './views/partner-register.ts';
import { holesOfProfile, securityProfile } from './views/security-profile.ts';
import { holesOfSheet, siteSheet } from './views/site-sheet.ts';
import type { TrendView } from './views/trend.ts';

/** A picture beside the Markdown; the Markdown says the same in words. */
export interface Drawing {
  /** File name inside the document's folder. */
  readonly name: string;
  readonly svg: string;
}

/** A document as templates see it, with what goes beside it. */
export interface MadeView {
  readonly view: Frame;
  /** Places still to be filled in. */
  readonly holes: number;
  readonly drawings: readonly Drawing[];
}

/** One kind of document. Our template for it has its name; the project may fill others of its own with it. */
export interface DocumentKind {
  readonly audience: Audience;
  /** Made once for each site of the account instead of once. */
  readonly perSite?: true;
  /** May be made of one partner. */
  readonly ofPartner?: true;
  /** @param folder where its drawings lie beside the Markdown: the name of the document made of it */
  make(input: ViewInput, folder: string): MadeView;
}

export type DocumentName = keyof typeof printWords.titles;

/** Every document there is, by name: the one list commands, help and builds read. */
export const documentKinds: Readonly<Record<DocumentName, DocumentKind>> = {
  'security-profile': {
    audience: 'cbp',
    make(input) {
      const view = securityProfile(input);
      return { view, holes: holesOfProfile(view), drawings: [] };
    },
  },
  'gap-assessment': {
    audience: 'internal',
    make(input, folder) {
      const [levels, categories] = [levelRows(input), chartRows(input)];
      const words = documentGapWords.chart(levels.map(rowWords), categories.map(rowWords));
      const view = gapAssessment(
        input,
        { path: `${folder}/readiness.svg`, words: inline(words) },
        `${folder}/trend.svg`,
      );
      return {
        view,
        holes: 0,
        drawings: [
          { name: 'readiness.svg', svg: readinessChart([levels, categories], words, colorOf(input)) },
          ...trendDrawing(view.trend, colorOf(input)),
        ],
      };
    },
  },
  'evidence-index': {
    audience: 'cbp',
    make(input, folder) {
      const rows = seriesOf(input).map((row) => ({ ...row, title: visible(row.title).replace(/\s+/g, ' ') }));
      const charts = inPages(rows).map((page, index) => {
        const words = page.map((row) => coverageWords(row, input.evaluation.date)).join(' ');
        const svg = coverageChart(page, input.evaluation.date, words, colorOf(input));
        return { name: index === 0 ? 'coverage.svg' : `coverage-${index + 1}.svg`, svg, words };
      });
      const view = evidenceIndex(
        input,
        charts.map(({ name, words }) => ({ path: `${folder}/${name}`, words: inline(words) })),
      );
      return {
        view,
        holes: holesOfIndex(view),
        drawings: charts.map(({ name, svg }) => ({ name, svg })),
      };
    },
  },
  'site-sheet': {
    audience: 'cbp',
    perSite: true,
    make(input) {
      const view = siteSheet(input, input.site ?? '');
      return { view, holes: holesOfSheet(view), drawings: [] };
    },
  },
  'risk-assessment': riskDocument,
  'partner-register': {
    audience: 'internal',
    make: (input) => ({ view: partnerRegister(input), holes: 0, drawings: [] }),
  },
  'due-diligence': {
    audience: 'internal',
    ofPartner: true,
    make: (input) => ({ view: dueDiligence(input), holes: 0, drawings: [] }),
  },
};

export const documentNames = Object.keys(documentKinds) as readonly DocumentName[];

/** Drawn where assessments were kept. */
function trendDrawing({ rows, plainWords }: TrendView, color: string): readonly Drawing[] {
  if (rows.length === 0) return [];
  return [{ name: 'trend.svg', svg: trendChart(rows, documentTrendWords.legend, plainWords, color) }];
}

const LABEL = 40;

function chartRows({ pack, account }: ViewInput): readonly ChartRow[] {
  return pack.categories.flatMap((category) => {
    const outcomes = account.criteria
      .filter((result) => result.criterion.category === category.id)
      .map((result) => result.outcome);
    const count = (outcome: string) => outcomes.filter((one) => one === outcome).length;
    const row = {
      // The portal's name is the shorter one where the category's would not fit beside its bar.
      title: category.title.length <= LABEL ? category.title : category.portal_section,
      met: count('met'),
      partial: count('partial'),
      unmet: count('unmet'),
      unassessed: count('unassessed'),
    };
    return row.met + row.partial + row.unmet + row.unassessed > 0 ? [row] : [];
  });
}

function levelRows({ account }: ViewInput): readonly ChartRow[] {
  return (['must', 'should'] as const).map((level) => ({
    title: documentGapWords.level[level],
    ...account.summary[level],
  }));
}

function rowWords(row: ChartRow): string {
  return documentGapWords.chartRow(row.title, row.met, row.partial, row.unmet, row.unassessed);
}

/** Rows of series that one page holds. */
const ROWS_A_PAGE = 28;

function inPages(rows: readonly CoverageRow[]): readonly (readonly CoverageRow[])[] {
  return Array.from({ length: Math.ceil(rows.length / ROWS_A_PAGE) }, (_none, index) =>
    rows.slice(index * ROWS_A_PAGE, (index + 1) * ROWS_A_PAGE),
  );
}

function coverageWords(row: CoverageRow, today: string): string {
  if (row.spans.length === 0) return printWords.noPeriod(row.title);
  return printWords.coverage(
    row.title,
    uncovered(row, today).map((month) => `${shortMonth(month)} ${month.slice(0, 4)}`),
  );
}

function colorOf({ project }: ViewInput): string {
  const color = project.settings.data.documents?.color ?? '';
  return /^#[0-9a-f]{6}$/i.test(color) ? color : '#1d4e5f';
}
