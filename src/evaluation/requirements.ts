import type { Criterion, Element, NamedRequirement } from '../domain/pack.ts';
import type { Reason, RequirementResult } from '../domain/outcome.ts';
import { type Context, limitOf } from './context.ts';
import type { EvidenceFact } from './evidence-facts.ts';
import { evidenceReason } from './evidence-reason.ts';
import { applicability } from './operations.ts';
import { makeReason } from './reason.ts';
import type { Resolved } from './resolve.ts';

/** A requirement judged, with its reason when it does not hold. */
export interface Judged {
  readonly result: RequirementResult;
  readonly reasons: readonly Reason[];
}

/** Every requirement of a criterion for one answer: each evaluated alone. */
export function judgeRequirements(
  context: Context,
  criterion: Criterion,
  answer: Resolved,
  site: string | undefined,
): Judged[] {
  return [
    ...criterion.elements.map((element) => judgeElement(context, criterion, element, answer, site)),
    ...criterion.requirements.map((requirement) => judgeNamed(context, criterion, requirement, answer, site)),
  ];
}

/** True when somebody has to answer: not everything follows from the records. */
export function asksSomebody(criterion: Criterion): boolean {
  return (
    criterion.elements.some((element) => !element.computed) ||
    criterion.requirements.some((named) => !named.computed)
  );
}

function judgeElement(
  context: Context,
  criterion: Criterion,
  element: Element,
  answer: Resolved,
  site: string | undefined,
): Judged {
  const base = {
    key: element.key,
    title: element.title,
    level: element.level,
    kind: 'element' as const,
    computed: element.computed !== undefined,
    ...(element.part ? { part: element.part } : {}),
  };
  if (!holdsHere(context, element.applies_if, site))
    return { result: { ...base, result: 'left_out' }, reasons: [] };
  const own = answer.elements.get(element.key);
  const how = own?.how ? { how: own.how } : {};
  if (own?.status === 'not_applicable' && own.how)
    return { result: { ...base, result: 'left_out', ...how }, reasons: [] };
  const said = own && own.status !== 'not_applicable' ? own.status : undefined;
  if (element.computed)
    return judgeComputed(context, criterion, element, answer, site, { ...base, ...how }, said);
  const taken = said ?? fromStatus(answer.status);
  if (taken === undefined || taken === 'unanswered')
    return { result: { ...base, result: 'unanswered' }, reasons: [unanswered(element, answer, site)] };
  const reasons =
    taken === 'met'
      ? []
      : [lacking(element, taken, own?.how, own?.pointer ?? answer.statusPointer, answer, site)];
  if (said === undefined && element.level === 'must') reasons.push(unanswered(element, answer, site));
  return { result: { ...base, result: taken, ...how }, reasons };
}

type Base = Omit<RequirementResult, 'result'>;

function judgeComputed(
  context: Context,
  criterion: Criterion,
  element: Element,
  answer: Resolved,
  site: string | undefined,
  base: Base,
  said: 'met' | 'partial' | 'unmet' | undefined,
): Judged {
  const holds = computedHolds(context, criterion, element, site);
  const found = holds ? 'met' : 'unmet';
  const differs = said !== undefined && said !== found;
  const at = answer.elements.get(element.key)?.pointer;
  const place =
    answer.file === undefined || at === undefined ? undefined : { file: answer.file, pointer: at };
  const reasons: Reason[] = [];
  if (!holds)
    reasons.push(
      makeReason(
        'compliance/requirement-unmet',
        { what: `not borne out by the records: ${element.title}`, criterion: criterion.id },
        element,
        site,
        place,
      ),
    );
  if (differs)
    reasons.push(
      makeReason(
        'compliance/claim-differs',
        { title: element.title, claimed: said, found },
        element,
        site,
        place,
      ),
    );
  return { result: { ...base, result: found, ...(differs ? { claimed: said } : {}) }, reasons };
}

function computedHolds(
  context: Context,
  criterion: Criterion,
  element: Element,
  site: string | undefined,
): boolean {
  const { evidence_type: type, within, records } = element.computed ?? {};
  if (type !== undefined) {
    const facts = context
      .ofType(type)
      .map((record) => context.evidence(record.id, limitOf(criterion, within)));
    if (!facts.some((fact) => fact?.current && proves(fact, site))) return false;
  }
  return records === undefined || context.predicates(records)(context.records);
}

function judgeNamed(
  context: Context,
  criterion: Criterion,
  requirement: NamedRequirement,
  answer: Resolved,
  site: string | undefined,
): Judged {
  const base = {
    key: requirement.key,
    title: requirement.say,
    level: requirement.level,
    kind: 'named' as const,
    computed: requirement.computed === true,
    ...(requirement.part ? { part: requirement.part } : {}),
  };
  if (!holdsHere(context, requirement.applies_if, site))
    return { result: { ...base, result: 'left_out' }, reasons: [] };
  const evidence = evidenceOf(context, criterion, requirement, answer);
  const usable = evidence.filter((fact) => proves(fact, site));
  if (context.predicates(requirement.schema)(resolvedData(context, criterion, answer, usable))) {
    return { result: { ...base, result: 'met' }, reasons: [] };
  }
  return {
    result: { ...base, result: 'unmet' },
    reasons: [evidenceReason(requirement, criterion, evidence, usable, answer, site)],
  };
}

function evidenceOf(
  context: Context,
  criterion: Criterion,
  requirement: NamedRequirement,
  answer: Resolved,
): EvidenceFact[] {
  const limit = limitOf(criterion, requirement.within);
  return answer.evidence.flatMap((id) => context.evidence(id, limit) ?? []);
}

/** What a criterion's schema is asked about: the resolved measure with evidence and records put in. */
function resolvedData(
  context: Context,
  criterion: Criterion,
  answer: Resolved,
  evidence: readonly EvidenceFact[],
): object {
  return {
    criterion: criterion.id,
    ...(answer.status ? { status: answer.status } : {}),
    ...(answer.statement ? { statement: answer.statement } : {}),
    ...(answer.owner ? { owner: answer.owner } : {}),
    elements: Object.fromEntries([...answer.elements].map(([key, element]) => [key, element.status])),
    evidence,
    records: context.records,
  };
}

/** Evidence that names sites proves only those; a company's criterion takes it whole. */
function proves(fact: EvidenceFact, site: string | undefined): boolean {
  return site === undefined || fact.sites.length === 0 || fact.sites.includes(site);
}

function holdsHere(context: Context, condition: Element['applies_if'], site: string | undefined): boolean {
  if (condition === undefined || condition === null) return true;
  const places = site === undefined && context.sites.length > 0 ? context.sites : [site];
  return places.some(
    (place) =>
      applicability(condition, context.operations(place), context.pack.operations, context.predicates)
        .applies,
  );
}

function fromStatus(status: Resolved['status']): 'met' | 'partial' | 'unmet' | 'unanswered' | undefined {
  if (status === 'planned') return 'unmet';
  return status === 'not_applicable' ? 'unanswered' : status;
}

function unanswered(element: Element, answer: Resolved, site: string | undefined): Reason {
  const at =
    answer.file === undefined ? undefined : { file: answer.file, pointer: `/elements/${element.key}` };
  return makeReason(
    'compliance/element-unanswered',
    { title: element.title, key: element.key },
    element,
    site,
    at,
  );
}

function lacking(
  element: Element,
  taken: 'partial' | 'unmet',
  how: string | undefined,
  pointer: string,
  answer: Resolved,
  site: string | undefined,
): Reason {
  const at = answer.file === undefined ? undefined : { file: answer.file, pointer };
  if (taken === 'partial')
    return makeReason('compliance/element-partial', { title: element.title, how }, element, site, at);
  return makeReason(
    'compliance/element-unmet',
    { title: how ? `${element.title} – ${how}` : element.title },
    element,
    site,
    at,
  );
}
