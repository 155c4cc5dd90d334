import { inline, type Markdown } from '../text/safe.ts';
import type { ViewInput } from './frame.ts';
import { spoken } from './spoken.ts';

/** A sentence of the tool as it is printed: a capital and a full stop, and quotes for what it sets in backticks. */
export function sentence({ project }: ViewInput, text: string | undefined): Markdown {
  const words = spoken(project, text ?? '')
    .trim()
    .replace(/`([^`]+)`/g, '“$1”')
    .replace(/([.!?])\.+$/, '$1');
  if (words === '') return '';
  const begun = words.charAt(0).toUpperCase() + words.slice(1);
  return inline(/[.!?…]$/.test(begun) ? begun : `${begun}.`);
}
