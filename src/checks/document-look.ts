import { type Problem, problem } from '../diagnostics/diagnostic.ts';
import { contrastOnWhite, LEAST_CONTRAST } from '../domain/contrast.ts';
import { LOGO_LIMIT, pictureFault } from '../domain/picture.ts';
import { type CheckContext, place } from './context.ts';

/** A logo outside the project, of a kind no document shows, or that is not there as it should be. */
export function* logo({ project, picture }: CheckContext): Iterable<Problem> {
  const name = project.settings.data.documents?.logo;
  if (!name) return;
  const at = place(project.settings, 'documents', 'logo');
  const [, ending = ''] = /\.(png|jpe?g|svg)$/i.exec(name) ?? [];
  if (/^([/\\~]|[a-z]+:)|(^|[/\\])\.\.([/\\]|$)|\\/i.test(name))
    yield problem('reference/logo-outside', { name }, at);
  else if (ending === '') yield problem('reference/logo-type', { name }, at);
  else {
    const found = picture(name);
    if (found === undefined) yield problem('reference/logo-missing', { name }, at);
    else if (found === 'link') yield problem('reference/logo-outside', { name }, at);
    else if ('tooLarge' in found)
      yield problem('reference/logo-too-large', { name, bytes: found.tooLarge, limit: LOGO_LIMIT }, at);
    else {
      const fault = pictureFault(ending, found);
      if (fault === 'outside') yield problem('reference/logo-not-whole', { name }, at);
      else if (fault) yield problem('reference/logo-broken', { name, ending, empty: fault === 'empty' }, at);
    }
  }
}

/** An accent color that is hard to read on white. */
export function* paleColor({ project }: CheckContext): Iterable<Problem> {
  const color = project.settings.data.documents?.color;
  if (typeof color !== 'string' || !/^#[0-9a-f]{6}$/i.test(color)) return;
  const contrast = contrastOnWhite(color);
  if (contrast < LEAST_CONTRAST)
    yield problem('schema/pale-color', { color, contrast }, place(project.settings, 'documents', 'color'));
}
