import type { Edit } from '../../source/edit.ts';
import { sameData } from '../../source/meant-data.ts';

/** Keys whose groups are changed key by key, so that comments between them and what others wrote there stay. */
const GROUPS = new Set(['elements', 'statement', 'translations', 'sites', 'accounts', 'operations']);

/**
 * The edits that bring what a group says now to what is wanted: keys that `wanted` leaves out (or gives as
 * undefined) stay as they are. A list, or a value of another sort, is replaced as a whole.
 * @param pointer where the group stands; empty for the record itself
 */
export function editsTo(now: unknown, wanted: Readonly<Record<string, unknown>>, pointer = ''): Edit[] {
  const present = isGroup(now) ? now : {};
  return Object.entries(wanted).flatMap(([key, value]) => {
    if (value === undefined) return [];
    const at = `${pointer}/${key.replaceAll('~', '~0').replaceAll('/', '~1')}`;
    const old = present[key];
    if (sameData(old, value) || (isNothing(old) && isNothing(value))) return [];
    const isMerged = GROUPS.has(key) || GROUPS.has(groupOf(pointer));
    if (isMerged && isGroup(old) && isGroup(value)) return editsTo(old, value, at);
    return [{ pointer: at, expect: old, value: withoutNothing(value) }];
  });
}

function groupOf(pointer: string): string {
  return pointer.slice(pointer.lastIndexOf('/') + 1);
}

/** A new group need not list what it leaves open. */
function withoutNothing(value: unknown): unknown {
  if (!isGroup(value)) return value;
  const said = Object.entries(value).filter(([, one]) => one !== undefined && one !== null);
  return Object.fromEntries(said.map(([key, one]) => [key, withoutNothing(one)]));
}

function isNothing(value: unknown): boolean {
  return value === undefined || value === null;
}

function isGroup(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
