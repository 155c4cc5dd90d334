import { digestOf } from '../../domain/canonical.ts';
import type { Measure } from '../../generated/records.ts';

/** What is no answer of ours: the number, and what CBP said to it. */
const NOT_ANSWERED = new Set(['criterion', 'cbp']);

/**
 * A digest of what a measure says as an answer, for all accounts and sites. Empty keys and spaces around texts do not
 * count: a scaffold that nobody filled in is the same as no file.
 */
export function answerDigest(measure: Measure | undefined): string {
  const said = Object.entries(measure ?? {}).filter(([key]) => !NOT_ANSWERED.has(key));
  return digestOf(solid(Object.fromEntries(said)) ?? {});
}

function solid(value: unknown): unknown {
  if (typeof value === 'string') return value.trim() || undefined;
  if (Array.isArray(value)) return value.length > 0 ? value.map(solid) : undefined;
  if (typeof value !== 'object' || value === null) return value ?? undefined;
  const kept = Object.entries(value)
    .filter(([key]) => !key.startsWith('x-'))
    .map(([key, one]) => [key, solid(one)] as const)
    .filter(([, one]) => one !== undefined);
  return kept.length > 0 ? Object.fromEntries(kept) : undefined;
}
