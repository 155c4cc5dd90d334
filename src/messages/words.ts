/**
 * The words of an area in any language, by the English ones: the same keys, for each sentence a text or a function of
 * the same arguments. What a language lacks the compiler finds.
 */
export type WordsLike<T> = {
  readonly [K in keyof T]: T[K] extends (...args: infer A) => string
    ? (...args: A) => string
    : T[K] extends string
      ? string
      : WordsLike<T[K]>;
};
