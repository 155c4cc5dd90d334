import { templateWords as words } from '../../messages/en/templates.ts';
import type { TemplateFault } from './fault.ts';

/** What Handlebars says about a text it cannot read, with as much of a place as it gives. */
export function faultOfParse(file: string, error: unknown): TemplateFault {
  const { message, lineNumber, column } = error as Error & { lineNumber?: number; column?: number };
  const place = { file, line: lineNumber ?? lineIn(message), column: (column ?? 0) + 1 };
  return { ...place, message: words.unread(shortReason(message)), hint: words.unreadHint };
}

function lineIn(message: string): number {
  return Number(/on line (\d+)/.exec(message)?.[1] ?? 1);
}

/** The reader's own words are names of tokens; the piece of text it shows says more. */
function shortReason(message: string): string {
  const [first = '', shown = ''] = message.split('\n');
  return shown === '' ? first.replace(/ - \d+:\d+$/, '') : `… ${shown.replace(/^\.\.\./, '').trim()}`;
}
