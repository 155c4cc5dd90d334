import { type At, type Problem, problem } from '../diagnostics/diagnostic.ts';
import type { Loaded } from '../domain/project.ts';
import type { Action } from '../generated/records.ts';
import { type AnswerNode, answerNodes } from './answer-nodes.ts';
import { type CheckContext, entriesOf, place } from './context.ts';

/** Fields an action's status asks for. */
export function* actionsComplete({ project }: CheckContext): Iterable<Problem> {
  for (const record of project.actions.values()) yield* actionComplete(record);
}

function* actionComplete(record: Loaded<Action>): Iterable<Problem> {
  const { status, done_on, evidence, cancelled_because, verified, owner } = record.data;
  const at = place(record, 'status');
  if (status === 'done' && !done_on) yield required('done_on', 'the action is done', at);
  if (status === 'done' && !evidence?.length)
    yield required('evidence', 'the action is done, with what proof?', at);
  if (status === 'cancelled' && !cancelled_because?.trim())
    yield required('cancelled_because', 'the action is cancelled', at);
  if (done_on && status !== 'done')
    yield problem('compliance/action-status', { status: status ?? 'open' }, place(record, 'done_on'));
  if (verified?.by && verified.by === owner)
    yield problem('compliance/verified-by-owner', { owner }, place(record, 'verified', 'by'));
}

/** Words that say why something does not apply. */
export function* notApplicableWithWords({ project }: CheckContext): Iterable<Problem> {
  for (const measure of project.measures.values())
    for (const node of answerNodes(measure)) yield* reasons(node);
}

function* reasons({ measure, entry, path }: AnswerNode): Iterable<Problem> {
  const more = { criterion: measure.id };
  const inherited = path.length > 0 ? measure.data.not_applicable_because : undefined;
  if (entry.status === 'not_applicable' && !(entry.not_applicable_because ?? inherited)?.trim()) {
    const args = { field: 'not_applicable_because', because: 'the status is not_applicable' };
    yield problem('compliance/missing-with-status', args, place(measure, ...path, 'status'), more);
  }
  if (typeof entry.elements !== 'object') return;
  for (const [key, answer] of entriesOf(entry.elements)) {
    const { status, how } =
      typeof answer === 'object' && answer !== null ? answer : { status: answer, how: null };
    if (status === 'not_applicable' && !how?.trim())
      yield problem(
        'compliance/element-without-words',
        { element: key },
        place(measure, ...path, 'elements', key),
        more,
      );
  }
}

/** A match of a screening that nobody cleared up, or not fully. */
export function* matchesResolved({ project }: CheckContext): Iterable<Problem> {
  for (const record of project.partners.values())
    for (const [list, screening] of Object.entries(record.data.screening ?? {})) {
      if (screening?.result !== 'match') continue;
      const { on, by, how } = screening.resolved ?? {};
      if (!on || !by || !how)
        yield problem('partner/match-unresolved', { list }, place(record, 'screening', list, 'result'));
    }
}

/** A request of CBP's specialist that stands at a measure and in no account's requests. */
export function* specialistAsked({ project }: CheckContext): Iterable<Problem> {
  for (const measure of project.measures.values())
    for (const [index, said] of (measure.data.cbp ?? []).entries()) {
      if (said.decision !== 'rejected' && said.decision !== 'question') continue;
      const account = said.account === undefined ? undefined : project.accounts.get(said.account);
      const listed = account?.data.requests?.some((request) => request.criteria?.includes(measure.id));
      if (!account || listed) continue;
      yield problem(
        'compliance/decision-without-request',
        { decision: said.decision, account: account.id },
        place(measure, 'cbp', index, 'decision'),
        { criterion: measure.id },
      );
    }
}

function required(field: string, because: string, at: At): Problem {
  return problem('compliance/missing-with-status', { field, because }, at);
}
