import type { Day } from '../domain/calendar.ts';
import type { Project } from '../domain/project.ts';
import type { Action } from '../generated/records.ts';

/** An action and the one thing of its list that is at a partner. */
export interface ActionAtPartner {
  readonly id: string;
  readonly action: Action;
  readonly criterion: string | undefined;
}

/** Actions that mend something at a partner or one of its facilities, by partner. */
export function actionsAtPartners(project: Project): ReadonlyMap<string, readonly ActionAtPartner[]> {
  const found = new Map<string, ActionAtPartner[]>();
  for (const { id: action, data } of project.actions.values()) {
    for (const { partner, criterion } of data.mends) {
      const id = partner?.split('/')[0];
      if (id === undefined) continue;
      const known = found.get(id);
      const one = { id: action, action: data, criterion };
      if (known) known.push(one);
      else found.set(id, [one]);
    }
  }
  return found;
}

/** Not done and not cancelled. */
export function isOpen(action: Action): boolean {
  return action.status !== 'done' && action.status !== 'cancelled';
}

/** Open and past its day. */
export function isOverdue(action: Action, today: Day): boolean {
  return isOpen(action) && action.due_on < today;
}

/** True when an action that is not cancelled mends every unmet point of a weakness, or its category where none is named. */
export function isMended(
  weakness: { readonly category: string; readonly unmet: readonly string[] },
  actions: readonly ActionAtPartner[],
): boolean {
  const mended = actions
    .filter(({ action }) => action.status !== 'cancelled')
    .map(({ criterion }) => criterion);
  const whole = mended.some((criterion) => criterion === undefined);
  if (weakness.unmet.length > 0) return whole || weakness.unmet.every((one) => mended.includes(one));
  return whole || mended.some((criterion) => criterion?.split('.')[0] === weakness.category);
}
