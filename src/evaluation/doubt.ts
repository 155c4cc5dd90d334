import type { Doubt } from '../domain/outcome.ts';
import { doubtWords } from '../messages/en/doubts.ts';

type Sentence = keyof typeof doubtWords;

/** The sentence of a doubt, and what it was made of. */
export function doubt<S extends Sentence>(
  sentence: S,
  ...args: Parameters<(typeof doubtWords)[S]>
): Required<Pick<Doubt, 'message' | 'said'>> {
  const make = doubtWords[sentence] as (...given: readonly string[]) => string;
  return { message: make(...args), said: [sentence, ...args] };
}
