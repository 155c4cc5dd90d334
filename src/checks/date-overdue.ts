import { type Problem, problem } from '../diagnostics/diagnostic.ts';
import { daysBetween } from '../domain/calendar.ts';
import type { Loaded } from '../domain/project.ts';
import type { Validation } from '../generated/records.ts';
import { type CheckContext, place } from './context.ts';

/** Actions past their day. */
export function* overdueActions({ project, today }: CheckContext): Iterable<Problem> {
  for (const record of project.actions.values()) {
    const { status = 'open', due_on: due, owner } = record.data;
    if (status === 'done' || status === 'cancelled' || due >= today) continue;
    yield problem(
      'date/action-overdue',
      { due, days: daysBetween(due, today), owner },
      place(record, 'due_on'),
    );
  }
}

/** What CBP asked an account for, past its day. */
export function* overdueRequests({ project, today }: CheckContext): Iterable<Problem> {
  for (const record of project.accounts.values())
    for (const [index, request] of (record.data.requests ?? []).entries()) {
      const { respond_by: by, answered_on: answered, id } = request;
      if (!by || answered || by >= today) continue;
      const args = { what: `request ${id}`, by, days: daysBetween(by, today) };
      yield problem('date/request-overdue', args, place(record, 'requests', index, 'respond_by'));
    }
}

/** Requests, findings and visits of validations past their day. */
export function* overdueValidations({ project, today }: CheckContext): Iterable<Problem> {
  for (const record of project.validations.values()) {
    yield* unsent(record, today);
    yield* unanswered(record, today);
    const { status = 'planned', planned_for: planned, held_on: held } = record.data;
    if (planned && planned < today && !held && (status === 'planned' || status === 'notified'))
      yield problem('date/validation-not-held', { planned }, place(record, 'planned_for'));
  }
}

function* unsent(record: Loaded<Validation>, today: string): Iterable<Problem> {
  for (const [index, request] of (record.data.requested ?? []).entries()) {
    const { due_on: by, sent_on: sent, what } = request;
    if (!by || sent || by >= today) continue;
    const args = { what: what ?? 'what was asked for', by, days: daysBetween(by, today) };
    yield problem('date/request-overdue', args, place(record, 'requested', index, 'due_on'));
  }
}

function* unanswered(record: Loaded<Validation>, today: string): Iterable<Problem> {
  const by = record.data.report?.respond_by;
  if (!by || by >= today) return;
  for (const [index, finding] of (record.data.findings ?? []).entries()) {
    if (finding.grade !== 'action_required' || finding.responses?.length) continue;
    const args = { finding: finding.id, by, days: daysBetween(by, today) };
    yield problem('date/response-overdue', args, place(record, 'findings', index));
  }
}
