import type { Action } from '../../generated/records.ts';
import { documentGapWords as words } from '../../messages/en/document-gaps.ts';
import { shortDay } from '../text/days.ts';
import { inline, type Markdown } from '../text/safe.ts';
import { siteName } from './answer.ts';
import type { ViewInput } from './frame.ts';
import { personName } from './open-criterion.ts';

/** A corrective action that is not finished. */
export interface ActionView {
  readonly title: Markdown;
  readonly mends: Markdown;
  readonly owner: Markdown;
  readonly due: Markdown;
  readonly overdue: boolean;
  readonly status: Markdown;
  readonly interim: Markdown;
}

/** Open actions, the earliest due first; those that are `wanted`, owners as `person` names them. */
export function openActions(
  input: ViewInput,
  wanted: (action: Action) => boolean = () => true,
  person: (id: string) => string = (id) => personName(input, id),
): readonly ActionView[] {
  return [...input.project.actions.values()]
    .filter(({ data }) => data.status !== 'done' && data.status !== 'cancelled' && wanted(data))
    .sort((left, right) => compare(left.data.due_on, right.data.due_on) || compare(left.id, right.id))
    .map(({ data }) => ({
      title: inline(data.title),
      mends: inline(data.mends.map((mended) => mendedWords(input, mended)).join('; ')),
      owner: inline(person(data.owner)),
      due: shortDay(data.due_on),
      overdue: data.due_on < input.evaluation.date,
      status: words.actionStatus[data.status ?? 'open'],
      interim: inline(data.interim),
    }));
}

function mendedWords(input: ViewInput, mended: Action['mends'][number]): string {
  const place = mended.site === undefined ? [] : [siteName(input, mended.site)];
  const partner =
    mended.partner === undefined
      ? []
      : [input.project.partners.get(mended.partner.split('/')[0] ?? '')?.data.name ?? mended.partner];
  return [
    mended.criterion,
    mended.finding,
    mended.incident,
    mended.supply_chain,
    mended.threat,
    ...partner,
    ...place,
  ]
    .filter(Boolean)
    .join(', ');
}

function compare(left: string, right: string): number {
  return left < right ? -1 : left > right ? 1 : 0;
}
