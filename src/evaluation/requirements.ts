import type { Reason, RequirementResult } from '../domain/outcome.ts';
import type { Criterion } from '../domain/pack.ts';
import type { Context } from './context.ts';
import type { EvidenceFact } from './evidence-facts.ts';
import { judgeElement } from './judge-element.ts';
import { judgeNamed } from './judge-named.ts';
import { applicability } from './operations.ts';
import type { Resolved } from './resolve.ts';

/** Who is asked what: a criterion's answer at one place. */
export interface Asked {
  readonly context: Context;
  readonly criterion: Criterion;
  readonly answer: Resolved;
  /** Undefined: the company as a whole. */
  readonly site: string | undefined;
}

/** A requirement judged, with its reasons when it does not hold or an answer differs. */
export interface Judged {
  readonly result: RequirementResult;
  readonly reasons: readonly Reason[];
}

/** Every requirement of a criterion for one answer: each evaluated alone. */
export function judgeRequirements(asked: Asked): Judged[] {
  return [
    ...asked.criterion.elements.map((element) => judgeElement(asked, element)),
    ...asked.criterion.requirements.map((requirement) => judgeNamed(asked, requirement)),
  ];
}

/** True where a condition on a requirement could hold: at this site, or, for the company, at any site in scope. */
export function holdsHere({ context, site }: Asked, condition: Criterion['applies_if']): boolean {
  if (condition === undefined || condition === null) return true;
  return context
    .places(site)
    .some(
      (place) =>
        applicability(condition, context.operations(place), context.pack.operations, context.predicates)
          .applies,
    );
}

/** Evidence that names sites proves only those; for the company as a whole one site in scope is enough. */
export function proves({ context, site }: Asked, fact: EvidenceFact): boolean {
  if (fact.sites.length === 0) return true;
  if (site !== undefined) return fact.sites.includes(site);
  return context.sites.length === 0 || fact.sites.some((one) => context.sites.includes(one));
}
