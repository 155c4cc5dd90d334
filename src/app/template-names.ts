import { nearest } from '../domain/nearest.ts';
import { UserError } from '../errors.ts';
import { templateWords as words } from '../messages/en/templates.ts';
import type { TemplateFile } from './template-files.ts';

/**
 * The template of ours a person means: by its name, with or without folder and ending.
 * @throws UserError for a name there is not
 */
export function templateOfOurs(files: readonly TemplateFile[], written: string): TemplateFile {
  const plain = written.replace(/^templates\//, '').replace(/(\.md)?\.hbs$|\.css$/, '');
  const ours = files.filter((file) => file.ours);
  const found = ours.find((file) => file.name === plain) ?? ours.find((file) => lastPart(file) === plain);
  if (found) return found;
  const names = ours.map((file) => file.name);
  const near = nearest(plain, [...names, ...ours.map(lastPart)]);
  const meant = names.find((name) => name === near || name.endsWith(`/${near}`));
  throw new UserError(words.noTemplate(written), meant ? words.meant(meant) : words.namesOfOurs(names));
}

function lastPart({ name }: TemplateFile): string {
  return name.slice(name.lastIndexOf('/') + 1);
}
