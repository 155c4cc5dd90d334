import { type Problem, problem } from '../diagnostics/diagnostic.ts';
import { fitsMask } from '../domain/mask.ts';
import { type CheckContext, place } from './context.ts';

/** Numbers of accounts and partners that do not look like what they are said to be. */
export function* identifierForms({ project, pack }: CheckContext): Iterable<Problem> {
  const forms = new Map(pack.identifiers.map((form) => [form.kind, form]));
  for (const record of [...project.accounts.values(), ...project.partners.values()])
    for (const [index, { kind, value }] of (record.data.identifiers ?? []).entries()) {
      const form = forms.get(kind);
      const written = value.trim().toUpperCase();
      if (!form || form.masks.some((mask) => fitsMask(written, mask))) continue;
      const args = { kind, title: form.title, looks: form.looks, sure: form.confidence === 'high' };
      yield problem('compliance/identifier-form', args, place(record, 'identifiers', index, 'value'));
    }
}
