import { nearest } from '../../domain/nearest.ts';
import { templateWords as words } from '../../messages/en/templates.ts';
import type { Shape } from '../fields/views.ts';

/** What a place of a template can see: the innermost context last. */
export interface Scope {
  readonly root: Shape;
  readonly contexts: readonly Shape[];
  /** Names given with `as |name|`. */
  readonly names: ReadonlyMap<string, Shape>;
}

/** A field that is not there: which part of the path, and what to say. */
export interface Miss {
  /** Index into the parts; -1 where the path leads too far up. */
  readonly part: number;
  readonly message: string;
  readonly hint: string;
}

const NUMBER: Shape = { kind: 'text', about: '' };
const LOOP = new Set(['index', 'first', 'last', 'key']);

/** The path of an expression as Handlebars reads it. */
export interface PathParts {
  readonly data: boolean;
  readonly depth: number;
  readonly parts: readonly string[];
}

/** Follows a path through the documented fields. */
export function follow(scope: Scope, path: PathParts, view: string): Shape | Miss {
  const [first = ''] = path.parts;
  if (path.data) {
    if (first === 'root') return descend(scope.root, path.parts, 1, view);
    if (path.parts.length === 1 && LOOP.has(first)) return NUMBER;
    return { part: 0, message: words.noField(`@${first}`, ''), hint: '@root, @index, @first, @last, @key.' };
  }
  const named = path.depth === 0 ? scope.names.get(first) : undefined;
  if (named) return descend(named, path.parts, 1, view);
  const context = scope.contexts.at(-1 - path.depth);
  if (!context) return { part: -1, message: words.above, hint: words.aboveHint };
  return descend(context, path.parts, 0, view);
}

function descend(start: Shape, parts: readonly string[], from: number, view: string): Shape | Miss {
  let shape = start;
  for (let at = from; at < parts.length; at += 1) {
    const name = parts[at] ?? '';
    const inside = parts.slice(0, at).join('.');
    const next = shape.kind === 'group' ? shape.fields.get(name) : undefined;
    if (next === undefined) return missing(shape, name, inside, at, view);
    shape = next;
  }
  return shape;
}

function missing(shape: Shape, name: string, inside: string, part: number, view: string): Miss {
  if (shape.kind === 'group') {
    const near = nearest(name, [...shape.fields.keys()]);
    const hint = near ? words.meant(near) : words.fieldsHint(view);
    return { part, message: words.noField(name, inside), hint };
  }
  if (shape.kind === 'list')
    return {
      part,
      message: words.noField(name, inside || 'this'),
      hint: words.eachHint(inside || 'this'),
    };
  return { part, message: words.textHasNoFields(name, inside || 'this'), hint: words.fieldsHint(view) };
}

/** A scope one step further in, as `#each` and `#with` make it. */
export function inner(scope: Scope, context: Shape, names: readonly string[]): Scope {
  const known = new Map(scope.names);
  const [entry, index] = names;
  if (entry !== undefined) known.set(entry, context);
  if (index !== undefined) known.set(index, NUMBER);
  return { ...scope, contexts: [...scope.contexts, context], names: known };
}
