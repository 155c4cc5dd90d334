import Handlebars from 'handlebars';
import { UserError } from '../errors.ts';
import { templateWords as words } from '../messages/en/templates.ts';
import { strictView } from './strict-view.ts';

/** A template and the partials it may use, as text. */
export interface TemplateSet {
  readonly name: string;
  readonly text: string;
  readonly partials: Readonly<Record<string, string>>;
}

/** The longest document seen has 400,000 characters. */
const MOST_TEXT = 16 << 20;
const MOST_TURNS = 1_000_000;

/**
 * Fills a template. The view's texts are safe Markdown already, so nothing is escaped here; a text that looks
 * like a template stays text, for only the template is read as one.
 * @throws UserError for a template that cannot be read, that asks for a field its view does not have, or that
 *   would go on and on
 */
export function fillTemplate(templates: TemplateSet, view: object): string {
  const handlebars = Handlebars.create();
  handlebars.unregisterHelper('lookup');
  handlebars.unregisterHelper('log');
  for (const [name, text] of Object.entries(templates.partials)) handlebars.registerPartial(name, text);
  boundEach(handlebars, templates.name);
  try {
    const compiled = handlebars.compile(templates.text, {
      strict: true,
      noEscape: true,
      preventIndent: true,
    });
    const text = compiled(strictView(view, ''));
    if (text.length > MOST_TEXT) throw tooMany(templates.name);
    return tidy(text);
  } catch (error) {
    if (error instanceof UserError) throw error;
    // The engine's own bound on a text: lists inside lists inside lists.
    if (error instanceof RangeError) throw tooMany(templates.name);
    const reason = error instanceof Error ? error.message : String(error);
    throw new UserError(words.notFilled(templates.name, reason), words.notFilledHint);
  }
}

/** Lists inside lists multiply; a template that does so without end is stopped, by turns and by text. */
function boundEach(handlebars: typeof Handlebars, name: string): void {
  const each = handlebars.helpers.each as Handlebars.HelperDelegate;
  let turns = 0;
  let length = 0;
  handlebars.registerHelper(
    'each',
    function (this: unknown, list: unknown, options: Handlebars.HelperOptions) {
      const bounded: Handlebars.TemplateDelegate = (context, more) => {
        const text = options.fn(context, more);
        turns += 1;
        length += text.length;
        if (turns > MOST_TURNS || length > MOST_TEXT * 4) throw tooMany(name);
        return text;
      };
      return each.call(this, list, { ...options, fn: Object.assign(bounded, options.fn) });
    },
  );
}

function tooMany(name: string): UserError {
  return new UserError(words.tooMany(name), words.tooManyHint);
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
