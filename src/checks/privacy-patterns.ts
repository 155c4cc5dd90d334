/** Personal data or a secret found in a text; `shown` is what may be printed of it. */
export interface Secret {
  readonly code:
    | 'privacy/ssn'
    | 'privacy/birth-date'
    | 'privacy/passport'
    | 'privacy/licence-number'
    | 'privacy/card-number'
    | 'privacy/private-key';
  readonly shown: string;
}

// Areas 000, 666 and 9xx were never given out; the separator is the same twice.
const SSN = /(?<![\d-])(?!000|666|9)\d{3}([-. ])(?!00)\d{2}\1(?!0000)\d{4}(?![\d-])/;
const BARE_SSN = /^(?!000|666|9)\d{3}(?!00)\d{2}(?!0000)\d{4}$/;
const CARD =
  /(?<![\d-])(?:4\d{3}|5[1-5]\d{2}|2[2-7]\d{2}|6011|65\d{2}|3[47]\d{2})(?:[ -]?\d){11,12}(?![\d-])/g;
const DATE = String.raw`(?:\d{4}-\d{2}-\d{2}|\d{1,2}[/.-]\d{1,2}[/.-]\d{2,4}|\d{1,2}\.? (?:de )?\p{L}{3,10}(?: de)?,? \d{4}|\p{L}{3,9} \d{1,2},? \d{4})`;
const BIRTH = new RegExp(
  String.raw`(?<!\p{L})(?:date[ _-]of[ _-]birth|birth[ _-]?da(?:te|y)|d\.?o\.?b\.?|born(?: on)?|fecha[ _-]de[ _-]nacimiento|nacid[oa](?: el)?|nació(?: el)?)(?!\p{L})[^\p{L}\d]{0,10}${DATE}`,
  'iu',
);
const PASSPORT =
  /(?:passport|pasaporte)[\s:#.-]*(?:no|number|n[uú]m(?:ero)?|nr)?[\s:#.º°-]*([A-Z]{0,2}\d{6,9})(?!\d)/i;
const LICENCE =
  /(?:driver'?s?[ _-]licen[cs]e|\bcdl\b|licencia de (?:conducir|manejo|conductor))[\s:#.-]*(?:no|number|n[uú]m(?:ero)?|nr)?[\s:#.º°-]*(?:[A-Z]{2}\s+)?((?=(?:[A-Z-]*\d){5})[A-Z0-9-]{5,20})/i;
const KEY = /-----BEGIN (?:[A-Z]+ )*PRIVATE KEY-----/;

const WORDS = /birth|born|d\.?o\.?b|nacimiento|nacid|nació|pas[sa]port|pasaporte|licen[cs]|\bcdl\b/i;
const THIRTEEN_DIGITS = /(?:\d[ -]?){13}/;

/** Every kind of secret in a text, one of each kind at most. */
export function secretsIn(text: string): Secret[] {
  const found: Secret[] = [];
  const ssn = SSN.exec(text);
  if (ssn) found.push(masked('privacy/ssn', ssn[0]));
  if (THIRTEEN_DIGITS.test(text)) {
    const card = [...text.matchAll(CARD)].find(([number]) => isCardNumber(number.replaceAll(/\D/g, '')));
    if (card) found.push(masked('privacy/card-number', card[0]));
  }
  if (WORDS.test(text)) found.push(...namedNumbers(text));
  if (KEY.test(text)) found.push({ code: 'privacy/private-key', shown: 'this' });
  return found;
}

/** An importer of record number that is a Social Security number, with or without separators. */
export function bareSsn(value: string): Secret | undefined {
  return BARE_SSN.test(value.trim()) ? masked('privacy/ssn', value.trim()) : undefined;
}

function namedNumbers(text: string): Secret[] {
  const found: Secret[] = [];
  if (BIRTH.test(text)) found.push({ code: 'privacy/birth-date', shown: 'this' });
  const passport = PASSPORT.exec(text)?.[1];
  if (passport) found.push(masked('privacy/passport', passport));
  const licence = LICENCE.exec(text)?.[1];
  if (licence) found.push(masked('privacy/licence-number', licence));
  return found;
}

/** What may be printed: the last two signs, so that the place can be recognised and nothing leaks into a log. */
function masked(code: Secret['code'], value: string): Secret {
  return { code, shown: `${value.slice(0, -2).replaceAll(/[\p{L}\d]/gu, 'X')}${value.slice(-2)}` };
}

/** The check digit of payment cards (Luhn). */
function isCardNumber(digits: string): boolean {
  if (digits.length !== (/^3[47]/.test(digits) ? 15 : 16)) return false;
  let sum = 0;
  for (let index = 0; index < digits.length; index += 1) {
    const digit = Number(digits[digits.length - 1 - index]);
    const doubled = index % 2 === 1 ? digit * 2 : digit;
    sum += doubled > 9 ? doubled - 9 : doubled;
  }
  return sum % 10 === 0;
}
