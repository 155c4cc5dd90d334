import { nearest } from '../../domain/nearest.ts';
import { UserError } from '../../errors.ts';
import { templateWords as words } from '../../messages/en/templates.ts';
import { documentNames } from '../documents.ts';
import { shapeOf, type ViewName, viewNames } from '../fields/views.ts';
import { checkTemplate, type TemplateSource } from './check-template.ts';
import { faultLines, type TemplateFault } from './fault.ts';
import { type FrontMatter, lineOf, readFrontMatter } from './front-matter.ts';

/** A template as it is used: ours, or the project's of the same name. */
export interface UsedTemplate extends TemplateSource {
  readonly own: boolean;
}

/** A template ready to be filled. */
export interface DocumentTemplate extends UsedTemplate {
  readonly name: string;
  readonly view: ViewName;
  /** The title the project gives it. */
  readonly title?: string;
}

/**
 * Reads the template of a document: one of ours, or one of the project's own, which says its title and view itself.
 * @throws UserError naming file, line and column
 */
export function documentTemplate(name: string, used: UsedTemplate): DocumentTemplate {
  const { front, body, faults } = used.own
    ? readFrontMatter(used.file, used.text)
    : { front: {}, body: used.text, faults: [] };
  refuse(faults);
  const builtIn = (documentNames as readonly string[]).includes(name);
  const view = front.view ?? (builtIn ? name : undefined);
  const at = { file: used.file, line: 1, column: 1 };
  if (builtIn && view !== name)
    refuse([
      { ...at, line: lineOf(used.text, 'view'), message: words.viewFixed(name), hint: words.viewFixedHint },
    ]);
  if (!builtIn) refuse(needs(name, front, used.text, at));
  return {
    ...used,
    text: body,
    name,
    view: view as ViewName,
    ...(front.title === undefined ? {} : { title: front.title }),
  };
}

function needs(
  name: string,
  { title, view }: FrontMatter,
  text: string,
  at: Pick<TemplateFault, 'file' | 'line' | 'column'>,
): TemplateFault[] {
  if (!/^[a-z0-9]+(-[a-z0-9]+)*$/.test(name) || name.length > 80)
    return [{ ...at, message: words.badName(name), hint: words.badNameHint }];
  if (title === undefined || view === undefined) {
    const missing = [...(title === undefined ? ['title'] : []), ...(view === undefined ? ['view'] : [])];
    const near = missing.length === 2 ? nearest(name, viewNames) : undefined;
    const hint = near ? words.meantOverride(near) : words.frontMatterExample;
    return [{ ...at, message: words.frontMatterMissing(missing), hint }];
  }
  if (isView(view)) return [];
  const near = nearest(view, viewNames);
  return [
    {
      ...at,
      line: lineOf(text, 'view'),
      message: words.noView(view),
      hint: near ? words.meant(near) : words.views(viewNames),
    },
  ];
}

function isView(name: string): name is ViewName {
  return (viewNames as readonly string[]).includes(name);
}

/**
 * Holds a document's template against its view, with the partials it calls.
 * @returns names of the partials it uses
 * @throws UserError with every fault and its place
 */
export function requireFitting(
  template: DocumentTemplate,
  partials: ReadonlyMap<string, UsedTemplate>,
): ReadonlySet<string> {
  const checked = checkTemplate(template, partials, shapeOf(template.view), template.name);
  refuse(checked.faults);
  return checked.partials;
}

function refuse(faults: readonly TemplateFault[]): void {
  const [first, second] = faults;
  if (!first) return;
  if (!second)
    throw new UserError(
      words.fault(`${first.file}:${first.line}:${first.column}`, first.message),
      first.hint,
    );
  throw new UserError(faultLines(faults).join('\n'));
}
