const ALSO: Readonly<Record<string, string>> = {
  usa: 'US',
  'u.s.': 'US',
  'u.s.a.': 'US',
  america: 'US',
  uk: 'GB',
  england: 'GB',
  mex: 'MX',
  can: 'CA',
  chn: 'CN',
  vnm: 'VN',
  ind: 'IN',
  deu: 'DE',
  turkey: 'TR',
  'hong kong': 'HK',
  macau: 'MO',
  burma: 'MM',
};
const LETTERS = [...'ABCDEFGHIJKLMNOPQRSTUVWXYZ'];

/** The two letters of a country that was written as its English name; undefined where no name fits. */
export function meantCountry(text: string): string | undefined {
  const wanted = text.trim().toLowerCase();
  if (Object.hasOwn(ALSO, wanted)) return ALSO[wanted];
  if (wanted.length < 4) return undefined;
  const names = new Intl.DisplayNames(['en'], { type: 'region', fallback: 'none' });
  for (const first of LETTERS)
    for (const second of LETTERS) if (nameOf(names, first + second) === wanted) return first + second;
  return undefined;
}

function nameOf(names: Intl.DisplayNames, code: string): string | undefined {
  return names.of(code)?.toLowerCase();
}
