import { Chalk } from 'chalk';
import type { Day, Duration } from '../domain/calendar.ts';
import { UserError } from '../errors.ts';
import type { Host } from '../host.ts';
import { partnerWords, partnerCommandWords as words } from '../messages/en/partners.ts';
import { type PartnerBook, type PartnerEntry, partnerBook } from '../partners/book.ts';
import { dueWeights } from '../partners/due-level.ts';
import { approvalStep } from '../partners/facts.ts';
import { compareNames, dueUntil, fits, type PartnerFilter, windowEnd } from '../partners/select.ts';
import { dueJson, type PartnerSentences, partnerJson } from '../partners/to-json.ts';
import { partnerDueMarkdown, partnerDuePretty } from '../reporters/partner-due.ts';
import { partnerListMarkdown, partnerListPretty } from '../reporters/partner-list.ts';
import { partnerShowMarkdown, partnerShowPretty } from '../reporters/partner-show.ts';
import { type Opened, openProject } from './open-project.ts';

export interface PartnerChoice extends PartnerFilter {
  readonly dir?: string;
  readonly today: Day;
  readonly tool: string;
}

export type PartnerFormat = 'pretty' | 'json' | 'md';

/** A result and how to write it. */
export interface PartnerResult {
  write(format: PartnerFormat, colorLevel: 0 | 1 | 2 | 3): string;
}

interface Room {
  readonly opened: Opened;
  readonly book: PartnerBook;
}

const sentences: PartnerSentences = {
  due: partnerWords.due,
  tierReason: partnerWords.tierReason,
  approval: approvalStep,
};

/** The partners that a filter wants. @throws UserError when there is no project */
export async function listPartners(host: Host, choice: PartnerChoice): Promise<PartnerResult> {
  const { opened, book } = await room(host, choice);
  const shown = [...book.values()].filter(fits(choice));
  const view = {
    today: choice.today,
    shown,
    all: book.size,
    every: opened.project.policy.reassess_partners,
    asOf: opened.pack.recognised.as_of,
  };
  return {
    write(format, level) {
      if (format === 'json') return json(opened, choice, { partners: shown.map(whole(opened)) });
      if (format === 'md') return partnerListMarkdown(view);
      return partnerListPretty(view, new Chalk({ level }), host.terminal.columns);
    },
  };
}

/** One partner, by id or by a part of its name. @throws UserError when none or several fit */
export async function showPartner(host: Host, text: string, choice: PartnerChoice): Promise<PartnerResult> {
  const { opened, book } = await room(host, choice);
  const entry = chosen(book, text);
  const { project, pack } = opened;
  const view = {
    today: choice.today,
    entry,
    book,
    people: new Map((project.company?.data.contacts ?? []).map(({ id, name }) => [id, name ?? id])),
    categories: new Map(pack.categories.map(({ id, title }) => [String(id), title])),
    chains: new Map([...project.supplyChains.values()].map(({ id, data }) => [id, data.title])),
    asOf: pack.recognised.as_of,
  };
  return {
    write(format, level) {
      if (format === 'json') return json(opened, choice, { partners: [entry].map(whole(opened)) });
      if (format === 'md') return partnerShowMarkdown(view);
      return partnerShowPretty(view, new Chalk({ level }), host.terminal.columns);
    },
  };
}

/** What is due about the partners a filter wants. */
export interface PartnerDues extends PartnerResult {
  /** True when something overdue is of that level or above. */
  reaches(failOn: 'must' | 'should' | 'never'): boolean;
}

/** What is overdue or comes due. Without `within`, until the house rule's `due_soon`. */
export async function partnerDues(
  host: Host,
  choice: PartnerChoice & { readonly within?: Duration },
): Promise<PartnerDues> {
  const { opened, book } = await room(host, choice);
  const until = windowEnd(choice.today, choice.within ?? opened.project.policy.due_soon);
  const wanted = [...book.values()].filter(fits(choice));
  const weigh = weights(opened);
  const due = dueUntil(wanted, until).map((one) => ({ ...one, ...weigh(one.due) }));
  const prospective = wanted.filter(({ beforeApproval }) => beforeApproval.length > 0).sort(compareNames);
  const view = { today: choice.today, until, due, prospective };
  return {
    reaches: (failOn) =>
      failOn !== 'never' &&
      due.some((one) => one.due.overdue && (failOn === 'should' || one.level === 'must')),
    write(format, level) {
      if (format === 'json')
        return json(opened, choice, {
          until,
          due: due.map((one) => dueJson(one, sentences, one)),
          prospective: prospective.map((entry) => ({
            partner: entry.id,
            name: entry.name,
            before_approval: entry.beforeApproval.map(approvalStep),
          })),
        });
      if (format === 'md') return partnerDueMarkdown(view);
      return partnerDuePretty(view, new Chalk({ level }), host.terminal.columns);
    },
  };
}

async function room(host: Host, { dir, today }: PartnerChoice): Promise<Room> {
  const opened = await openProject(host, dir);
  return { opened, book: partnerBook(opened.project, opened.pack, today) };
}

function weights({ project, pack }: Opened) {
  return dueWeights(
    pack,
    [...project.accounts.values()].map(({ data }) => data.entity),
  );
}

function whole(opened: Opened): (entry: PartnerEntry) => object {
  const weigh = weights(opened);
  return (entry) => partnerJson(entry, sentences, weigh);
}

function json({ pack }: Opened, { tool, today }: PartnerChoice, more: object): string {
  const frame = { version: 1, tool, date: today, recognised_as_of: pack.recognised.as_of };
  return `${JSON.stringify({ ...frame, ...more }, null, 2)}\n`;
}

const SHOWN = 12;

function chosen(book: PartnerBook, text: string): PartnerEntry {
  const exact = book.get(text);
  if (exact) return exact;
  const wanted = text.toLowerCase();
  const fitting = [...book.values()].filter(
    ({ id, name }) => id.startsWith(wanted) || name.toLowerCase().includes(wanted),
  );
  const [only] = fitting;
  if (only && fitting.length === 1) return only;
  const known = (fitting.length > 0 ? fitting : [...book.values()]).map(({ id }) => id);
  throw new UserError(
    fitting.length > 0 ? words.severalFit(text) : words.noSuchPartner(text),
    words.partnersHint(known.length > SHOWN ? [...known.slice(0, SHOWN), '…'] : known),
  );
}
