/**
 * A view whose unknown fields throw, what objects inherit among them. Handlebars' own strictness stops at `#if`,
 * `#each` and lookups, where a misspelt field would quietly count as false.
 */
export function strictView<T extends object>(view: T, path: string): T {
  return new Proxy(view, {
    get(target, key, receiver) {
      if (typeof key === 'symbol') return Reflect.get(target, key, receiver);
      if (!Object.hasOwn(target, key)) {
        if (PROBED.has(key)) return undefined;
        if (key === 'toString' || key === 'valueOf') return Reflect.get(target, key, target);
        throw new Error(`the view has no field “${path}${key}”`);
      }
      const value: unknown = Reflect.get(target, key, target);
      if (typeof value !== 'object' || value === null) return value;
      return strictView(value, Array.isArray(target) ? `${path.replace(/\.$/, '')}[].` : `${path}${key}.`);
    },
  });
}

// Asked of any value by Handlebars or JSON, never by a template.
const PROBED: ReadonlySet<string> = new Set(['then', 'toJSON', 'toHTML', 'hash', 'lookupProperty']);
