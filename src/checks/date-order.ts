import { type Problem, problem } from '../diagnostics/diagnostic.ts';
import { dayOf } from '../domain/calendar.ts';
import type { Loaded } from '../domain/project.ts';
import type { Incident } from '../generated/records.ts';
import { type CheckContext, place } from './context.ts';
import { type ReferringKind, recordsOf } from './reference-table.ts';
import { fieldAt, type Path, Ways } from './ways.ts';

interface Pair {
  readonly earlier: readonly string[];
  readonly later: readonly string[];
}

/** The way to the entry both days stand in, and the two. */
type Row = readonly [way: string, pair: Pair];

const row = (way: string, earlier: string, ...later: readonly string[]): readonly Row[] =>
  later.map((one): Row => [way, { earlier: earlier.split('/'), later: one.split('/') }]);

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

const ways = Object.entries(orders).map(([kind, rows]) => ({
  kind: kind as ReferringKind,
  pairs: new Ways(rows),
}));
const notified = new Ways([['notifications/*/at', 'at']]);

/** Days that stand in the wrong order. */
export function daysInOrder({ project }: CheckContext): Problem[] {
  const found: Problem[] = [];
  for (const { kind, pairs } of ways)
    for (const record of recordsOf(project, kind))
      pairs.walk(record.data, (entry, pair, path) => {
        const said = outOfOrder(record, entry, pair, path);
        if (said) found.push(said);
      });
  for (const record of project.incidents.values()) found.push(...toldBeforeKnown(record));
  return found;
}

function outOfOrder(record: Loaded<unknown>, entry: unknown, pair: Pair, path: Path): Problem | undefined {
  const later = fieldAt(entry, pair.later);
  if (typeof later !== 'string') return undefined;
  const earlier = fieldAt(entry, pair.earlier);
  if (typeof earlier !== 'string' || dayOf(later) >= dayOf(earlier)) return undefined;
  const args = {
    earlier: pair.earlier.join('.'),
    earlierDay: dayOf(earlier),
    later: pair.later.join('.'),
    laterDay: dayOf(later),
  };
  return problem('date/order', args, place(record, ...path, ...pair.later));
}

/** Notifications are moments with an offset: compared as such where both are. */
function toldBeforeKnown(record: Loaded<Incident>): Problem[] {
  const found: Problem[] = [];
  const discovered = record.data.discovered_at;
  notified.walk(record.data, (at, _, path) => {
    if (typeof at !== 'string' || !isBefore(at, discovered)) return;
    const args = { earlier: 'discovered_at', earlierDay: discovered, later: 'at', laterDay: at };
    found.push(problem('date/order', args, place(record, ...path)));
  });
  return found;
}

function isBefore(left: string, right: string): boolean {
  if (left.length > 10 && right.length > 10) return Date.parse(left) < Date.parse(right);
  return dayOf(left) < dayOf(right);
}
