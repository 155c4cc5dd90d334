import type { Loaded, Project } from '../domain/project.ts';

/** What a reference names. */
export type Target =
  | 'contact'
  | 'legal_entity'
  | 'account'
  | 'site'
  | 'partner'
  | 'partner_place'
  | 'supply_chain'
  | 'evidence'
  | 'answers'
  | 'incident'
  | 'finding'
  | 'threat'
  | 'criterion'
  | 'category'
  | 'entity'
  | 'operation'
  | 'site_operation'
  | 'evidence_type'
  | 'topic'
  | 'eligibility';

type Row = readonly [path: string, target: Target];

const entry = (prefix: string): readonly Row[] => [
  [`${prefix}owner`, 'contact'],
  [`${prefix}evidence/*`, 'evidence'],
  [`${prefix}flag/for`, 'contact'],
];

/**
 * Every field that refers to another record or to the pack. `*` is each entry of a list or map, `@` each key of
 * a map. Frozen history (submissions, assessments, dated risk assessments) refers to what was, and is left alone.
 */
const rows = {
  company: [
    ['contacts/*/deputy', 'contact'],
    ['operations/@', 'operation'],
    ['statement_of_support/signed_by', 'contact'],
    ['statement_of_support/evidence/*', 'evidence'],
    ['best_practices/*/criterion', 'criterion'],
    ['best_practices/*/evidence/*', 'evidence'],
  ],
  accounts: [
    ['entity', 'entity'],
    ['legal_entity', 'legal_entity'],
    ['sites/*', 'site'],
    ['out_of_scope/*/site', 'site'],
    ['eligibility/@', 'eligibility'],
    ['eligibility/*/evidence/*', 'evidence'],
    ['requests/*/criteria/*', 'criterion'],
    ['requests/*/evidence/*', 'evidence'],
  ],
  sites: [
    ['operator', 'partner'],
    ['operations/@', 'site_operation'],
    ['manager', 'contact'],
  ],
  partners: [
    ['through', 'partner'],
    ['approved/by', 'contact'],
    ['certifications/*/evidence/*', 'evidence'],
    ['screening/*/resolved/by', 'contact'],
    ['assessments/*/by', 'contact'],
    ['assessments/*/answers', 'answers'],
    ['assessments/*/vulnerability/@', 'category'],
    ['assessments/*/vulnerability/*/unmet/*', 'criterion'],
    ['assessments/*/evidence/*', 'evidence'],
    ['contract/evidence/*', 'evidence'],
  ],
  answers: [
    ['partner', 'partner_place'],
    ['answers/@', 'criterion'],
  ],
  supplyChains: [
    ['legs/*/partner', 'partner_place'],
    ['legs/*/site', 'site'],
    ['legs/*/subcontracted_to', 'partner'],
  ],
  riskAssessment: [
    ['team/*', 'contact'],
    ['approved_by', 'contact'],
    ['threats/*/by', 'contact'],
  ],
  measures: [
    ['criterion', 'criterion'],
    ...entry(''),
    ['routines/*/evidence', 'evidence'],
    ['routines/*/owner', 'contact'],
    ['accounts/@', 'account'],
    ...entry('accounts/*/'),
    ['sites/@', 'site'],
    ...entry('sites/*/'),
    ['cbp/*/account', 'account'],
  ],
  evidence: [
    ['type', 'evidence_type'],
    ['owner', 'contact'],
    ['approved_by', 'contact'],
    ['sites/*', 'site'],
    ['items/*/checked/by', 'contact'],
  ],
  actions: [
    ['mends/*/criterion', 'criterion'],
    ['mends/*/partner', 'partner_place'],
    ['mends/*/site', 'site'],
    ['mends/*/finding', 'finding'],
    ['mends/*/incident', 'incident'],
    ['mends/*/supply_chain', 'supply_chain'],
    ['mends/*/threat', 'threat'],
    ['owner', 'contact'],
    ['verified/by', 'contact'],
    ['evidence/*', 'evidence'],
  ],
  training: [
    ['topics/*', 'topic'],
    ['sites/*', 'site'],
    ['evidence/*', 'evidence'],
  ],
  incidents: [
    ['site', 'site'],
    ['criteria/*', 'criterion'],
    ['notifications/*/partner', 'partner'],
    ['investigation/lead', 'contact'],
    ['investigation/evidence/*', 'evidence'],
  ],
  validations: [
    ['account', 'account'],
    ['visits/*/site', 'site'],
    ['visits/*/partner', 'partner_place'],
    ['visits/*/participants/*', 'contact'],
    ['requested/*/evidence', 'evidence'],
    ['report/evidence/*', 'evidence'],
    ['findings/*/criterion', 'criterion'],
    ['findings/*/site', 'site'],
    ['findings/*/partner', 'partner_place'],
    ['findings/*/responses/*/evidence/*', 'evidence'],
  ],
} as const satisfies Partial<Record<keyof Project, readonly Row[]>>;

export type ReferringKind = keyof typeof rows;

/** One reference as it stands in a record. */
export interface Reference {
  readonly kind: ReferringKind;
  readonly record: Loaded<unknown>;
  readonly path: readonly (string | number)[];
  /** The name is a key of a map rather than a value. */
  readonly isKey: boolean;
  readonly target: Target;
  readonly name: string;
}

interface Step {
  readonly keys: readonly string[];
  readonly target: Target;
}

const steps = Object.entries(rows).map(([kind, list]) => ({
  kind: kind as ReferringKind,
  steps: (list as readonly Row[]).map(([path, target]): Step => ({ keys: path.split('/'), target })),
}));

/** Every reference of the folder, kind by kind. */
export function forEachReference(project: Project, visit: (reference: Reference) => void): void {
  for (const { kind, steps: list } of steps) {
    for (const record of recordsOf(project, kind)) {
      for (const step of list) follow(record.data, step, 0, [], { kind, record, visit });
    }
  }
}

/** The records of a kind, one or many. */
export function recordsOf(project: Project, kind: ReferringKind): Iterable<Loaded<unknown>> {
  const held = project[kind];
  if (held === undefined) return [];
  return held instanceof Map ? held.values() : [held as Loaded<unknown>];
}

interface Trail {
  readonly kind: ReferringKind;
  readonly record: Loaded<unknown>;
  readonly visit: (reference: Reference) => void;
}

function follow(value: unknown, step: Step, index: number, path: (string | number)[], trail: Trail): void {
  if (value === undefined || value === null) return;
  const key = step.keys[index];
  if (key === undefined) {
    if (typeof value === 'string') report(value, step, path, false, trail);
  } else if (typeof value !== 'object') {
    return;
  } else if (key === '@') {
    for (const name of Object.keys(value)) {
      if (!name.startsWith('x-')) report(name, step, [...path, name], true, trail);
    }
  } else if (key === '*') {
    followEach(value, step, index, path, trail);
  } else {
    path.push(key);
    follow((value as Record<string, unknown>)[key], step, index + 1, path, trail);
    path.pop();
  }
}

function followEach(value: object, step: Step, index: number, path: (string | number)[], trail: Trail): void {
  const keys: Iterable<string | number> = Array.isArray(value) ? value.keys() : Object.keys(value);
  for (const key of keys) {
    if (typeof key === 'string' && key.startsWith('x-')) continue;
    path.push(key);
    follow((value as Record<string | number, unknown>)[key], step, index + 1, path, trail);
    path.pop();
  }
}

function report(name: string, step: Step, path: readonly (string | number)[], isKey: boolean, trail: Trail): void {
  trail.visit({ kind: trail.kind, record: trail.record, path: [...path], isKey, target: step.target, name });
}
