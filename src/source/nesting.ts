// No record comes near; each level costs the parser a stack frame.
const DEEPEST_BRACKETS = 100;
const DEEPEST_COMPACT = 50;

/** Where a text nests more deeply than any record does, told without parsing it; undefined when it does not. */
export function tooDeepAt(text: string): number | undefined {
  return bracketsAt(text) ?? compactAt(text);
}

function bracketsAt(text: string): number | undefined {
  let depth = 0;
  for (let index = 0; index < text.length; index += 1) {
    const code = text.charCodeAt(index);
    if (code === 91 || code === 123) {
      depth += 1;
      if (depth > DEEPEST_BRACKETS) return index;
    } else if (code === 93 || code === 125) {
      depth = Math.max(0, depth - 1);
    }
  }
  return undefined;
}

const COMPACT = new RegExp(`^ *(?:[-?:][ \\t]+){${DEEPEST_COMPACT}}`, 'm');
const KEYS_ON_A_LINE = new RegExp(`^ *(?:- )?(?:[\\w.-]{0,64}: +(?:[-?] )?){${DEEPEST_COMPACT}}`, 'm');

// The parser keeps a token and a node for each; a record of some hundred lines has a thousand of these marks.
const MOST_MARKS = 150_000;
const MARKS = new Set([...',:[]{}"\'\n'].map((mark) => mark.charCodeAt(0)));

/**
 * Where a text has more marks that mean something in YAML than any record does, told without parsing it: a megabyte of
 * commas or quotes would take the parser seconds. Undefined when it has not.
 */
export function tooManyAt(text: string): number | undefined {
  if (text.length <= MOST_MARKS) return undefined;
  let count = 0;
  for (let index = 0; index < text.length; index += 1) {
    if (!MARKS.has(text.charCodeAt(index))) continue;
    count += 1;
    if (count > MOST_MARKS) return index;
  }
  return undefined;
}

/** Many lists, or keys, begun on one line: `- - - -`, `a: a: a:`. */
function compactAt(text: string): number | undefined {
  return (COMPACT.exec(text) ?? KEYS_ON_A_LINE.exec(text))?.index;
}
