import type { Operation, Pack } from '../domain/pack.ts';
import { isFields, OWN_KEYS, type Schema, withPart } from './schema.ts';

/** A kind's schema with what the pack knows filled in: evidence types, topics, questions, operations, categories. */
export function withPackValues(name: string, schema: Schema, pack: Pack): Schema {
  switch (name) {
    case 'evidence':
      return withPart(schema, ['properties', 'type'], evidenceType(schema, pack));
    case 'training':
      return withPart(schema, ['properties', 'topics', 'items'], topic(pack));
    case 'account':
      return withPart(schema, ['properties', 'eligibility'], eligibility(schema, pack));
    case 'company':
      return withPart(schema, ['properties', 'operations'], operations(pack.operations));
    case 'site':
      return withPart(schema, ['properties', 'operations'], operations(pack.operations.filter(isOfSites)));
    default:
      return schema;
  }
}

function isOfSites(operation: Operation): boolean {
  return operation.scope === 'site';
}

function evidenceType(schema: Schema, pack: Pack): Schema {
  const { $ref: _replaced, ...words } = (schema.properties as Record<string, Schema>).type ?? {};
  const types = pack.evidenceTypes;
  return {
    ...words,
    type: 'string',
    enum: types.map((type) => type.id),
    markdownEnumDescriptions: types.map(
      (type) => `${type.title} (${type.form}, held: ${type.held}, audience: ${type.audience})`,
    ),
  };
}

function topic(pack: Pack): Schema {
  return {
    type: 'string',
    description: 'A topic of the pack.',
    enum: pack.training.map((known) => known.id),
    markdownEnumDescriptions: pack.training.map((known) => known.title),
  };
}

function eligibility(schema: Schema, pack: Pack): Schema {
  const { additionalProperties: answer, ...words } =
    (schema.properties as Record<string, Schema>).eligibility ?? {};
  const questions = pack.eligibility.map((question) => [
    question.id,
    {
      ...(isFields(answer) ? answer : {}),
      title: question.question,
      description: question.help ?? question.question,
    },
  ]);
  return { ...words, properties: Object.fromEntries(questions), additionalProperties: false };
}

function operations(known: readonly Operation[]): Schema {
  const keys = known.map((operation) => [
    operation.key,
    {
      title: operation.question,
      description: operation.help ?? operation.question,
      $ref: 'common.json#/$defs/operation_answer',
    },
  ]);
  return {
    title: 'Operations',
    description:
      'Facts that decide which criteria apply: `true`, `false`, or `{ value: false, because: … }`; left out is undecided and reported.',
    type: 'object',
    properties: Object.fromEntries(keys),
    patternProperties: OWN_KEYS,
    additionalProperties: false,
  };
}
