const CLASSES: Readonly<Record<string, RegExp>> = {
  '9': /\d/,
  A: /[A-ZÑ&]/,
  X: /[A-Z0-9]/,
};
const OPTIONAL: Readonly<Record<string, string>> = { '0': '9', a: 'A', x: 'X' };

/**
 * True when a whole text has the form of a mask: 9 a digit, A a capital letter, X either; 0, a and x the same where
 * they may be missing; anything else stands for itself. One step for each character, whatever the mask.
 */
export function fitsMask(text: string, mask: string): boolean {
  let at = 0;
  for (const sign of mask) {
    const optional = OPTIONAL[sign];
    const wanted = CLASSES[optional ?? sign];
    const found = text[at];
    const isHere = found !== undefined && (wanted ? wanted.test(found) : found === sign);
    if (isHere) at += 1;
    else if (optional === undefined) return false;
  }
  return at === text.length;
}
