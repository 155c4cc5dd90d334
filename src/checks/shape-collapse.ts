import { parts, valueAt } from './shape-place.ts';
import type { SchemaError } from './shape-types.ts';

const aboutFields = new Set([
  'additionalProperties',
  'required',
  'propertyNames',
  'dependentRequired',
  'minProperties',
]);
/** Of several errors at one place the one that says most: which words are allowed says more than "not text". */
const telling = ['enum', 'const', 'minLength', 'minItems', 'pattern', 'format', 'type', 'maxLength'];

/** One error a place and cause: what the alternatives a value did not choose say is noise. */
export function collapse(errors: readonly SchemaError[], data: unknown): SchemaError[] {
  const divided = new Set(errors.filter(isChoice).map((error) => error.instancePath));
  const best = new Map<string, SchemaError>();
  for (const error of errors) {
    if (isChoice(error) || error.propertyName !== undefined) continue;
    if (divided.has(error.instancePath) && isOfOtherBranch(error, valueAt(data, parts(error.instancePath))))
      continue;
    const key = causeOf(error);
    const known = best.get(key);
    if (!known || rank(error) < rank(known)) best.set(key, error);
  }
  return [...best.values()];
}

function isChoice(error: SchemaError): boolean {
  return error.keyword === 'anyOf' || error.keyword === 'oneOf' || error.keyword === 'if';
}

// Every choice of the format is between one scalar form and one with fields; a value with fields meant the latter.
function isOfOtherBranch(error: SchemaError, value: unknown): boolean {
  const hasFields = typeof value === 'object' && value !== null && !Array.isArray(value);
  const wantsFields =
    aboutFields.has(error.keyword) ||
    (error.keyword === 'type' && [error.params.type].flat().includes('object'));
  return hasFields !== wantsFields;
}

/** Faults of the fields are told apart by the field, all others at a place are one. */
function causeOf(error: SchemaError): string {
  const { additionalProperty, missingProperty, propertyName } = error.params;
  const field = additionalProperty ?? missingProperty ?? propertyName;
  return field === undefined ? error.instancePath : `${error.instancePath} ${error.keyword} ${String(field)}`;
}

function rank(error: SchemaError): number {
  const place = telling.indexOf(error.keyword);
  return place < 0 ? telling.length : place;
}
