import type { ShortFact } from '../diagnostics/codes/compliance-evidence.ts';
import type { At } from '../diagnostics/diagnostic.ts';
import type { Reason } from '../domain/outcome.ts';
import type { JsonSchema, JudgedLevel } from '../domain/pack.ts';
import { makeReason } from './reason.ts';
import { recordFactKeys } from './record-fact-keys.ts';
import type { Asked } from './requirements.ts';

type Plain = Readonly<Record<string, unknown>>;

const descriptions = new Map(recordFactKeys.map(({ key, description }) => [key, description]));

/** Why the records do not bear a requirement out: its words, and the facts that fall short. */
export function recordsReason(
  { context, site }: Asked,
  about: { readonly key: string; readonly level: JudgedLevel },
  what: string,
  schema: JsonSchema,
  at?: At,
): Reason {
  const short = shortOf(schema, context.records);
  const facts = short.map(told).join('; ');
  return makeReason('compliance/records-lacking', { what, facts, short }, about, site, at);
}

/** The facts a schema asks for that are missing or out of bounds; all of them where the reason lies deeper. */
function shortOf(schema: JsonSchema, facts: Plain): ShortFact[] {
  const asked = Object.entries(groupIn(schema, 'properties'));
  const short = asked.filter(([key, wanted]) => isShort(wanted, facts[key]));
  return (short.length > 0 ? short : asked).map(([key, wanted]) => shortFact(key, wanted, facts[key]));
}

function isShort(wanted: unknown, value: unknown): boolean {
  if (value === undefined) return true;
  if (!isGroup(wanted)) return false;
  if ('const' in wanted && wanted.const !== value) return true;
  if (typeof wanted.minimum === 'number' && Number(value) < wanted.minimum) return true;
  return typeof wanted.maximum === 'number' && Number(value) > wanted.maximum;
}

function shortFact(key: string, wanted: unknown, value: unknown): ShortFact {
  return key === 'training' ? { key, topics: Object.keys(groupIn(wanted, 'properties')) } : { key, value };
}

function told({ key, value, topics }: ShortFact): string {
  const words = descriptions.get(key) ?? key;
  if (topics) return `${words}: ${topics.join(', ')}`;
  if (value === undefined) return `${words}: not on record`;
  if (Array.isArray(value)) return `${words}: ${value.length > 0 ? value.join(', ') : 'none'}`;
  return `${words}: ${value === true ? 'yes' : value === false ? 'no' : value}`;
}

function groupIn(schema: unknown, key: string): Plain {
  const found = isGroup(schema) ? schema[key] : undefined;
  return isGroup(found) ? found : {};
}

function isGroup(value: unknown): value is Plain {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

/** What a named requirement's schema asks of `records`; undefined where it does not. */
export function recordsAsked(schema: JsonSchema): JsonSchema | undefined {
  const asked = groupIn(schema, 'properties').records;
  return isGroup(asked) ? asked : undefined;
}
