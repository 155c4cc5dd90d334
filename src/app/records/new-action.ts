import type { Day } from '../../domain/calendar.ts';
import { toRecordId } from '../../domain/record-id.ts';
import type { Action } from '../../generated/records.ts';
import type { Files } from '../../host.ts';
import { recordText } from './change-record.ts';

/** A corrective action to open. */
export interface NewAction {
  readonly title: string;
  readonly mends: Action['mends'];
  readonly owner: string;
  readonly openedOn: Day;
  readonly dueOn: Day;
  readonly source?: Action['source'];
  readonly interim?: string;
  /** Its id; made from the month and the title when left out. */
  readonly id?: string;
}

/**
 * Creates `actions/<id>.yaml`, open.
 * @returns its id and file; with an id of its own, undefined when that is taken
 * @throws UserError when it cannot be written
 */
export function newAction(files: Files, action: NewAction): { id: string; file: string } | undefined {
  const first = action.id ?? idOf(action);
  for (let count = 1; ; count += 1) {
    const id = count === 1 ? first : `${first.slice(0, 60)}-${count}`;
    const file = `actions/${id}.yaml`;
    if (files.exclusive(() => files.create(file, recordText(file, 'action', record(action)))))
      return { id, file };
    if (action.id !== undefined) return undefined;
  }
}

function idOf({ title, openedOn }: NewAction): string {
  const words = (toRecordId(title) ?? 'action').split('-').slice(0, 6).join('-');
  return toRecordId(`${openedOn.slice(0, 7)}-${words}`) ?? openedOn;
}

function record({ title, mends, owner, openedOn, dueOn, source, interim }: NewAction): object {
  return {
    title,
    mends,
    source: source ?? 'assessment',
    owner,
    opened_on: openedOn,
    due_on: dueOn,
    interim,
    status: 'open',
  };
}
