import { type At, type Problem, problem } from '../diagnostics/diagnostic.ts';
import { kinds } from '../domain/kinds.ts';
import type { Loaded } from '../domain/project.ts';
import { placeholderIn } from './boilerplate-placeholder.ts';
import { type CheckContext, place } from './context.ts';
import { bareSsn, type Secret, secretsIn } from './privacy-patterns.ts';
import { forEachText } from './strings.ts';

const toolWritten = new Set(kinds.filter((kind) => kind.toolWritten).map((kind) => kind.name));
const SHORTEST = 3;

/** Personal data, secrets and template leftovers in every text of every record: one walk for all. */
export function texts({ project }: CheckContext): Problem[] {
  const found: Problem[] = [];
  forEachText(project, (text, path, record, kind) => {
    if (text.length < SHORTEST) return;
    const key = path[path.length - 1];
    // A key of one's own says what its value is: `x-date-of-birth: 1980-04-02`.
    const isOwn = typeof key === 'string' && key.startsWith('x-');
    if (!isOwn && isPlain(text)) return;
    const said = isOwn ? `${key.slice(2)}: ${text}` : text;
    for (const secret of secretsIn(said)) found.push(told(secret, place(record, ...path)));
    if (toolWritten.has(kind)) return;
    const placeholder = placeholderIn(text);
    if (placeholder !== undefined)
      found.push(problem('boilerplate/placeholder', { found: placeholder }, place(record, ...path)));
  });
  return found;
}

/** Days and digests make up most of the values; neither holds anything. */
function isPlain(text: string): boolean {
  return (text.length === 10 && /^\d{4}-\d{2}-\d{2}$/.test(text)) || text.startsWith('sha256-');
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
