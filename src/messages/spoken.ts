import type { Language } from '../domain/language.ts';
import { criteriaWords } from './en/criteria.ts';
import { gapsWords, outcomeWords } from './en/outcomes.ts';
import type { WordsLike } from './words.ts';

/** The words of what can be read in more than English. */
export interface Spoken {
  readonly criteria: WordsLike<typeof criteriaWords>;
  readonly gaps: WordsLike<typeof gapsWords>;
  readonly outcomes: typeof outcomeWords;
}

/** In English, which is always at hand. */
export const english: Spoken = { criteria: criteriaWords, gaps: gapsWords, outcomes: outcomeWords };

/** The words in a language; those of another one than English are loaded when it is asked for. */
export async function spokenIn(language: Language): Promise<Spoken> {
  return language === 'es' ? (await import('./es/spoken.ts')).spanish : english;
}
