import { addDuration, type Day, type Duration, isDay, isDuration } from '../domain/calendar.ts';
import type { Loaded } from '../domain/project.ts';
import { isProcedureLike, newestItem } from '../evaluation/evidence-facts.ts';
import { nextPeriodDue, seriesHoles } from '../evaluation/evidence-series.ts';
import type { Evidence } from '../generated/records.ts';
import { dueWords } from '../messages/en/due.ts';
import type { DueQuestion } from './due.ts';
import type { DueItem } from './item.ts';

/** Documents that expire, are to be reviewed or grow too old for what they prove. */
export function* documents(question: DueQuestion): Iterable<DueItem> {
  const uses = usesOf(question);
  const forms = new Map(question.pack.evidenceTypes.map((type) => [type.id, type.form]));
  for (const record of question.project.evidence.values()) {
    const { data, file, id } = record;
    const newest = newestItem(data.items ?? [], question.today);
    const form = forms.get(data.type) ?? 'other';
    const expires = newest?.item.expires_on;
    const review = isProcedureLike(form) ? data.next_review_on : undefined;
    const base = { kind: 'evidence' as const, ...shared(question, record, uses.get(id)) };
    if (isDay(expires)) {
      const pointer = `/items/${newest?.index ?? 0}/expires_on`;
      yield {
        ...base,
        id: `expiry/${id}`,
        due: expires,
        what: dueWords.expires(data.title),
        at: { file, pointer },
      };
    }
    if (isDay(review)) {
      const at = { file, pointer: '/next_review_on' };
      yield { ...base, id: `review/${id}`, due: review, what: dueWords.review(data.title), at };
    }
    // What names its own day, or is kept as a series, is not asked for again by age.
    if (isDay(review) || isDuration(data.every) || (form === 'certificate' && isDay(expires))) continue;
    const limit = uses.get(id)?.limit;
    if (newest === undefined || limit === undefined) continue;
    yield {
      ...base,
      id: `renewal/${id}`,
      due: addDuration(newest.on, limit),
      what: dueWords.renew(data.title),
      why: dueWords.renewWhy(newest.on, limit),
      at: { file, pointer: `/items/${newest.index}` },
    };
  }
}

/** Series: the next period to register, and the holes between those registered. */
export function* series(question: DueQuestion): Iterable<DueItem> {
  const uses = usesOf(question);
  for (const record of question.project.evidence.values()) {
    const { data, file, id } = record;
    if (!isDuration(data.every)) continue;
    const base = { kind: 'series' as const, ...shared(question, record, uses.get(id)), at: { file } };
    const next = nextPeriodDue(data);
    if (next)
      yield {
        ...base,
        id: `period/${id}`,
        due: next.due,
        what: dueWords.period(data.title),
        why: dueWords.periodWhy(next.end, data.every),
      };
    for (const { from, to } of seriesHoles(data, undefined, question.today))
      if (to !== question.today)
        yield { ...base, id: `hole/${id}/${from}`, due: to, what: dueWords.hole(data.title, from, to) };
  }
}

interface Use {
  readonly criterion: string;
  readonly level: 'must' | 'should';
  readonly owner: string | undefined;
  /** The shortest time it counts for, over all that rests on it. */
  readonly limit: Duration;
  readonly until: Day;
}

/** What rests on each piece of evidence: the criterion that needs it renewed first. */
function usesOf({ project, evaluation, today }: DueQuestion): ReadonlyMap<string, Use> {
  const uses = new Map<string, Use>();
  for (const account of evaluation.accounts)
    for (const { criterion, level, outcome, answer, sites } of account.criteria) {
      if (level === 'unknown' || outcome === 'not_applicable') continue;
      const limit = criterion.cadence ?? project.policy.evidence_current_for;
      const until = addDuration(today, limit);
      for (const part of [{ answer }, ...sites])
        for (const id of part.answer.evidence) {
          const known = uses.get(id);
          const isFirst = !known || until < known.until || (level === 'must' && known.level === 'should');
          if (isFirst)
            uses.set(id, { criterion: criterion.id, level, owner: part.answer.owner, limit, until });
        }
    }
  return uses;
}

function shared(
  { project }: DueQuestion,
  { data }: Loaded<Evidence>,
  use: Use | undefined,
): Pick<DueItem, 'owner' | 'site' | 'criterion' | 'level'> {
  const owner =
    data.owner ?? use?.owner ?? (use ? project.measures.get(use.criterion)?.data.owner : undefined);
  const [site, ...others] = data.sites ?? [];
  return {
    level: use?.level ?? 'must',
    ...(owner ? { owner } : {}),
    ...(use ? { criterion: use.criterion } : {}),
    ...(site !== undefined && others.length === 0 ? { site } : {}),
  };
}
