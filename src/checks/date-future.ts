import { type Problem, problem } from '../diagnostics/diagnostic.ts';
import { addDays, dayOf } from '../domain/calendar.ts';
import { type CheckContext, place } from './context.ts';
import { type ReferringKind, recordsOf } from './reference-table.ts';
import { Ways } from './ways.ts';

/** Fields that say when something happened. */
const past: Partial<Record<ReferringKind, readonly string[]>> = {
  company: ['founded', 'statement_of_support/signed_on'],
  accounts: [
    'certified_on',
    'last_validated_on',
    'portal_checked_on',
    'eligibility/*/on',
    'requests/*/received_on',
    'requests/*/answered_on',
  ],
  sites: ['notify/*/checked_on'],
  partners: [
    'approved/on',
    'certifications/*/verified_on',
    'screening/*/on',
    'screening/*/resolved/on',
    'assessments/*/date',
    'contract/signed_on',
  ],
  answers: ['questionnaire/sent_on', 'questionnaire/received_on'],
  riskAssessment: ['adopted_on', 'reviewed_on', 'threats/*/on'],
  measures: ['cbp/*/on'],
  evidence: ['items/*/on', 'items/*/covers/from', 'items/*/checked/on'],
  actions: ['opened_on', 'done_on', 'verified/on', 'log/*/on'],
  incidents: [
    'discovered_at',
    'border_crossed_at',
    'notifications/*/at',
    'investigation/started_on',
    'investigation/closed_on',
  ],
  validations: [
    'notified_on',
    'held_on',
    'requested/*/sent_on',
    'report/received_on',
    'findings/*/responses/*/on',
    'findings/*/responses/*/decided_on',
  ],
};

const ways = Object.entries(past).map(([kind, fields]) => ({
  kind: kind as ReferringKind,
  days: new Ways(fields.map((way) => [way, way] as const)),
}));

/** Days still to come where only the past makes sense. A moment may be a day ahead: elsewhere it is tomorrow. */
export function daysInFuture({ project, today }: CheckContext): Problem[] {
  const found: Problem[] = [];
  const tomorrow = addDays(today, 1);
  for (const { kind, days } of ways)
    for (const record of recordsOf(project, kind))
      days.walk(record.data, (day, _, path) => {
        if (typeof day !== 'string' || dayOf(day) <= (day.length > 10 ? tomorrow : today)) return;
        const field = String(path[path.length - 1]);
        found.push(problem('date/in-future', { field, day: dayOf(day), today }, place(record, ...path)));
      });
  for (const record of project.training.values())
    if (record.data.attended !== undefined && record.data.date > today)
      found.push(
        problem('date/in-future', { field: 'date', day: record.data.date, today }, place(record, 'date')),
      );
  return found;
}
