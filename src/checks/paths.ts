type Path = readonly (string | number)[];

/** Every value at a way through a record, with its own path; `*` is each entry of a list or map. */
export function* valuesAt(data: unknown, way: string): Iterable<{ value: unknown; path: Path }> {
  yield* descend(data, way === '' ? [] : way.split('/'), []);
}

function* descend(
  value: unknown,
  keys: readonly string[],
  path: Path,
): Iterable<{ value: unknown; path: Path }> {
  const [key, ...rest] = keys;
  if (key === undefined) {
    if (value !== undefined && value !== null) yield { value, path };
  } else if (typeof value === 'object' && value !== null) {
    if (key !== '*') yield* descend((value as Record<string, unknown>)[key], rest, [...path, key]);
    else
      for (const [name, entry] of Array.isArray(value) ? value.entries() : Object.entries(value))
        yield* descend(entry, rest, [...path, name]);
  }
}
