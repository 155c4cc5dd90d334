import type { At } from '../diagnostics/diagnostic.ts';
import type { Duration } from '../domain/calendar.ts';
import type { Reason } from '../domain/outcome.ts';
import type { JudgedLevel, NamedRequirement } from '../domain/pack.ts';
import type { EvidenceFact } from './evidence-facts.ts';
import { makeReason } from './reason.ts';
import { type Asked, proves } from './requirements.ts';

/** A requirement for proof that does not hold, and what the register has. */
export interface Lacking {
  readonly about: { readonly key: string; readonly level: JudgedLevel };
  /** The requirement's own words. */
  readonly what: string;
  /** The types of proof asked for, which may be registered without being named; absent: the whole register was asked. */
  readonly types?: ReadonlySet<string>;
  /** How old it may be; absent: by the policy. */
  readonly limit: Duration | undefined;
  /** Proof that the answer names. */
  readonly linked: readonly EvidenceFact[];
  /** Of it what may count at this place. */
  readonly usable: readonly EvidenceFact[];
  readonly at: At | undefined;
}

/**
 * Why proof is lacking, as near as the register tells: what is named is expired, overdue for review, too old, or of
 * another site; or it is registered and nobody named it; else the requirement's own words.
 */
export function evidenceReason(asked: Asked, lacking: Lacking): Reason {
  const { about, what, types, usable, at } = lacking;
  const make = makerOf(asked, about);
  const isAsked = (fact: EvidenceFact) => types === undefined || types.has(fact.type);
  const old = usable.find((fact) => isAsked(fact) && !fact.current);
  if (old) return staleReason(asked, make, what, old);
  const elsewhere = lacking.linked.find((fact) => isAsked(fact) && !usable.includes(fact));
  if (elsewhere) {
    const sites = elsewhere.sites
      .map((site) => asked.context.project.sites.get(site)?.data.name ?? site)
      .join(', ');
    return make('compliance/evidence-elsewhere', { what, id: elsewhere.id, sites }, at);
  }
  const unlinked = unlinkedProof(asked, lacking);
  if (unlinked) return make('compliance/evidence-unlinked', { what, id: unlinked }, at);
  return make('compliance/requirement-unmet', { what, criterion: asked.criterion.id }, at);
}

type Make = <C extends Parameters<typeof makeReason>[0]>(
  code: C,
  args: Parameters<typeof makeReason<C>>[1],
  at: At | undefined,
) => Reason;

function makerOf({ site }: Asked, about: Lacking['about']): Make {
  return (code, args, at) => makeReason(code, args, about, site, at);
}

function staleReason({ context }: Asked, make: Make, what: string, fact: EvidenceFact): Reason {
  const file = context.project.evidence.get(fact.id)?.file;
  const at = (pointer: string): At | undefined => (file === undefined ? undefined : { file, pointer });
  const { id } = fact;
  if (fact.on === undefined) return make('compliance/evidence-empty', { what, id }, at('/items'));
  if (fact.expires_on !== undefined && fact.expired) {
    return make(
      'compliance/evidence-expired',
      { what, id, on: fact.expires_on },
      at(`/items/${fact.index}/expires_on`),
    );
  }
  if (fact.review_due !== undefined) {
    return make(
      'compliance/evidence-stale',
      { what, id, on: fact.review_due, why: 'review' },
      at('/next_review_on'),
    );
  }
  const args = { what, id, on: fact.on, why: 'age', within: fact.limit } as const;
  return make('compliance/evidence-stale', args, at(`/items/${fact.index}`));
}

/** A current proof of an asked type that is registered for this place, but not named by the answer. */
function unlinkedProof(asked: Asked, { types = new Set(), limit }: Lacking): string | undefined {
  const { context, answer } = asked;
  for (const record of [...types].flatMap((type) => context.ofType(type))) {
    const fact = context.evidence(record.id, limit);
    if (fact?.current && proves(asked, fact) && !answer.evidence.includes(fact.id)) return fact.id;
  }
  return undefined;
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
      for (const type of [one, ...(Array.isArray(many) ? many : [])]) {
        if (typeof type === 'string') found.add(type);
      }
    } else {
      collect(value, found);
    }
  }
}
