import { plainLine } from './wrap.ts';

/** What people wrote stays in its cell and starts nothing: no column, tag, link, mention or emphasis. */
export function cell(text: string): string {
  return plainLine(text)
    .replace(/[\\`*_[\]<>|#~]/g, (mark) => `\\${mark}`)
    .replace(/@(?=\w)/g, '@\u2060');
}
