import type { Pack } from './pack.ts';
import type { Project } from './project.ts';

/** What the company said of its operations at one place: values, and its own words for the ones that are false. */
export interface OperationFacts {
  readonly values: Readonly<Record<string, boolean>>;
  readonly because: Readonly<Record<string, string>>;
}

/** The company's facts, or a site's where it says otherwise (only facts of scope `site` can differ). */
export function operationFacts(project: Project, pack: Pack, site?: string): OperationFacts {
  const values: Record<string, boolean> = {};
  const because: Record<string, string> = {};
  const own = site === undefined ? undefined : project.sites.get(site)?.data.operations;
  for (const operation of pack.operations) {
    const told =
      (operation.scope === 'site' ? own?.[operation.key] : undefined) ??
      project.company?.data.operations?.[operation.key];
    if (told === undefined || told === null) continue;
    values[operation.key] = typeof told === 'boolean' ? told : told.value;
    if (typeof told !== 'boolean' && told.because) because[operation.key] = told.because;
  }
  return { values, because };
}
