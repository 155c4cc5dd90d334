const WORDS = 'insert|your|company|name of|date|enter|nombre|empresa|fecha|inserte|su empresa|compañía';

const PLACEHOLDERS: readonly RegExp[] = [
  /\[[A-Z][A-Z0-9 _/'-]{2,40}\](?!\()/,
  new RegExp(String.raw`\[(?:${WORDS})(?!\p{L})[^\]]{0,40}\](?!\()`, 'iu'),
  new RegExp(String.raw`<(?:${WORDS})(?!\p{L})[^>]{0,40}>`, 'iu'),
  /\{\{[^}]{0,60}\}\}/,
  /lorem ipsum/i,
  /(?<![\w-])(?:TBD|TBC|X{3,}|ACME)(?![\w-])|TODO:/,
  /_{4,}/,
  /(?<!\p{L})(?:to be (?:determined|completed|defined)|por definir)(?!\p{L})/iu,
];

/** What is left over from a template in a text; undefined when nothing is. */
export function placeholderIn(text: string): string | undefined {
  for (const pattern of PLACEHOLDERS) {
    const found = pattern.exec(text);
    if (found) return found[0];
  }
  return undefined;
}
