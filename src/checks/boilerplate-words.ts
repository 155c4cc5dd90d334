/** Answers that say yes and nothing else, by language. Compared without accents, signs and capitals. */
const bare: Readonly<Record<string, readonly string[]>> = {
  en: [
    'yes',
    'y',
    'ok',
    'okay',
    'no',
    'none',
    'na',
    'n a',
    'not applicable',
    'met',
    'done',
    'compliant',
    'in place',
    'complies',
    'we comply',
    'we are compliant',
    'we are in compliance',
    'in compliance',
    'fully compliant',
    'we do',
    'we do this',
    'yes we do',
    'yes we comply',
    'yes we are compliant',
    'we meet this requirement',
    'we meet this criterion',
    'we have a policy',
    'we have a procedure',
    'we have procedures',
    'we have a written procedure',
    'see attached',
    'see attachment',
    'see policy',
    'see procedure',
    'see above',
    'same as above',
    'see evidence',
    'as required',
    'we follow all requirements',
    'the company complies',
    'our company complies',
    'all requirements are met',
  ],
  es: [
    'si',
    'ok',
    'no',
    'ninguno',
    'na',
    'n a',
    'no aplica',
    'cumple',
    'cumplimos',
    'si cumplimos',
    'si cumple',
    'cumplido',
    'en cumplimiento',
    'estamos en cumplimiento',
    'cumplimos con todo',
    'cumplimos con este requisito',
    'cumplimos con los requisitos',
    'la empresa cumple',
    'nuestra empresa cumple',
    'hecho',
    'tenemos una politica',
    'tenemos un procedimiento',
    'contamos con un procedimiento',
    'contamos con una politica',
    'ver anexo',
    'ver adjunto',
    'ver politica',
    'ver procedimiento',
    'ver arriba',
    'igual que arriba',
    'lo mismo que arriba',
  ],
};

const sets = new Map(Object.entries(bare).map(([language, words]) => [language, new Set(words)]));

/** True for an answer that does not say how; the language's own words, and the English ones everybody borrows. */
export function isBareYes(text: string, language: string): boolean {
  const words = plainWords(text);
  if (words.length > 40) return false;
  return Boolean(sets.get(language.slice(0, 2))?.has(words)) || Boolean(sets.get('en')?.has(words));
}

/** Lower case, accents and signs gone, single blanks. */
export function plainWords(text: string): string {
  return text
    .normalize('NFKD')
    .replaceAll(/\p{M}/gu, '')
    .toLowerCase()
    .replaceAll(/[^\p{L}\p{N}]+/gu, ' ')
    .trim();
}

interface Rhythm {
  readonly days: number;
  readonly words: RegExp;
}

const rhythm = (days: number, words: string): Rhythm => ({
  days,
  words: new RegExp(String.raw`(?<!\p{L})(?:${words})(?!\p{L})`, 'iu'),
});

/** Words that promise a rhythm, fastest first, in English and Spanish. */
const rhythms: readonly Rhythm[] = [
  rhythm(
    1,
    'daily|every day|each day|every shift|each shift|diari[oa]s?|diariamente|cada d[ií]a|todos los d[ií]as|cada turno',
  ),
  rhythm(7, 'weekly|every week|each week|semanal(?:es|mente)?|cada semana|todas las semanas'),
  rhythm(15, 'every two weeks|fortnightly|quincenal(?:es|mente)?'),
  rhythm(31, 'monthly|every month|each month|mensual(?:es|mente)?|cada mes|todos los meses'),
  rhythm(92, 'quarterly|every quarter|each quarter|trimestral(?:es|mente)?|cada trimestre'),
];

const MAYBE =
  /daily|day|shift|week|fortnight|month|quarter|diari|d[ií]a|turno|seman|quincen|mes|mensual|trimest/i;

/** The fastest rhythm a text promises, in days, with its words; undefined when none. */
export function rhythmClaimed(text: string): { readonly days: number; readonly claim: string } | undefined {
  if (!MAYBE.test(text)) return undefined;
  for (const { days, words } of rhythms) {
    const found = words.exec(text);
    if (found) return { days, claim: found[0] };
  }
  return undefined;
}
