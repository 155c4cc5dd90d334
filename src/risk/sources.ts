import type { Day } from '../domain/calendar.ts';
import type { Evaluation } from '../domain/outcome.ts';
import type { Pack } from '../domain/pack.ts';
import type { Project } from '../domain/project.ts';
import type { RiskRules } from '../domain/risk-rules.ts';
import { riskRules } from './rules.ts';

/** What a risk assessment is made of: the records, the rules, and how the criteria came out. */
export interface RiskSources {
  readonly project: Project;
  readonly pack: Pack;
  readonly evaluation: Evaluation;
  readonly today: Day;
}

/** The sources with the rules that hold. */
export interface RiskBasis extends RiskSources {
  readonly rules: RiskRules;
}

/** Completes the sources. */
export function riskBasis(sources: RiskSources): RiskBasis {
  return { ...sources, rules: riskRules(sources.pack, sources.project.policy) };
}

/** Adds to a list in a map. */
export function gather<K, V>(map: Map<K, V[]>, key: K, value: V): void {
  const known = map.get(key);
  if (known) known.push(value);
  else map.set(key, [value]);
}
