import { dueWords } from '../messages/en/due.ts';
import { dueWeights } from '../partners/due-level.ts';
import type { Due } from '../partners/dues.ts';
import { partnerStandings } from '../partners/standing.ts';
import type { DueQuestion } from './due.ts';
import type { DueItem } from './item.ts';

/**
 * What is due about active partners, weighed as `partner due` weighs it; corrective actions at them are listed as
 * actions. What should have been there from the start is due today.
 */
export function* partners({ project, pack, today }: DueQuestion): Iterable<DueItem> {
  const weigh = dueWeights(
    pack,
    [...project.accounts.values()].map(({ data }) => data.entity),
  );
  for (const { id, record, dues } of partnerStandings(project, pack, today))
    for (const due of dues) {
      if (due.kind === 'action') continue;
      yield {
        id: `partner/${id}/${keyOf(due)}`,
        kind: 'partner',
        due: due.by ?? today,
        what: dueWords.partner(record.data.name, due),
        partner: id,
        ...weigh(due),
        at: { file: record.file },
      };
    }
}

function keyOf(due: Due): string {
  if (due.kind === 'match' || due.kind === 'screening') return `${due.kind}/${due.list}`;
  return due.kind === 'membership' ? `membership/${due.programme}/${due.why}` : due.kind;
}
