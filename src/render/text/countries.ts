import english from 'i18n-iso-countries/langs/en.json' with { type: 'json' };

const NAMES: Readonly<Record<string, string | readonly string[]>> = english.countries;

/** `Vietnam` for `VN`, `United States` for `US`; what is no country's code stays as it is. */
export function countryName(code: string): string {
  const names = NAMES[code];
  if (names === undefined) return code;
  return typeof names === 'string' ? names : (SHORT[code] ?? names[0] ?? code);
}

// The first name of these is the one of treaties; people, and CBP's own lists, write the other.
const SHORT: Readonly<Record<string, string>> = {
  CI: 'Côte d’Ivoire',
  CN: 'China',
  CZ: 'Czechia',
  GB: 'United Kingdom',
  GM: 'The Gambia',
  IR: 'Iran',
  MK: 'North Macedonia',
  RU: 'Russia',
  TW: 'Taiwan',
  TZ: 'Tanzania',
  US: 'United States',
};

/** Where business is printed on US Letter. */
const LETTER: ReadonlySet<string> = new Set([
  'US',
  'CA',
  'MX',
  'PR',
  'CL',
  'CO',
  'CR',
  'DO',
  'GT',
  'NI',
  'PA',
  'PH',
  'SV',
  'VE',
]);

/** The paper of a country; US Letter where none is recorded, for the reader is CBP. */
export function paperOf(country: string | undefined): 'letter' | 'a4' {
  return country === undefined || LETTER.has(country) ? 'letter' : 'a4';
}
