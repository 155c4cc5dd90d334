import { type At, type Problem, problem } from '../diagnostics/diagnostic.ts';
import { type KindName, kinds } from '../domain/kinds.ts';
import type { Loaded } from '../domain/project.ts';
import { placeholderIn } from './boilerplate-placeholder.ts';
import { type CheckContext, place } from './context.ts';
import { bareSsn, type Secret, secretsIn } from './privacy-patterns.ts';
import { forEachText, someText, textSources } from './strings.ts';

const toolWritten = new Set(kinds.filter((kind) => kind.toolWritten).map((kind) => kind.name));

/** Whatever one of the patterns of secrets or placeholders could find, in one cheap look: nearly every text is out. */
const WORTH_A_LOOK =
  /\d{3}[-. ]\d\d[-. ]\d{4}|(?<![\w-])\d(?:[ -]?\d){12}|birth|born|d\.?o\.?b|naci|pas[sa]port|licen|cdl|private key|[[<{]|____|TB[CD]|XXX|ACME|TODO:|lorem|to be |por definir/i;

/** Personal data, secrets and template leftovers in every text of every record. */
export function texts({ project }: CheckContext): Problem[] {
  const found: Problem[] = [];
  for (const [kind, records] of textSources(project))
    for (const record of records)
      if (someText(record.data, isSuspicious)) found.push(...lookClosely(record, kind));
  return found;
}

function isSuspicious(text: string, key: string): boolean {
  if (text.startsWith('sha256-')) return false;
  return WORTH_A_LOOK.test(text) || (key.startsWith('x-') && WORTH_A_LOOK.test(key));
}

function lookClosely(record: Loaded<unknown>, kind: KindName): Problem[] {
  const found: Problem[] = [];
  forEachText(record.data, (text, path) => {
    const key = path[path.length - 1];
    // A key of one's own says what its value is: `x-date-of-birth: 1980-04-02`.
    const said = typeof key === 'string' && key.startsWith('x-') ? `${key.slice(2)}: ${text}` : text;
    for (const secret of secretsIn(said)) found.push(told(secret, place(record, ...path)));
    if (toolWritten.has(kind)) return;
    const placeholder = placeholderIn(text);
    if (placeholder !== undefined)
      found.push(problem('boilerplate/placeholder', { found: placeholder }, place(record, ...path)));
  });
  return found;
}

/** Importer of record numbers that are a Social Security number written without separators. */
export function* bareSocialSecurityNumbers({ project }: CheckContext): Iterable<Problem> {
  const records: Iterable<Loaded<{ identifiers?: readonly { kind: string; value: string }[] }>>[] = [
    project.accounts.values(),
    project.partners.values(),
  ];
  for (const list of records)
    for (const record of list)
      for (const [index, { kind, value }] of (record.data.identifiers ?? []).entries()) {
        const secret = kind === 'ior' ? bareSsn(value) : undefined;
        if (secret) yield told(secret, place(record, 'identifiers', index, 'value'));
      }
}

function told({ code, shown }: Secret, at: At): Problem {
  return problem(code, { masked: shown }, at);
}
