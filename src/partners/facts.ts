import type { Day } from '../domain/calendar.ts';
import { partnerWords, partnerCommandWords as words } from '../messages/en/partners.ts';
import { isOpen } from './actions.ts';
import { latestAssessment } from './assessment.ts';
import type { ApprovalStep, PartnerBook, PartnerEntry } from './book.ts';
import type { Membership } from './membership.ts';

/** A partner and what its facts name. */
export interface PartnerShowView {
  readonly today: Day;
  readonly entry: PartnerEntry;
  readonly book: PartnerBook;
  /** People by id. */
  readonly people: ReadonlyMap<string, string>;
  /** Categories of the pack by number. */
  readonly categories: ReadonlyMap<string, string>;
  /** Titles of chains by id. */
  readonly chains: ReadonlyMap<string, string>;
  readonly asOf: Day;
}

/** A heading and what is to be said under it, one line a thing. */
export interface PartnerFact {
  readonly about: keyof typeof words.labels;
  readonly label: string;
  readonly lines: readonly string[];
}

/** Everything about one partner, what is not recorded said so. */
export function partnerFactsOf(view: PartnerShowView): readonly PartnerFact[] {
  const { entry, book } = view;
  const { data, file } = entry.record;
  const name = (id: string) => book.get(id)?.name ?? id;
  return [
    fact('status', [entry.status === 'active' ? partnerWords.status.active : words[entry.status]]),
    fact('roles', [data.roles.map((role) => partnerWords.roles[role]).join(', ')]),
    fact('country', [[data.address?.city, data.country].filter(Boolean).join(', ')]),
    fact('relation', [relationOf(entry, name)]),
    fact('brings', entry.brings.map(name)),
    fact('since', data.since ? [data.since] : []),
    fact('approved', [approvalOf(view)]),
    fact('cargo', [cargoOf(entry)]),
    fact('tier', [partnerWords.tiers[entry.tier], ...entry.tierReasons.map(partnerWords.tierReason)]),
    fact('memberships', orNone(entry.memberships.map((one) => membershipLine(one, view.today)))),
    fact(
      'screening',
      entry.screenings.map((one) => screeningLine(view, one)),
    ),
    fact('assessment', assessmentLines(view)),
    fact(
      'rated',
      entry.rated.map((one) => ratedLine(view, one)),
    ),
    fact('contract', [contractLine(entry)]),
    fact(
      'actions',
      entry.actions.filter(({ action }) => isOpen(action)).map((one) => actionLine(view, one)),
    ),
    fact(
      'chains',
      entry.chains.map((id) => `${view.chains.get(id) ?? id} (${id})`),
    ),
    fact('missing', entry.beforeApproval.map(approvalStep)),
    fact(
      'due',
      entry.dues.map((due) => dueLine(due)),
    ),
    fact('record', [file]),
  ].filter(({ lines }) => lines.length > 0);
}

const fact = (about: PartnerFact['about'], lines: readonly string[]): PartnerFact => ({
  about,
  label: words.labels[about],
  lines,
});
const orNone = (lines: readonly string[]) => (lines.length > 0 ? lines : [partnerWords.none]);

function relationOf({ through, record }: PartnerEntry, name: (id: string) => string): string {
  if (record.data.relation !== 'indirect') return words.direct;
  return through.length > 0 ? words.indirect(through.map(name).join(', ')) : words.indirectNobody;
}

function approvalOf({ entry, people }: PartnerShowView): string {
  const { on, by } = entry.record.data.approved ?? {};
  return on ? words.approvedBy(on, by ? (people.get(by) ?? by) : undefined) : words.notApproved;
}

function cargoOf({ handlesCargo, record }: PartnerEntry): string {
  const held = handlesCargo ? words.cargo.yes : words.cargo.no;
  return record.data.subcontracts ? `${held}; ${words.subcontracts}` : held;
}

/** What a membership is worth, and what that rests on. */
export function membershipLine(membership: Membership, today: Day): string {
  const { programme, country, name } = membership;
  const title = name ?? (country ? `${programme} (${country})` : programme);
  return words.membershipLine(title, worthOf(membership, today), proofOf(membership));
}

function worthOf({ claimed, counts, proven, expiresOn, status }: Membership, today: Day): string {
  const { worth } = words;
  if (!claimed) return worth.noClaim((status ?? 'unknown').replaceAll('_', ' '));
  if (counts) return worth.counts;
  if (proven) return worth.notRecognised;
  return expiresOn !== undefined && expiresOn < today ? worth.expired : worth.unproven;
}

function proofOf({ verifiedOn, verifiedBy, ageDays = 0, stale, expiresOn }: Membership): string {
  const { proof } = words;
  const how = verifiedBy ? partnerWords.verifiedBy[verifiedBy] : undefined;
  const looked = verifiedOn === undefined ? proof.never : proof.verified(verifiedOn, how, ageDays);
  return [looked, ...(stale ? [proof.stale] : []), ...(expiresOn ? [proof.expires(expiresOn)] : [])].join(
    ', ',
  );
}

function screeningLine({ people }: PartnerShowView, one: PartnerEntry['screenings'][number]): string {
  const line = words.screeningLine(
    partnerWords.lists[one.list],
    partnerWords.screeningResult[one.result],
    one.on,
  );
  const { resolved } = one;
  const cleared =
    resolved && words.resolved(resolved.on, people.get(resolved.by) ?? resolved.by, resolved.how);
  return [line, ...(one.unresolved ? [words.unresolved] : []), cleared, one.note].filter(Boolean).join('; ');
}

function assessmentLines({ entry, people, today }: PartnerShowView): readonly string[] {
  const last = latestAssessment(entry.record.data, today);
  if (!last) return [partnerWords.never];
  const by = last.by ? (people.get(last.by) ?? last.by) : undefined;
  const line = words.assessmentLine(last.date, last.method && partnerWords.methods[last.method], by);
  return [entry.assessBy ? `${line}; ${words.again(entry.assessBy)}` : line];
}

function ratedLine({ categories }: PartnerShowView, one: PartnerEntry['rated'][number]): string {
  const { category, rating, why = '', unmet } = one;
  const rated = rating === undefined ? words.notRated : partnerWords.ratings[rating];
  return words.ratedLine(category, categories.get(category) ?? '', rated, why, unmet);
}

function contractLine({ record, contract }: PartnerEntry): string {
  if (!record.data.contract) return words.noContract;
  return words.contractLine(contract.signedOn, contract.expiresOn, contract.securityClause);
}

function actionLine({ people }: PartnerShowView, { action }: PartnerEntry['actions'][number]): string {
  return words.actionLine(action.title, people.get(action.owner) ?? action.owner, action.due_on);
}

/** What a prospective partner lacks, in words. */
export function approvalStep(step: ApprovalStep): string {
  return 'list' in step ? words.approval[step.kind](step.list) : words.approval[step.kind];
}

function dueLine(due: PartnerEntry['dues'][number]): string {
  const when = due.overdue ? words.overdue(due.by) : (due.by ?? '');
  return `${when}: ${partnerWords.dueInWords(due)}`;
}
