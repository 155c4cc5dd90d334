import { type Problem, problem } from '../diagnostics/diagnostic.ts';
import type { Day } from '../domain/calendar.ts';
import type { Pack } from '../domain/pack.ts';
import type { Loaded } from '../domain/project.ts';
import type { Evidence, Measure } from '../generated/records.ts';
import { answerNodes } from './answer-nodes.ts';
import { type CheckContext, place } from './context.ts';
import { newestItem, typesOf } from './evidence-kinds.ts';
import { namedEvidence } from './reference-table.ts';

const MANY = 5;

/** Evidence nothing names and no criterion looks for by its type. */
export function* unusedEvidence({ project, pack }: CheckContext): Iterable<Problem> {
  const used = namedEvidence(project);
  const sought = soughtTypes(pack);
  for (const record of project.evidence.values())
    if (!used.has(record.id) && !sought.has(record.data.type))
      yield problem('evidence/unused', { id: record.id }, place(record));
}

/** Types a computed requirement finds in the register by itself. */
function soughtTypes(pack: Pack): ReadonlySet<string> {
  const types = pack.criteria.flatMap((criterion) =>
    criterion.elements.flatMap((element) => element.computed?.evidence_type ?? []),
  );
  return new Set(types);
}

/** Evidence linked to more criteria than one document can well prove. */
export function* widelyUsed({ project }: CheckContext): Iterable<Problem> {
  const uses = new Map<string, Set<string>>();
  for (const measure of project.measures.values())
    for (const { entry } of answerNodes(measure))
      for (const id of entry.evidence ?? []) uses.set(id, (uses.get(id) ?? new Set()).add(measure.id));
  for (const record of project.evidence.values()) {
    const count = uses.get(record.id)?.size ?? 0;
    if (count > MANY) yield problem('evidence/used-widely', { id: record.id, count }, place(record));
  }
}

/** Evidence about one site that is to prove another. */
export function* wrongSite({ project }: CheckContext): Iterable<Problem> {
  for (const measure of project.measures.values())
    for (const { entry, site, path } of answerNodes(measure)) {
      if (site === undefined) continue;
      for (const [index, id] of (entry.evidence ?? []).entries()) {
        const sites = project.evidence.get(id)?.data.sites ?? [];
        if (sites.length === 0 || sites.includes(site)) continue;
        yield problem(
          'evidence/wrong-site',
          { id, site, sites },
          place(measure, ...path, 'evidence', index),
          {
            criterion: measure.id,
          },
        );
      }
    }
}

const PROCEDURES = new Set(['procedure', 'policy']);
const PRACTICE = new Set(['log', 'checklist', 'training_record']);

/** Logs that end before the procedure they are to show took effect. */
export function* olderThanProcedure({ project, pack }: CheckContext): Iterable<Problem> {
  const types = typesOf(pack);
  const formOf = (record: Loaded<Evidence>) => types.get(record.data.type)?.form ?? '';
  for (const measure of project.measures.values()) {
    for (const { entry, path } of answerNodes(measure)) {
      const records = linked(entry.evidence, project.evidence);
      const procedure = newest(records.filter(({ record }) => PROCEDURES.has(formOf(record))));
      if (!procedure) continue;
      for (const { record, index } of records) {
        const day = PRACTICE.has(formOf(record)) ? newestItem(record.data)?.day : undefined;
        if (day === undefined || day >= procedure.day) continue;
        const args = { id: record.id, until: day, procedure: procedure.record.id, since: procedure.day };
        yield problem('evidence/older-than-procedure', args, place(measure, ...path, 'evidence', index), {
          criterion: measure.id,
        });
      }
    }
  }
}

interface Linked {
  readonly record: Loaded<Evidence>;
  readonly index: number;
}

function linked(ids: Measure['evidence'], evidence: ReadonlyMap<string, Loaded<Evidence>>): Linked[] {
  return (ids ?? []).flatMap((id, index) => {
    const record = evidence.get(id);
    return record ? [{ record, index }] : [];
  });
}

function newest(procedures: readonly Linked[]): (Linked & { readonly day: Day }) | undefined {
  let found: (Linked & { readonly day: Day }) | undefined;
  for (const one of procedures) {
    const day = newestItem(one.record.data)?.day;
    if (day !== undefined && (!found || day > found.day)) found = { ...one, day };
  }
  return found;
}
