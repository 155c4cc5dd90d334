import { type Problem, problem } from '../diagnostics/diagnostic.ts';
import { type CheckContext, place } from './context.ts';
import { type Reference, type ReferringKind, referencesOf } from './reference-table.ts';

type Roles = Partial<Record<ReferringKind, Readonly<Record<string, string>>>>;

/** Where a person who left is still expected to do something; the past (approved, checked, signed) stays as it was. */
const roles: Roles = {
  company: { deputy: 'a deputy' },
  sites: { manager: 'the manager' },
  measures: { owner: 'the owner', for: 'the one who is to answer' },
  evidence: { owner: 'the owner' },
};

/** People who left and still answer for something. */
export function peopleWhoLeft({ project, today }: CheckContext): Problem[] {
  const left = new Map<string, string>();
  for (const contact of project.company?.data.contacts ?? [])
    if (contact.left_on && contact.left_on < today) left.set(contact.id, contact.left_on);
  if (left.size === 0) return [];
  const named = referencesOf(project, (name, target) => target === 'contact' && left.has(name));
  return named.flatMap((reference) => {
    const { name, record, path } = reference;
    const what = roleOf(reference);
    if (what === undefined) return [];
    return [
      problem('reference/contact-left', { name, on: left.get(name) ?? '', what }, place(record, ...path)),
    ];
  });
}

function roleOf({ kind, record, path }: Reference): string | undefined {
  const field = String(path[path.length - 1]);
  if (kind === 'actions') {
    const status = (record.data as { status?: string }).status ?? 'open';
    return field === 'owner' && status !== 'done' && status !== 'cancelled' ? 'the owner' : undefined;
  }
  return roles[kind]?.[field];
}

/** A partner reached through itself; a person who is their own deputy. */
export function* namesItself({ project }: CheckContext): Iterable<Problem> {
  for (const record of project.partners.values())
    if (record.data.through === record.id)
      yield problem('reference/itself', { name: record.id, field: 'through' }, place(record, 'through'));
  if (!project.company) return;
  for (const [index, contact] of (project.company.data.contacts ?? []).entries())
    if (contact.deputy === contact.id)
      yield problem(
        'reference/itself',
        { name: contact.id, field: 'deputy' },
        place(project.company, 'contacts', index, 'deputy'),
      );
}
