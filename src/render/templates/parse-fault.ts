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

/** Blocks and partials inside each other; ours have six. */
export const DEEPEST = 100;

/**
 * A template nested so deep that reading it would take minutes; looked at before it is read.
 * @returns undefined for every other
 */
export function faultOfDepth(file: string, text: string): TemplateFault | undefined {
  // How deep each open block is; an `else if` is a block inside the one before it.
  const open: number[] = [];
  for (const mark of text.matchAll(/\{\{~?(?:(#|\^)>?\s*[^\s}~]|(\/)|\s*else\s+[^\s}~])/g)) {
    const depth = open.at(-1) ?? 0;
    if (mark[1]) open.push(depth + 1);
    else if (mark[2]) open.pop();
    else open.splice(-1, 1, depth + 1);
    if (depth < DEEPEST) continue;
    const before = text.slice(0, mark.index).split('\n');
    const place = { file, line: before.length, column: (before.at(-1)?.length ?? 0) + 1 };
    return { ...place, message: words.tooDeep, hint: words.tooMuchHint };
  }
  return undefined;
}
