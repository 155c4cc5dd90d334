import { addDuration, type Day } from '../domain/calendar.ts';
import { topicsAsked } from '../evaluation/ready-records.ts';
import { dueWords } from '../messages/en/due.ts';
import type { DueQuestion } from './due.ts';
import type { DueItem } from './item.ts';

/** Corrective actions that are not done. */
export function* actions(question: DueQuestion): Iterable<DueItem> {
  for (const { id, file, data } of question.project.actions.values()) {
    if (data.status === 'done' || data.status === 'cancelled') continue;
    const target = data.mends.find((one) => one.criterion !== undefined) ?? data.mends[0];
    yield {
      id: `action/${id}`,
      kind: 'action',
      due: data.due_on,
      what: dueWords.action(data.title),
      owner: data.owner,
      ...(target?.criterion ? { criterion: target.criterion } : {}),
      ...(target?.site ? { site: target.site } : {}),
      ...(target?.partner ? { partner: target.partner } : {}),
      level: target?.criterion ? question.levelOf(target.criterion) : 'must',
      at: { file, pointer: '/due_on' },
    };
  }
}

/** Topics with a refresher: counted from the last session; one that musts ask for and nobody had is due today. */
export function* training({ project, pack, evaluation, today }: DueQuestion): Iterable<DueItem> {
  const asked = new Set(evaluation.accounts.flatMap((account) => [...topicsAsked(account)]));
  const last = new Map<string, { readonly on: Day; readonly file: string }>();
  for (const { file, data } of project.training.values())
    for (const topic of data.topics)
      if (data.date <= today && !((last.get(topic)?.on ?? '') > data.date))
        last.set(topic, { on: data.date, file });
  for (const { id, title, every } of pack.training) {
    const held = last.get(id);
    if (every === undefined || (!held && !asked.has(id))) continue;
    yield {
      id: `training/${id}`,
      kind: 'training',
      due: held ? addDuration(held.on, every) : today,
      what: held ? dueWords.training(title) : dueWords.trainingFirst(title),
      why: held ? dueWords.trainingWhy(held.on, every) : dueWords.trainingNever(every),
      level: asked.has(id) ? 'must' : 'should',
      ...(held ? { at: { file: held.file, pointer: '/date' } } : {}),
    };
  }
}
