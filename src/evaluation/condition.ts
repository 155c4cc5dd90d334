import type { Criterion } from '../domain/pack.ts';
import type { Context } from './context.ts';
import { applicability, becauseOf } from './operations.ts';

/** Whether a criterion applies at a place, and the words where it does not. */
export interface Condition {
  readonly applies: boolean;
  /** Operations that are undecided and would change it. */
  readonly undecided: readonly string[];
  /** What CBP reads where it does not apply. */
  readonly because: string;
}

/** A company-wide condition is false only when it is false at every site in scope. */
export function conditionAt(context: Context, criterion: Criterion, site: string | undefined): Condition {
  const { operations } = context.pack;
  const all = context.places(site).map((place) => {
    const facts = context.operations(place);
    return { facts, found: applicability(criterion.applies_if, facts, operations, context.predicates) };
  });
  const undecided = [...new Set(all.flatMap(({ found }) => found.undecided))];
  if (all.some(({ found }) => found.applies)) return { applies: true, undecided, because: '' };
  const words = new Set(all.map(({ facts, found }) => becauseOf(found.deciding, facts, operations)));
  return { applies: false, undecided: [], because: [...words].filter((text) => text !== '').join(' ') };
}

/** Undecided operations that would change the criterion, or a single point of it. */
export function undecidedAt(context: Context, criterion: Criterion, site: string | undefined): string[] {
  const { operations } = context.pack;
  const conditions = [criterion, ...criterion.elements, ...criterion.requirements].map(
    (holder) => holder.applies_if,
  );
  const found = context
    .places(site)
    .flatMap((place) =>
      conditions.flatMap(
        (condition) =>
          applicability(condition, context.operations(place), operations, context.predicates).undecided,
      ),
    );
  return [...new Set(found)];
}
