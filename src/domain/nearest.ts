import { closest, distance } from 'fastest-levenshtein';

/**
 * The known word a mistyped one most likely means; undefined when none is near enough to be worth suggesting.
 * @param share how much of the longer word may differ
 */
export function nearest(word: string, known: readonly string[], share = 0.4): string | undefined {
  if (known.length === 0 || word.length > 100) return undefined;
  const best = closest(word, known as string[]);
  const limit = Math.max(1, Math.floor(Math.max(word.length, best.length) * share));
  return distance(word, best) <= limit ? best : undefined;
}
