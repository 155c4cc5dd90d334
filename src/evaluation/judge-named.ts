import type { RequirementResult } from '../domain/outcome.ts';
import type { NamedRequirement } from '../domain/pack.ts';
import { limitOf } from './context.ts';
import type { EvidenceFact } from './evidence-facts.ts';
import { evidenceReason, typesAsked } from './evidence-reason.ts';
import { recordsAsked, recordsReason } from './records-reason.ts';
import { type Asked, holdsHere, type Judged, proves } from './requirements.ts';

/** A named requirement: holds when its schema accepts the resolved measure. */
export function judgeNamed(asked: Asked, requirement: NamedRequirement): Judged {
  const base: Omit<RequirementResult, 'result'> = {
    key: requirement.key,
    title: requirement.say,
    level: requirement.level,
    kind: 'named',
    computed: requirement.computed === true,
    ...(requirement.part ? { part: requirement.part } : {}),
  };
  if (!holdsHere(asked, requirement.applies_if)) {
    return { result: { ...base, result: 'left_out' }, reasons: [] };
  }
  const limit = limitOf(asked.criterion, requirement.within);
  const linked = asked.answer.evidence.flatMap((id) => asked.context.evidence(id, limit) ?? []);
  const usable = linked.filter((fact) => proves(asked, fact));
  if (asked.context.predicates(requirement.schema)(resolvedMeasure(asked, usable))) {
    return { result: { ...base, result: 'met' }, reasons: [] };
  }
  const records = requirement.computed ? recordsAsked(requirement.schema) : undefined;
  if (records) {
    const reason = recordsReason(asked, requirement, requirement.say, records);
    return { result: { ...base, result: 'unmet' }, reasons: [reason] };
  }
  const { file, evidencePointer } = asked.answer;
  const pointer =
    requirement.at === undefined || requirement.at === '/evidence' ? evidencePointer : requirement.at;
  const reason = evidenceReason(asked, {
    about: requirement,
    what: requirement.say,
    types: typesAsked(requirement),
    limit,
    linked,
    usable,
    at: file === undefined || requirement.computed ? undefined : { file, pointer },
  });
  return { result: { ...base, result: 'unmet' }, reasons: [reason] };
}

/** What a criterion's schema is asked about: the resolved measure with evidence and records put in. */
function resolvedMeasure(
  { context, criterion, answer, site }: Asked,
  evidence: readonly EvidenceFact[],
): object {
  return {
    criterion: criterion.id,
    account: context.account.id,
    ...(site === undefined ? {} : { site }),
    ...(answer.status ? { status: answer.status } : {}),
    ...(answer.statement ? { statement: answer.statement } : {}),
    ...(answer.owner ? { owner: answer.owner } : {}),
    elements: Object.fromEntries([...answer.elements].map(([key, element]) => [key, element.status])),
    evidence,
    records: context.records,
  };
}
