/** The same data: lists in order, maps in any order, a key with `undefined` like no key. */
export function sameData(left: unknown, right: unknown): boolean {
  if (left === right) return true;
  if (!isObject(left) || !isObject(right) || Array.isArray(left) !== Array.isArray(right)) return false;
  if (Array.isArray(left) && left.length !== (right as unknown as unknown[]).length) return false;
  const keys = new Set([...Object.keys(left), ...Object.keys(right)]);
  return [...keys].every((key) => sameData(own(left, key), own(right, key)));
}

/** What a pointer leads to; `undefined` when there is nothing. */
export function valueAt(data: unknown, path: readonly string[]): unknown {
  return path.reduce((value: unknown, part) => (isObject(value) ? own(value, part) : undefined), data);
}

/**
 * The data with one value set, or removed for `undefined`; the data given stays as it was. A parent that is
 * absent or null becomes a map, or a list when the next part is `-`.
 */
export function withValue(data: unknown, path: readonly string[], value: unknown): unknown {
  const [part, ...rest] = path;
  if (part === undefined) return value;
  if (Array.isArray(data)) return withItem(data, part, rest, value);
  if (!isObject(data) && part === '-') return [withValue(undefined, rest, value)];
  const entries = isObject(data) ? Object.entries(data) : [];
  const next = withValue(isObject(data) ? own(data, part) : undefined, rest, value);
  const kept = entries.filter(([key]) => key !== part || next !== undefined);
  const set = kept.map(([key, old]): [string, unknown] => [key, key === part ? next : old]);
  if (next !== undefined && !kept.some(([key]) => key === part)) set.push([part, next]);
  // Object.fromEntries defines keys, so that `__proto__` is one like any other.
  return Object.fromEntries(set);
}

function withItem(
  items: readonly unknown[],
  part: string,
  rest: readonly string[],
  value: unknown,
): unknown[] {
  const index = part === '-' ? items.length : Number(part);
  const next = withValue(items[index], rest, value);
  const after = items.slice(index + 1);
  return next === undefined
    ? [...items.slice(0, index), ...after]
    : [...items.slice(0, index), next, ...after];
}

/** The parts of a JSON pointer. */
export function pointerParts(pointer: string): string[] {
  if (pointer === '') return [];
  return pointer
    .slice(1)
    .split('/')
    .map((part) => part.replaceAll('~1', '/').replaceAll('~0', '~'));
}

function isObject(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null;
}

function own(value: object, key: string): unknown {
  return Object.hasOwn(value, key) ? (value as Record<string, unknown>)[key] : undefined;
}
