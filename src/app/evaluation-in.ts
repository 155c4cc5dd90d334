import type { Language } from '../domain/language.ts';
import type { Evaluation } from '../domain/outcome.ts';

/** An evaluation with its reasons, doubts and blockers in a language; only what is said changes. */
export async function evaluationIn(language: Language, evaluation: Evaluation): Promise<Evaluation> {
  if (language === 'en') return evaluation;
  const { spanishEvaluation } = await import('../evaluation/spanish.ts');
  return spanishEvaluation(evaluation);
}
