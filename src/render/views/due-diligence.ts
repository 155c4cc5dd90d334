import { partnerWords } from '../../messages/en/partners.ts';
import { type PartnerBook, type PartnerEntry, partnerBook } from '../../partners/book.ts';
import { partnerFactsOf } from '../../partners/facts.ts';
import { compareNames } from '../../partners/select.ts';
import { longDay, shortDay } from '../text/days.ts';
import { inline, type Markdown } from '../text/safe.ts';
import { type Frame, frameOf, type ViewInput } from './frame.ts';
import { personName } from './open-criterion.ts';
import { spoken } from './spoken.ts';

/** What was looked at of one partner, or of all in the high tier; for the company itself. */
export interface DueDiligenceView extends Frame {
  readonly partners: readonly DiligenceView[];
  /** The day of the list of recognised programmes. */
  readonly recognisedAsOf: Markdown;
}

export interface DiligenceView {
  readonly name: Markdown;
  readonly tier: Markdown;
  readonly reasons: readonly Markdown[];
  /** A label and lines about it, in the order a file is read in. */
  readonly facts: readonly { readonly label: Markdown; readonly value: Markdown }[];
  readonly assessments: readonly AssessmentLine[];
  readonly answers: readonly AnswerLine[];
}

export interface AssessmentLine {
  readonly date: Markdown;
  readonly method: Markdown;
  readonly by: Markdown;
  readonly found: Markdown;
}

export interface AnswerLine {
  readonly number: Markdown;
  readonly title: Markdown;
  readonly answer: Markdown;
  readonly words: Markdown;
  readonly promised: Markdown;
}

/** Makes the report: of `input.partner`, else of every partner in the high tier. */
export function dueDiligence(input: ViewInput): DueDiligenceView {
  const { project, pack, evaluation } = input;
  const book = partnerBook(project, pack, evaluation.date);
  const chosen = [...book.values()].filter(({ id, tier, status }) =>
    input.partner === undefined ? tier === 'high' && status !== 'inactive' : id === input.partner,
  );
  return {
    ...frameOf(input, 'due-diligence'),
    partners: chosen.sort(compareNames).map((entry) => diligence(input, book, entry)),
    recognisedAsOf: longDay(pack.recognised.as_of),
  };
}

function diligence(input: ViewInput, book: PartnerBook, entry: PartnerEntry): DiligenceView {
  const { project, pack, evaluation } = input;
  const facts = partnerFactsOf({
    today: evaluation.date,
    entry,
    book,
    people: new Map((project.company?.data.contacts ?? []).map(({ id, name }) => [id, name ?? id])),
    categories: new Map(pack.categories.map(({ id, title }) => [String(id), title])),
    chains: new Map([...project.supplyChains.values()].map(({ id, data }) => [id, data.title])),
    asOf: pack.recognised.as_of,
  });
  return {
    name: inline(entry.name),
    tier: partnerWords.tiers[entry.tier],
    reasons: entry.tierReasons.map((reason) => inline(spoken(project, partnerWords.tierReason(reason)))),
    facts: facts
      .filter(({ about }) => about !== 'tier' && about !== 'record')
      .flatMap(({ label, lines }) =>
        lines.map((line, index) => ({
          label: index === 0 ? inline(label) : '',
          value: inline(spoken(project, line)),
        })),
      ),
    assessments: assessmentsOf(input, entry),
    answers: entry.answers.flatMap((id) => answersOf(input, id)),
  };
}

function assessmentsOf(input: ViewInput, { record }: PartnerEntry): readonly AssessmentLine[] {
  return [...(record.data.assessments ?? [])]
    .sort((left, right) => (left.date < right.date ? 1 : left.date > right.date ? -1 : 0))
    .map(({ date, method, by, vulnerability }) => ({
      date: shortDay(date),
      method: method ? partnerWords.methods[method] : '',
      by: by ? inline(personName(input, by)) : '',
      found: inline(
        Object.entries(vulnerability ?? {})
          .filter(([category]) => /^\d+$/.test(category))
          .map(([category, { rating, why }]) =>
            [`${category}: ${rating ? partnerWords.ratings[rating] : '–'}`, why].filter(Boolean).join(', '),
          )
          .join('; '),
      ),
    }));
}

function answersOf({ project, pack }: ViewInput, id: string): readonly AnswerLine[] {
  const titles = new Map(pack.criteria.map((criterion) => [criterion.id, criterion.title]));
  return Object.entries(project.answers.get(id)?.data.answers ?? {})
    .filter(([number]) => !number.startsWith('x-'))
    .map(([number, { answer, words, action, target }]) => ({
      number: inline(number),
      title: inline(titles.get(number)),
      answer: inline(answer),
      words: inline(words),
      promised: inline([action, target ? longDay(target) : ''].filter(Boolean).join(', ')),
    }));
}
