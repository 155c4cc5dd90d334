import { Chalk } from 'chalk';
import { nearest } from '../domain/nearest.ts';
import { UserError } from '../errors.ts';
import type { Host } from '../host.ts';
import { templateWords as words } from '../messages/en/templates.ts';
import { fieldLines } from '../render/fields/views.ts';
import { fieldsMarkdown, fieldsPretty, templatesPretty } from '../reporters/templates.ts';
import { listTemplates, viewOfDocument } from './list-templates.ts';

export { ejectTemplates } from './eject-templates.ts';

interface Shown {
  readonly dir?: string;
  readonly format: 'pretty' | 'json' | 'md';
  readonly tool: string;
  readonly colorLevel: 0 | 1 | 2 | 3;
}

/** What templates there are, as text or JSON. */
export function templateList(host: Host, options: Shown): string {
  const templates = listTemplates(host, options.dir);
  if (options.format === 'json') return json({ version: 1, tool: options.tool, templates });
  return templatesPretty(templates, new Chalk({ level: options.colorLevel }), host.terminal.columns);
}

/** The fields of a document's view, as text, Markdown or JSON. @throws UserError for a document there is not */
export function templateFields(host: Host, written: string, options: Shown): string {
  const name = written.replace(/^templates\//, '').replace(/(\.md)?\.hbs$/, '');
  const { template, names } = viewOfDocument(host, options.dir, name);
  if (!template) {
    const near = nearest(name, names);
    throw new UserError(words.noViewOf(written), near ? words.meant(near) : words.noViewOfHint(names));
  }
  const lines = fieldLines(template.view);
  if (options.format === 'json') {
    const fields = lines.map(({ path, kind, about }) => ({ path, kind, about }));
    return json({ version: 1, tool: options.tool, document: name, view: template.view, fields });
  }
  if (options.format === 'md') return fieldsMarkdown(name, lines);
  const paint = new Chalk({ level: options.colorLevel });
  return fieldsPretty(words.fieldsOf(name), lines, paint, host.terminal.columns);
}

function json(value: object): string {
  return `${JSON.stringify(value, null, 2)}\n`;
}
