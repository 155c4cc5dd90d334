import { type At, type Problem, problem } from '../diagnostics/diagnostic.ts';
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

/** Nearly every folder has none: a first look keeps names and digests only. */
function repeatedMarks(context: CheckContext): ReadonlySet<string> {
  const seen = new Set<string>();
  const twice = new Set<string>();
  forEachFile(context, (marks) => {
    for (const mark of marks) {
      if (seen.has(mark)) twice.add(mark);
      else seen.add(mark);
    }
  });
  return twice;
}

type See = (marks: readonly string[], name: string, at: () => At) => void;

/** Each file with what it can be known again by: where it lies and its name, and its digest. */
function forEachFile({ project, pack }: CheckContext, see: See): void {
  const types = typesOf(pack);
  for (const record of project.evidence.values()) {
    const held = heldOf(record.data, types.get(record.data.type));
    if (held === 'elsewhere') continue;
    for (const [number, item] of (record.data.items ?? []).entries())
      for (const [index, name] of (item.files ?? []).entries()) {
        const digest = item.sha256?.[index];
        const named = `${held}:${name}`;
        const at = () => place(record, 'items', number, 'files', index);
        see(digest === undefined ? [named] : [named, digest], name, at);
      }
  }
}
