/** The keys of a JSON pointer. */
export function parts(pointer: string): string[] {
  if (pointer === '') return [];
  return pointer
    .slice(1)
    .split('/')
    .map((part) => part.replaceAll('~1', '/').replaceAll('~0', '~'));
}

/** What stands at a path; undefined where there is nothing. */
export function valueAt(data: unknown, path: readonly string[]): unknown {
  let here = data;
  for (const part of path) {
    if (typeof here !== 'object' || here === null || !Object.hasOwn(here, part)) return undefined;
    here = (here as Record<string, unknown>)[part];
  }
  return here;
}

// The n-th of these belongs to the n-th file: without one the later ones would stand for other files.
const inStep: ReadonlySet<string> = new Set(['sha256']);

/**
 * Takes paths out of the data, in place; of a list the last ones first, so that the others keep their number.
 * @returns false when a path is the whole
 */
export function removePaths(data: unknown, paths: readonly (readonly string[])[]): boolean {
  if (paths.some((path) => path.length === 0)) return false;
  const each = new Map(paths.map((path) => [JSON.stringify(path), path]));
  for (const path of [...each.values()].sort(lastFirst)) {
    const parent = valueAt(data, path.slice(0, -1));
    const key = path[path.length - 1] ?? '';
    if (Array.isArray(parent)) {
      if (inStep.has(path.at(-2) ?? '')) parent.length = Math.min(parent.length, Number(key));
      else if (Number(key) < parent.length) parent.splice(Number(key), 1);
    } else if (typeof parent === 'object' && parent !== null) delete (parent as Record<string, unknown>)[key];
  }
  return true;
}

function lastFirst(left: readonly string[], right: readonly string[]): number {
  for (let index = 0; index < Math.min(left.length, right.length); index += 1) {
    const [a = '', b = ''] = [left[index], right[index]];
    if (a === b) continue;
    const [m, n] = [Number(a), Number(b)];
    if (Number.isInteger(m) && Number.isInteger(n)) return n - m;
    return a < b ? 1 : -1;
  }
  return right.length - left.length;
}
