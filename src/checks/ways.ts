/** A way from the root of a record to a value; live while it is walked, copy it to keep it. */
export type Path = readonly (string | number)[];

/** Called for every value found; `isKey` where the value is the key of a map rather than what stands under it. */
export type Visit<T> = (value: unknown, tag: T, path: Path, isKey: boolean) => void;

interface Step<T> {
  readonly tags: T[];
  /** Tags of the keys of a map, `~`. */
  readonly keyTags: T[];
  readonly fields: { readonly key: string; readonly next: Step<T> }[];
  each?: Step<T>;
}

/**
 * Ways through records of one kind, each with a tag, walked together in one pass: a record is looked at only where
 * one of them leads. `a/b` is a field, `*` each entry of a list or map, `~` each key; own keys (`x-`) are passed by.
 */
export class Ways<T> {
  private readonly root: Step<T> = stepOf();

  constructor(ways: Iterable<readonly [way: string, tag: T]>) {
    for (const [way, tag] of ways) this.add(way === '' ? [] : way.split('/'), tag);
  }

  walk(data: unknown, visit: Visit<T>): void {
    follow(this.root, data, [], visit);
  }

  private add(keys: readonly string[], tag: T): void {
    let step = this.root;
    for (const key of keys) {
      if (key === '~') {
        step.keyTags.push(tag);
        return;
      }
      step = nextOf(step, key);
    }
    step.tags.push(tag);
  }
}

function stepOf<T>(): Step<T> {
  return { tags: [], keyTags: [], fields: [] };
}

function nextOf<T>(step: Step<T>, key: string): Step<T> {
  if (key === '*') {
    step.each ??= stepOf();
    return step.each;
  }
  const known = step.fields.find((field) => field.key === key);
  if (known) return known.next;
  const next: Step<T> = stepOf();
  step.fields.push({ key, next });
  return next;
}

// Plain loops: this runs over every record of the folder, mostly before the engine has optimised anything.
function follow<T>(step: Step<T>, value: unknown, path: (string | number)[], visit: Visit<T>): void {
  const { tags, fields, each } = step;
  for (let index = 0; index < tags.length; index += 1) visit(value, tags[index] as T, path, false);
  if (typeof value !== 'object' || value === null) return;
  for (let index = 0; index < fields.length; index += 1) {
    const { key, next } = fields[index] as (typeof fields)[number];
    enter(next, (value as Fields)[key], key, path, visit);
  }
  if (step.keyTags.length > 0) visitKeys(step, value, path, visit);
  if (each) followEach(each, value, path, visit);
}

type Fields = Readonly<Record<string, unknown>>;

function enter<T>(
  step: Step<T>,
  value: unknown,
  key: string | number,
  path: (string | number)[],
  visit: Visit<T>,
): void {
  if (value === undefined || value === null) return;
  path.push(key);
  follow(step, value, path, visit);
  path.pop();
}

function followEach<T>(step: Step<T>, value: object, path: (string | number)[], visit: Visit<T>): void {
  if (Array.isArray(value)) {
    for (let index = 0; index < value.length; index += 1) enter(step, value[index], index, path, visit);
  } else {
    for (const key in value) if (!key.startsWith('x-')) enter(step, (value as Fields)[key], key, path, visit);
  }
}

function visitKeys<T>(step: Step<T>, value: object, path: (string | number)[], visit: Visit<T>): void {
  for (const key in value) {
    if (key.startsWith('x-')) continue;
    path.push(key);
    for (const tag of step.keyTags) visit(key, tag, path, true);
    path.pop();
  }
}

/** What stands at a way of plain fields; undefined where there is nothing. */
export function fieldAt(data: unknown, keys: readonly string[]): unknown {
  let here = data;
  for (const key of keys) {
    if (typeof here !== 'object' || here === null) return undefined;
    here = (here as Fields)[key];
  }
  return here ?? undefined;
}
