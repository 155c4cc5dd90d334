import { type Day, dayOf } from '../domain/calendar.ts';
import type { Doubt } from '../domain/outcome.ts';
import type { Project } from '../domain/project.ts';
import { doubt as told } from './doubt.ts';

/** Something that casts doubt on the answers to a criterion from its day on. */
export interface Happening {
  readonly on: Day;
  /** Undefined: everywhere. */
  readonly site: string | undefined;
  /** Undefined: every account. */
  readonly account: string | undefined;
  readonly doubt: Doubt;
}

/** Incidents and findings by the criterion they touch, gathered in one pass. */
export function happenings(project: Project): ReadonlyMap<string, readonly Happening[]> {
  const found = new Map<string, Happening[]>();
  const add = (criterion: string, happening: Happening) => {
    const known = found.get(criterion);
    if (known) known.push(happening);
    else found.set(criterion, [happening]);
  };
  for (const { id, file, data } of project.incidents.values()) {
    const on = dayOf(data.discovered_at);
    const doubt: Doubt = { cause: 'incident', ...told('incident', id, on), at: { file } };
    for (const criterion of data.criteria ?? []) {
      add(criterion, { on, site: data.site ?? undefined, account: undefined, doubt });
    }
  }
  for (const { id, file, data } of project.validations.values()) {
    const on = data.report?.received_on ?? data.held_on;
    if (!on) continue;
    for (const [index, finding] of (data.findings ?? []).entries()) {
      if (finding.criterion === undefined || finding.grade === 'best_practice') continue;
      const at = { file, pointer: `/findings/${index}` };
      const doubt: Doubt = { cause: 'finding', ...told('finding', `${id}/${finding.id}`, on), at };
      add(finding.criterion, {
        on,
        site: finding.site ?? undefined,
        account: data.account ?? undefined,
        doubt,
      });
    }
  }
  return found;
}
