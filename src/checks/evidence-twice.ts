import { type At, type Problem, problem } from '../diagnostics/diagnostic.ts';
import type { Loaded } from '../domain/project.ts';
import type { Evidence } from '../generated/records.ts';
import { type CheckContext, place } from './context.ts';
import { heldOf, typesOf } from './evidence-kinds.ts';

/** One file, or the same bytes, registered more than once. */
export function registeredTwice(context: CheckContext): Problem[] {
  const twice = repeatedMarks(context);
  const found: Problem[] = [];
  if (twice.size === 0) return found;
  const first = new Map<string, { readonly at: At; readonly name: string }>();
  forEachFile(context, (marks, name, at) => {
    const known = marks.map((mark) => first.get(mark)).find((one) => one !== undefined);
    if (known) {
      const related = [{ message: 'registered here first', at: known.at }];
      found.push(problem('evidence/registered-twice', { name, earlier: known.name }, at(), { related }));
    }
    for (const mark of marks) if (twice.has(mark) && !first.has(mark)) first.set(mark, { at: at(), name });
  });
  return found;
}

/** Nearly every folder has none: the first look keeps names and digests only. */
function repeatedMarks(context: CheckContext): ReadonlySet<string> {
  const seen = new Set<string>();
  const twice = new Set<string>();
  const add = (mark: string) => (seen.has(mark) ? twice.add(mark) : seen.add(mark));
  for (const [{ data }, held] of registered(context))
    for (const { files = [], sha256 = [] } of data.items ?? []) {
      for (const name of files) add(markOf(held, name));
      for (let index = 0; index < files.length && index < sha256.length; index += 1) add(sha256[index] ?? '');
    }
  return twice;
}

type See = (marks: readonly string[], name: string, at: () => At) => void;

/** Each file with what it can be known again by: where it lies and its name, and its digest. */
function forEachFile(context: CheckContext, see: See): void {
  for (const [record, held] of registered(context))
    for (const [number, item] of (record.data.items ?? []).entries())
      for (const [index, name] of (item.files ?? []).entries()) {
        const digest = item.sha256?.[index];
        const named = markOf(held, name);
        const at = () => place(record, 'items', number, 'files', index);
        see(digest === undefined ? [named] : [named, digest], name, at);
      }
}

function* registered({
  project,
  pack,
}: CheckContext): Iterable<readonly [Loaded<Evidence>, 'repo' | 'vault']> {
  const types = typesOf(pack);
  for (const record of project.evidence.values()) {
    const held = heldOf(record.data, types.get(record.data.type));
    if (held !== 'elsewhere') yield [record, held];
  }
}

function markOf(held: 'repo' | 'vault', name: string): string {
  return held === 'repo' ? name : `vault:${name}`;
}
