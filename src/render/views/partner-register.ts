import { addDuration } from '../../domain/calendar.ts';
import { rhythm } from '../../messages/en/duration.ts';
import { partnerDocumentWords as words } from '../../messages/en/partner-documents.ts';
import { partnerCommandWords, partnerWords } from '../../messages/en/partners.ts';
import { type PartnerBook, type PartnerEntry, partnerBook } from '../../partners/book.ts';
import { partnerCells } from '../../partners/cells.ts';
import { approvalStep } from '../../partners/facts.ts';
import { byTier, compareNames, type DueAt, dueUntil } from '../../partners/select.ts';
import { countryName } from '../text/countries.ts';
import { longDay, shortDay } from '../text/days.ts';
import { inline, type Markdown } from '../text/safe.ts';
import { type Fact, factsFrom } from './facts.ts';
import { type Frame, frameOf, type ViewInput } from './frame.ts';
import { spoken } from './spoken.ts';

/** Every partner on a line, by tier, and what is due; for the company itself. */
export interface PartnerRegisterView extends Frame {
  readonly facts: readonly Fact[];
  readonly dueTitle: Markdown;
  readonly due: readonly PartnerDueView[];
  readonly prospective: readonly { readonly name: Markdown; readonly missing: Markdown }[];
  readonly tiers: readonly PartnerTierView[];
}

export interface PartnerDueView {
  /** Its day; empty for what should have been there all along. */
  readonly by: Markdown;
  readonly overdue: boolean;
  readonly partner: Markdown;
  readonly what: Markdown;
}

export interface PartnerTierView {
  readonly title: Markdown;
  readonly partners: readonly PartnerLine[];
}

export interface PartnerLine {
  readonly name: Markdown;
  /** What is to be known besides: not yet approved, comes through another; empty where nothing is. */
  readonly note: Markdown;
  readonly country: Markdown;
  readonly roles: Markdown;
  readonly membership: Markdown;
  readonly screening: Markdown;
  readonly assessed: Markdown;
  readonly overdue: boolean;
  readonly due: Markdown;
}

/** Makes the register. */
export function partnerRegister(input: ViewInput): PartnerRegisterView {
  const { project, pack, evaluation } = input;
  const book = partnerBook(project, pack, evaluation.date);
  const entries = [...book.values()];
  const until = addDuration(evaluation.date, project.policy.due_soon);
  return {
    ...frameOf(input, 'partner-register'),
    facts: registerFacts(input, entries),
    dueTitle: words.dueWithin(longDay(until)),
    due: dueLines(input, dueUntil(entries, until)),
    prospective: entries
      .filter(({ beforeApproval }) => beforeApproval.length > 0)
      .sort(compareNames)
      .map(({ name, beforeApproval }) => ({
        name: inline(name),
        missing: inline(beforeApproval.map(approvalStep).join('; ')),
      })),
    tiers: [...byTier(entries)]
      .filter(([, partners]) => partners.length > 0)
      .map(([tier, partners]) => ({
        title: words.tier(words.tierNames[tier], rhythm(project.policy.reassess_partners[tier])),
        partners: partners.map((entry) => partnerLine(input, book, entry)),
      })),
  };
}

/** One line for everything due of a partner on one day: a register of hundreds stays short. */
function dueLines({ project }: ViewInput, found: readonly DueAt[]): readonly PartnerDueView[] {
  const together = new Map<string, DueAt[]>();
  for (const one of found) {
    const key = `${one.due.by ?? ''} ${one.partner.id}`;
    together.set(key, [...(together.get(key) ?? []), one]);
  }
  return [...together.values()].flatMap((lines) => {
    const [first] = lines;
    if (!first) return [];
    const what = lines.map(({ due }) => spoken(project, partnerWords.dueInWords(due))).join('; ');
    const { by, overdue } = first.due;
    return [{ by: by ? shortDay(by) : '', overdue, partner: inline(first.partner.name), what: inline(what) }];
  });
}

function registerFacts({ pack }: ViewInput, entries: readonly PartnerEntry[]): readonly Fact[] {
  const count = (holds: (entry: PartnerEntry) => boolean) => entries.filter(holds).length;
  const ofStatus = (wanted: string) => count(({ status }) => status === wanted);
  const ofTier = (wanted: string) => count(({ tier }) => tier === wanted);
  const { facts } = words;
  return factsFrom([
    [facts.partners, entries.length],
    [
      facts.status,
      partnerCommandWords.status(ofStatus('active'), ofStatus('prospective'), ofStatus('inactive')),
    ],
    [facts.tiers, words.tiers(ofTier('high'), ofTier('medium'), ofTier('low'))],
    [facts.certified, count(({ certified }) => certified)],
    [facts.overdue, count(({ dues }) => dues.some((due) => due.overdue))],
    [facts.asOf, longDay(pack.recognised.as_of)],
  ]);
}

function partnerLine(input: ViewInput, book: PartnerBook, entry: PartnerEntry): PartnerLine {
  const cells = partnerCells(entry, input.evaluation.date);
  const through = entry.through.map((id) => book.get(id)?.name ?? id).join(', ');
  const [next] = entry.dues;
  return {
    name: inline(cells.name),
    note: inline([cells.note, through ? words.through(through) : ''].filter(Boolean).join('; ')),
    country: inline(countryName(cells.country)),
    roles: inline(cells.roles),
    membership: inline(cells.membership),
    screening: inline(cells.screening),
    assessed: entry.assessed ? shortDay(entry.assessed) : inline(cells.assessed),
    overdue: cells.overdue,
    due: next ? shortDay(next.by) || partnerCommandWords.now : '',
  };
}
