import { catalogue } from '../diagnostics/codes.ts';
import { type Problem, problem } from '../diagnostics/diagnostic.ts';
import { nearest } from '../domain/nearest.ts';
import { type CheckContext, keyPlace, place } from './context.ts';

/** A site both covered by an account and left out of it. */
export function* sitesInAndOut({ project }: CheckContext): Iterable<Problem> {
  for (const account of project.accounts.values())
    for (const [index, { site }] of (account.data.out_of_scope ?? []).entries())
      if (account.data.sites?.includes(site))
        yield problem('reference/site-in-and-out', { site }, place(account, 'out_of_scope', index, 'site'));
}

/** Affirmations of an account or a site that is gone. */
export function* outdatedAffirmations({ project }: CheckContext): Iterable<Problem> {
  const accounts = project.knownIds.get('account') ?? new Set();
  const sites = project.knownIds.get('site') ?? new Set();
  for (const record of project.affirmations.values())
    for (const [index, { account, site }] of record.data.entries()) {
      const gone = !accounts.has(account) && !project.accounts.has(account);
      if (gone) yield outdated('account', account, place(record, index, 'account'));
      else if (site && !sites.has(site) && !project.sites.has(site))
        yield outdated('site', site, place(record, index, 'site'));
    }
}

function outdated(what: string, name: string, at: ReturnType<typeof place>): Problem {
  return problem('reference/outdated-affirmation', { what, name }, at);
}

/** Keys of `rules:` that are no code and no `area/*`. */
export function* unknownRules({ project }: CheckContext): Iterable<Problem> {
  const codes = Object.keys(catalogue);
  const areas = new Set(codes.map((code) => `${code.slice(0, code.indexOf('/'))}/*`));
  for (const name of Object.keys(project.settings.data.rules ?? {})) {
    if (name.startsWith('x-') || name === '*' || areas.has(name) || Object.hasOwn(catalogue, name)) continue;
    const args = { name, suggestion: nearest(name, [...codes, ...areas]) };
    yield problem('reference/unknown-rule', args, keyPlace(project.settings, 'rules', name));
  }
}
