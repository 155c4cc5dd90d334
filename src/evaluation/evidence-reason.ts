import type { Criterion, NamedRequirement } from '../domain/pack.ts';
import type { Reason } from '../domain/outcome.ts';
import type { EvidenceFact } from './evidence-facts.ts';
import { makeReason } from './reason.ts';
import type { Resolved } from './resolve.ts';

/**
 * Why a named requirement does not hold, as near as the register tells: proof of the kind asked for that is expired,
 * too old, or of another site; else the requirement's own words.
 */
export function evidenceReason(
  requirement: NamedRequirement,
  criterion: Criterion,
  linked: readonly EvidenceFact[],
  usable: readonly EvidenceFact[],
  answer: Resolved,
  site: string | undefined,
): Reason {
  const asked = typesAsked(requirement);
  const isAsked = (fact: EvidenceFact) => asked.has(fact.type);
  const pointer =
    requirement.at === undefined || requirement.at === '/evidence' ? answer.evidencePointer : requirement.at;
  const at = answer.file === undefined || requirement.computed ? undefined : { file: answer.file, pointer };
  const what = requirement.say;
  const expired = usable.find((fact) => isAsked(fact) && fact.expired);
  if (expired)
    return makeReason('compliance/evidence-expired', { what, id: expired.id }, requirement, site, at);
  const stale = usable.find((fact) => isAsked(fact) && !fact.current && fact.on !== undefined);
  if (stale?.on)
    return makeReason(
      'compliance/evidence-stale',
      { what, id: stale.id, on: stale.on },
      requirement,
      site,
      at,
    );
  const elsewhere = linked.find((fact) => isAsked(fact) && !usable.includes(fact));
  if (elsewhere)
    return makeReason(
      'compliance/evidence-elsewhere',
      { what, id: elsewhere.id, sites: elsewhere.sites.join(', ') },
      requirement,
      site,
      at,
    );
  return makeReason('compliance/requirement-unmet', { what, criterion: criterion.id }, requirement, site, at);
}

const askedTypes = new WeakMap<object, ReadonlySet<string>>();

/** The evidence types a requirement's schema names under `type`. */
export function typesAsked(requirement: NamedRequirement): ReadonlySet<string> {
  if (typeof requirement.schema === 'boolean') return new Set();
  const known = askedTypes.get(requirement.schema);
  if (known) return known;
  const found = new Set<string>();
  collect(requirement.schema, found);
  askedTypes.set(requirement.schema, found);
  return found;
}

function collect(schema: unknown, found: Set<string>): void {
  if (Array.isArray(schema)) {
    for (const item of schema) collect(item, found);
    return;
  }
  if (typeof schema !== 'object' || schema === null) return;
  for (const [key, value] of Object.entries(schema)) {
    if (key === 'type' && typeof value === 'object' && value !== null) {
      const { const: one, enum: many } = value as { const?: unknown; enum?: unknown };
      for (const type of [one, ...(Array.isArray(many) ? many : [])])
        if (typeof type === 'string') found.add(type);
    } else {
      collect(value, found);
    }
  }
}
