/** What a text gives away; the names are those of the codes. */
export type Leak =
  | 'social-security-number'
  | 'birth-date'
  | 'passport-number'
  | 'driver-license-number'
  | 'payment-card-number'
  | 'private-key';

// One look that almost every text fails at once: four digits, or a key's heading.
const WORTH_A_LOOK = /\d[\d -]{3}|-----BEGIN|\d[./]\d{1,2}[./]\d/;

// Areas 000, 666 and 9xx, group 00 and serial 0000 were never given out (SSA).
const SOCIAL_SECURITY = /(?<![\d-])(?!000|666|9)\d{3}([- ])(?!00)\d{2}\1(?!0000)\d{4}(?![\d-])/;
const DATE = String.raw`(?:\d{4}-\d{1,2}-\d{1,2}|\d{1,2}[./-]\d{1,2}[./-](?:\d{4}|\d{2}))`;
const BIRTH = new RegExp(
  String.raw`(?:\b(?:born(?: on)?|birth ?date|date of birth|birthday|d\.?o\.?b\.?|nacid[oa](?: el)?|nacimiento|fecha de nac\.?)(?![a-z]))[^\n\d]{0,20}${DATE}`,
  'i',
);
const NUMBER_WORD = String.raw`(?:\s*(?:no\.?|num(?:ber|\.)?|n[uú]m(?:ero|\.)?|nr\.?|#|n[.º°]{1,2}|id))?`;
const DOCUMENT_NUMBER = String.raw`[\s:=#]{1,4}(?=[A-Z0-9]*\d{5})[A-Z]{0,3}\d[A-Z0-9]{5,14}\b`;
const PASSPORT = new RegExp(String.raw`\b(?:passport|pasaporte)${NUMBER_WORD}${DOCUMENT_NUMBER}`, 'i');
const LICENSE = new RegExp(
  String.raw`\b(?:driver'?’?s?'?’? ?licen[cs]e|driving licen[cs]e|\bDL|\bCDL|licencia(?: federal)? de (?:conducir|manejo)|licencia de conductor)${NUMBER_WORD}${DOCUMENT_NUMBER}`,
  'i',
);
const CARD = /(?<![\d.-])(?:\d[ -]?){12,18}\d(?![\d.-])/g;
const PRIVATE_KEY = /-----BEGIN (?:[A-Z0-9]+ )*PRIVATE KEY(?: BLOCK)?-----/;

/** Everything a text gives away. */
export function leaksIn(text: string): Leak[] {
  if (!WORTH_A_LOOK.test(text)) return [];
  const leaks: Leak[] = [];
  if (SOCIAL_SECURITY.test(text)) leaks.push('social-security-number');
  if (BIRTH.test(text)) leaks.push('birth-date');
  if (PASSPORT.test(text)) leaks.push('passport-number');
  if (LICENSE.test(text)) leaks.push('driver-license-number');
  if ((text.match(CARD) ?? []).some(isCardNumber)) leaks.push('payment-card-number');
  if (PRIVATE_KEY.test(text)) leaks.push('private-key');
  return leaks;
}

/** An importer number of the form of a social security number, with or without separators, and the suffix CBP adds. */
export function isPersonalImporterNumber(value: string): boolean {
  return (
    /^(?!000|666|9)\d{3}-?(?!00)\d{2}-?(?!0000)\d{4}(?:[A-Z0-9]{2})?$/i.test(value.trim()) &&
    !/^\d{2}-/.test(value.trim())
  );
}

/** Card networks begin with 2 to 6; Luhn's check digit leaves one number in ten. */
function isCardNumber(found: string): boolean {
  const digits = found.replaceAll(/[ -]/g, '');
  if (digits.length < 13 || digits.length > 19 || !/^[2-6]/.test(digits) || /^(\d)\1+$/.test(digits))
    return false;
  let sum = 0;
  for (let index = 0; index < digits.length; index += 1) {
    const digit = Number(digits[digits.length - 1 - index]) * (index % 2 === 0 ? 1 : 2);
    sum += digit > 9 ? digit - 9 : digit;
  }
  return sum % 10 === 0;
}
