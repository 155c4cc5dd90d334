import type { Criterion, Element } from '../domain/pack.ts';
import { OWN_KEYS, type Schema } from './schema.ts';

const MEASURE = '../measure.json';

/**
 * The schema of the measure of one criterion: the general one, with the criterion's elements and parts by name.
 * Flat on purpose: in an `allOf` an editor shows the general words instead of the criterion's.
 */
export function measureSchema(criterion: Criterion, measure: Schema): Schema {
  const general = Object.keys(measure.properties as object).map((key) => [
    key,
    { $ref: `${MEASURE}#/properties/${key}` },
  ]);
  return {
    $schema: measure.$schema,
    title: `${criterion.id} ${criterion.title}`,
    description: criterion.description,
    type: 'object',
    required: measure.required,
    properties: { ...Object.fromEntries(general), ...ownProperties(criterion) },
    patternProperties: OWN_KEYS,
    additionalProperties: false,
    $defs: definitions(criterion, measure),
  };
}

function ownProperties(criterion: Criterion): Schema {
  return {
    criterion: {
      title: `Criterion ${criterion.id}`,
      description: criterion.title,
      type: 'string',
      enum: [criterion.id],
      default: criterion.id,
    },
    statement: { ...statementWords(criterion), $ref: '#/$defs/statement' },
    elements: {
      title: 'Elements',
      description: `The checklist of ${criterion.id}, point by point; \`elements: met\` says all of them.`,
      $ref: '#/$defs/elements',
    },
    accounts: {
      title: 'Accounts',
      description: 'Where the answer differs by account.',
      type: ['object', 'null'],
      patternProperties: OWN_KEYS,
      additionalProperties: { $ref: '#/$defs/entry' },
    },
    sites: {
      title: 'Sites',
      description:
        criterion.scope === 'site'
          ? 'This criterion is judged site by site: every site in scope, `same` or what differs.'
          : 'This criterion is judged for the company as a whole; sites are not asked.',
      type: ['object', 'null'],
      patternProperties: OWN_KEYS,
      additionalProperties: {
        anyOf: [
          {
            type: 'string',
            enum: ['same'],
            markdownEnumDescriptions: ["The measure's own answer holds here."],
          },
          { $ref: '#/$defs/entry' },
        ],
      },
    },
  };
}

function statementWords(criterion: Criterion): Schema {
  const evidence = criterion.good_evidence.map((line) => `- ${line}`).join('\n');
  return {
    title: 'Statement',
    description: `How the company meets ${criterion.id}; the text CBP reads. ${criterion.description}`,
    markdownDescription: [
      'How the company meets it; the text CBP reads.',
      `**${criterion.id} ${criterion.title}** – ${criterion.description}`,
      criterion.guidance,
      evidence && `Good evidence:\n${evidence}`,
    ]
      .filter((paragraph) => paragraph !== '')
      .join('\n\n'),
  };
}

function definitions(criterion: Criterion, measure: Schema): Schema {
  const { properties } = (measure.$defs as Record<string, Schema>).measure_entry ?? {};
  const general = Object.keys(properties as object).map((key) => [
    key,
    { $ref: `${MEASURE}#/$defs/measure_entry/properties/${key}` },
  ]);
  const forms = answers(measure);
  const words = (forms.answer.enum as unknown[]).filter((word) => typeof word === 'string');
  return {
    entry: {
      description: "What differs from the measure's own answer.",
      type: ['object', 'null'],
      properties: {
        ...Object.fromEntries(general),
        statement: { ...statementWords(criterion), $ref: '#/$defs/statement' },
        elements: {
          title: 'Elements',
          description: 'Points answered otherwise here.',
          $ref: '#/$defs/elements',
        },
      },
      patternProperties: OWN_KEYS,
      additionalProperties: false,
    },
    statement: statement(criterion),
    elements: elements(criterion, words),
    ...forms,
  };
}

// One schema for text and parts, and one for a word and points: with `anyOf` an editor reports the branch nobody meant.
function statement(criterion: Criterion): Schema {
  const parts = Object.entries(criterion.parts).map(([part, title]) => [
    part,
    { title: `${criterion.id} ${part}) ${title}`, description: title, type: ['string', 'null'] },
  ]);
  if (parts.length === 0) return { type: ['string', 'null'] };
  return { type: ['string', 'object', 'null'], ...closed(Object.fromEntries(parts)) };
}

function elements(criterion: Criterion, words: readonly string[]): Schema {
  const keys = criterion.elements.map((element) => [element.key, point(element)]);
  return {
    type: ['string', 'object', 'null'],
    pattern: `^(${words.join('|')})$`,
    examples: words,
    ...closed(Object.fromEntries(keys)),
  };
}

function closed(properties: Schema): Schema {
  return { properties, patternProperties: OWN_KEYS, additionalProperties: false };
}

function point(element: Element): Schema {
  const notes = [
    `Level: ${element.level}.`,
    element.part && `Part ${element.part}.`,
    element.computed && 'Answered from the records, whatever stands here.',
  ].filter(Boolean);
  return {
    title: element.title,
    description: [element.description, ...notes].filter(Boolean).join(' '),
    anyOf: [{ $ref: '#/$defs/answer' }, { $ref: '#/$defs/answer_in_words' }],
  };
}

/** The two forms of an answer without words of their own, which would hide the point's. */
function answers(measure: Schema): { answer: Schema; answer_in_words: Schema } {
  const { element_status, element_answer } = measure.$defs as Record<string, Schema>;
  const { description: _ofStatus, ...answer } = element_status ?? {};
  const { description: _ofWords, ...inWords } = (element_answer?.anyOf as Schema[] | undefined)?.[1] ?? {};
  const properties = Object.keys(inWords.properties as object).map((key) => [
    key,
    { $ref: `${MEASURE}#/$defs/element_answer/anyOf/1/properties/${key}` },
  ]);
  return { answer, answer_in_words: { ...inWords, properties: Object.fromEntries(properties) } };
}
