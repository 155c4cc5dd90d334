import { type Problem, problem } from '../diagnostics/diagnostic.ts';
import type { KindName } from '../domain/kinds.ts';

/** Lists whose entries are referred to by an id of their own. */
const listsWithIds: Partial<Record<KindName, readonly string[]>> = {
  company: ['contacts', 'legal_entities'],
  account: ['requests'],
  partner: ['facilities'],
  validation: ['findings'],
};

/** Entries of one list that share an id; the place is the later one, the earlier is related. */
export function repeatedIds(kind: KindName, data: unknown, file: string): Problem[] {
  return (listsWithIds[kind] ?? []).flatMap((list) => {
    const entries = (data as Record<string, readonly { readonly id: string }[] | undefined>)[list] ?? [];
    return repeatedIn(entries, list, file);
  });
}

function repeatedIn(entries: readonly { readonly id: string }[], list: string, file: string): Problem[] {
  const first = new Map<string, number>();
  const found: Problem[] = [];
  for (const [index, { id }] of entries.entries()) {
    const earlier = first.get(id);
    if (earlier === undefined) first.set(id, index);
    else {
      const related = [{ message: 'the first one', at: { file, pointer: `/${list}/${earlier}/id` } }];
      found.push(
        problem('id/repeated', { id, list }, { file, pointer: `/${list}/${index}/id` }, { related }),
      );
    }
  }
  return found;
}
