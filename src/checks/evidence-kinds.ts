import type { Day } from '../domain/calendar.ts';
import { dayOf } from '../domain/calendar.ts';
import type { Audience, EvidenceType, Pack } from '../domain/pack.ts';
import type { Evidence } from '../generated/records.ts';

export type EvidenceItem = NonNullable<Evidence['items']>[number];

/** The catalogue by id. */
export function typesOf(pack: Pack): ReadonlyMap<string, EvidenceType> {
  return new Map(pack.evidenceTypes.map((type) => [type.id, type]));
}

/** Where the file lies: as the record says, else as is usual for its type, else in the repository. */
export function heldOf(evidence: Evidence, type: EvidenceType | undefined): 'repo' | 'vault' | 'elsewhere' {
  return evidence.held ?? type?.held ?? 'repo';
}

/** Who may read it: as the record says, else as is usual for its type. */
export function audienceOf(evidence: Evidence, type: EvidenceType | undefined): Audience {
  return evidence.audience ?? type?.audience ?? 'internal';
}

/** The day an item proves something for: the end of what it covers, else its own day. */
export function provenOn(item: EvidenceItem): Day | undefined {
  return item.covers?.to ?? item.on;
}

/** The newest item and its number; undefined while none has a day. */
export function newestItem(evidence: Evidence): { item: EvidenceItem; index: number; day: Day } | undefined {
  let newest: { item: EvidenceItem; index: number; day: Day } | undefined;
  for (const [index, item] of (evidence.items ?? []).entries()) {
    const day = provenOn(item);
    if (day !== undefined && (!newest || dayOf(day) >= newest.day)) newest = { item, index, day: dayOf(day) };
  }
  return newest;
}
