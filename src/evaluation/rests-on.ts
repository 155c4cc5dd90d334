import { digestOf } from '../domain/canonical.ts';
import type { Criterion, JsonSchema } from '../domain/pack.ts';
import type { Evidence } from '../generated/records.ts';
import type { Context } from './context.ts';
import { isProcedureLike } from './evidence-facts.ts';
import { decidingOperations } from './operations.ts';
import type { Resolved } from './resolve.ts';

/** What an answer rests on, as digests: what `affirm` writes and the evaluation compares. */
export interface RestsOn {
  readonly answer: string;
  readonly obligation: string;
  readonly operations: string;
  readonly sites: string;
  readonly evidence: Readonly<Record<string, string>>;
}

/**
 * The digests of what an answer rests on now.
 * @param site undefined for a criterion that is judged for the company as a whole
 */
export function restsOn(
  context: Context,
  criterion: Criterion,
  resolved: Resolved,
  site: string | undefined,
): RestsOn {
  return {
    answer: digestOf(answerCore(resolved)),
    obligation: obligationDigest(criterion, context.account.data.entity),
    operations: digestOf(operationsCore(context, criterion, site)),
    // A new site starts unassessed by itself; the answers of the others do not rest on it.
    sites: digestOf(site === undefined ? [...context.sites].sort() : [site]),
    evidence: evidenceDigests(context, resolved),
  };
}

function answerCore(resolved: Resolved): object {
  const elements = [...resolved.elements].map(([key, { status, how }]) => [
    key,
    how === undefined ? status : [status, how],
  ]);
  return {
    status: resolved.status,
    statement: resolved.statement,
    because: resolved.because,
    elements: Object.fromEntries(elements),
    evidence: [...resolved.evidence].sort(),
  };
}

const obligations = new WeakMap<Criterion, Map<string, string>>();

function obligationDigest(criterion: Criterion, entity: string): string {
  const known = obligations.get(criterion) ?? new Map<string, string>();
  obligations.set(criterion, known);
  const digest = known.get(entity) ?? digestOf(obligation(criterion, entity));
  known.set(entity, digest);
  return digest;
}

/** What the criterion demands of this entity type: levels, requirements, conditions; never wording, guidance or source. */
function obligation(criterion: Criterion, entity: string): object {
  const elements = criterion.elements.map(({ key, level, applies_if, computed }) => [
    key,
    { level, applies_if: demands(applies_if), computed: demands(computed) },
  ]);
  const requirements = criterion.requirements.map(({ key, level, within, applies_if, computed, schema }) => [
    key,
    { level, within, computed, applies_if: demands(applies_if), schema: demands(schema) },
  ]);
  return {
    level: criterion.levels[entity] ?? 'unknown',
    scope: criterion.scope,
    cadence: criterion.cadence,
    applies_if: demands(criterion.applies_if),
    elements: Object.fromEntries(elements),
    requirements: Object.fromEntries(requirements),
  };
}

const WORDS = new Set(['title', 'description', '$comment', 'examples']);

/** A schema without its words. */
function demands(schema: JsonSchema | object | null | undefined, areNames = false): unknown {
  if (Array.isArray(schema)) return schema.map((item) => demands(item));
  if (typeof schema !== 'object' || schema === null) return schema ?? undefined;
  const kept = Object.entries(schema).filter(([key]) => areNames || !WORDS.has(key));
  return Object.fromEntries(
    kept.map(([key, value]) => [key, demands(value, !areNames && key === 'properties')]),
  );
}

/** The facts that decide whether the criterion and its requirements apply: each different set of them once. */
function operationsCore(context: Context, criterion: Criterion, site: string | undefined): unknown {
  const conditions = [criterion, ...criterion.elements, ...criterion.requirements].map(
    (holder) => holder.applies_if,
  );
  const keys = decidingOperations(conditions, context.pack.operations);
  const sets = context.places(site).map((place) => {
    const { values } = context.operations(place);
    return JSON.stringify(keys.map((key) => [key, values[key] ?? null]));
  });
  return [...new Set(sets)].sort();
}

function evidenceDigests(context: Context, resolved: Resolved): Record<string, string> {
  const digests: Record<string, string> = {};
  for (const id of [...resolved.evidence].sort()) {
    const record = context.project.evidence.get(id);
    const fact = context.evidence(id, undefined);
    if (record && fact && isProcedureLike(fact.form)) digests[id] = versionDigest(record.data);
  }
  return digests;
}

/** A new file or a new version of a document; when it was looked at or is reviewed next is not one. */
function versionDigest({ version, url, place, items = [] }: Evidence): string {
  const files = items.map((item) => ({ on: item.on, sha256: item.sha256, files: item.files }));
  return digestOf({ version: version ?? undefined, url, place, files });
}
