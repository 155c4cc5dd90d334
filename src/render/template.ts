import Handlebars from 'handlebars';
import { UserError } from '../errors.ts';
import { strictView } from './strict-view.ts';

/** A template and the partials it may use, as text. */
export interface TemplateSet {
  readonly name: string;
  readonly text: string;
  readonly partials: Readonly<Record<string, string>>;
}

/**
 * Fills a template. The view's texts are safe Markdown already, so nothing is escaped here; a text that looks
 * like a template stays text, for only the template is read as one.
 * @throws UserError for a template that cannot be read or that asks for a field its view does not have
 */
export function fillTemplate(templates: TemplateSet, view: object): string {
  const handlebars = Handlebars.create();
  for (const [name, text] of Object.entries(templates.partials)) handlebars.registerPartial(name, text);
  try {
    const compiled = handlebars.compile(templates.text, {
      strict: true,
      noEscape: true,
      preventIndent: true,
    });
    return tidy(compiled(strictView(view, '')));
  } catch (error) {
    const reason = error instanceof Error ? error.message : String(error);
    throw new UserError(
      `the template ${templates.name} cannot be filled: ${reason}`,
      'Compare it with the one that came with ctpat.',
    );
  }
}

/** No trailing blanks, never two blank lines in a row outside code, one line end at the end. */
function tidy(markdown: string): string {
  const lines: string[] = [];
  let fence = '';
  for (const line of markdown.split('\n')) {
    const mark = /^[\s>]*(`{3,})/.exec(line)?.[1] ?? '';
    if (fence === '') fence = mark;
    else if (mark === fence) fence = '';
    const text = fence ? line : line.trimEnd();
    if (text === '' && fence === '' && (lines.at(-1) ?? '') === '') continue;
    lines.push(text);
  }
  return `${lines.join('\n').trimEnd()}\n`;
}
