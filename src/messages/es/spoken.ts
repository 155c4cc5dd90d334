import type { Spoken } from '../spoken.ts';
import { criteriaWordsEs } from './criteria.ts';
import { gapsWordsEs, outcomeWordsEs } from './outcomes.ts';

/** In Spanish. */
export const spanish: Spoken = { criteria: criteriaWordsEs, gaps: gapsWordsEs, outcomes: outcomeWordsEs };
