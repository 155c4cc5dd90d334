import { NotPlain, plainScalar, requirePlainStart } from './plain-scalar.ts';

/** What YAML 1.1 tools misread when it stands bare: booleans in words, numbers in sixties, zeros in front. */
const MISREAD =
  /^(?:[yYnN]|yes|Yes|YES|no|No|NO|on|On|ON|off|Off|OFF|=|<<|[-+]?\d[\d_]*(?::[0-5]?\d)+(?:\.\d*)?|[-+]?0b[01_]+|[-+]?[\d_]+|[-+]?[\d_.]+[eE]?[-+]?\d*)$/;
const ESCAPED = /[\u007f-\u009f\u2028\u2029\ufeff\ufffe\uffff]/g;
const UNPRINTABLE =
  // biome-ignore lint/suspicious/noControlCharactersInRegex: it is controls that are looked for
  /[\u0000-\u001f\u007f-\u009f\u2028\u2029\ufeff\ufffe\uffff\ud800-\udfff]/u;

/** How a text is quoted where it need not be. */
export type Quoting = 'plain' | 'single' | 'double';

/** A scalar on one line as YAML: text bare where no reader takes it for something else, in quotes otherwise. */
export function scalarText(
  value: string | number | boolean | null,
  inFlow: boolean,
  quoting: Quoting = 'plain',
): string {
  if (typeof value !== 'string') return String(value);
  if (quoting === 'single' && !UNPRINTABLE.test(value)) return singleQuoted(value);
  if (quoting === 'plain' && isPlain(value, inFlow)) return value;
  const isCleaner = quoting === 'plain' && /["\\]/.test(value) && !value.includes("'");
  return isCleaner && !UNPRINTABLE.test(value) ? singleQuoted(value) : doubleQuoted(value);
}

/** A key as YAML: bare only where every reader keeps it as text, in brackets too. */
export function keyText(key: string, quoting: Quoting = 'plain'): string {
  return scalarText(key, true, quoting);
}

/** The text in double quotes; valid JSON as well. */
export function doubleQuoted(text: string): string {
  return JSON.stringify(text).replace(
    ESCAPED,
    (mark) => `\\u${mark.charCodeAt(0).toString(16).padStart(4, '0')}`,
  );
}

function singleQuoted(text: string): string {
  return `'${text.replaceAll("'", "''")}'`;
}

function isPlain(text: string, inFlow: boolean): boolean {
  if (text === '' || text.trim() !== text || UNPRINTABLE.test(text) || MISREAD.test(text)) return false;
  if (/:(?:\s|$)|\s#/.test(text) || (inFlow && /[,[\]{}]|:/.test(text))) return false;
  return staysText(text);
}

function staysText(text: string): boolean {
  try {
    requirePlainStart(text);
    return !/^[-?:]/.test(text) && plainScalar(text) === text;
  } catch (error) {
    if (error instanceof NotPlain) return false;
    throw error;
  }
}
