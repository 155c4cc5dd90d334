import { type Problem, problem } from '../diagnostics/diagnostic.ts';
import { dayOf } from '../domain/calendar.ts';
import type { Loaded } from '../domain/project.ts';
import { type CheckContext, place } from './context.ts';
import { valuesAt } from './paths.ts';
import { type ReferringKind, recordsOf } from './reference-table.ts';

interface Row {
  /** The entry both days stand in. */
  readonly in: string;
  readonly earlier: string;
  readonly later: string;
}

const row = (place: string, earlier: string, ...later: readonly string[]): readonly Row[] =>
  later.map((one) => ({ in: place, earlier, later: one }));

/** Days that follow each other. Not here: what may well come early, such as a verification before an expiry. */
const orders: Partial<Record<ReferringKind, readonly Row[]>> = {
  company: [...row('', 'founded', 'statement_of_support/signed_on')],
  accounts: [
    ...row('', 'certified_on', 'anniversary', 'last_validated_on'),
    ...row('requests/*', 'received_on', 'respond_by', 'answered_on'),
  ],
  sites: [...row('', 'opened_on', 'closed_on')],
  partners: [...row('contract', 'signed_on', 'expires_on'), ...row('screening/*', 'on', 'resolved/on')],
  answers: [...row('questionnaire', 'sent_on', 'received_on')],
  riskAssessment: [...row('', 'adopted_on', 'reviewed_on')],
  evidence: [
    ...row('items/*', 'covers/from', 'covers/to'),
    ...row('items/*', 'covers/to', 'checked/on'),
    ...row('items/*', 'on', 'expires_on', 'checked/on'),
  ],
  actions: [...row('', 'opened_on', 'due_on', 'done_on'), ...row('', 'done_on', 'verified/on')],
  incidents: [
    ...row('', 'discovered_at', 'investigation/started_on'),
    ...row('investigation', 'started_on', 'closed_on'),
  ],
  validations: [
    ...row('', 'notified_on', 'planned_for', 'held_on'),
    ...row('', 'held_on', 'report/received_on'),
    ...row('report', 'received_on', 'respond_by'),
    ...row('findings/*/responses/*', 'on', 'decided_on'),
  ],
};

/** Days that stand in the wrong order. */
export function* daysInOrder({ project }: CheckContext): Iterable<Problem> {
  for (const [kind, rows] of Object.entries(orders) as [ReferringKind, readonly Row[]][])
    for (const record of recordsOf(project, kind)) for (const one of rows) yield* outOfOrder(record, one);
  for (const record of project.incidents.values()) yield* toldBeforeKnown(record);
}

function* outOfOrder(record: Loaded<unknown>, row: Row): Iterable<Problem> {
  for (const { value, path } of valuesAt(record.data, row.in)) {
    const [earlier] = valuesAt(value, row.earlier);
    const [later] = valuesAt(value, row.later);
    if (typeof earlier?.value !== 'string' || typeof later?.value !== 'string') continue;
    const [earlierDay, laterDay] = [dayOf(earlier.value), dayOf(later.value)];
    if (laterDay >= earlierDay) continue;
    const args = { earlier: name(row.earlier), earlierDay, later: name(row.later), laterDay };
    yield problem('date/order', args, place(record, ...path, ...later.path));
  }
}

/** Notifications are moments with an offset: compared as such where both are. */
function* toldBeforeKnown(record: Loaded<unknown>): Iterable<Problem> {
  const discovered = (record.data as { discovered_at: string }).discovered_at;
  for (const { value, path } of valuesAt(record.data, 'notifications/*/at')) {
    if (typeof value !== 'string' || !isBefore(value, discovered)) continue;
    const args = { earlier: 'discovered_at', earlierDay: discovered, later: 'at', laterDay: value };
    yield problem('date/order', args, place(record, ...path));
  }
}

function isBefore(left: string, right: string): boolean {
  if (left.length > 10 && right.length > 10) return Date.parse(left) < Date.parse(right);
  return dayOf(left) < dayOf(right);
}

function name(way: string): string {
  return way.replace('/', '.');
}
