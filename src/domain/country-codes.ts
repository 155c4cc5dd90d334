import table from 'i18n-iso-countries/codes.json' with { type: 'json' };

const known = new Set(table.map(([alpha2]) => alpha2));

/** True for the two letters of a country in ISO 3166-1. */
export function isCountryCode(text: string): boolean {
  return known.has(text);
}
