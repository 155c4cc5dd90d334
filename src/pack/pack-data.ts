/** What the build keeps of a pack in one JSON file, so that nothing of it is computed at every start. */
export interface BuiltPack {
  /** Over `data`. */
  readonly digest: string;
  readonly data: PackData;
  /** By criterion, the names of its schemas among the precompiled predicates, in the order of `schemasOf`. */
  readonly keys: Readonly<Record<string, readonly string[]>>;
}

/** A pack as its files hold it, before the overlay. */
export interface PackData {
  /** `pack.yaml`. */
  readonly pack: Readonly<Record<string, unknown>>;
  /** The side files by name without `.yaml`: `operations`, `evidence-types` … */
  readonly sides: Readonly<Record<string, Readonly<Record<string, unknown>>>>;
  /** The criteria files by id, in the form they are written in. */
  readonly criteria: Readonly<Record<string, CriterionForm>>;
}

/** A criterion as its file holds it: a JSON Schema with the `ctpat` keyword. */
export interface CriterionForm {
  readonly [keyword: string]: unknown;
}

/** The side files a pack may have, and the list or group each one holds. */
export const sideFiles = {
  operations: 'operations',
  readiness: 'readiness',
  eligibility: 'eligibility',
  'evidence-types': 'evidence_types',
  training: 'training',
  clocks: 'clocks',
  identifiers: 'identifiers',
  'recognised-programmes': 'programmes',
  glossary: 'glossary',
  risk: 'risk',
} as const;

/**
 * Gathers a pack from its parsed files.
 * @param files path below the pack's folder → data
 * @throws RangeError when there is no `pack.yaml` or it is not a group of keys
 */
export function gatherPack(files: ReadonlyMap<string, unknown>): PackData {
  const pack = files.get('pack.yaml');
  if (typeof pack !== 'object' || pack === null) throw new RangeError('no pack.yaml');
  const sides: Record<string, Record<string, unknown>> = {};
  for (const side of Object.keys(sideFiles)) {
    const data = files.get(`${side}.yaml`);
    if (typeof data === 'object' && data !== null) sides[side] = data as Record<string, unknown>;
  }
  const criteria: Record<string, CriterionForm> = {};
  for (const [path, data] of files) {
    if (!path.startsWith('criteria/') || typeof data !== 'object' || data === null) continue;
    const id = (data as { ctpat?: { id?: unknown } }).ctpat?.id;
    if (typeof id === 'string') criteria[id] = data as CriterionForm;
  }
  return { pack: pack as Record<string, unknown>, sides, criteria };
}
