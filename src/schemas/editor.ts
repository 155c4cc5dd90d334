import { kinds } from '../domain/kinds.ts';
import type { Pack } from '../domain/pack.ts';
import { measureSchema } from './editor-measure.ts';
import { withPackValues } from './editor-values.ts';
import { isFields, type Schema } from './schema.ts';

/** Schemas an editor needs besides those of the kinds: shared parts, and files the tool takes. */
const others = ['common', 'assess-answers', 'criterion', 'criterion-overlay'];

/**
 * What stands under `.ctpat/schemas/`, from tool, pack and overlay only: path there → JSON text, the same bytes for
 * the same input. One schema a kind, one a criterion under `measures/`; no reference leaves the folder.
 * @param schemas the tool's own by file name (`measure.json`)
 */
export function editorSchemas(schemas: Readonly<Record<string, unknown>>, pack: Pack): Map<string, string> {
  const made = new Map<string, string>();
  for (const name of [...new Set([...others, ...kinds.map((kind) => kind.schema)])].sort()) {
    const schema = schemas[`${name}.json`];
    if (!isFields(schema)) throw new Error(`no schema ${name}.json`);
    made.set(`${name}.json`, text(withPackValues(name, schema, pack)));
  }
  const measure = schemas['measure.json'] as Schema;
  for (const criterion of pack.criteria)
    made.set(`measures/${criterion.id}.json`, text(measureSchema(criterion, measure)));
  return made;
}

function text(schema: unknown): string {
  return `${JSON.stringify(withMarkdown(schema), null, 2)}\n`;
}

// Editors take a description as plain text and show its marks; the same words as Markdown read as meant.
function withMarkdown(schema: unknown, areNames = false): unknown {
  if (Array.isArray(schema)) return schema.map((item) => withMarkdown(item));
  if (!isFields(schema)) return schema;
  const entries = Object.entries(schema).map(
    ([key, value]) =>
      [key, withMarkdown(value, !areNames && (key === 'properties' || key === '$defs'))] as const,
  );
  const { description, markdownDescription } = schema;
  const needsMarkdown = !areNames && typeof description === 'string' && markdownDescription === undefined;
  return Object.fromEntries(needsMarkdown ? [...entries, ['markdownDescription', description]] : entries);
}
