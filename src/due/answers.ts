import { addDuration, isDuration } from '../domain/calendar.ts';
import type { CriterionResult } from '../domain/outcome.ts';
import { newestItem } from '../evaluation/evidence-facts.ts';
import { dueWords } from '../messages/en/due.ts';
import type { DueQuestion } from './due.ts';
import type { DueItem } from './item.ts';

/** Affirmed answers, each due again after the house rule's time; the oldest site speaks for a criterion. */
export function* answers({ project, evaluation }: DueQuestion): Iterable<DueItem> {
  const every = project.policy.review_every;
  for (const account of evaluation.accounts)
    for (const result of account.criteria) {
      const { criterion, affirmed, answer } = result;
      const on = affirmed?.on;
      if (on === undefined || result.level === 'unknown') continue;
      yield {
        id: `answer/${account.id}/${criterion.id}`,
        kind: 'answer',
        due: addDuration(on, every),
        what: dueWords.answer(criterion.id, criterion.title),
        why: dueWords.answerWhy(on, every),
        ...ownerOf(result),
        account: account.id,
        criterion: criterion.id,
        level: result.level,
        ...(answer.file ? { at: { file: answer.file } } : {}),
      };
    }
}

function ownerOf({ answer, sites }: CriterionResult): { readonly owner?: string } {
  const owner = answer.owner ?? sites.find((site) => site.answer.owner)?.answer.owner;
  return owner === undefined ? {} : { owner };
}

/**
 * The rhythms measures set themselves. One whose evidence is a series with a rhythm of its own is left to the
 * series; one without evidence has no day and is not listed.
 */
export function* routines(question: DueQuestion): Iterable<DueItem> {
  const { project, today } = question;
  for (const measure of project.measures.values())
    for (const [index, routine] of (measure.data.routines ?? []).entries()) {
      const record = project.evidence.get(routine.evidence ?? '');
      if (!record || !isDuration(routine.every) || isDuration(record.data.every)) continue;
      const on = newestItem(record.data.items ?? [], today)?.on;
      const owner = routine.owner ?? measure.data.owner ?? record.data.owner;
      yield {
        id: `routine/${measure.id}/${index + 1}`,
        kind: 'routine',
        due: on === undefined ? today : addDuration(on, routine.every),
        what: dueWords.routine(measure.id, routine.what ?? record.data.title),
        why: on === undefined ? dueWords.routineNever(routine.every) : dueWords.routineWhy(on, routine.every),
        ...(owner ? { owner } : {}),
        criterion: measure.id,
        level: question.levelOf(measure.id),
        at: { file: measure.file, pointer: `/routines/${index}` },
      };
    }
}
