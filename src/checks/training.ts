import { type Problem, problem } from '../diagnostics/diagnostic.ts';
import { addDuration } from '../domain/calendar.ts';
import type { Loaded } from '../domain/project.ts';
import type { Training } from '../generated/records.ts';
import { type CheckContext, place } from './context.ts';

/** Numbers that cannot be right, absent people, and sessions without a roster. */
export function* sessions({ project, today }: CheckContext): Iterable<Problem> {
  for (const record of project.training.values()) {
    const { expected, attended, passed, evidence, date } = record.data;
    yield* tooMany(record, ['attended', attended], ['expected', expected]);
    yield* tooMany(record, ['passed', passed], ['attended', attended]);
    if (expected !== undefined && attended !== undefined && attended < expected)
      yield problem('training/absent', { count: expected - attended }, place(record, 'attended'));
    if (!evidence?.length && date <= today) yield problem('training/without-roster', {}, place(record));
  }
}

type Counted = readonly [name: 'expected' | 'attended' | 'passed', count: number | undefined];

function* tooMany(record: Loaded<Training>, [more, count]: Counted, [fewer, of]: Counted): Iterable<Problem> {
  if (count === undefined || of === undefined || count <= of) return;
  yield problem('training/counts', { more, count, fewer, of }, place(record, more));
}

/** Topics that were taught, but longer ago than their rhythm allows. One that never was is a gap, not a fault. */
export function* oldTopics({ project, pack, today }: CheckContext): Iterable<Problem> {
  const latest = new Map<string, Loaded<Training>>();
  for (const record of project.training.values())
    for (const topic of record.data.topics) {
      const known = latest.get(topic);
      if (record.data.date <= today && (!known || known.data.date < record.data.date))
        latest.set(topic, record);
    }
  for (const { id, title, every } of pack.training) {
    const session = latest.get(id);
    if (!session || every === undefined) continue;
    const last = session.data.date;
    if (addDuration(last, every) >= today) continue;
    const index = session.data.topics.indexOf(id);
    yield problem('training/topic-old', { topic: title, last, every }, place(session, 'topics', index));
  }
}
