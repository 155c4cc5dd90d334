import { isIndex } from './pointer.ts';

/** The value a path leads to in data; undefined when there is none. */
export function valueAt(data: unknown, path: readonly string[]): unknown {
  let value = data;
  for (const part of path) {
    if (Array.isArray(value)) value = isIndex(part) ? value[Number(part)] : undefined;
    else if (isRecord(value) && Object.hasOwn(value, part)) value = value[part];
    else return undefined;
  }
  return value;
}

/** A copy of the data in which the path leads to `value` (`undefined`: to nothing); groups in between are made. */
export function withValue(data: unknown, path: readonly string[], value: unknown): unknown {
  const [part, ...rest] = path;
  if (part === undefined) return value;
  if (Array.isArray(data)) {
    const index = part === '-' ? data.length : Number(part);
    const item = withValue(data[index], rest, value);
    return item === undefined ? data.toSpliced(index, 1) : data.toSpliced(index, 1, item);
  }
  if (part === '-') return [withValue(undefined, rest, value)];
  const copy = new Map(Object.entries(isRecord(data) ? data : {}));
  const inside = withValue(copy.get(part), rest, value);
  if (inside === undefined) copy.delete(part);
  else copy.set(part, inside);
  return Object.fromEntries(copy);
}

/** True when two pieces of data say the same; the order of keys says nothing. */
export function sameData(left: unknown, right: unknown): boolean {
  if (Array.isArray(left)) {
    return (
      Array.isArray(right) &&
      left.length === right.length &&
      left.every((item, index) => sameData(item, right[index]))
    );
  }
  if (!isRecord(left) || !isRecord(right)) return left === right;
  const keys = Object.keys(left);
  return (
    keys.length === Object.keys(right).length &&
    keys.every((key) => Object.hasOwn(right, key) && sameData(left[key], right[key]))
  );
}

function isRecord(data: unknown): data is Record<string, unknown> {
  return typeof data === 'object' && data !== null && !Array.isArray(data);
}
